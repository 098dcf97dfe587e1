#pragma once
// Days to plan events by: traditional festivals, the field's own days, public days off and the
// weekend days worked in exchange.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/message.hpp"

namespace sw::calendar {

/// Years whose traditional festivals are known.
inline constexpr int kFirstYear = 2025, kLastYear = 2035;

/// 放假: the days off around a holiday, and the weekend days worked for them.
struct Break {
  std::string title;
  Date from, to;
  std::vector<Date> work;
};

/// A year's days off as they were announced.
struct YearOff {
  std::string source;  // of the announcement
  std::vector<Break> breaks;
};
using DaysOff = std::map<int, YearOff>;

/// Those that the program knows: 2025 and 2026.
DaysOff announced();

enum class DayKind { festival, professional, off, work };
std::string_view name_of(DayKind kind);
Text title_of(DayKind kind);

struct Day {
  Date date, to;  // `to` is another day for days off only
  DayKind kind = DayKind::festival;
  Message title;
};

/// Festivals and the field's days from `from` to `to`, days off that touch the window, days worked;
/// by date.
std::vector<Day> days_of(Date from, Date to, const DaysOff& off);

/// Off on a day: by the announcement where there is one for its year, else on a weekend.
bool is_off(Date day, const DaysOff& off);
bool is_weekend(Date day);

/// 星期一: Monday is 1.
unsigned weekday_of(Date day);
Text weekday_title(Date day);

/// The n-th weekday (Monday is 1) of a month.
Date nth_weekday(int year, unsigned month, unsigned weekday, unsigned n);

}  // namespace sw::calendar
