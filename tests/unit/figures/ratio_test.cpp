#include <doctest/doctest.h>

#include "tests/unit/figures/world.hpp"

namespace sw::figures {

namespace {

World satisfied(std::string_view target = "0.75") {
  World world;
  world.item("a");
  world.ratio("a.x", target);
  return world;
}

World vacancies() {
  World world = satisfied("0.05");
  world.plan.indicators.front().better = plan::Better::less;
  return world;
}

std::string with(World world,
                 std::string_view part,
                 std::string_view whole,
                 std::string_view today = "2026-03-31") {
  world.log_ratio("a.x", "2026-01-01", part, whole);
  return world.status("a.x", today);
}

IndicatorFigures figures(const World& world, std::string_view today) {
  return world.on(today).indicators.at("a.x");
}

}  // namespace

TEST_CASE("ratio: sum of parts over sum of wholes, of the year and of the period") {
  World world = satisfied();
  world.log_ratio("a.x", "2025-12-31", "0", "500");
  world.log_ratio("a.x", "2026-02-01", "45", "60");
  world.log_ratio("a.x", "2026-03-31", "30", "30");
  world.log_ratio("a.x", "2026-04-01", "5", "10", "site=东校");
  const IndicatorFigures first = figures(world, "2026-03-31");
  CHECK(show(first.actual) == "0.833333");      // 75/90
  CHECK(show(first.attainment) == "1.111111");  // (75/90)/0.75 = 10/9
  CHECK(show(first.expected) == "0.75");
  CHECK(show(first.expected_in_period) == "null");
  CHECK(first.recorded == 2);
  const IndicatorFigures second = figures(world, "2026-06-30");
  CHECK(show(second.actual) == "0.8");  // 80/100, not the mean of the quarters
  CHECK(show(second.in_period) == "0.5");
  CHECK(show(figures(world, "2026-09-30").in_period) == "null");
}

TEST_CASE("ratio: none where the wholes add up to 0") {
  World world = satisfied();
  CHECK(show(figures(world, "2026-03-31").actual) == "null");
  CHECK(world.status("a.x", "2026-03-31") == "no_data");
  world.log_ratio("a.x", "2026-02-01", "0", "0");
  CHECK(show(figures(world, "2026-03-31").actual) == "null");
  CHECK(show(figures(world, "2026-03-31").attainment) == "null");
  CHECK(show(figures(world, "2026-03-31").in_period) == "null");
  CHECK(figures(world, "2026-03-31").recorded == 1);
  CHECK(world.status("a.x", "2026-03-31") == "no_data");
}

TEST_CASE("ratio, more is better: pace is actual over target") {
  CHECK(with(satisfied(), "33", "40") == "ahead");       // 0.825/0.75 = 1.1
  CHECK(with(satisfied(), "329", "400") == "on_track");  // 0.8225/0.75 = 1.0967
  CHECK(with(satisfied(), "27", "40") == "on_track");    // 0.675/0.75 = 0.9
  CHECK(with(satisfied(), "269", "400") == "behind");    // 0.8967
  CHECK(with(satisfied(), "21", "40") == "behind");      // 0.525/0.75 = 0.7
  CHECK(with(satisfied(), "20", "40") == "at_risk");
  CHECK(with(satisfied(), "0", "40") == "at_risk");
}

TEST_CASE("ratio: can fall back, so done only from the due date on") {
  World world = satisfied();
  world.log_ratio("a.x", "2026-03-01", "45", "60");
  CHECK(world.status("a.x", "2026-03-31") == "on_track");
  CHECK(world.status("a.x", "2026-12-30") == "on_track");
  CHECK(world.status("a.x", "2026-12-31") == "done");
  CHECK(figures(world, "2026-03-31").reached);
  world.log_ratio("a.x", "2026-12-31", "0", "1");
  CHECK(world.status("a.x", "2026-12-31") == "on_track");  // 45/61 = 0.7377, of 0.75: 0.98
  CHECK(name_of(world.in(PeriodKind::quarter, 4, "2027-01-01").indicators.at("a.x").status) ==
        "missed");
}

TEST_CASE("ratio: compared exactly, shown rounded") {
  World world = satisfied("0.666667");
  world.log_ratio("a.x", "2026-03-01", "2", "3");
  const IndicatorFigures close = figures(world, "2026-12-31");
  CHECK(show(close.actual) == "0.666667");
  CHECK(show(close.attainment) == "1");  // 2 000 000/2 000 001 rounded
  CHECK_FALSE(close.reached);
  CHECK(name_of(close.status) == "on_track");
  CHECK(*close.exact == Fraction{2, 3});
}

TEST_CASE("ratio, less is better: target over actual, 1 where actual is 0") {
  const auto attainment = [](std::string_view part, std::string_view whole) {
    World world = vacancies();
    world.log_ratio("a.x", "2026-01-01", part, whole);
    return show(figures(world, "2026-03-31").attainment);
  };
  CHECK(attainment("3", "100") == "1.666667");
  CHECK(attainment("5", "100") == "1");
  CHECK(attainment("10", "100") == "0.5");
  CHECK(attainment("0", "100") == "1");
  CHECK(with(vacancies(), "4", "100") == "ahead");  // 0.05/0.04 = 1.25
  CHECK(with(vacancies(), "1", "22") == "ahead");   // 0.05 × 22 = 1.1
  CHECK(with(vacancies(), "5", "100") == "on_track");
  CHECK(with(vacancies(), "1", "18") == "on_track");  // 0.05 × 18 = 0.9
  CHECK(with(vacancies(), "6", "100") == "behind");   // 0.8333
  CHECK(with(vacancies(), "1", "14") == "behind");    // 0.05 × 14 = 0.7
  CHECK(with(vacancies(), "8", "100") == "at_risk");  // 0.625
  CHECK(with(vacancies(), "0", "100") == "ahead");
  CHECK(with(vacancies(), "5", "100", "2026-12-31") == "done");
  CHECK(with(vacancies(), "0", "100", "2026-12-31") == "done");
  CHECK(with(vacancies(), "6", "100", "2026-12-31") == "behind");
}

TEST_CASE("ratio with a target of 0") {
  World none_wanted = satisfied("0");
  none_wanted.plan.indicators.front().better = plan::Better::less;
  CHECK(with(none_wanted, "0", "10") == "on_track");
  CHECK(with(none_wanted, "1", "10") == "at_risk");
  CHECK(with(satisfied("0"), "0", "10") == "on_track");
  CHECK(with(satisfied("0"), "1", "10") == "ahead");
  CHECK(none_wanted.status("a.x", "2026-03-31") == "no_data");
}

TEST_CASE("ratio: not started before its item, whole target no reason to cut") {
  World world;
  world.item("a", "2026-04-01", "2026-06-30");
  world.ratio("a.x", "1");
  world.log_ratio("a.x", "2026-02-01", "9", "10");
  CHECK(world.status("a.x", "2026-03-31") == "not_started");
  CHECK(world.status("a.x", "2026-04-01") == "on_track");  // 0.9/1
  CHECK(world.status("a.x", "2026-07-01") == "missed");
}

TEST_CASE("a computed ratio has no actual yet") {
  World world = satisfied();
  world.plan.indicators.front().from = {{"staff", {"exam_pass_rate"}, {}}};
  CHECK(show(figures(world, "2026-03-31").actual) == "null");
  CHECK(world.status("a.x", "2026-03-31") == "no_data");
}

}  // namespace sw::figures
