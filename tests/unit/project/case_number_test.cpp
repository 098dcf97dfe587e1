#include "core/project/case_number.hpp"

#include <doctest/doctest.h>

#include "tests/unit/project/world.hpp"

namespace sw::project {

namespace {

using plan::CaseFault;
using plan::parse_case_pattern;

CaseValues values() {
  return {"aged", "casework", "east", "001", "elder.pilot", Date(2026, 3, 2)};
}

std::string next(const char* pattern, const std::set<std::string>& taken) {
  return next_number(parse_case_pattern(pattern), values(), taken);
}

bool has_form(const char* pattern, const char* number) {
  return fits(parse_case_pattern(pattern), number);
}

}  // namespace

TEST_CASE("patterns that cannot be") {
  CHECK(parse_case_pattern("C{serial}").sound());
  CHECK(parse_case_pattern("个案{serial:3}号").sound());
  CHECK(parse_case_pattern("C{seral}").fault == CaseFault::unknown);
  CHECK(parse_case_pattern("C{seral}").where == "{seral}");
  CHECK(parse_case_pattern("C{serial").fault == CaseFault::unclosed);
  CHECK(parse_case_pattern("C}serial{").fault == CaseFault::unclosed);
  CHECK(parse_case_pattern("{{serial}}").fault == CaseFault::unclosed);
  CHECK(parse_case_pattern("{}").fault == CaseFault::unknown);
  CHECK(parse_case_pattern("C{date}").fault == CaseFault::no_serial);
  CHECK(parse_case_pattern("").fault == CaseFault::no_serial);
  CHECK(parse_case_pattern("{serial}-{serial}").fault == CaseFault::serials);
  CHECK(parse_case_pattern("{serial:0}").fault == CaseFault::digits);
  CHECK(parse_case_pattern("{serial:12}").fault == CaseFault::digits);
  CHECK(parse_case_pattern("{date:3}{serial}").fault == CaseFault::digits);
  CHECK(parse_case_pattern("{serial}{date}").fault == CaseFault::run_on);
  CHECK(parse_case_pattern("{serial}2026").fault == CaseFault::run_on);
  CHECK(parse_case_pattern("{serial:3}{date}").sound());
  CHECK(parse_case_pattern("C/{serial}").fault == CaseFault::letters);
}

TEST_CASE("the next number is one above the highest that begins alike") {
  CHECK(next("C{serial:3}", {}) == "C001");
  CHECK(next("C{serial:3}", {"C001", "C007", "D009", "C", "Cx9", "C008a"}) == "C009");
  CHECK(next("C{serial:3}", {"C999"}) == "C1000");
  CHECK(next("C{serial:3}", {"C1000"}) == "C1001");
  CHECK(next("{serial}", {"9"}) == "10");
  CHECK(next("{field}-{method}{serial:2}-{date}-{site}-{worker}",
             {"aged-casework01-20260101-west-002", "school-casework07-20260101-west-002"}) ==
        "aged-casework02-20260302-east-001");
  CHECK(next("{year}{serial:3}", {"2026004", "2025009"}) == "2026005");
  CHECK(next("{project}.{serial}", {"elder.pilot.3"}) == "elder.pilot.4");
}

TEST_CASE("digits after the serial do not run into it") {
  CHECK(next("C{serial:2}{year}", {"C012026"}) == "C022026");
  CHECK(next("C{serial:2}-{year}", {"C01-2026"}) == "C02-2026");
}

TEST_CASE("wide characters, and numbers beyond all reason") {
  CHECK(next("青禾个案{serial:3}号", {"青禾个案004号"}) == "青禾个案005号");
  CHECK(next("C{serial}", {"C99999999999999999999999", "C2"}) == "C3");
}

TEST_CASE("whether a number has the form") {
  CHECK(has_form("C{serial:3}", "C001"));
  CHECK(has_form("C{serial:3}", "C1000"));
  CHECK_FALSE(has_form("C{serial:3}", "C01"));
  CHECK_FALSE(has_form("C{serial:3}", "C001x"));
  CHECK_FALSE(has_form("C{serial:3}", ""));
  CHECK(has_form("{field}-{method}{serial:2}-{date}", "为老-个案07-20260302"));
  CHECK_FALSE(has_form("{field}-{method}{serial:2}-{date}", "为老-个案07-20260231"));
  CHECK(has_form("{field}{serial}", "a-b-12"));
  CHECK(has_form("{year}{serial:3}", "2026004"));
  CHECK_FALSE(has_form("{field}{serial}", "12x"));
}

TEST_CASE("without a pattern: a letter by the method") {
  const plan::Plan plan;
  CHECK(next_number(case_pattern(plan, "casework"), values(), {}) == "C001");
  CHECK(next_number(case_pattern(plan, "group"), values(), {}) == "G001");
  CHECK(next_number(case_pattern(plan, "visit"), values(), {"V001"}) == "V002");
}

TEST_CASE("what a pattern asks for and is not known") {
  CaseValues some = values();
  some.site.clear();
  some.worker.clear();
  const auto parts = lacking(parse_case_pattern("{worker}{field}{serial}{site}{date}"), some);
  CHECK(parts == std::vector<plan::CasePart>{plan::CasePart::worker, plan::CasePart::site});
}

TEST_CASE("numbers that were given: voided ones, and those that only services name") {
  World world;
  world.open("C001", Date(2026, 2, 1));
  world.add(facts::Kind::case_file, "C001", Date(2026, 2, 2), {{"action", "void"}});
  world.serve("casework", Date(2026, 3, 1), 1, 1, "C005");
  CHECK(taken_numbers(world.reg()) == std::set<std::string>{"C001", "C005"});
}

}  // namespace sw::project
