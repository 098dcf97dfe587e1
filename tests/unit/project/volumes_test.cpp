// Sums of services: people by their rules, several groups and sites, cases and groups that are
// counted when they begin.

#include "core/project/volumes.hpp"

#include <doctest/doctest.h>

#include "core/project/cases.hpp"
#include "core/project/compare.hpp"
#include "core/project/service_table.hpp"
#include "core/service/words.hpp"
#include "tests/unit/project/known_cases.hpp"

namespace sw::project {

namespace {

using service::Service;

const Date kFirst(2026, 1, 1);
const Date kLast(2026, 12, 31);

struct Year {
  plan::Plan plan;
  std::vector<Service> services;
  std::vector<facts::Record> cases;

  Year() {
    plan.head.year = 2026;
    for (const char* id : {"new", "same"}) {
      plan.projects.emplace_back();
      plan.projects.back().id = id;
      plan.projects.back().under = std::string("brands.") + id;
    }
    plan.projects.back().people = plan::PeopleRule::distinct;
  }

  Service& add(const char* project, const char* method, Date day, std::int64_t people) {
    Service one;
    one.project = project;
    one.method = method;
    one.date = day;
    one.people = one.person_times = Quantity::of(people);
    one.sessions = Quantity::of(1);
    services.push_back(one);
    return services.back();
  }

  void record(const char* number, Date day, std::map<std::string, std::string> details) {
    facts::Record record;
    record.fact.kind = facts::Kind::case_file;
    record.fact.subject = number;
    record.fact.date = day;
    record.fact.details = std::move(details);
    cases.push_back(record);
  }

  Register reg() {
    Register projects;
    projects.services = [this](Date from, Date to) -> const std::vector<service::Sum>& {
      sums_.clear();
      for (const Service& one : services) {
        if (one.date >= from && one.date <= to) {
          service::for_each_part(one, [&](const service::Part& part) {
            sums_.push_back({part.key, part.amounts, part.amounts.people});
          });
        }
      }
      return sums_;
    };
    projects.clients = [this](Date from, Date to) -> const service::Clients& {
      clients_ = {};
      clients_.people = 128;
      for (const Service& one : services) {
        for (const std::string& code : one.clients) {
          if (one.date >= from && one.date <= to) {
            service::for_each_part(one, [&](const service::Part& part) {
              clients_.who.push_back(
                  {clients_.keys.size(), static_cast<unsigned char>(code.back())});
              clients_.keys.push_back(part.key);
            });
          }
        }
      }
      return clients_;
    };
    projects.case_services = [this](Date from, Date to) -> const std::vector<service::CaseSum>& {
      case_sums_.clear();
      for (const Service& one : services) {
        if (!one.case_no.empty() && one.date >= from && one.date <= to) {
          case_sums_.push_back({service::key_of(one),
                                one.case_no,
                                one.date,
                                one.date,
                                1,
                                one.sessions,
                                one.person_times});
        }
      }
      return case_sums_;
    };
    projects.records = [this](facts::Kind) -> const std::vector<facts::Record>& { return cases; };
    know_cases(projects);
    return projects;
  }

 private:
  std::vector<service::Sum> sums_;
  std::vector<service::CaseSum> case_sums_;
  service::Clients clients_;
};

Selection of_project(const char* project) {
  Selection selection;
  selection.projects = {project};
  return selection;
}

std::string people(Year& year, const Selection& selection) {
  const People one = volumes_of(year.plan, year.reg(), selection, kFirst, kLast).people;
  return one.count.to_string() + (one.exact ? " exact" : "") + (one.rounded ? " rounded" : "");
}

}  // namespace

TEST_CASE("people: numbers add up where they are new, the largest counts where they are the same") {
  Year year;
  year.add("new", "community", Date(2026, 2, 1), 30);
  year.add("new", "community", Date(2026, 3, 1), 20);
  CHECK(people(year, {}) == "50");
  year.add("same", "group", Date(2026, 2, 1), 10);
  year.add("same", "group", Date(2026, 2, 8), 9);
  year.add("same", "lecture", Date(2026, 2, 8), 40);
  CHECK(people(year, of_project("same")) == "50 rounded");  // 10 + 40: methods add up
  CHECK(people(year, {}) == "100 rounded");
}

TEST_CASE("people with codes are counted exactly, over projects and methods") {
  Year year;
  year.add("new", "community", Date(2026, 2, 1), 2).clients = {"c1", "c2"};
  year.add("same", "visit", Date(2026, 5, 1), 2).clients = {"c2", "c3"};
  CHECK(people(year, {}) == "3 exact");
  CHECK(people(year, of_project("same")) == "2 exact");
  // Twenty people, two of whom have a code: eighteen by number.
  year.add("new", "community", Date(2026, 6, 1), 20).clients = {"c1", "c4"};
  CHECK(people(year, {}) == "22");
}

TEST_CASE("an activity of two projects: people are never counted twice") {
  Year year;
  Service& one = year.add("new", "lecture", Date(2026, 2, 1), 50);
  one.shares = {{"same", Quantity::from_micro(400'000)}};
  CHECK(people(year, {}) == "50");
  CHECK(people(year, of_project("same")) == "0 exact");
  const auto volumes = volumes_of(year.plan, year.reg(), of_project("same"), kFirst, kLast);
  CHECK(volumes.amounts.person_times == Quantity::of(20));
  CHECK(volumes.amounts.records.is_zero());
}

TEST_CASE("two groups: under each, once in the sum") {
  Year year;
  year.add("new", "community", Date(2026, 2, 1), 30).client_groups = {"elderly", "women"};
  static constexpr Dimension kBy[] = {Dimension::client_group};
  const auto lines = lines_of(year.plan, year.reg(), {}, kBy, kFirst, kLast);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].volumes.amounts.person_times == Quantity::of(30));
  CHECK(lines[1].volumes.amounts.person_times == Quantity::of(30));
  CHECK(volumes_of(year.plan, year.reg(), {}, kFirst, kLast).amounts.person_times ==
        Quantity::of(30));
}

TEST_CASE("a brand that has no projects selects nothing") {
  Year year;
  year.add("new", "community", Date(2026, 2, 1), 30);
  plan::Pair brand;
  brand.name = "brand";
  brand.values = {"brands.other"};
  CHECK(people(year, selection_of(year.plan, {brand})) == "0 exact");
  brand.values = {"brands.new"};
  CHECK(people(year, selection_of(year.plan, {brand})) == "30");
}

TEST_CASE("cases are counted when they begin, activities by what their records stand for") {
  Year year;
  year.record(
      "C1", Date(2025, 12, 1), {{"action", "open"}, {"project", "new"}, {"method", "casework"}});
  for (const Date day : {Date(2026, 1, 5), Date(2026, 2, 5)}) {
    year.add("new", "casework", day, 1).case_no = "C1";
    year.add("new", "casework", day, 1).case_no = "C2";  // nobody opened it
  }
  year.record("C1", Date(2026, 3, 1), {{"action", "close"}, {"reason", "referred"}});
  year.add("new", "casework", Date(2026, 2, 1), 1);  // without a number it is no case
  year.add("new", "visit", Date(2026, 2, 1), 12).count = Quantity::of(12);
  CHECK(counted(year.plan, year.reg(), {}, kFirst, kLast) == Quantity::of(13));
  Selection casework;
  casework.methods = {"casework"};
  CHECK(counted(year.plan, year.reg(), casework, kFirst, kLast) == Quantity::of(1));
  const auto cases = cases_of(year.reg(), kLast);
  const CaseCounts quarter = counts_of(cases, {}, kFirst, Date(2026, 3, 31));
  CHECK(quarter.carried == 1);
  CHECK(quarter.opened == 1);
  CHECK(quarter.closed == 1);
  CHECK(quarter.referred == 1);
  CHECK(quarter.open == 1);
  const CaseCounts next = counts_of(cases, {}, Date(2026, 4, 1), kLast);
  CHECK(next.carried == 1);
  CHECK(next.opened == 0);
  year.record("C2", Date(2026, 4, 1), {{"action", "void"}});
  CHECK(cases_of(year.reg(), kLast).size() == 1);
  CHECK(cases_of(year.reg(), Date(2026, 3, 31)).size() == 2);
}

TEST_CASE("places side by side: a claim only where chance would hardly do it") {
  Year year;
  plan::Project& project = year.plan.projects.front();
  for (const auto& [id, size] : {std::pair("rural", 620), std::pair("urban", 1450)}) {
    project.sites.emplace_back();
    project.sites.back().id = project.sites.back().title = id;
    project.sites.back().size = size;
  }
  const auto begin = [&](const char* site, int count) {
    for (int i = 0; i < count; ++i) {
      Service& one = year.add("new", "casework", Date(2026, 3, 1) + i, 1);
      one.case_no = std::string(site) + std::to_string(i);
      one.sites = {site};
    }
  };
  begin("rural", 9);
  begin("urban", 3);
  const auto compared = [&] {
    return compare_sites(year.plan, project, year.reg(), kFirst, kLast).rows.front();
  };
  // Of 12 cases 620/2070 = 30 % would be the first's; 9 of 12 has an exact interval from 42.8 %.
  CHECK(compared().verdict == Verdict::differs);
  CHECK(*compared().values[0].rate == doctest::Approx(9 * 100.0 / 620));
  begin("urban", 8);
  CHECK(compared().verdict == Verdict::may_be_chance);
}

TEST_CASE("the exact interval of a count (Garwood)") {
  // Table values: 0 → 3.689, 1 → 0.0253 to 5.572, 10 → 4.795 to 18.390.
  CHECK(figures::poisson(0).low == 0);
  CHECK(figures::poisson(0).high == doctest::Approx(3.689).epsilon(0.001));
  CHECK(figures::poisson(1).low == doctest::Approx(0.0253).epsilon(0.01));
  CHECK(figures::poisson(1).high == doctest::Approx(5.572).epsilon(0.001));
  CHECK(figures::poisson(10).low == doctest::Approx(4.795).epsilon(0.001));
  CHECK(figures::poisson(10).high == doctest::Approx(18.390).epsilon(0.001));
}

TEST_CASE("the table of a period: by method, with what projects promise") {
  Year year;
  year.plan.projects.front().quotas.emplace_back();
  year.plan.projects.front().quotas.back().method = "community";
  year.plan.projects.front().quotas.back().count = 12;
  CHECK_FALSE(service_table(year.plan, year.reg(), kFirst, kFirst, kLast));
  year.add("new", "community", Date(2026, 2, 1), 30);
  year.add("new", "community", Date(2026, 4, 1), 10);
  const auto table =
      service_table(year.plan, year.reg(), kFirst, Date(2026, 4, 1), Date(2026, 6, 30));
  REQUIRE(table);
  REQUIRE(table->methods.size() == 1);
  CHECK(table->methods.front().in_period.count == Quantity::of(1));
  CHECK(table->methods.front().in_year.count == Quantity::of(2));
  CHECK(*table->methods.front().quota == Quantity::of(12));
  CHECK(table->lines.size() == 1);
}

}  // namespace sw::project
