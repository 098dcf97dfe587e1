#include <doctest/doctest.h>

#include "tests/unit/figures/world.hpp"

namespace sw::figures {

namespace {

// 40 → 90 over the whole year: 52.5 by 31 March, so 12.5 owed, cut to 12.
World rising() {
  World world;
  world.item("a");
  world.level("a.x", "40", "90");
  return world;
}

// 90 → 40: 77.5 by 31 March, so −12.5, cut to −12.
World falling() {
  World world;
  world.item("a");
  world.level("a.x", "90", "40");
  return world;
}

std::string with(World world, std::string_view value, std::string_view today = "2026-03-31") {
  return world.only("a.x", "2026-01-01", value).status("a.x", today);
}

IndicatorFigures figures(const World& world, std::string_view today) {
  return world.on(today).indicators.at("a.x");
}

}  // namespace

TEST_CASE("level: the last value up to D counts") {
  World world = rising();
  world.log("a.x", "2026-02-10", "48");
  world.log("a.x", "2026-03-31", "52");
  world.log("a.x", "2026-01-20", "45");  // recorded later, dated earlier
  CHECK(show(figures(world, "2026-01-19").actual) == "40");
  CHECK(show(figures(world, "2026-01-20").actual) == "45");
  CHECK(show(figures(world, "2026-03-30").actual) == "48");
  CHECK(show(figures(world, "2026-03-31").actual) == "52");
  world.log("a.x", "2026-03-31", "51");  // of two on one day the later recorded
  CHECK(show(figures(world, "2026-03-31").actual) == "51");
}

TEST_CASE("level: nothing recorded in the year") {
  // the baseline stands in, as actual only: in_period is null, nothing counts as recorded
  const IndicatorFigures baseline = figures(rising(), "2026-03-31");
  CHECK(show(baseline.actual) == "40");
  CHECK(show(baseline.attainment) == "0");
  CHECK(show(baseline.in_period) == "null");
  CHECK(baseline.recorded == 0);
  CHECK(name_of(baseline.status) == "no_data");
  // last year's value is not this year's
  World last_year = rising();
  last_year.log("a.x", "2025-12-31", "44");
  CHECK(show(figures(last_year, "2026-03-31").actual) == "40");
  // without a baseline there is no actual at all
  World none;
  none.level("a.x", "", "90");
  CHECK(show(figures(none, "2026-03-31").actual) == "null");
  CHECK(show(figures(none, "2026-03-31").attainment) == "null");
  CHECK_FALSE(figures(none, "2026-03-31").exact);
  CHECK(none.status("a.x", "2026-03-31") == "no_data");
}

TEST_CASE("level: attainment is of the way, not clipped") {
  World world = rising();
  const auto attainment = [&](std::string_view value) {
    return show(figures(world.only("a.x", "2026-01-01", value), "2026-03-31").attainment);
  };
  CHECK(attainment("40") == "0");
  CHECK(attainment("52") == "0.24");  // 12/50
  CHECK(attainment("95") == "1.1");   // 55/50
  CHECK(attainment("30") == "-0.2");  // −10/50
  CHECK(attainment("90") == "1");
  World thirds;
  thirds.level("a.x", "0", "3");
  CHECK(show(figures(thirds.only("a.x", "2026-01-01", "1"), "2026-03-31").attainment) ==
        "0.333333");
  CHECK(show(figures(thirds.only("a.x", "2026-01-01", "2"), "2026-03-31").attainment) ==
        "0.666667");
  CHECK(show(figures(thirds.only("a.x", "2026-01-01", "-2"), "2026-03-31").attainment) ==
        "-0.666667");
}

TEST_CASE("level: 100 % only when reached") {
  World world;
  world.level("a.x", "0", "3000000");
  // 2 999 999 / 3 000 000 = 0.99999967 is 1 when rounded, but not reached
  const IndicatorFigures close = figures(world.only("a.x", "2026-01-01", "2999999"), "2026-03-31");
  CHECK(show(close.attainment) == "1");
  CHECK_FALSE(close.reached);
  CHECK(name_of(close.status) == "ahead");
  const IndicatorFigures there = figures(world.only("a.x", "2026-01-01", "3000000"), "2026-03-31");
  CHECK(there.reached);
  CHECK(name_of(there.status) == "done");
}

TEST_CASE("level, more is better: every boundary of the pace") {
  CHECK(with(rising(), "53.2") == "ahead");  // 13.2/12 = 1.1
  CHECK(with(rising(), "53.199999") == "on_track");
  CHECK(with(rising(), "52") == "on_track");    // 12/12: half a person is not owed
  CHECK(with(rising(), "50.8") == "on_track");  // 10.8/12 = 0.9
  CHECK(with(rising(), "50.799999") == "behind");
  CHECK(with(rising(), "48.4") == "behind");  // 8.4/12 = 0.7
  CHECK(with(rising(), "48.399999") == "at_risk");
  CHECK(with(rising(), "40") == "at_risk");
  CHECK(with(rising(), "30") == "at_risk");  // the wrong way
}

TEST_CASE("level, less is better: the same formula") {
  CHECK(with(falling(), "76.8") == "ahead");  // −13.2/−12
  CHECK(with(falling(), "76.800001") == "on_track");
  CHECK(with(falling(), "78") == "on_track");
  CHECK(with(falling(), "79.2") == "on_track");  // −10.8/−12
  CHECK(with(falling(), "79.200001") == "behind");
  CHECK(with(falling(), "81.6") == "behind");  // −8.4/−12
  CHECK(with(falling(), "81.600001") == "at_risk");
  CHECK(with(falling(), "95") == "at_risk");
  CHECK(with(falling(), "40") == "done");
  CHECK(with(falling(), "39") == "done");
  World world = falling();
  CHECK(show(figures(world.only("a.x", "2026-01-01", "78"), "2026-03-31").attainment) == "0.24");
  CHECK(show(figures(world.only("a.x", "2026-01-01", "95"), "2026-03-31").attainment) == "-0.1");
  CHECK(show(figures(world.only("a.x", "2026-01-01", "30"), "2026-03-31").attainment) == "1.2");
}

TEST_CASE("whole numbers: what is owed is cut towards 0, else it is exact") {
  // one number with a decimal, and 12.5 are owed
  World fine;
  fine.level("a.x", "40.5", "90.5");
  CHECK(with(fine, "51.75") == "on_track");  // 11.25/12.5 = 0.9
  CHECK(with(fine, "51.749999") == "behind");
  CHECK(with(fine, "54.25") == "ahead");  // 13.75/12.5 = 1.1
  // target alone
  World target;
  target.level("a.x", "40", "90.1");
  CHECK(with(target, "51.2725") == "on_track");  // owed 12.525, × 0.9 = 11.2725
  CHECK(with(target, "51.272499") == "behind");
  // by_quarter alone: 12.5 by the first quarter's end
  World quarters;
  quarters.level("a.x", "40", "90").by_quarter = {
      number("52.5"), number("65"), number("78"), number("90")};
  CHECK(with(quarters, "51.25") == "on_track");  // 11.25/12.5 = 0.9
  CHECK(with(quarters, "51.249999") == "behind");
  // all whole: on 29 March 12 × 87/89 = 11.73 is cut to 11
  World whole;
  whole.level("a.x", "40", "90").by_quarter = {
      number("52"), number("65"), number("78"), number("90")};
  CHECK(with(whole, "49.9", "2026-03-29") == "on_track");  // 9.9/11 = 0.9
  CHECK(with(whole, "49.899999", "2026-03-29") == "behind");
}

TEST_CASE("nothing is expected yet") {
  // 50 × 7/372 = 0.94 is cut to 0; 50 × 8/372 = 1.08 to 1
  CHECK(with(rising(), "41", "2026-01-07") == "ahead");
  CHECK(with(rising(), "40", "2026-01-07") == "on_track");
  CHECK(with(rising(), "39", "2026-01-07") == "behind");
  CHECK(rising().status("a.x", "2026-01-07") == "not_started");
  CHECK(with(rising(), "41", "2026-01-08") == "on_track");
  CHECK(with(rising(), "40", "2026-01-08") == "at_risk");
  CHECK(rising().status("a.x", "2026-01-08") == "no_data");
  CHECK(with(falling(), "89", "2026-01-07") == "ahead");
  CHECK(with(falling(), "90", "2026-01-07") == "on_track");
  CHECK(with(falling(), "91", "2026-01-07") == "behind");
  CHECK(falling().status("a.x", "2026-01-07") == "not_started");
  // where the plan counts in tenths, something is expected from the first day on
  World fine;
  fine.level("a.x", "40", "90.5");
  CHECK(fine.status("a.x", "2026-01-01") == "no_data");
  CHECK(with(fine, "40", "2026-01-01") == "at_risk");
}

TEST_CASE("a plan may let a level get worse at first") {
  // 30 by the end of March on the way from 40 to 90: −10 owed
  World world;
  world.level("a.x", "40", "90").by_quarter = {
      number("30"), number("50"), number("70"), number("90")};
  CHECK(with(world, "41") == "ahead");
  CHECK(with(world, "35") == "on_track");
  CHECK(with(world, "30") == "on_track");
  CHECK(with(world, "29") == "behind");
  CHECK(world.status("a.x", "2026-03-31") == "not_started");
}

TEST_CASE("level: done while the target holds, whenever") {
  World world = rising();
  world.log("a.x", "2026-02-01", "90");
  world.log("a.x", "2026-05-01", "89");
  CHECK(world.status("a.x", "2026-01-31") == "no_data");
  CHECK(world.status("a.x", "2026-02-01") == "done");
  CHECK(world.status("a.x", "2026-04-30") == "done");
  CHECK(world.status("a.x", "2026-05-01") == "ahead");
  // also before the item starts
  World early;
  early.item("a", "2026-06-01", "2026-08-31");
  early.level("a.x", "40", "90");
  CHECK(with(early, "89") == "not_started");
  CHECK(with(early, "90") == "done");
}

TEST_CASE("missed: due by D, and today is past due") {
  World world;
  world.item("a", "2026-01-01", "2026-06-30");
  world.level("a.x", "40", "90");
  world.log("a.x", "2026-06-15", "89");
  const auto second_quarter = [&](std::string_view today) {
    return name_of(world.in(PeriodKind::quarter, 2, today).indicators.at("a.x").status);
  };
  CHECK(second_quarter("2026-06-29") == "on_track");
  CHECK(second_quarter("2026-06-30") == "on_track");  // the day itself can still bring it
  CHECK(second_quarter("2026-07-01") == "missed");    // D is 30 June still
  CHECK(world.status("a.x", "2026-07-01") == "missed");
  // seen from August, the first quarter's report is about 31 March
  CHECK(name_of(world.in(PeriodKind::quarter, 1, "2026-08-01").indicators.at("a.x").status) ==
        "no_data");
  // reached late is reached
  world.log("a.x", "2026-07-10", "90");
  CHECK(world.status("a.x", "2026-07-10") == "done");
  // nothing recorded at all is missed as well
  World nothing;
  nothing.item("a", "2026-01-01", "2026-06-30");
  nothing.level("a.x", "40", "90");
  CHECK(nothing.status("a.x", "2026-06-30") == "no_data");
  CHECK(nothing.status("a.x", "2026-07-01") == "missed");
}

TEST_CASE("missed: at the year's end") {
  World world = rising();
  world.log("a.x", "2026-12-31", "89");
  CHECK(world.status("a.x", "2026-12-31") == "on_track");
  CHECK(name_of(world.in(PeriodKind::quarter, 4, "2027-01-01").indicators.at("a.x").status) ==
        "missed");
  CHECK(name_of(world.in(PeriodKind::year, 1, "2027-03-01").indicators.at("a.x").status) ==
        "missed");
}

TEST_CASE("not started: before the item's start") {
  World world;
  world.item("a", "2026-03-15", "2026-09-30");
  world.level("a.x", "40", "90");
  CHECK(world.status("a.x", "2026-03-14") == "not_started");
  CHECK(world.status("a.x", "2026-03-15") == "not_started");  // nothing expected yet
  CHECK(world.status("a.x", "2026-03-31") == "no_data");      // 50 × 16/199 = 4.02
  CHECK(with(world, "41", "2026-03-14") == "not_started");
  CHECK(with(world, "41", "2026-03-15") == "ahead");
}

TEST_CASE("thresholds of the plan") {
  World world = rising();
  world.plan.head.thresholds.emplace();
  world.plan.head.thresholds->on_track = number("0.8");
  world.plan.head.thresholds->behind = number("0.5");
  CHECK(with(world, "49.6") == "on_track");  // 9.6/12 = 0.8
  CHECK(with(world, "49.599999") == "behind");
  CHECK(with(world, "46") == "behind");  // 6/12 = 0.5
  CHECK(with(world, "45.999999") == "at_risk");
  CHECK(with(world, "53.2") == "ahead");
}

TEST_CASE("level: in_period is the change since the day before the period") {
  World world = rising();
  world.log("a.x", "2026-02-01", "50");
  world.log("a.x", "2026-03-31", "52");
  world.log("a.x", "2026-04-01", "60");
  world.log("a.x", "2026-06-30", "58");
  const auto quarter = [&](unsigned count) {
    return world.in(PeriodKind::quarter, count, "2026-12-31").indicators.at("a.x");
  };
  CHECK(show(quarter(1).in_period) == "12");  // 52 − the baseline 40
  CHECK(quarter(1).recorded == 2);
  CHECK(show(quarter(2).in_period) == "6");  // 58 − 52
  CHECK(quarter(2).recorded == 2);
  CHECK(show(quarter(3).in_period) == "null");
  CHECK(quarter(3).recorded == 0);
  CHECK(show(quarter(3).actual) == "58");
  CHECK(show(world.in(PeriodKind::half, 1, "2026-12-31").indicators.at("a.x").in_period) == "18");
  CHECK(show(world.in(PeriodKind::month, 4, "2026-12-31").indicators.at("a.x").in_period) == "8");
  // without a baseline the base is 0
  World none;
  none.level("a.x", "", "90");
  none.log("a.x", "2026-02-01", "45");
  CHECK(show(figures(none, "2026-03-31").in_period) == "45");
}

TEST_CASE("expected in the period") {
  const World world = rising();
  const auto expected = [&](PeriodKind kind, unsigned count, std::string_view today) {
    return show(world.in(kind, count, today).indicators.at("a.x").expected_in_period);
  };
  CHECK(expected(PeriodKind::quarter, 1, "2026-12-31") == "12.5");
  CHECK(expected(PeriodKind::quarter, 2, "2026-12-31") == "12.5");
  CHECK(expected(PeriodKind::month, 12, "2026-12-31") == "4.166667");  // 50/12
  CHECK(expected(PeriodKind::year, 1, "2026-12-31") == "50");
  CHECK(expected(PeriodKind::quarter, 2, "2026-04-15") == "2.083333");  // 50 × 0.5/12
  World quarters;
  quarters.level("a.x", "40", "90").by_quarter = {
      number("52"), number("65"), number("78"), number("90")};
  CHECK(show(figures(quarters, "2026-03-31").expected_in_period) == "12");
  CHECK(show(figures(quarters, "2026-06-30").expected_in_period) == "13");
  CHECK(show(figures(quarters, "2026-06-30").expected) == "65");
}

TEST_CASE("a level to keep: target equals baseline") {
  World world;
  world.level("a.x", "90", "90");
  CHECK(show(figures(world, "2026-03-31").attainment) == "null");
  CHECK_FALSE(figures(world, "2026-03-31").reached);
  CHECK(with(world, "90") == "done");
  CHECK(with(world, "89") == "behind");
}

TEST_CASE("less is better, with no baseline: never praised for being above the target") {
  World world;
  world.level("a.x", "", "5").better = plan::Better::less;
  CHECK(with(world, "7") == "behind");
  CHECK(with(world, "5") == "done");
}

TEST_CASE("a computed level has no actual yet, whatever was typed in") {
  World world = rising();
  world.plan.indicators.front().from = {{"staff", {"certified"}, {}}};
  world.log("a.x", "2026-03-01", "95");
  const IndicatorFigures computed = figures(world, "2026-03-31");
  CHECK(show(computed.actual) == "null");
  CHECK(show(computed.attainment) == "null");
  CHECK(show(computed.in_period) == "null");
  CHECK(show(computed.expected) == "52.5");
  CHECK(computed.recorded == 0);
  CHECK(name_of(computed.status) == "no_data");
  CHECK(world.status("a.x", "2026-01-05") == "not_started");
  // past due the rules find it missed before they ask for data
  CHECK(name_of(world.in(PeriodKind::year, 1, "2027-01-01").indicators.at("a.x").status) ==
        "missed");
}

}  // namespace sw::figures
