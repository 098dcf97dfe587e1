// Numbers near the limit of 64 bits: right, or an Error; never a wrong figure.

#include <doctest/doctest.h>

#include "core/base/error.hpp"
#include "core/figures/arithmetic.hpp"
#include "tests/unit/figures/world.hpp"

namespace sw::figures {

namespace {

constexpr const char* kMost = "9223372036854.775807";
constexpr const char* kLeast = "-9223372036854.775807";

IndicatorFigures figures(const World& world, std::string_view today) {
  return world.on(today).indicators.at("a.x");
}

}  // namespace

TEST_CASE("the largest level") {
  World world;
  world.level("a.x", kLeast, kMost);
  world.log("a.x", "2026-01-10", "0");
  // half way on 30 June: target − base is beyond 64 bits
  CHECK(show(figures(world, "2026-06-30").expected) == "0");
  CHECK(show(figures(world, "2026-06-30").attainment) == "0.5");
  CHECK(world.status("a.x", "2026-06-30") == "on_track");
  CHECK(show(figures(world, "2026-12-31").expected) == kMost);
  CHECK(show(figures(world, "2026-03-31").in_period) == kMost);  // 0 − the baseline
  world.log("a.x", "2026-12-31", kMost);
  CHECK(world.status("a.x", "2026-12-31") == "done");
  CHECK(show(figures(world, "2026-12-31").attainment) == "1");
}

TEST_CASE("the largest level, falling, by quarter and in a line") {
  World world;
  world.item("a", "2026-02-01", "2026-12-30");
  world.level("a.x", kMost, kLeast);
  world.log("a.x", "2026-02-10", kMost);
  CHECK(world.status("a.x", "2026-06-30") == "at_risk");
  world.plan.indicators.front().by_quarter = {
      number(kMost), number("0"), number("0"), number(kLeast)};
  CHECK(show(figures(world, "2026-09-30").expected) == "0");
  CHECK(world.status("a.x", "2026-03-31") == "on_track");
}

TEST_CASE("changes and sums that do not fit are errors") {
  World change;
  change.level("a.x", kLeast, kMost);
  change.log("a.x", "2026-01-10", kMost);
  CHECK_THROWS_AS(figures(change, "2026-03-31"), Error);  // twice the limit
  World sum;
  sum.flow("a.x", "100");
  sum.log("a.x", "2026-01-10", kMost, "site=东校");
  sum.log("a.x", "2026-01-10", "0.000001", "site=西校");
  CHECK_THROWS_AS(figures(sum, "2026-03-31"), Error);
  World parts;
  parts.level("a.x", "0", "100").breakdown = {{"site", {"东校", "西校"}, {}}};
  parts.log("a.x", "2026-01-10", kMost, "site=东校");
  parts.log("a.x", "2026-01-10", kMost, "site=西校");
  CHECK_THROWS_AS(figures(parts, "2026-03-31"), Error);
  World attainment;
  attainment.flow("a.x", "0.000001");
  attainment.log("a.x", "2026-01-10", kMost);
  CHECK_THROWS_AS(figures(attainment, "2026-03-31"), Error);
}

TEST_CASE("the largest ratio") {
  World world;
  world.ratio("a.x", "0.75");
  world.log_ratio("a.x", "2026-01-10", "9223372036854.775806", kMost);
  CHECK(show(figures(world, "2026-03-31").actual) == "1");
  CHECK(show(figures(world, "2026-03-31").attainment) == "1.333333");
  CHECK(world.status("a.x", "2026-03-31") == "ahead");
  World less;
  less.ratio("a.x", "0.75").better = plan::Better::less;
  less.log_ratio("a.x", "2026-01-10", kMost, "9223372036854.775806");
  CHECK(less.status("a.x", "2026-03-31") == "behind");
  World much;
  much.ratio("a.x", kMost);
  much.log_ratio("a.x", "2026-01-10", kMost, "0.000001");
  CHECK_THROWS_AS(figures(much, "2026-03-31"), Error);
}

TEST_CASE("arithmetic of fractions") {
  CHECK(minus({1, 2}, {1, 3}) == Fraction{1, 6});
  CHECK(minus({5, 6}, {1, 6}) == Fraction{2, 3});
  CHECK(divided({1, 2}, {1, 3}) == Fraction{3, 2});
  CHECK(divided({1, 2}, {-1, 2}) == Fraction{-1, 1});
  CHECK(divided({-1, 2}, {-1, 3}) == Fraction{3, 2});
  CHECK(divided({1, 2}, {-1, 3}).denominator > 0);
  CHECK(cut({25, 2}) == Fraction{12, 1});
  CHECK(cut({-25, 2}) == Fraction{-12, 1});
  CHECK(cut({1, 2}) == Fraction{0, 1});
  CHECK(cut({12, 1}) == Fraction{12, 1});
  const Int128 huge = static_cast<Int128>(1) << 120;
  CHECK_THROWS_AS(minus({huge, 3}, {huge, 1024}), Error);
  CHECK_THROWS_AS(divided({huge, 3}, {1, huge}), Error);
}

}  // namespace sw::figures
