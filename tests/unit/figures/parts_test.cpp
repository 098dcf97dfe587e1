#include <doctest/doctest.h>

#include "tests/unit/figures/world.hpp"

namespace sw::figures {

namespace {

plan::Pairs by_age_and_site() {
  return {{"site", {"东校", "西校"}, {}}, {"age", {"<14", "14-18"}, {}}};
}

IndicatorFigures figures(const World& world, std::string_view today) {
  return world.on(today).indicators.at("a.x");
}

// "site=东校 30/10, …": key=value actual/in_period.
std::string table(const IndicatorFigures& figures) {
  std::string out;
  for (const PartFigures& part : figures.parts) {
    out += out.empty() ? "" : ", ";
    out += part.key + "=" + part.value + " " + show(part.actual) + "/" + show(part.in_period);
  }
  return out;
}

}  // namespace

TEST_CASE("level with a breakdown: the parts' last values add up") {
  World world;
  world.level("a.x", "40", "90").breakdown = by_age_and_site();
  world.log("a.x", "2026-01-10", "10", "age=<14;site=东校");
  world.log("a.x", "2026-02-10", "20", "age=<14;site=西校");
  world.log("a.x", "2026-02-11", "12", "age=<14;site=东校");
  world.log("a.x", "2026-04-10", "5", "age=14-18;site=东校");
  CHECK(show(figures(world, "2026-03-31").actual) == "32");     // 12 + 20
  CHECK(show(figures(world, "2026-03-31").in_period) == "-8");  // 32 − 40
  CHECK(show(figures(world, "2026-06-30").actual) == "37");     // 12 + 20 + 5
  CHECK(show(figures(world, "2026-06-30").in_period) == "5");   // 37 − 32
  CHECK(figures(world, "2026-06-30").recorded == 1);
  // in the plan's order; a part's own change is known only where something was recorded before
  CHECK(table(figures(world, "2026-06-30")) ==
        "site=东校 17/5, site=西校 20/null, age=<14 32/null, age=14-18 5/null");
  CHECK(table(figures(world, "2026-03-31")) ==
        "site=东校 12/null, site=西校 20/null, age=<14 32/null, age=14-18 null/null");
}

TEST_CASE("level without a baseline: parts begin at 0") {
  World world;
  world.level("a.x", "", "90").breakdown = {{"site", {"东校", "西校"}, {}}};
  world.log("a.x", "2026-01-10", "10", "site=东校");
  world.log("a.x", "2026-04-10", "14", "site=东校");
  world.log("a.x", "2026-04-11", "6", "site=西校");
  CHECK(table(figures(world, "2026-03-31")) == "site=东校 10/10, site=西校 null/null");
  CHECK(table(figures(world, "2026-06-30")) == "site=东校 14/4, site=西校 6/6");
}

TEST_CASE("level with a breakdown: records of the whole count only where there is none of a part") {
  World world;
  world.level("a.x", "40", "90").breakdown = by_age_and_site();
  world.log("a.x", "2026-01-10", "44");
  CHECK(show(figures(world, "2026-03-31").actual) == "44");
  world.log("a.x", "2026-02-10", "20", "age=<14;site=西校");
  world.log("a.x", "2026-03-10", "50");
  CHECK(show(figures(world, "2026-03-31").actual) == "20");
  CHECK(show(figures(world, "2026-01-31").actual) == "44");
}

TEST_CASE("level whose breakdown was taken out of the plan: records of the whole come first") {
  World world;
  world.level("a.x", "40", "90");
  world.log("a.x", "2026-01-10", "20", "site=西校");
  world.log("a.x", "2026-01-11", "24", "site=东校");
  CHECK(show(figures(world, "2026-01-31").actual) == "44");
  world.log("a.x", "2026-02-10", "50");
  CHECK(show(figures(world, "2026-03-31").actual) == "50");
  CHECK(figures(world, "2026-03-31").parts.empty());
}

TEST_CASE("flow with a breakdown: marginals, and the whole adds everything") {
  World world;
  world.flow("a.x", "360").breakdown = by_age_and_site();
  world.log("a.x", "2026-01-10", "10", "age=<14;site=东校");
  world.log("a.x", "2026-02-10", "20", "age=14-18;site=东校");
  world.log("a.x", "2026-04-10", "5", "age=14-18;site=西校");
  world.log("a.x", "2026-04-11", "7");
  CHECK(show(figures(world, "2026-06-30").actual) == "42");
  CHECK(show(figures(world, "2026-06-30").in_period) == "12");
  CHECK(table(figures(world, "2026-06-30")) ==
        "site=东校 30/null, site=西校 5/5, age=<14 10/null, age=14-18 25/5");
}

TEST_CASE("ratio with a breakdown") {
  World world;
  world.ratio("a.x", "0.75").breakdown = {{"site", {"东校", "西校"}, {}}};
  world.log_ratio("a.x", "2026-01-10", "3", "4", "site=东校");
  world.log_ratio("a.x", "2026-04-10", "1", "2", "site=东校");
  world.log_ratio("a.x", "2026-04-11", "1", "3", "site=西校");
  CHECK(show(figures(world, "2026-06-30").actual) == "0.555556");  // 5/9
  CHECK(table(figures(world, "2026-06-30")) ==
        "site=东校 0.666667/0.5, site=西校 0.333333/0.333333");
}

TEST_CASE("parts that the plan no longer lists are kept, after those it lists") {
  World world;
  world.flow("a.x", "360").breakdown = {{"site", {"东校"}, {}}, {"age", {"<14"}, {}}};
  world.log("a.x", "2026-01-10", "1", "age=<14;site=东校");
  world.log("a.x", "2026-01-11", "2", "age=>18;site=南校");
  world.log("a.x", "2026-01-12", "4", "sex=f;site=北校");
  CHECK(table(figures(world, "2026-03-31")) ==
        "site=东校 1/1, site=北校 4/4, site=南校 2/2, age=<14 1/1, age=>18 2/2, sex=f 4/4");
}

TEST_CASE("a part whose records were all taken back does not count") {
  World world;
  plan::Indicator& level = world.level("a.x", "40", "90");
  level.breakdown = by_age_and_site();
  const Period period = period_of(PeriodKind::quarter, 2026, 1, day("2026-03-31")).value();
  facts::Recorded recorded;
  recorded.in_year["a.x"] = {{"site=东校", {}, {}, 0, number("7"), day("2026-01-10")},
                             {"", number("44"), {}, 1, number("44"), day("2026-01-10")}};
  CHECK(show(measure(world.plan, level, recorded, period, period.as_of).actual) == "44");
  recorded.in_year["a.x"].pop_back();
  CHECK(show(measure(world.plan, level, recorded, period, period.as_of).actual) == "40");
}

TEST_CASE("a value may hold an equals sign") {
  World world;
  world.flow("a.x", "360").breakdown = {{"age", {">=60"}, {}}};
  world.log("a.x", "2026-01-10", "1", "age=>=60");
  CHECK(table(figures(world, "2026-03-31")) == "age=>=60 1/1");
}

TEST_CASE("nothing recorded: every part is there, unknown") {
  World world;
  world.flow("a.x", "360").breakdown = by_age_and_site();
  CHECK(table(figures(world, "2026-03-31")) ==
        "site=东校 null/null, site=西校 null/null, age=<14 null/null, age=14-18 null/null");
}

}  // namespace sw::figures
