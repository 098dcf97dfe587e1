#include "core/quality/series.hpp"

#include <limits>

#include <doctest/doctest.h>

namespace sw::quality {

TEST_CASE("the median is the middle, or the mean of the two in the middle") {
  CHECK(median({}) == 0);
  CHECK(median({7}) == 7);
  CHECK(median({9, 1, 5}) == 5);
  CHECK(median({4, 1, 3, 2}) == 2);
  CHECK(median({10, 20}) == 15);
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  CHECK(median({kMost, kMost}) == kMost);
}

TEST_CASE("a series keeps the last values by date, whatever the order they came in") {
  Series series;
  for (int i = 0; i < 100; ++i) {
    series.add({Date::from_days(20'000 + 99 - i), i});
  }
  CHECK(series.up_to(Date::from_days(20'099)).size() == Series::kMost);
  CHECK(series.up_to(Date::from_days(20'099)).back().value == 0);
  CHECK(series.up_to(Date::from_days(20'050)).back().value == 49);
  CHECK(series.up_to(Date::from_days(20'039)).empty());
}

TEST_CASE("of one day the later recorded comes later") {
  Series series;
  series.add({Date::from_days(20'000), 1});
  series.add({Date::from_days(20'000), 2});
  CHECK(series.up_to(Date::from_days(20'000)).back().value == 2);
}

TEST_CASE("the deviation is the median distance, and never overflows") {
  const Point points[] = {{Date(), 1}, {Date(), 5}, {Date(), 6}};
  CHECK(deviation_of(points, 5) == 1);
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  const Point far[] = {{Date(), kMost}, {Date(), kMost}};
  CHECK(deviation_of(far, -kMost) == kMost);
}

TEST_CASE("doubles are remembered for a while") {
  Doubles doubles;
  facts::Record record;
  record.fact.date = Date::from_days(20'000);
  const auto add = [&](std::int64_t change, std::int64_t value) {
    record.id = {change, 1};
    record.fact.value = Quantity::of(value);
    return doubles.add(record);
  };
  CHECK(!add(1, 5));
  CHECK(add(2, 5) == facts::RecordId{1, 0});
  for (std::int64_t i = 0; i < static_cast<std::int64_t>(Doubles::kMost); ++i) {
    CHECK(!add(3, 100 + i));
  }
  CHECK(!add(4, 5));
}

}  // namespace sw::quality
