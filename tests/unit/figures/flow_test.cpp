#include <doctest/doctest.h>

#include "tests/unit/figures/world.hpp"

namespace sw::figures {

namespace {

// 36 sessions over the whole year: 9 by 31 March.
World sessions() {
  World world;
  world.item("a");
  world.flow("a.x", "36");
  return world;
}

// At most 12 complaints: 3 by 31 March.
World complaints() {
  World world;
  world.item("a");
  world.ceiling("a.x", "12");
  return world;
}

std::string with(World world, std::string_view value, std::string_view today = "2026-03-31") {
  return world.only("a.x", "2026-01-01", value).status("a.x", today);
}

IndicatorFigures figures(const World& world, std::string_view today) {
  return world.on(today).indicators.at("a.x");
}

}  // namespace

TEST_CASE("flow: values dated in the year up to D add up") {
  World world = sessions();
  world.log("a.x", "2025-12-31", "100");
  world.log("a.x", "2026-01-01", "2");
  world.log("a.x", "2026-03-31", "3.5");
  world.log("a.x", "2026-04-01", "4");
  world.log("a.x", "2026-12-31", "5");
  world.log("a.x", "2027-01-01", "100");
  CHECK(show(figures(world, "2026-01-01").actual) == "2");
  CHECK(show(figures(world, "2026-03-30").actual) == "2");
  CHECK(show(figures(world, "2026-03-31").actual) == "5.5");
  CHECK(show(figures(world, "2026-04-01").actual) == "9.5");
  CHECK(show(figures(world, "2026-04-01").in_period) == "4");
  CHECK(show(figures(world, "2026-04-01").expected_in_period) == "0.1");  // 36/12/30
  CHECK(show(figures(world, "2026-12-31").actual) == "14.5");
  CHECK(show(figures(world, "2026-12-31").in_period) == "5");
  CHECK(show(figures(world, "2026-09-30").in_period) == "null");
  CHECK(figures(world, "2026-09-30").recorded == 0);
  const auto year = world.in(PeriodKind::year, 1, "2027-02-01").indicators.at("a.x");
  CHECK(show(year.actual) == "14.5");
  CHECK(show(year.in_period) == "14.5");
  CHECK(year.recorded == 4);
}

TEST_CASE("flow: whatever the part, records add up") {
  World world = sessions();
  world.log("a.x", "2026-01-05", "2");
  world.log("a.x", "2026-01-06", "3", "site=东校");
  world.log("a.x", "2026-01-07", "4", "site=西校");
  CHECK(show(figures(world, "2026-03-31").actual) == "9");
  CHECK(figures(world, "2026-03-31").parts.empty());  // the plan has no breakdown
}

TEST_CASE("flow: last year's figure is not counted") {
  World world = sessions();
  world.plan.indicators.front().baseline = number("30");
  world.log("a.x", "2026-02-01", "9");
  CHECK(show(figures(world, "2026-03-31").attainment) == "0.25");
  CHECK(show(figures(world, "2026-03-31").expected) == "9");
  CHECK(world.status("a.x", "2026-03-31") == "on_track");
}

TEST_CASE("flow: nothing recorded is 0") {
  const IndicatorFigures nothing = figures(sessions(), "2026-03-31");
  CHECK(show(nothing.actual) == "0");
  CHECK(show(nothing.attainment) == "0");
  CHECK(show(nothing.in_period) == "null");
  CHECK(name_of(nothing.status) == "no_data");
  CHECK(sessions().status("a.x", "2026-01-10") == "not_started");  // 36 × 10/372 = 0.97 → 0
  CHECK(sessions().status("a.x", "2026-01-11") == "no_data");      // 36 × 11/372 = 1.06 → 1
}

TEST_CASE("flow: attainment beyond 1 and below 0") {
  World world = sessions();
  CHECK(show(figures(world.only("a.x", "2026-02-01", "40"), "2026-03-31").attainment) ==
        "1.111111");
  CHECK(show(figures(world.only("a.x", "2026-02-01", "-2"), "2026-03-31").attainment) ==
        "-0.055556");
  CHECK(world.status("a.x", "2026-03-31") == "at_risk");
}

TEST_CASE("flow: pace, done as soon as reached") {
  CHECK(with(sessions(), "9.9") == "ahead");
  CHECK(with(sessions(), "9.899999") == "on_track");
  CHECK(with(sessions(), "8.1") == "on_track");
  CHECK(with(sessions(), "8.099999") == "behind");
  CHECK(with(sessions(), "6.3") == "behind");
  CHECK(with(sessions(), "6.299999") == "at_risk");
  CHECK(with(sessions(), "35.999999") == "ahead");
  CHECK(with(sessions(), "36") == "done");
  CHECK(with(sessions(), "36", "2026-12-31") == "done");
}

TEST_CASE("flow: what is owed is cut to whole sessions") {
  // 30 April: 12; 15 April: 3.5/12 × 36 = 10.5 → 10
  CHECK(with(sessions(), "9", "2026-04-15") == "on_track");  // 9/10
  CHECK(with(sessions(), "11", "2026-04-15") == "ahead");    // 11/10
}

TEST_CASE("flow: nothing expected yet") {
  CHECK(with(sessions(), "1", "2026-01-05") == "ahead");
  CHECK(with(sessions(), "0", "2026-01-05") == "on_track");
  CHECK(with(sessions(), "-1", "2026-01-05") == "behind");
}

TEST_CASE("ceiling: pace is expected over actual") {
  CHECK(with(complaints(), "0") == "ahead");
  CHECK(with(complaints(), "2") == "ahead");            // 3/2
  CHECK(with(complaints(), "2.727272") == "ahead");     // 3/2.727272 = 1.1000003
  CHECK(with(complaints(), "2.727273") == "on_track");  // 1.0999999
  CHECK(with(complaints(), "3") == "on_track");
  CHECK(with(complaints(), "3.333333") == "on_track");  // 0.90000009
  CHECK(with(complaints(), "3.333334") == "behind");    // 0.89999982
  CHECK(with(complaints(), "4") == "behind");           // 0.75
  CHECK(with(complaints(), "4.285714") == "behind");    // 0.70000005
  CHECK(with(complaints(), "4.285715") == "at_risk");   // 0.69999988
  CHECK(with(complaints(), "12") == "at_risk");         // all used up in March
}

TEST_CASE("ceiling: missed as soon as it is broken") {
  CHECK(with(complaints(), "12.000001") == "missed");
  CHECK(with(complaints(), "13", "2026-01-01") == "missed");
  World later;
  later.item("a", "2026-06-01", "2026-09-30");
  later.ceiling("a.x", "12");
  CHECK(with(later, "13") == "missed");  // before its start, too
}

TEST_CASE("ceiling: kept only when its due date is there, and can be broken after") {
  World world;
  world.item("a", "2026-01-01", "2026-06-30");
  world.ceiling("a.x", "12");
  world.log("a.x", "2026-05-01", "10");
  world.log("a.x", "2026-07-05", "3");
  CHECK(world.status("a.x", "2026-06-29") == "ahead");  // 12 × 179/180 = 11.93 → 11; 11/10 = 1.1
  CHECK(world.status("a.x", "2026-06-30") == "done");
  CHECK(world.status("a.x", "2026-07-04") == "done");
  CHECK(world.status("a.x", "2026-07-05") == "missed");
}

TEST_CASE("ceiling: attainment is the share used up") {
  World world = complaints();
  CHECK(show(figures(world.only("a.x", "2026-01-01", "3"), "2026-03-31").attainment) == "0.25");
  CHECK_FALSE(figures(world, "2026-03-31").reached);
  CHECK(show(figures(world.only("a.x", "2026-01-01", "15"), "2026-03-31").attainment) == "1.25");
  CHECK(figures(world, "2026-03-31").reached);
}

TEST_CASE("ceiling: nothing allowed yet, and nothing recorded") {
  // 12 × 15/372 = 0.48 → 0
  CHECK(complaints().status("a.x", "2026-01-15") == "not_started");
  CHECK(with(complaints(), "0", "2026-01-15") == "on_track");
  CHECK(with(complaints(), "1", "2026-01-15") == "behind");
  CHECK(complaints().status("a.x", "2026-03-31") == "no_data");
  // no complaint was recorded all year: the ceiling was kept
  CHECK(complaints().status("a.x", "2026-12-31") == "done");
}

TEST_CASE("ceiling of 0: the first is one too many") {
  World world;
  world.ceiling("a.x", "0");
  CHECK(with(world, "1") == "missed");
  CHECK(with(world, "0") == "on_track");
  CHECK(with(world, "0", "2026-12-31") == "done");
  CHECK(world.status("a.x", "2026-03-31") == "not_started");
  CHECK(show(figures(world, "2026-03-31").attainment) == "null");
}

TEST_CASE("flow: missed after its due date") {
  World world;
  world.item("a", "2026-04-01", "2026-06-30");
  world.flow("a.x", "91");
  world.log("a.x", "2026-05-01", "90");
  CHECK(world.status("a.x", "2026-03-31") == "not_started");
  CHECK(world.status("a.x", "2026-06-30") == "on_track");
  CHECK(world.status("a.x", "2026-07-01") == "missed");
  world.log("a.x", "2026-07-02", "1");
  CHECK(world.status("a.x", "2026-07-02") == "done");
}

TEST_CASE("a computed flow has no actual yet") {
  World world = sessions();
  world.plan.indicators.front().from = {{"service", {"sessions"}, {}}};
  CHECK(show(figures(world, "2026-03-31").actual) == "null");
  CHECK(show(figures(world, "2026-03-31").attainment) == "null");
  CHECK(world.status("a.x", "2026-03-31") == "no_data");
  CHECK(world.status("a.x", "2026-01-05") == "not_started");
  World ceiling = complaints();
  ceiling.plan.indicators.front().from = {{"money", {"spent"}, {}}};
  CHECK(ceiling.status("a.x", "2026-03-31") == "no_data");
}

}  // namespace sw::figures
