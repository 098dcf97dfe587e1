#include "core/org/measure.hpp"

#include <doctest/doctest.h>

#include "tests/unit/org/world.hpp"

namespace sw::org {

namespace {

using facts::Kind;
using plan::IndicatorKind;

constexpr Date kFrom{2026, 1, 1}, kTo{2026, 6, 30};

plan::Indicator indicator(const std::string& figure,
                          IndicatorKind kind,
                          const std::vector<plan::Pair>& filters = {}) {
  plan::Indicator one;
  one.kind = kind;
  one.from = {{"org", {figure}, {}, {}}};
  one.from.insert(one.from.end(), filters.begin(), filters.end());
  return one;
}

plan::Pair only(const std::string& key, const std::string& value) {
  return {key, {value}, {}, {}};
}

// o1 of 2024, o2 of March, o3 closed in May, o4 without a date of founding; association a.
std::vector<Agency> register_of_year() {
  const std::vector<facts::Fact> facts{
      org("o1",
          "add",
          Date(2024, 3, 1),
          {{"name", "1"}, {"kind", "agency"}, {"place", "东"}, {"founded", "2024-03-01"}}),
      org("o2",
          "add",
          Date(2026, 3, 1),
          {{"name", "2"}, {"kind", "agency"}, {"place", "西"}, {"founded", "2026-03-01"}}),
      org("o3",
          "add",
          Date(2026, 1, 1),
          {{"name", "3"}, {"kind", "station"}, {"place", "东"}, {"founded", "2026-01-01"}}),
      org("o4", "add", Date(2026, 2, 1), {{"name", "4"}, {"kind", "agency"}}),
      org("a",
          "add",
          Date(2025, 6, 1),
          {{"name", "a"}, {"kind", "association"}, {"founded", "2025-06-01"}}),
      org("o1", "admit", Date(2025, 12, 31)),
      org("o2", "admit", Date(2026, 6, 30)),
      org("o3", "admit", Date(2026, 2, 1)),
      org("o3", "close", Date(2026, 5, 31)),
      money(Kind::contract, "o1", "A", Date(2026, 1, 1), 100),
      money(Kind::contract, "o1", "B", Date(2025, 12, 31), 1000),
      money(Kind::contract, "o2", "A", Date(2026, 6, 30), 50),
      money(Kind::payment, "o1", "A", Date(2026, 2, 1), 70),
      member("a", "o1", "add", Date(2026, 1, 10)),
      member("a", "o2", "add", Date(2026, 1, 10)),
      member("a", "o2", "leave", Date(2026, 6, 29)),
      member("a", "H-7", "add", Date(2026, 1, 10)),
      member("o4", "o1", "add", Date(2026, 1, 10))};
  return agencies_of(facts);
}

Quantity level(const std::string& figure,
               const std::vector<plan::Pair>& filters = {},
               Date to = kTo) {
  const facts::Total total =
      measure(register_of_year(), indicator(figure, IndicatorKind::level, filters), kFrom, to);
  REQUIRE(total.count > 0);
  CHECK(total.last_date == to);
  return *total.last;
}

Quantity flow(const std::string& figure, const std::vector<plan::Pair>& filters = {}) {
  const facts::Total total =
      measure(register_of_year(), indicator(figure, IndicatorKind::flow, filters), kFrom, kTo);
  REQUIRE(total.count > 0);
  CHECK_FALSE(total.last);
  return total.sum;
}

}  // namespace

TEST_CASE("founded: in the window, or there on the day") {
  CHECK(flow("founded") == Quantity::of(2));  // o2, o3
  CHECK(flow("founded", {only("kind", "agency")}) == Quantity::of(1));
  CHECK(level("founded") == Quantity::of(4));  // o3 is closed
  CHECK(level("founded", {}, Date(2026, 5, 31)) == Quantity::of(5));
  CHECK(level("founded", {only("place", "东")}) == Quantity::of(1));
}

TEST_CASE("admitted: in the window, or admitted and not closed on the day") {
  CHECK(flow("admitted") == Quantity::of(2));                          // o2, o3
  CHECK(level("admitted") == Quantity::of(2));                         // o1, o2
  CHECK(level("admitted", {}, Date(2026, 5, 31)) == Quantity::of(2));  // o1, o3
  CHECK(level("admitted", {only("kind", "station")}, Date(2026, 5, 31)) == Quantity::of(1));
}

TEST_CASE("members: each once whatever it belongs to; filters know those on the register only") {
  CHECK(level("members") == Quantity::of(2));  // o1, H-7
  CHECK(level("members", {}, Date(2026, 6, 29)) == Quantity::of(3));
  CHECK(level("members", {only("kind", "agency")}) == Quantity::of(1));
  CHECK(level("members", {only("place", "西")}) == Quantity::of(0));
}

TEST_CASE("contract_value: what was signed in the window, whatever was paid") {
  CHECK(flow("contract_value") == Quantity::of(150));
  CHECK(flow("contract_value", {only("place", "西")}) == Quantity::of(50));
}

TEST_CASE("nothing recorded is not known; nothing founded is a figure") {
  CHECK(measure({}, indicator("founded", IndicatorKind::level), kFrom, kTo).count == 0);
  const facts::Total none = measure(register_of_year(),
                                    indicator("contract_value", IndicatorKind::flow),
                                    Date(2023, 1, 1),
                                    Date(2023, 12, 31));
  CHECK(none.count == 1);
  CHECK(none.sum.is_zero());
}

}  // namespace sw::org
