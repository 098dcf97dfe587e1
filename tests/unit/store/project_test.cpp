// Services and money in the store: totals that are what the facts say whatever happens to them, in
// windows of whole months and days, and the same whichever way stores are merged.

#include <map>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "core/store/foreign.hpp"
#include "core/store/project_totals.hpp"
#include "tests/unit/store/world.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;
using facts::Fact;
using service::Service;

Service service(std::string project, Date day, std::int64_t people) {
  Service one;
  one.project = std::move(project);
  one.method = "group";
  one.date = day;
  one.people = Quantity::of(people);
  one.person_times = one.people;
  one.sessions = Quantity::of(1);
  return one;
}

Fact spending(std::string project, std::string line, Date day, std::int64_t yuan) {
  Fact fact;
  fact.kind = facts::Kind::spending;
  fact.subject = std::move(project);
  fact.part = std::move(line);
  fact.date = day;
  fact.value = Quantity::of(yuan);
  fact.details["source"] = "fund";
  return fact;
}

Fact funding(std::string project, Date day, std::int64_t yuan) {
  Fact fact;
  fact.kind = facts::Kind::funding;
  fact.subject = std::move(project);
  fact.part = "fund";
  fact.date = day;
  fact.value = Quantity::of(yuan);
  return fact;
}

std::string words(const Store& store, Date from, Date to) {
  std::string out;
  for (const service::Sum& one : store.services(from, to)) {
    out += one.key.project + " " + one.key.method + " " + one.key.client_groups + " " +
           one.amounts.records.to_string() + "×" + one.amounts.person_times.to_string() + "/" +
           one.amounts.people.to_string() + "≤" + one.largest.to_string() + "\n";
  }
  for (const service::MoneySum& one : store.money(from, to)) {
    out += one.project + " " + one.line + " " + one.source + " " + one.amount.to_string() + "\n";
  }
  for (const service::CaseSum& one : store.case_services(from, to)) {
    out += one.number + " " + std::to_string(one.records) + " " + one.first.to_string() + " " +
           one.last.to_string() + "\n";
  }
  return out + std::to_string(store.clients(from, to).people) + " clients\n";
}

// The same from the live records alone.
std::string words_by_records(const Store& store, Date from, Date to) {
  std::map<service::Key, service::Sum> sums;
  std::map<std::tuple<int, std::string, std::string, std::string>, Quantity> money;
  std::map<std::string, service::CaseSum> cases;
  std::set<std::string> clients;
  for (const facts::Record& record : store.records({})) {
    const Fact& fact = record.fact;
    if (fact.date < from || fact.date > to) {
      continue;
    }
    if (fact.kind == facts::Kind::spending) {
      money[{1, fact.subject, fact.part, "fund"}] += *fact.value;
    } else if (fact.kind == facts::Kind::funding) {
      money[{2, fact.subject, "", fact.part}] += *fact.value;
    } else if (fact.kind == facts::Kind::service) {
      const Service one = service::service_of(fact);
      service::for_each_part(one, [&](const service::Part& part) {
        service::Sum& sum = sums[part.key];
        sum.amounts += part.amounts;
        sum.largest = std::max(sum.largest, part.amounts.people);
      });
      clients.insert(one.clients.begin(), one.clients.end());
      if (!one.case_no.empty()) {
        service::CaseSum& sum = cases[one.case_no];
        sum.first = sum.records == 0 ? one.date : std::min(sum.first, one.date);
        sum.last = sum.records == 0 ? one.date : std::max(sum.last, one.date);
        ++sum.records;
      }
    }
  }
  std::string out;
  for (const auto& [key, one] : sums) {
    out += key.project + " " + key.method + " " + key.client_groups + " " +
           one.amounts.records.to_string() + "×" + one.amounts.person_times.to_string() + "/" +
           one.amounts.people.to_string() + "≤" + one.largest.to_string() + "\n";
  }
  for (const auto& [key, amount] : money) {
    out += std::get<1>(key) + " " + std::get<2>(key) + " " + std::get<3>(key) + " " +
           amount.to_string() + "\n";
  }
  for (const auto& [number, one] : cases) {
    out += number + " " + std::to_string(one.records) + " " + one.first.to_string() + " " +
           one.last.to_string() + "\n";
  }
  return out + std::to_string(clients.size()) + " clients\n";
}

// A year of random services and money, with corrections and undos.
class Year {
 public:
  explicit Year(unsigned seed) : random_(seed) {}

  void play(Store& store, int moves) {
    for (int i = 0; i < moves; ++i) {
      const int what = count_ > 0 ? below(6) : 5;
      if (what == 0) {
        count_ += error_of([&] { undo(store, 1 + below(count_)); }) ? 0 : 1;
      } else if (what == 1) {
        correct(store, 1 + below(count_));
      } else {
        store.change(kWho, "", [&](Writer& writer) {
          for (int n = below(3); n >= 0; --n) {
            writer.add(fact());
          }
        });
        ++count_;
      }
    }
  }

 private:
  int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(random_); }

  Fact fact() {
    static const char* const kProjects[] = {"elder", "youth"};
    static const char* const kCodes[] = {"c1", "c2", "c3", "c4"};
    const Date day = Date(2025, 12, 20) + below(60);
    const std::string project = kProjects[below(2)];
    switch (below(5)) {
      case 0:
        return spending(project, below(2) == 0 ? "office" : "personnel", day, below(500) - 100);
      case 1:
        return funding(project, day, 1 + below(500));
      default: {
        Service one = service(project, day, below(20));
        if (below(3) == 0) {
          one.clients = {kCodes[below(4)], "c9"};
          one.people = one.person_times = Quantity::of(2 + below(4));
        }
        one.case_no = below(3) == 0 ? "G" + std::to_string(below(3)) : "";
        // Cases belong to one method and place, so that the sums here are by number.
        one.client_groups = below(2) == 0 && one.case_no.empty()
                                ? std::vector<std::string>{"a", "b"}
                                : std::vector<std::string>{};
        if (one.case_no.empty() && below(4) == 0) {
          one.shares = {{project == "elder" ? "youth" : "elder", Quantity::from_micro(300'000)}};
        }
        if (!one.case_no.empty()) {
          one.project = "elder";
        }
        return service::fact_of(one);
      }
    }
  }

  void correct(Store& store, std::int64_t change) {
    const auto facts = store.facts_of(change);
    if (facts.empty() || facts.front().fact.kind == facts::Kind::undo) {
      return;
    }
    Fact replacement = facts.front().fact;
    replacement.date = replacement.date + (1 + below(40));
    count_ += error_of([&] {
      store.change(kWho, "date", [&](Writer& writer) { writer.fix({change, 1}, replacement); });
    })
                  ? 0
                  : 1;
  }

  std::mt19937 random_;
  int count_ = 0;
};

}  // namespace

TEST_CASE("totals of services and money are what the facts say, whatever happens to them") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    Store store = Store::in_memory();
    Year year(seed);
    for (int round = 0; round < 3; ++round) {
      year.play(store, 14);
      CHECK(store.check_totals() == std::vector<std::string>());
      for (const auto& [from, to] : {std::pair(Date(2026, 1, 1), Date(2026, 12, 31)),
                                     std::pair(Date(2025, 12, 25), Date(2026, 2, 10)),
                                     std::pair(Date(2026, 1, 3), Date(2026, 1, 20))}) {
        CHECK(words(store, from, to) == words_by_records(store, from, to));
      }
    }
    CHECK(store.check_chain() == std::vector<std::string>());
  }
}

TEST_CASE("a project's share: the parts add up to the whole, people stay with who recorded them") {
  Store store = Store::in_memory();
  Service one = service("elder", Date(2026, 3, 2), 10);
  one.hours = Quantity::from_micro(1'000'001);
  one.shares = {{"youth", Quantity::from_micro(333'333)}};
  add(store, service::fact_of(one));
  const auto sums = store.services(kFirst, Date(2026, 12, 31));
  REQUIRE(sums.size() == 2);
  CHECK(sums[0].key.project == "elder");
  CHECK((sums[0].amounts.hours + sums[1].amounts.hours).micro() == 1'000'001);
  CHECK((sums[0].amounts.person_times + sums[1].amounts.person_times) == Quantity::of(10));
  CHECK(sums[0].amounts.people == Quantity::of(10));
  CHECK(sums[1].amounts.people.is_zero());
  CHECK(sums[1].amounts.records.is_zero());
}

TEST_CASE("a project that was renamed has its services and money under the new id") {
  Store store = Store::in_memory();
  add(store, service::fact_of(service("elder", Date(2026, 3, 2), 4)));
  add(store, spending("elder", "office", Date(2026, 3, 2), 100));
  rename(store, "elder", "home");
  add(store, service::fact_of(service("home", Date(2026, 3, 3), 5)));
  const auto sums = store.services(kFirst, Date(2026, 12, 31));
  REQUIRE(sums.size() == 1);
  CHECK(sums[0].amounts.person_times == Quantity::of(9));
  CHECK(store.money(kFirst, Date(2026, 12, 31)).at(0).project == "home");
}

TEST_CASE("a project that was renamed keeps its contracts and cases") {
  Store store = Store::in_memory();
  Fact contract;
  contract.kind = facts::Kind::contract;
  contract.subject = "o1";
  contract.part = "c1";
  contract.date = Date(2026, 2, 1);
  contract.value = Quantity::of(100);
  contract.details["project"] = "old";
  add(store, contract);
  Fact opened;
  opened.kind = facts::Kind::case_file;
  opened.subject = "C1";
  opened.date = Date(2026, 2, 1);
  opened.details["project"] = "old";
  add(store, opened);
  const auto project = [&](facts::Kind kind) {
    return store.records({.kind = kind}).at(0).fact.details.at("project");
  };
  CHECK(project(facts::Kind::contract) == "old");
  const std::int64_t change = rename(store, "old", "p");
  CHECK(project(facts::Kind::contract) == "p");
  CHECK(project(facts::Kind::case_file) == "p");
  undo(store, change);
  CHECK(project(facts::Kind::contract) == "old");
  CHECK(store.check_chain() == std::vector<std::string>());
}

TEST_CASE("stores of two stations: their case C1 and client c1 are somebody else's") {
  const TemporaryFolder folder;
  const auto begin = [&](const char* name) {
    Store store = Store::create(folder.path / name / "store.db");
    Service one = service("elder", Date(2026, 3, 2), 1);
    one.method = "casework";
    one.case_no = "C1";
    one.clients = {"c1"};
    add(store, service::fact_of(one));
    return store;
  };
  fs::create_directories(folder.path / "a");
  fs::create_directories(folder.path / "b");
  Store ours = begin("a");
  { Store theirs = begin("b"); }
  ours.merge(folder.path / "b" / "store.db", "b", folder.path, folder.path);
  CHECK(ours.check_totals() == std::vector<std::string>());
  const auto cases = ours.case_services(kFirst, Date(2026, 12, 31));
  REQUIRE(cases.size() == 2);
  CHECK(cases[0].number != cases[1].number);
  CHECK(words(ours, kFirst, Date(2026, 12, 31)).find("2 clients") != std::string::npos);
}

TEST_CASE("what was altered in the totals is found, and a rebuild mends it") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  Store store = Store::create(file);
  Year(7).play(store, 30);
  for (const char* harm : {"UPDATE service_total SET person_times = person_times + 1",
                           "DELETE FROM service_size WHERE grain = 1",
                           "UPDATE money_total SET amount = 0 WHERE grain = 2",
                           "INSERT INTO service_client VALUES (1, 1, 1, 1, 1, 1)",
                           "DELETE FROM service_case"}) {
    CAPTURE(harm);
    Connection(file).script(harm);
    CHECK_FALSE(store.check_totals().empty());
    Connection connection(file);
    ProjectTotals(connection).rebuild();
    CHECK(store.check_totals() == std::vector<std::string>());
  }
}

}  // namespace sw::store
