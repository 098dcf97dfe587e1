#include "core/staff/supervision.hpp"

#include <doctest/doctest.h>

#include "core/people/watch.hpp"

using namespace sw;
using people::Person;
using people::Supervision;

namespace {

Person somebody(const char* no, Date from, Date to = people::kOpen) {
  Person person;
  person.no = no;
  people::Span span;
  span.from = from;
  span.to = to;
  person.spans.push_back(span);
  return person;
}

void give(Person& person,
          Date date,
          const char* supervisor,
          const char* form = "individual",
          std::int64_t hours = 2,
          std::optional<Date> next = {}) {
  Supervision one;
  one.date = date;
  one.hours = Quantity::of(hours);
  one.supervisor = supervisor;
  one.form = form;
  one.source = "external";
  one.next = next;
  person.supervisions.push_back(one);
}

plan::StaffRules norms(std::int64_t sessions, std::int64_t hours, std::int64_t supervisees = 0) {
  plan::StaffRules rules;
  rules.supervision_sessions = Quantity::of(sessions);
  rules.supervision_hours = Quantity::of(hours);
  rules.supervisees = supervisees;
  return rules;
}

constexpr Date kYear(2026, 1, 1);

}  // namespace

TEST_CASE("norms count whole months in service") {
  Person person = somebody("001", Date(2026, 1, 15));
  give(person, Date(2026, 2, 10), "陈");
  give(person, Date(2026, 3, 31), "陈");
  give(person, Date(2025, 12, 31), "陈");  // last year
  // From 15 January: February and March are whole, April is not over on the 29th.
  const auto had = staff::supervision_had(person, norms(1, 24), kYear, Date(2026, 4, 29));
  CHECK(had.sessions == 2);
  CHECK(had.hours == Quantity::of(4));
  CHECK(had.months == 2);
  CHECK(had.expected_hours == Quantity::of(4));
  CHECK_FALSE(had.is_short());
  // On the last day of April it is.
  const auto later = staff::supervision_had(person, norms(1, 24), kYear, Date(2026, 4, 30));
  CHECK(later.months == 3);
  CHECK(later.missing_sessions() == Quantity::of(1));
  CHECK(later.missing_hours() == Quantity::of(2));
  CHECK(later.last == Date(2026, 3, 31));
}

TEST_CASE("a month with a break in service asks for nothing; one with a new post does") {
  Person person = somebody("001", Date(2025, 3, 1), Date(2026, 2, 10));
  people::Span again = person.spans.front();
  again.from = Date(2026, 2, 11);  // the next day: another post
  again.to = people::kOpen;
  person.spans.push_back(again);
  CHECK(staff::supervision_had(person, norms(1, 0), kYear, Date(2026, 3, 31)).months == 3);
  person.spans.back().from = Date(2026, 2, 20);
  CHECK(staff::supervision_had(person, norms(1, 0), kYear, Date(2026, 3, 31)).months == 2);
}

TEST_CASE("no norm, nothing missing") {
  const Person person = somebody("001", kYear);
  const auto had = staff::supervision_had(person, {}, kYear, Date(2026, 12, 31));
  CHECK(had.months == 12);
  CHECK_FALSE(had.is_short());
}

TEST_CASE("an appointment is open until the next session with the same supervisor") {
  Person person = somebody("001", kYear);
  give(person, Date(2026, 3, 1), "陈", "individual", 2, Date(2026, 4, 1));
  CHECK(staff::supervision_had(person, {}, kYear, Date(2026, 3, 15)).next == Date(2026, 4, 1));
  give(person, Date(2026, 3, 20), "王");  // somebody else
  CHECK(staff::supervision_had(person, {}, kYear, Date(2026, 4, 20)).next == Date(2026, 4, 1));
  give(person, Date(2026, 4, 8), "陈");  // a week late
  CHECK_FALSE(staff::supervision_had(person, {}, kYear, Date(2026, 4, 20)).next);
  CHECK(staff::supervision_had(person, {}, kYear, Date(2026, 4, 7)).next == Date(2026, 4, 1));
  const auto watches = people::watches_of(person);
  REQUIRE(watches.size() == 1);
  CHECK(watches.front().until == Date(2026, 4, 8));
}

TEST_CASE("what a supervisor carries: a group is one session") {
  Person one = somebody("001", kYear), other = somebody("002", kYear),
         third = somebody("003", kYear);
  for (Person* person : {&one, &other, &third}) {
    give(*person, Date(2026, 3, 1), "陈", "group");
  }
  give(one, Date(2026, 3, 1), "陈");  // the same day, alone
  give(other, Date(2026, 3, 1), "陈");
  give(one, Date(2026, 3, 2), "王");
  staff::SupervisorLoads loads(kYear, Date(2026, 12, 31));
  for (const Person* person : {&one, &other, &third}) {
    loads.take(*person);
  }
  const auto all = loads.loads();
  REQUIRE(all.size() == 2);
  CHECK(all[0].supervisor == "陈");
  CHECK(all[0].people.size() == 3);
  CHECK(all[0].sessions == 3);
  CHECK(all[0].hours == Quantity::of(6));
  CHECK(all[1].people.size() == 1);
  CHECK(staff::is_over(all[0], norms(0, 0, 2)));
  CHECK_FALSE(staff::is_over(all[0], norms(0, 0, 3)));
  CHECK_FALSE(staff::is_over(all[0], norms(0, 0)));
}
