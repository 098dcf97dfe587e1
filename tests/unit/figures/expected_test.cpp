#include <doctest/doctest.h>

#include "tests/unit/figures/world.hpp"

namespace sw::figures {

namespace {

std::string expected(const World& world, std::string_view date) {
  return show(expected_at(world.plan, world.plan.indicators.front(), day(date)));
}

}  // namespace

TEST_CASE("base: a level's baseline, else 0") {
  World world;
  CHECK(base_of(world.level("a.x", "40", "90")) == number("40"));
  CHECK(base_of(world.level("a.y", "", "90")) == Quantity());
  // last year's figure: for comparison only
  plan::Indicator& flow = world.flow("a.z", "36");
  flow.baseline = number("30");
  CHECK(base_of(flow) == Quantity());
  plan::Indicator& ratio = world.ratio("a.r", "0.75");
  ratio.baseline = number("0.6");
  CHECK(base_of(ratio) == Quantity());
}

TEST_CASE("whole year: a twelfth a month, linear in days within it") {
  World world;
  world.item("a");
  world.level("a.x", "40", "90");
  CHECK(expected(world, "2025-12-31") == "40");
  CHECK(expected(world, "2026-01-01") == "40.134409");  // 40 + 50 × (1/31)/12 = 40 + 50/372
  CHECK(expected(world, "2026-01-31") == "44.166667");  // 40 + 50/12
  CHECK(expected(world, "2026-03-31") == "52.5");       // 40 + 50 × 3/12
  CHECK(expected(world, "2026-04-15") == "54.583333");  // 40 + 50 × (3 + 15/30)/12
  CHECK(expected(world, "2026-06-30") == "65");
  CHECK(expected(world, "2026-12-30") == "89.865591");  // 90 − 50/372
  CHECK(expected(world, "2026-12-31") == "90");
  CHECK(expected(world, "2027-01-01") == "90");
}

TEST_CASE("whole year: the same without an item, and for an item that runs longer") {
  World alone;
  alone.level("x", "40", "90");
  CHECK(expected(alone, "2026-03-31") == "52.5");
  CHECK(span_of(alone.plan, alone.plan.indicators.front()).due == day("2026-12-31"));
  World longer;
  longer.item("a", "2025-07-01", "2027-06-30");
  longer.level("a.x", "40", "90");
  CHECK(expected(longer, "2025-12-31") == "40");
  CHECK(expected(longer, "2026-03-31") == "52.5");
  CHECK(expected(longer, "2027-01-01") == "90");
}

TEST_CASE("whole year: February of a leap year") {
  World leap(2028);
  leap.flow("a.x", "12");
  CHECK(expected(leap, "2028-02-28") == "1.965517");  // 1 + 28/29
  CHECK(expected(leap, "2028-02-29") == "2");
  CHECK(expected(leap, "2028-03-01") == "2.032258");  // 2 + 1/31
  World common;
  common.flow("a.x", "12");
  CHECK(expected(common, "2026-02-28") == "2");
}

TEST_CASE("other items: base, a straight line in days, target from due on") {
  World world;
  world.item("a", "2026-03-01", "2026-11-30");  // 274 days apart
  world.flow("a.x", "274");
  CHECK(expected(world, "2026-01-01") == "0");
  CHECK(expected(world, "2026-02-28") == "0");
  CHECK(expected(world, "2026-03-01") == "0");
  CHECK(expected(world, "2026-03-02") == "1");
  CHECK(expected(world, "2026-06-30") == "121");  // 31 + 30 + 31 + 29 = 121 days after 1 March
  CHECK(expected(world, "2026-11-29") == "273");
  CHECK(expected(world, "2026-11-30") == "274");
  CHECK(expected(world, "2026-12-31") == "274");
}

TEST_CASE("an item that misses one day of the year is no whole year") {
  World late;
  late.item("a", "2026-01-02", "2026-12-31");  // 363 days apart
  late.flow("a.x", "363");
  CHECK(expected(late, "2026-01-02") == "0");
  CHECK(expected(late, "2026-01-31") == "29");
  World early;
  early.item("a", "2026-01-01", "2026-12-30");  // 363 days apart
  early.flow("a.x", "363");
  CHECK(expected(early, "2026-01-31") == "30");
  CHECK(expected(early, "2026-12-30") == "363");
}

TEST_CASE("an item that began last year is on its line on new year's day") {
  World world;
  world.item("a", "2025-07-01", "2026-06-30");  // 364 days apart
  world.level("a.x", "", "364");
  CHECK(expected(world, "2025-12-31") == "183");
  CHECK(expected(world, "2026-01-01") == "184");
}

TEST_CASE("an item of one day: base before it, target from it on") {
  World world;
  world.item("a", "2026-06-30", "2026-06-30");
  world.level("a.x", "40", "90");
  CHECK(expected(world, "2026-06-29") == "40");
  CHECK(expected(world, "2026-06-30") == "90");
  CHECK(expected(world, "2026-07-01") == "90");
}

TEST_CASE("by quarter: linear in days through the quarter ends, whatever the item's dates") {
  World world;
  world.item("a", "2026-03-01", "2026-11-30");
  world.level("a.x", "40", "90").by_quarter = {
      number("52"), number("65"), number("78"), number("90")};
  CHECK(expected(world, "2025-12-31") == "40");
  CHECK(expected(world, "2026-01-01") == "40");
  CHECK(expected(world, "2026-02-14") == "45.932584");  // 40 + 12 × 44/89
  CHECK(expected(world, "2026-03-31") == "52");
  CHECK(expected(world, "2026-04-01") == "52.142857");  // 52 + 13/91
  CHECK(expected(world, "2026-06-30") == "65");
  CHECK(expected(world, "2026-08-15") == "71.5");  // 65 + 13 × 46/92
  CHECK(expected(world, "2026-09-30") == "78");
  CHECK(expected(world, "2026-12-31") == "90");
  CHECK(expected(world, "2027-01-01") == "90");
}

TEST_CASE("by quarter: a flow starts at 0, in a leap year too") {
  World world(2028);
  plan::Indicator& flow = world.flow("a.x", "100");
  flow.baseline = number("60");
  flow.by_quarter = {number("9"), number("30"), number("60"), number("100")};
  CHECK(expected(world, "2028-01-01") == "0");
  CHECK(expected(world, "2028-01-11") == "1");  // 9 × 10/90: 29 February is in the quarter
  CHECK(expected(world, "2028-03-31") == "9");
}

TEST_CASE("downwards: a level that is to fall") {
  World world;
  world.level("a.x", "90", "40");
  CHECK(expected(world, "2026-03-31") == "77.5");
  CHECK(expected(world, "2026-09-30") == "52.5");
}

TEST_CASE("a ratio expects its target all year") {
  World world;
  world.item("a", "2026-06-01", "2026-06-30");
  world.ratio("a.x", "0.75");
  for (const char* date : {"2025-12-31", "2026-01-01", "2026-06-15", "2026-12-31"}) {
    CHECK(expected(world, date) == "0.75");
  }
}

TEST_CASE("expected never goes back, and ends at the target exactly") {
  for (const int variant : {0, 1, 2}) {
    World world(2028);
    if (variant == 1) {
      world.item("a", "2028-02-29", "2028-12-30");
    }
    plan::Indicator& level = world.level("a.x", "7", "100");
    if (variant == 2) {
      level.by_quarter = {number("8"), number("33.3"), number("70"), number("100")};
    }
    Fraction last = Fraction::of(number("7"));
    CHECK(expected_at(world.plan, level, day("2027-12-31")) == last);
    for (Date d = first_of_year(2028); d <= last_of_year(2028); d = d + 1) {
      const Fraction next = expected_at(world.plan, level, d);
      REQUIRE(next >= last);
      last = next;
    }
    CHECK(last == Fraction::of(number("100")));
  }
}

}  // namespace sw::figures
