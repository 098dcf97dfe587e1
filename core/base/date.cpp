#include "core/base/date.hpp"

#include <fmt/format.h>

#include "core/base/text.hpp"

namespace sw {

namespace {

// Reads up to `digits` digits from the front of `text`; none or more than that is no number.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
  std::size_t length = 0;
  int value = 0;
  while (length < text.size() && text[length] >= '0' && text[length] <= '9') {
    if (++length > digits) {
      return {};
    }
    value = value * 10 + (text[length - 1] - '0');
  }
  text.remove_prefix(length);
  return length == 0 ? std::nullopt : std::optional(value);
}

bool take(std::string_view& text, std::string_view mark) {
  if (!text.starts_with(mark)) {
    return false;
  }
  text.remove_prefix(mark.size());
  return true;
}

}  // namespace

std::string Date::to_string() const {
  return fmt::format("{:04}-{:02}-{:02}", year(), month(), day());
}

std::optional<Date> parse_date(std::string_view input) {
  const std::string ascii = to_half_width(trim(input));
  std::string_view text = ascii;
  const auto year = take_number(text, 4);
  if (!year || *year < 1900 || *year > 2999) {
    return {};
  }
  struct Style {
    std::string_view after_year, after_month, after_day;
  };
  static constexpr Style kStyles[] = {
      {"-", "-", ""}, {"/", "/", ""}, {".", ".", ""}, {"年", "月", "日"}};
  for (const Style& style : kStyles) {
    std::string_view rest = text;
    if (!take(rest, style.after_year)) {
      continue;
    }
    const auto month = take_number(rest, 2);
    if (!month || !take(rest, style.after_month)) {
      return {};
    }
    const auto day = take_number(rest, 2);
    if (!day || !take(rest, style.after_day) || !rest.empty()) {
      return {};
    }
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional(Date(std::chrono::sys_days(date))) : std::nullopt;
  }
  return {};
}

}  // namespace sw
