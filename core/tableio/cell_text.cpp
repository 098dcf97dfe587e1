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

std::optional<double> number_of(std::string_view raw) {
  double number = 0;
  const auto [end, fault] = std::from_chars(raw.data(), raw.data() + raw.size(), number);
  const bool whole = fault == std::errc() && end == raw.data() + raw.size();
  return whole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::string decimal(double number) {
  const std::string shown = fmt::format("{:.{}g}", number, kDigits);
  const std::size_t e = shown.find('e');
  if (e == std::string::npos) {
    return shown;
  }
  int exponent = 0;
  const std::size_t digits = e + (shown[e + 1] == '+' ? 2U : 1U);
  std::from_chars(shown.data() + digits, shown.data() + shown.size(), exponent);
  std::string text = fmt::format("{:.{}f}", number, std::max(0, kDigits - 1 - exponent));
  if (text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    text.erase(text.find_last_not_of('.') + 1);
  }
  return text;
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
  const auto number = number_of(raw);
  return number ? decimal(*number) : std::string(raw);
}

std::string percent_text(std::string_view raw) {
  const auto number = number_of(raw);
  return number ? decimal(*number * 100) + "%" : std::string(raw);
}

std::string day_text(std::string_view raw, bool epoch_1904) {
  constexpr double kLastSerial = 2'958'465;  // 9999-12-31
  const auto number = number_of(raw);
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
