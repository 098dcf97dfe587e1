// Registrations, hours and deadlines, with the national rules.

#include "core/staff/education.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/staff/deadlines.hpp"
#include "tests/unit/people/facts.hpp"

namespace sw::staff {

namespace {

using people::certificate;
using people::Person;
using people::registration;
using people::training;
using Facts = std::vector<facts::Fact>;

Person person(const Facts& facts) {
  return people::person_of("001", facts);
}

const plan::Plan kPlan;
const plan::StaffRules kRules;

Facts assistant() {
  return {people::staff("add", Date(2020, 1, 1)),
          certificate(Date(2025, 9, 20), "assistant"),
          registration(Date(2026, 3, 1), Date(2029, 2, 28))};
}

std::vector<Deadline> due(const Person& person, Date day, int within) {
  const Watching watching = [&](people::Concern concern, Date to, const WatchedUse& use) {
    for (const people::Watch& one : people::watches_of(person)) {
      if (one.concern == concern && one.basis <= to && one.since <= day && day < one.until) {
        use(person, one.basis);
      }
    }
  };
  return deadlines(
      kPlan, watching, [](const auto&) {}, day, within);
}

}  // namespace

TEST_CASE("a registration holds three years, a renewal in time goes on from its end") {
  CHECK(registered_until(kRules, Date(2026, 3, 1), nullptr) == Date(2029, 2, 28));
  CHECK(registered_until(kRules, Date(2024, 2, 29), nullptr) == Date(2027, 2, 27));
  const people::Registration before{Date(2026, 3, 1), Date(2029, 2, 28), "assistant"};
  CHECK(registered_until(kRules, Date(2028, 12, 15), &before) == Date(2032, 2, 29));
  CHECK(registered_until(kRules, Date(2029, 3, 10), &before) == Date(2032, 3, 9));
  CHECK(first_registration_due(kRules, Date(2024, 2, 29)) == Date(2025, 2, 28));
}

TEST_CASE("hours of the registration period, not of the year") {
  Facts facts = assistant();
  facts.push_back(training(Date(2026, 2, 1), 30));  // before it was registered
  facts.push_back(training(Date(2026, 5, 1), 16));
  facts.push_back(training(Date(2028, 5, 1), 40));
  const auto levels = level_rules(kPlan);
  const auto owed = education_on(person(facts), levels, kRules, Date(2026, 12, 31));
  REQUIRE(owed);
  CHECK(owed->required == Quantity::of(72));
  CHECK(owed->done == Quantity::of(16));
  CHECK(owed->missing() == Quantity::of(56));
  CHECK(owed->until == Date(2029, 2, 28));
  CHECK(education_on(person(facts), levels, kRules, Date(2028, 12, 31))->missing() ==
        Quantity::of(16));
  CHECK_FALSE(education_on(person(facts), levels, kRules, Date(2026, 2, 28)));
  CHECK_FALSE(education_on(person(facts), levels, kRules, Date(2029, 3, 1)));
}

TEST_CASE("a degree finished in the period counts ninety hours at once") {
  Facts facts = assistant();
  facts.push_back(training(Date(2026, 7, 1), 1, "msw", "degree"));
  const auto owed = education_on(person(facts), level_rules(kPlan), kRules, Date(2026, 12, 31));
  CHECK(owed->done == Quantity::of(90));
  CHECK(owed->missing().is_zero());
}

TEST_CASE("who rises owes the hours of the higher level") {
  Facts facts = assistant();
  facts.push_back(certificate(Date(2027, 10, 1), "intermediate"));
  const auto levels = level_rules(kPlan);
  CHECK(education_on(person(facts), levels, kRules, Date(2027, 9, 30))->required ==
        Quantity::of(72));
  CHECK(education_on(person(facts), levels, kRules, Date(2027, 10, 1))->required ==
        Quantity::of(90));
}

TEST_CASE("hours after a renewal in time belong to the old period until its end") {
  Facts facts = assistant();
  facts.push_back(training(Date(2029, 1, 20), 20));  // renewed already, old one still in force
  facts.push_back(registration(Date(2028, 12, 15), Date(2032, 2, 29)));
  std::stable_sort(facts.begin(), facts.end(), [](const auto& one, const auto& other) {
    return one.date < other.date;
  });
  const auto levels = level_rules(kPlan);
  CHECK(education_on(person(facts), levels, kRules, Date(2029, 2, 1))->done == Quantity::of(20));
  const auto next = education_on(person(facts), levels, kRules, Date(2029, 3, 1));
  REQUIRE(next);
  CHECK(next->from == Date(2029, 3, 1));
  CHECK(next->done.is_zero());
}

TEST_CASE("the older scale counts as its equal, level 4 as none") {
  const auto levels = level_rules(kPlan);
  CHECK(level_of(levels, {"", "skill_3"}) == "assistant");
  CHECK(level_of(levels, {"", "skill_4"}).empty());
  CHECK(level_of(levels, {"assistant", "skill_1"}) == "senior");
  CHECK(level_of(levels, {"senior", "skill_4"}) == "senior");
}

TEST_CASE("officials are listed from a year before, on leap days too") {
  const Person official =
      person({people::staff("add", Date(2024, 2, 29), {{"civil_servant_since", "2024-02-29"}})});
  CHECK(due(official, Date(2025, 2, 27), 30).empty());
  const auto found = due(official, Date(2025, 2, 28), 30);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == DeadlineKind::official);
  CHECK(found[0].date == Date(2026, 2, 28));
  CHECK(due(official, Date(2026, 6, 1), 30).size() == 1);  // overdue
}

TEST_CASE("registrations in their last three months, with the hours that are missing") {
  const Person one = person(assistant());
  CHECK(due(one, Date(2028, 8, 27), 30).empty());
  const auto hours = due(one, Date(2028, 8, 28), 30);
  REQUIRE(hours.size() == 1);
  CHECK(hours[0].kind == DeadlineKind::training);
  CHECK(hours[0].hours == Quantity::of(72));
  CHECK(due(one, Date(2028, 11, 28), 30).size() == 2);
  const auto lapsed = due(one, Date(2029, 5, 1), 30);
  REQUIRE(lapsed.size() == 1);
  CHECK(lapsed[0].kind == DeadlineKind::registration);
  // A first registration is due within a year of the certificate.
  const Person fresh =
      person({people::staff("add", Date(2026, 1, 1)), certificate(Date(2026, 3, 1), "assistant")});
  CHECK(due(fresh, Date(2026, 11, 30), 30).empty());
  CHECK(due(fresh, Date(2026, 12, 1), 30).front().date == Date(2027, 3, 1));
}

}  // namespace sw::staff
