#include "core/staff/candidates.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/staff/measure.hpp"

namespace sw::staff {

namespace {

facts::Fact fact(const std::string& no, Date day, std::map<std::string, std::string> details) {
  facts::Fact one;
  one.kind = facts::Kind::candidate;
  one.subject = no;
  one.date = day;
  one.details = std::move(details);
  return one;
}

Preference preference(const std::string& level, std::optional<Quantity> practice) {
  Candidate one;
  one.level = level;
  one.practice = practice;
  return preference_of(one, level_rules(plan::Plan()), Quantity::of(2));
}

}  // namespace

TEST_CASE("candidates in the order of their days, with whom they became") {
  facts::Fact first = fact("c2", Date(2026, 3, 1), {{"action", "add"}, {"practice", "2.5"}});
  first.personal["name"] = "李青";
  const std::vector<facts::Fact> facts{
      fact("c1", Date(2026, 4, 1), {{"action", "add"}, {"level", "skill_3"}}),
      first,
      fact("c2", Date(2026, 5, 1), {{"action", "hired"}, {"staff", "007"}}),
      fact("c9", Date(2026, 5, 1), {{"action", "hired"}, {"staff", "008"}})};
  const std::vector<Candidate> made = candidates_of(facts);
  REQUIRE(made.size() == 2);
  CHECK(made[0].no == "c2");
  CHECK(made[0].name == "李青");
  CHECK(made[0].practice == Quantity::from_micro(2'500'000));
  CHECK(made[0].hired == Date(2026, 5, 1));
  CHECK(made[0].staff == "007");
  CHECK(counted_level(made[1], level_rules(plan::Plan())) == "assistant");
  CHECK_FALSE(made[1].practice);
  CHECK(hired_in(made, Date(2026, 5, 1), Date(2026, 5, 31)).size() == 1);
  CHECK(hired_in(made, Date(2026, 5, 2), Date(2026, 5, 31)).empty());
}

TEST_CASE("who goes first: a certificate that counts and practice enough") {
  CHECK(preference("assistant", Quantity::of(2)).first());
  CHECK(preference("skill_3", Quantity::of(2)).first());
  CHECK_FALSE(preference("skill_4", Quantity::of(9)).first());
  CHECK_FALSE(preference("", Quantity::of(9)).first());
  CHECK_FALSE(preference("senior", Quantity::from_micro(1'999'999)).first());
  CHECK_FALSE(preference("senior", {}).first());
  CHECK(preference("senior", {}).why.in(Lang::en) ==
        "senior social worker, years of practice not recorded");
}

namespace {

facts::Total figure(const std::vector<facts::Fact>& facts,
                    const std::string& name,
                    const std::vector<plan::Pair>& filters = {}) {
  plan::Indicator indicator;
  indicator.kind = plan::IndicatorKind::flow;
  indicator.from = {{"staff", {name}, {}, {}}};
  indicator.from.insert(indicator.from.end(), filters.begin(), filters.end());
  Register people;
  people.candidates = [&] { return facts; };
  const plan::Plan plan;
  return *measure(plan, indicator, people, {Date(2026, 1, 1), Date(2026, 6, 30)});
}

}  // namespace

TEST_CASE("hired and preferred_hires of a window, with filters") {
  const std::vector<facts::Fact> facts{
      fact("c1", Date(2026, 1, 5), {{"action", "add"}, {"level", "senior"}, {"practice", "2"}}),
      fact("c2", Date(2026, 1, 6), {{"action", "add"}, {"degree", "master"}, {"post", "ward"}}),
      fact("c3", Date(2026, 1, 7), {{"action", "add"}}),
      fact("c1", Date(2026, 6, 30), {{"action", "hired"}, {"staff", "1"}}),
      fact("c2", Date(2026, 1, 6), {{"action", "hired"}, {"staff", "2"}}),
      fact("c3", Date(2026, 7, 1), {{"action", "hired"}, {"staff", "3"}})};
  CHECK(figure(facts, "hired").sum == Quantity::of(2));
  CHECK(figure(facts, "preferred_hires").sum == Quantity::of(1));
  CHECK(figure(facts, "hired", {{"degree", {"master"}, {}, {}}}).sum == Quantity::of(1));
  CHECK(figure(facts, "hired", {{"level", {"senior"}, {}, {}}}).sum == Quantity::of(1));
  CHECK(figure(facts, "hired", {{"post", {"school"}, {}, {}}}).sum.is_zero());
  CHECK(figure(facts, "hired", {{"post", {"school"}, {}, {}}}).count == 0);
  CHECK(figure(facts, "hired", {{"place", {"东"}, {}, {}}}).count == 0);  // not known of them
  CHECK(figure({}, "hired").count == 0);
}

}  // namespace sw::staff
