#include "core/tableio/cell_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>

#include <fmt/format.h>

#include "core/base/date.hpp"
#include "core/tableio/elements.hpp"
#include "core/tableio/xml.hpp"

namespace sw::tableio {

namespace {

constexpr int kDigits = 15;  // that Excel shows of a double

std::optional<double> finite_number(std::string_view raw) {
  double number = 0;
  const auto [end, fault] = std::from_chars(raw.data(), raw.data() + raw.size(), number);
  const bool whole = fault == std::errc() && end == raw.data() + raw.size();
  return whole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

// 15 digits, and zeros or a point where the exponent wants them.
std::string decimal(double number) {
  const std::string shown = fmt::format("{:.{}e}", std::abs(number), kDigits - 1);  // "7.5…e-01"
  const std::size_t e = shown.find('e');
  int exponent = 0;
  const std::size_t sign = e + (shown[e + 1] == '+' ? 2U : 1U);
  std::from_chars(shown.data() + sign, shown.data() + shown.size(), exponent);
  std::string digits = shown.substr(0, 1) + shown.substr(2, e - 2);
  const auto before_point = static_cast<std::size_t>(std::max(exponent + 1, 1));
  digits.insert(0, static_cast<std::size_t>(std::max(-exponent, 0)), '0');
  digits.append(before_point - std::min(before_point, digits.size()), '0');
  std::string text = digits.substr(0, before_point);
  std::string decimals = digits.substr(before_point);
  decimals.erase(decimals.find_last_not_of('0') + 1);
  text += decimals.empty() ? "" : "." + decimals;
  return number < 0 ? "-" + text : text;
}

bool is_short_whole(std::string_view raw) {
  return !raw.empty() && raw.size() <= kDigits &&
         std::all_of(raw.begin(), raw.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string number_text(std::string_view raw) {
  if (is_short_whole(raw)) {
    return std::string(raw);
  }
  const auto number = finite_number(raw);
  return number ? decimal(*number) : std::string(raw);
}

std::string percent_text(std::string_view raw) {
  const auto number = finite_number(raw);
  return number ? decimal(*number * 100) + "%" : std::string(raw);
}

std::string day_text(std::string_view raw, bool epoch_1904) {
  constexpr double kLastSerial = 2'958'465;  // 9999-12-31
  const auto number = finite_number(raw);
  if (!number || *number < 1 || *number >= kLastSerial + 1) {
    return number_text(raw);
  }
  const auto serial = static_cast<int>(*number);
  if (epoch_1904) {
    return (Date(1904, 1, 1) + serial).to_string();
  }
  if (serial == 60) {
    return "1900-02-29";  // which there was not; Lotus 1-2-3 thought so, and Excel still does
  }
  return (Date(1899, 12, serial < 60 ? 31 : 30) + serial).to_string();
}

std::string rich_text(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& part : node.children()) {
    const std::string_view name = local_name(part.name());
    if (name == "t") {
      text += part.text().get();
    } else if (name == "r") {
      text += child(part, "t").text().get();
    }
  }
  return unescaped(text);
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = text.find("_x"); at != std::string_view::npos; at = text.find("_x")) {
    out += text.substr(0, at);
    text.remove_prefix(at);
    unsigned code = 0;
    const bool escaped =
        text.size() >= 7 && text[6] == '_' &&
        std::from_chars(text.data() + 2, text.data() + 6, code, 16).ptr == text.data() + 6 &&
        code < 0x80 && code != 0;
    if (escaped) {
      out += static_cast<char>(code);
    } else {
      out += text.substr(0, 2);
    }
    text.remove_prefix(escaped ? 7 : 2);
  }
  return out.append(text);
}

}  // namespace sw::tableio
