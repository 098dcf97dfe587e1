#include "core/base/date.hpp"

#include <doctest/doctest.h>

#include "core/base/clock.hpp"

namespace sw {

namespace {

std::string parsed(std::string_view text) {
  const std::optional<Date> date = parse_date(text);
  return date ? date->to_string() : "none";
}

}  // namespace

TEST_CASE("dates are read in the forms that people write") {
  for (const char* text : {"2026-03-01",
                           "2026-3-1",
                           "2026/3/1",
                           "2026/03/01",
                           "2026.3.1",
                           "2026年3月1日",
                           "2026年03月01日",
                           "  2026-03-01\t",
                           "　2026年3月1日　",
                           "２０２６－０３－０１",
                           "２０２６／３／１",
                           "２０２６．３．１",
                           "２０２６年３月１日"}) {
    CAPTURE(text);
    CHECK(parsed(text) == "2026-03-01");
  }
}

TEST_CASE("nothing is guessed") {
  for (const char* text : {"",
                           "2026",
                           "2026-03",
                           "2026年3月",
                           "2026年3月1",
                           "20260301",
                           "26-03-01",
                           "01-03-2026",
                           "3/1/2026",
                           "2026-3/1",
                           "2026/3-1",
                           "2026-003-01",
                           "2026-03-001",
                           "02026-03-01",
                           "2026-03-01日",
                           "2026-03-01T00:00",
                           "2026 - 03 - 01",
                           "-2026-03-01",
                           "2026-+3-01",
                           "二〇二六年三月一日",
                           "today"}) {
    CAPTURE(text);
    CHECK(parsed(text) == "none");
  }
}

TEST_CASE("days that do not exist are no dates") {
  CHECK(parsed("2026-02-29") == "none");
  CHECK(parsed("2028-02-29") == "2028-02-29");
  CHECK(parsed("2100-02-29") == "none");
  CHECK(parsed("2000-02-29") == "2000-02-29");
  CHECK(parsed("2026-02-30") == "none");
  CHECK(parsed("2026-04-31") == "none");
  CHECK(parsed("2026-00-10") == "none");
  CHECK(parsed("2026-13-10") == "none");
  CHECK(parsed("2026-01-00") == "none");
  CHECK(parsed("2026-01-32") == "none");
  CHECK(parsed("2026-12-31") == "2026-12-31");
}

TEST_CASE("years 1900 to 2999") {
  CHECK(parsed("1899-12-31") == "none");
  CHECK(parsed("1900-01-01") == "1900-01-01");
  CHECK(parsed("2999-12-31") == "2999-12-31");
  CHECK(parsed("3000-01-01") == "none");
}

TEST_CASE("days count from 1970, back and forth") {
  CHECK(Date(1970, 1, 1).days() == 0);
  CHECK(Date(1969, 12, 31).days() == -1);
  CHECK(Date(2000, 3, 1).days() == 11017);
  for (int days = Date(2026, 1, 1).days(); days <= Date(2029, 1, 1).days(); ++days) {
    const Date date = Date::from_days(days);
    REQUIRE(date.days() == days);
    REQUIRE(parse_date(date.to_string()) == date);
  }
}

TEST_CASE("differences, sums and order") {
  CHECK(Date(2026, 12, 31) + 1 == Date(2027, 1, 1));
  CHECK(Date(2028, 3, 1) - 1 == Date(2028, 2, 29));
  CHECK(Date(2026, 3, 1) - 1 == Date(2026, 2, 28));
  CHECK(Date(2027, 1, 1) - Date(2026, 1, 1) == 365);
  CHECK(Date(2026, 1, 1) - Date(2027, 1, 1) == -365);
  CHECK(Date(2029, 1, 1) - Date(2028, 1, 1) == 366);
  CHECK(Date(2026, 1, 31) < Date(2026, 2, 1));
}

TEST_CASE("quarters, ends of months and years") {
  CHECK(Date(2026, 1, 1).quarter() == 1);
  CHECK(Date(2026, 3, 31).quarter() == 1);
  CHECK(Date(2026, 4, 1).quarter() == 2);
  CHECK(Date(2026, 12, 31).quarter() == 4);
  CHECK(last_of_month(2026, 2) == Date(2026, 2, 28));
  CHECK(last_of_month(2028, 2) == Date(2028, 2, 29));
  CHECK(last_of_month(2026, 12) == last_of_year(2026));
  CHECK(first_of_month(2026, 1) == first_of_year(2026));
}

TEST_CASE("the day at an instant depends on the zone only") {
  using std::chrono::minutes;
  constexpr std::int64_t kHour = 3'600'000;
  CHECK(day_at(0, minutes(0)) == Date(1970, 1, 1));
  CHECK(day_at(-1, minutes(0)) == Date(1969, 12, 31));
  CHECK(day_at(16 * kHour - 1, minutes(480)) == Date(1970, 1, 1));
  CHECK(day_at(16 * kHour, minutes(480)) == Date(1970, 1, 2));
  CHECK(day_at(0, minutes(-1)) == Date(1969, 12, 31));
  CHECK(now_milliseconds() > 1'600'000'000'000);
}

}  // namespace sw
