#include <doctest/doctest.h>

#include "tests/unit/figures/world.hpp"

namespace sw::figures {

namespace {

std::string range(PeriodKind kind, int year, unsigned count) {
  const Period period = period_of(kind, year, count, day("2999-12-31")).value();
  return period.from.to_string() + " " + period.to.to_string();
}

}  // namespace

TEST_CASE("first and last day of each period") {
  CHECK(range(PeriodKind::month, 2026, 1) == "2026-01-01 2026-01-31");
  CHECK(range(PeriodKind::month, 2026, 2) == "2026-02-01 2026-02-28");
  CHECK(range(PeriodKind::month, 2028, 2) == "2028-02-01 2028-02-29");
  CHECK(range(PeriodKind::month, 2026, 12) == "2026-12-01 2026-12-31");
  CHECK(range(PeriodKind::quarter, 2026, 1) == "2026-01-01 2026-03-31");
  CHECK(range(PeriodKind::quarter, 2026, 4) == "2026-10-01 2026-12-31");
  CHECK(range(PeriodKind::half, 2026, 1) == "2026-01-01 2026-06-30");
  CHECK(range(PeriodKind::half, 2026, 2) == "2026-07-01 2026-12-31");
  CHECK(range(PeriodKind::year, 2026, 1) == "2026-01-01 2026-12-31");
}

TEST_CASE("D is the period's end, or today where that is earlier") {
  const auto as_of = [](std::string_view today) {
    return period_of(PeriodKind::quarter, 2026, 2, day(today)).value().as_of.to_string();
  };
  CHECK(as_of("2026-04-01") == "2026-04-01");
  CHECK(as_of("2026-05-20") == "2026-05-20");
  CHECK(as_of("2026-06-30") == "2026-06-30");
  CHECK(as_of("2026-07-01") == "2026-06-30");
  CHECK(as_of("2027-01-10") == "2026-06-30");
}

TEST_CASE("a period that has not begun is none") {
  CHECK_FALSE(period_of(PeriodKind::quarter, 2026, 2, day("2026-03-31")));
  CHECK(period_of(PeriodKind::quarter, 2026, 2, day("2026-04-01")));
  CHECK_FALSE(period_of(PeriodKind::year, 2027, 1, day("2026-12-31")));
}

TEST_CASE("the period that a day lies in") {
  CHECK(number_of(PeriodKind::month, day("2026-05-03")) == 5);
  CHECK(number_of(PeriodKind::quarter, day("2026-05-03")) == 2);
  CHECK(number_of(PeriodKind::quarter, day("2026-03-31")) == 1);
  CHECK(number_of(PeriodKind::half, day("2026-06-30")) == 1);
  CHECK(number_of(PeriodKind::half, day("2026-07-01")) == 2);
  CHECK(number_of(PeriodKind::year, day("2026-12-31")) == 1);
}

TEST_CASE("every day of a leap year lies in the period of its number") {
  for (const PeriodKind kind :
       {PeriodKind::month, PeriodKind::quarter, PeriodKind::half, PeriodKind::year}) {
    for (Date d = first_of_year(2028); d <= last_of_year(2028); d = d + 1) {
      const unsigned count = number_of(kind, d);
      REQUIRE(count >= 1);
      REQUIRE(count <= count_of(kind));
      const Period period = period_of(kind, 2028, count, d).value();
      REQUIRE(period.from <= d);
      REQUIRE(d <= period.to);
      REQUIRE(period.as_of == d);
    }
  }
  CHECK(name_of(PeriodKind::month) == "month");
  CHECK(name_of(PeriodKind::quarter) == "quarter");
  CHECK(name_of(PeriodKind::half) == "half");
  CHECK(name_of(PeriodKind::year) == "year");
  CHECK(count_of(PeriodKind::month) == 12);
  CHECK(count_of(PeriodKind::half) == 2);
}

}  // namespace sw::figures
