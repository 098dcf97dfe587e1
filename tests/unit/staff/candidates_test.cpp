#include "core/staff/candidates.hpp"

#include <doctest/doctest.h>

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

}  // namespace sw::staff
