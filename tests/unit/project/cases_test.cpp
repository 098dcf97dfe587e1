#include "core/project/cases.hpp"

#include <doctest/doctest.h>

#include "core/service/words.hpp"
#include "tests/unit/project/records.hpp"

namespace sw::project {

namespace {

constexpr Date kEnd(2026, 12, 31);

// One service of the pilot's case C7, on 2 March, and two sessions more until 20 March.
Register with_services(Register projects) {
  projects.case_services = [](Date, Date to) -> const std::vector<service::CaseSum>& {
    static const std::vector<service::CaseSum> kServices = [] {
      service::CaseSum sum;
      sum.number = "C7";
      sum.key.project = "pilot";
      sum.key.method = "casework";
      sum.key.field = "aged";
      sum.first = Date(2026, 3, 2);
      sum.last = Date(2026, 3, 20);
      sum.sessions = Quantity::of(3);
      sum.person_times = Quantity::of(3);
      return std::vector<service::CaseSum>{sum};
    }();
    static const std::vector<service::CaseSum> kNone;
    return to < Date(2026, 3, 2) ? kNone : kServices;
  };
  return projects;
}

facts::Fact& act(Records& records, Date day, const char* action) {
  return records.add(facts::Kind::case_file,
                     "C7",
                     day,
                     {{service::key::kAction, action}, {service::key::kProject, "pilot"}});
}

Case only(const Records& records, Date to = kEnd) {
  const std::vector<Case> cases = cases_of(with_services(records.reg()), to);
  REQUIRE(cases.size() == 1);
  return cases.front();
}

}  // namespace

TEST_CASE("a case that nobody opened is what its services say, also once it is closed") {
  Records records;
  CHECK(only(records).method == "casework");
  CHECK(only(records).opened == Date(2026, 3, 2));
  CHECK(!only(records).closed);

  act(records, Date(2026, 3, 21), "close").details[service::key::kReason] = "goal_reached";
  const Case closed = only(records);
  CHECK(closed.project == "pilot");
  CHECK(closed.method == "casework");
  CHECK(closed.field == "aged");
  CHECK(closed.opened == Date(2026, 3, 2));
  CHECK(closed.closed == Date(2026, 3, 21));
  CHECK(closed.sessions == Quantity::of(3));
}

TEST_CASE("a case that was opened keeps its day; before it nothing is known") {
  Records records;
  act(records, Date(2026, 2, 27), "open").details[service::key::kMethod] = "casework";
  CHECK(only(records).opened == Date(2026, 2, 27));
  CHECK(only(records).last_service == Date(2026, 3, 20));
  CHECK(cases_of(with_services(records.reg()), Date(2026, 2, 1)).empty());
}

TEST_CASE("a voided case is none, and its services do not bring it back") {
  Records records;
  act(records, Date(2026, 2, 27), "open");
  act(records, Date(2026, 2, 28), "void");
  CHECK(cases_of(with_services(records.reg()), kEnd).empty());
}

TEST_CASE("a case that is opened again is open") {
  Records records;
  act(records, Date(2026, 2, 27), "open").details[service::key::kMethod] = "casework";
  act(records, Date(2026, 3, 21), "close").details[service::key::kReason] = "dropped_out";
  act(records, Date(2026, 4, 1), "open");
  const Case again = only(records);
  CHECK(!again.closed);
  CHECK(again.reason.empty());
  CHECK(again.opened == Date(2026, 4, 1));
}

}  // namespace sw::project
