#pragma once
// Calendar days. A Date is a day of the proleptic Gregorian calendar, years 1900 to 2999, without
// time or zone: the plan's time zone has been applied before a Date is made.

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sw {

class Date {
 public:
  constexpr Date() = default;
  constexpr explicit Date(std::chrono::sys_days day) : day_(day) {}
  /// The date must exist; `parse_date` is for what people type.
  constexpr Date(int year, unsigned month, unsigned day)
      : day_(std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}) {}

  /// Days since 1970-01-01, as the store keeps them.
  constexpr std::int32_t days() const {
    return static_cast<std::int32_t>(day_.time_since_epoch().count());
  }
  static constexpr Date from_days(std::int32_t days) {
    return Date(std::chrono::sys_days(std::chrono::days(days)));
  }

  constexpr std::chrono::year_month_day ymd() const { return day_; }
  constexpr int year() const { return static_cast<int>(ymd().year()); }
  constexpr unsigned month() const { return static_cast<unsigned>(ymd().month()); }
  constexpr unsigned day() const { return static_cast<unsigned>(ymd().day()); }
  constexpr unsigned quarter() const { return (month() + 2) / 3; }

  constexpr Date operator+(int days) const { return from_days(this->days() + days); }
  constexpr Date operator-(int days) const { return from_days(this->days() - days); }
  constexpr int operator-(Date other) const { return days() - other.days(); }
  constexpr auto operator<=>(const Date&) const = default;

  /// ISO 8601, "2026-03-01".
  std::string to_string() const;

 private:
  std::chrono::sys_days day_{};
};

constexpr Date first_of_month(int year, unsigned month) {
  return {year, month, 1};
}
constexpr Date last_of_month(int year, unsigned month) {
  return Date(std::chrono::sys_days(std::chrono::year{year} / std::chrono::month{month} /
                                    std::chrono::last));
}
constexpr Date first_of_year(int year) {
  return {year, 1, 1};
}
constexpr Date last_of_year(int year) {
  return {year, 12, 31};
}

/// 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日, full-width digits too. Nothing is guessed: another
/// order, a missing part or a day that does not exist gives no date.
std::optional<Date> parse_date(std::string_view text);

}  // namespace sw
