#include "core/org/agency.hpp"

#include <doctest/doctest.h>

#include "tests/unit/org/world.hpp"

namespace sw::org {

namespace {

using facts::Fact;
using facts::Kind;

const Date kMarch{2026, 3, 1};

std::vector<Agency> made_of(const std::vector<Fact>& facts) {
  return agencies_of(facts);
}

}  // namespace

TEST_CASE("an agency is what its facts say, by their days and not by when they were recorded") {
  const auto made = made_of(
      {org("o1", "set", Date(2026, 5, 1), {{"place", "西城"}}),
       org("o1",
           "add",
           Date(2024, 2, 29),
           {{"name", "甲"}, {"kind", "agency"}, {"place", "东城"}, {"founded", "2024-02-29"}}),
       org("o1", "set", kMarch, {{"place", "南城"}, {"name", "乙"}})});
  REQUIRE(made.size() == 1);
  CHECK(made[0].name == "乙");
  CHECK(made[0].place == "西城");
  CHECK(made[0].kind == "agency");
  CHECK(made[0].since == Date(2024, 2, 29));
  CHECK(made[0].founded == Date(2024, 2, 29));
  CHECK_FALSE(made[0].admitted);
}

TEST_CASE("an empty text clears; of two facts on one day the later recorded counts") {
  const auto made = made_of(
      {org("o1", "add", kMarch, {{"name", "甲"}, {"place", "东城"}, {"founded", "2026-03-01"}}),
       org("o1", "set", kMarch, {{"place", ""}, {"founded", ""}})});
  CHECK(made[0].place.empty());
  CHECK_FALSE(made[0].founded);
}

TEST_CASE("what does not fit is passed over") {
  const auto made = made_of({org("o9", "set", kMarch, {{"name", "没有登记过"}}),
                             org("o1", "add", kMarch, {{"name", "甲"}}),
                             money(Kind::contract, "o8", "A", kMarch, 5),
                             money(Kind::payment, "o1", "A", kMarch, 5),
                             member("o7", "o1", "add", kMarch),
                             member("o1", "x", "leave", kMarch)});
  REQUIRE(made.size() == 1);
  CHECK(made[0].contracts.empty());
  CHECK(made[0].members.empty());
}

TEST_CASE("audits: the latest up to the day asked about") {
  const auto made = made_of({org("o1", "add", kMarch, {{"name", "甲"}, {"audited", "2025-06-30"}}),
                             org("o1", "set", Date(2026, 4, 1), {{"audited", "2026-03-31"}})});
  CHECK_FALSE(made[0].audited(Date(2025, 6, 29)));
  CHECK(made[0].audited(Date(2025, 6, 30)) == Date(2025, 6, 30));
  CHECK(made[0].audited(Date(2026, 3, 30)) == Date(2025, 6, 30));
  CHECK(made[0].audited(Date(2026, 3, 31)) == Date(2026, 3, 31));
}

TEST_CASE("closed after its last day; an exception keeps its reason") {
  Fact admitted = org("o1", "admit", kMarch, {{"exception", "audit share"}});
  admitted.note = "试点";
  const auto made = made_of({org("o1", "add", kMarch, {{"name", "甲"}}),
                             admitted,
                             org("o1", "close", Date(2026, 5, 20))});
  CHECK(made[0].exception == "试点");
  CHECK(made[0].passed_over == "audit share");
  CHECK_FALSE(made[0].admitted_on(kMarch - 1));
  CHECK(made[0].admitted_on(Date(2026, 5, 20)));
  CHECK_FALSE(made[0].closed_by(Date(2026, 5, 20)));
  CHECK(made[0].closed_by(Date(2026, 5, 21)));
  CHECK_FALSE(made[0].admitted_on(Date(2026, 5, 21)));
}

TEST_CASE("contracts: paid, left, in force; without an end always") {
  const auto made =
      made_of({money(Kind::payment, "o1", "A", Date(2026, 4, 1), 30),
               money(Kind::payment, "o1", "A", Date(2026, 6, 1), 90),
               money(Kind::contract,
                     "o1",
                     "A",
                     kMarch,
                     100,
                     {{"from", "2026-04-01"}, {"to", "2026-12-31"}, {"with", "民政局"}}),
               money(Kind::contract, "o1", "B", kMarch, 7),
               org("o1", "add", Date(2026, 5, 1), {{"name", "甲"}})});
  REQUIRE(made[0].contracts.size() == 2);
  const Contract& one = made[0].contracts[0];
  CHECK(one.with == "民政局");
  CHECK(one.paid() == Quantity::of(120));
  CHECK(one.left() == Quantity::of(-20));
  CHECK_FALSE(one.in_force(Date(2026, 3, 31)));
  CHECK(one.in_force(Date(2026, 4, 1)));
  CHECK(one.in_force(Date(2026, 12, 31)));
  CHECK_FALSE(one.in_force(Date(2027, 1, 1)));
  CHECK_FALSE(made[0].find_contract("B")->in_force(kMarch - 1));
  CHECK(made[0].find_contract("B")->in_force(kMarch));
  CHECK(made[0].find_contract("B")->in_force(Date(2099, 1, 1)));
  CHECK(made[0].find_contract("C") == nullptr);
}

TEST_CASE("one number is one contract: recorded twice, the later counts") {
  const auto made = made_of({org("o1", "add", kMarch, {{"name", "甲"}}),
                             money(Kind::contract, "o1", "A", kMarch, 100),
                             money(Kind::contract, "o1", "A", kMarch + 1, 80),
                             money(Kind::payment, "o1", "A", kMarch, 10)});
  REQUIRE(made[0].contracts.size() == 1);
  CHECK(made[0].contracts[0].left() == Quantity::of(70));
}

TEST_CASE("members join, leave and come back; twice is once") {
  const auto made = made_of({org("a", "add", kMarch, {{"name", "协会"}}),
                             member("a", "o1", "add", Date(2026, 3, 1)),
                             member("a", "o1", "add", Date(2026, 3, 2)),
                             member("a", "o1", "leave", Date(2026, 3, 31)),
                             member("a", "o1", "add", Date(2026, 5, 1)),
                             member("a", "b", "add", Date(2026, 5, 1))});
  CHECK(made[0].members.size() == 3);
  CHECK(made[0].members_on(Date(2026, 3, 31)).size() == 1);
  CHECK(made[0].members_on(Date(2026, 4, 1)).empty());
  CHECK(made[0].members_on(Date(2026, 5, 1)).size() == 2);
}

TEST_CASE("another family's association means its own agencies") {
  const auto made = made_of({org("o1", "add", kMarch, {{"name", "我们的"}}),
                             org("k3/o1", "add", kMarch, {{"name", "他们的"}}),
                             org("k3/a", "add", kMarch, {{"name", "协会"}}),
                             member("k3/a", "o1", "add", kMarch),
                             member("k3/a", "o2", "add", kMarch)});
  const Agency* association = find_agency(made, "k3/a");
  REQUIRE(association != nullptr);
  CHECK(association->members[0].member == "k3/o1");
  CHECK(association->members[1].member == "o2");
}

}  // namespace sw::org
