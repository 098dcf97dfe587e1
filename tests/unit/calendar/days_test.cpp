#include "core/calendar/days.hpp"

#include <doctest/doctest.h>

#include "core/calendar/festivals.hpp"

namespace sw::calendar {

namespace {

Date on(int year, Festival festival) {
  const MonthDay day = kFestivalDates.at(static_cast<std::size_t>(year - kFirstYear)).at(festival);
  return {year, day.month, day.day};
}

}  // namespace

TEST_CASE("festivals: the table covers its years, and its dates keep the moon's distances") {
  CHECK(kFestivalDates.size() == kLastYear - kFirstYear + 1);
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    CAPTURE(year);
    CHECK(on(year, lantern) - on(year, spring) == 14);
    CHECK(on(year, zhongyuan) - on(year, qixi) == 8);
    // 腊八 is 21 or 22 days before the new year: its month has 29 or 30 days.
    const int before = on(year, spring) - on(year, laba);
    CHECK((before == 22 || before == 23));
    // 清明 is 4 or 5 April.
    CHECK((on(year, qingming) == Date(year, 4, 4) || on(year, qingming) == Date(year, 4, 5)));
    // Whole months of 29 or 30 days, with a leap month where the sun wants one.
    const int to_dragon = on(year, dragon) - 4 - on(year, spring);
    CHECK((to_dragon == 118 || to_dragon == 117 || to_dragon == 119 || to_dragon == 147 ||
           to_dragon == 148));
    const int to_ninth = on(year, chongyang) - 8 - (on(year, mid_autumn) - 14);
    CHECK((to_ninth == 29 || to_ninth == 30));
    if (year < kLastYear) {
      const int whole = on(year + 1, spring) - on(year, spring);
      CHECK((whole == 354 || whole == 355 || whole == 353 || whole == 383 || whole == 384 ||
             whole == 385));
    }
  }
}

TEST_CASE("festivals: those that the announcements confirm") {
  const DaysOff off = announced();
  for (const int year : {2025, 2026}) {
    for (const Festival festival : {spring, qingming, dragon, mid_autumn}) {
      CHECK(is_off(on(year, festival), off));
    }
  }
  // The new moons of 2027 and 2030 are minutes from midnight.
  CHECK(on(2027, spring) == Date(2027, 2, 6));
  CHECK(on(2030, spring) == Date(2030, 2, 3));
  // The year with two months without a principal term.
  CHECK(on(2033, mid_autumn) == Date(2033, 9, 8));
  CHECK(on(2034, spring) == Date(2034, 2, 19));
}

TEST_CASE("weekdays of a month") {
  CHECK(nth_weekday(2026, 3, 2, 3) == Date(2026, 3, 17));
  CHECK(nth_weekday(2026, 5, 7, 3) == Date(2026, 5, 17));
  CHECK(nth_weekday(2025, 3, 2, 3) == Date(2025, 3, 18));
  CHECK(nth_weekday(2027, 2, 1, 1) == Date(2027, 2, 1));
  CHECK(weekday_of(Date(2026, 5, 31)) == 7);
}

TEST_CASE("announcements: days off and worked, sums of days") {
  const DaysOff off = announced();
  const auto count = [&](int year) {
    int days = 0, worked = 0;
    for (const Break& one : off.at(year).breaks) {
      days += one.to - one.from + 1;
      worked += static_cast<int>(one.work.size());
      for (const Date day : one.work) {
        CHECK(is_weekend(day));
        CHECK_FALSE(is_off(day, off));
      }
    }
    return std::pair(days, worked);
  };
  CHECK(count(2025) == std::pair(28, 5));
  CHECK(count(2026) == std::pair(33, 6));
  CHECK(is_off(Date(2026, 2, 16), off));
  CHECK_FALSE(is_off(Date(2026, 2, 28), off));
  CHECK(is_off(Date(2026, 5, 30), off));        // a Saturday
  CHECK_FALSE(is_off(Date(2027, 10, 1), off));  // a Friday of a year not announced
  CHECK(is_off(Date(2027, 10, 2), off));
}

TEST_CASE("days: windows, order, breaks that reach in") {
  const DaysOff off = announced();
  const auto days = days_of(Date(2026, 10, 7), Date(2026, 10, 10), off);
  REQUIRE(days.size() == 3);
  CHECK(days[0].kind == DayKind::off);
  CHECK(days[0].date == Date(2026, 10, 1));
  CHECK(days[1].kind == DayKind::professional);
  CHECK(days[2].kind == DayKind::work);
  CHECK(days_of(Date(2050, 8, 1), Date(2050, 8, 31), off).empty());
  const auto eve = days_of(Date(2026, 2, 16), Date(2026, 2, 16), {});
  REQUIRE(eve.size() == 1);
  CHECK(eve[0].title.in(Lang::zh) == "除夕");
}

}  // namespace sw::calendar
