#include "core/project/gates.hpp"

#include <doctest/doctest.h>

#include "tests/unit/project/world.hpp"

namespace sw::project {

namespace {

constexpr Date kDay{2026, 6, 30};

plan::Gate gate(plan::GateRule rule, std::optional<Quantity> value = {}) {
  plan::Gate one;
  one.id = "gate-one";
  one.title = "关口";
  one.stage = plan::Stage::delivery;
  one.rule = rule;
  one.value = value;
  return one;
}

std::vector<Condition> conditions(World& world, plan::Stage stage = plan::Stage::delivery) {
  return conditions_of(world.plan, world.project(), stage, world.reg(), kDay);
}

void require(World& world, const std::string& kind, plan::Stage stage, std::int64_t count) {
  plan::RequiredDocument one;
  one.kind = kind;
  one.stage = stage;
  one.count = count;
  world.project().documents.push_back(one);
}

Quantity share(std::int64_t micro) {
  return Quantity::from_micro(micro);
}

}  // namespace

TEST_CASE("documents: the project's own and those of gates, the larger number counts") {
  World world;
  require(world, "report", plan::Stage::delivery, 1);
  plan::Gate one = gate(plan::GateRule::document, Quantity::of(2));
  one.document = "report";
  world.plan.gates = {one};
  world.document("report", "a", Date(2026, 3, 1));
  world.document("report", "a", Date(2026, 3, 2));  // the same file
  auto found = conditions(world);
  REQUIRE(found.size() == 1);
  CHECK(found[0].id == "document:report");
  CHECK_FALSE(found[0].met);
  CHECK(found[0].have == Quantity::of(1));
  CHECK(found[0].need == Quantity::of(2));
  CHECK(found[0].command.in(Lang::en) == "sw project document add elder.pilot report FILE");
  world.document("report", "b", kDay + 1);
  CHECK_FALSE(conditions(world)[0].met);
  world.document("report", "c", kDay);
  CHECK(conditions(world)[0].met);
  CHECK(conditions(world, plan::Stage::evaluation).empty());
}

TEST_CASE("a kind that two stages ask for counts by its stage, one of a single stage anyhow") {
  World world;
  require(world, "report", plan::Stage::delivery, 1);
  require(world, "plan", plan::Stage::delivery, 1);
  require(world, "report", plan::Stage::evaluation, 1);
  world.document("report", "a", Date(2026, 3, 1), "evaluation");
  world.document("plan", "b", Date(2026, 3, 1), "research");
  const auto found = conditions(world);
  REQUIRE(found.size() == 2);
  CHECK_FALSE(found[0].met);
  CHECK(found[1].met);
  const auto wanted =
      wanted_documents(world.plan, world.project(), documents_of(world.reg(), "elder.pilot", kDay));
  CHECK(stage_for(wanted, "report", Phase::assessment) == Phase::delivery);
  CHECK(stage_for(wanted, "report", Phase::evaluation) == Phase::delivery);  // it lacks one there
  CHECK(stage_for(wanted, "other", Phase::research) == Phase::research);
}

TEST_CASE("a gate for some kinds of project") {
  World world;
  plan::Gate one = gate(plan::GateRule::document);
  one.document = "report";
  one.kinds = {"school"};
  world.plan.gates = {one};
  CHECK(conditions(world).empty());
  world.project().kind = "school";
  CHECK(conditions(world).size() == 1);
}

TEST_CASE("quotas: each figure, against a share of it; a quota of zero is met") {
  World world;
  plan::Quota casework;
  casework.method = "casework";
  casework.count = 2;
  casework.sessions = 10;
  plan::Quota visits;
  visits.method = "visit";
  visits.count = 0;
  world.project().quotas = {casework, visits};
  world.plan.gates = {gate(plan::GateRule::quotas, share(800'000))};
  world.open("C001", Date(2026, 2, 1));
  world.open("C002", Date(2026, 2, 1));
  world.serve("casework", Date(2026, 3, 1), 7, 7, "C001");
  auto found = conditions(world);
  REQUIRE(found.size() == 3);
  CHECK(found[0].id == "gate-one:casework.count");
  CHECK(found[0].met);
  CHECK(found[1].have == Quantity::of(7));
  CHECK(found[1].need == Quantity::of(8));
  CHECK_FALSE(found[1].met);
  CHECK(found[2].met);
  CHECK(missing_text(found) == "gate-one:casework.sessions=7/8");
  CHECK(words_of(world.plan, "gate-one:casework.sessions=7/8").in(Lang::zh) == "个案（节） 7/8");
  world.serve("casework", Date(2026, 3, 2), 1, 1, "C002");
  CHECK(conditions(world)[1].met);
}

TEST_CASE("quotas: services before the project began do not count") {
  World world;
  plan::Quota quota;
  quota.method = "visit";
  quota.person_times = 3;
  world.project().quotas = {quota};
  world.project().start = Date(2025, 9, 1);
  world.serve("visit", Date(2025, 8, 31), 1, 5);
  world.serve("visit", Date(2025, 12, 1), 1, 2);
  world.serve("visit", Date(2026, 1, 1), 1, 1);
  const auto lines = quota_lines(world.plan, world.project(), world.reg(), kDay);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].have == Quantity::of(3));
  CHECK(lines[0].met(Quantity::of(1)));
}

TEST_CASE("cases closed: all of them, or a share; none at all is met") {
  World world;
  world.plan.gates = {gate(plan::GateRule::cases_closed)};
  CHECK(conditions(world)[0].met);
  for (const char* number : {"C001", "C002", "C003", "C004", "C005"}) {
    world.open(number, Date(2026, 2, 1));
  }
  world.close("C001", Date(2026, 3, 1));
  const auto found = conditions(world);
  CHECK_FALSE(found[0].met);
  CHECK(found[0].have == Quantity::of(1));
  CHECK(found[0].need == Quantity::of(5));
  CHECK(found[0].what.in(Lang::en).find("C002, C003, C004 and others, 4 in all") !=
        std::string::npos);
  CHECK(found[0].command.in(Lang::zh) ==
        "sw project case close elder.pilot C002 --reason goal_reached");
  world.plan.gates = {gate(plan::GateRule::cases_closed, share(200'000))};
  CHECK(conditions(world)[0].met);
}

TEST_CASE("money: shares of the budget, exactly; without a budget nothing is asked") {
  World world;
  world.plan.gates = {gate(plan::GateRule::received, share(800'000)), gate(plan::GateRule::spent)};
  CHECK(conditions(world)[0].met);
  plan::BudgetLine line;
  line.line = "activity";
  line.source = "fund";
  line.amount = Quantity::of(1000);
  world.project().budget = {line};
  world.pay(service::Money::received, Date(2026, 3, 1), 799);
  world.pay(service::Money::spent, Date(2026, 3, 1), 1050);
  world.pay(service::Money::spent, Date(2026, 3, 2), -50);
  auto found = conditions(world);
  CHECK_FALSE(found[0].met);
  CHECK(found[0].text_of(found[0].need) == "800.00");
  CHECK(found[1].met);
  world.pay(service::Money::received, Date(2026, 3, 2), 1);
  CHECK(conditions(world)[0].met);
}

TEST_CASE("needs: responses and answers of those that the project serves") {
  World world;
  plan::Need elderly, youth;
  elderly.id = "elderly-survey";
  elderly.group = "elderly";
  youth.id = "youth-survey";
  youth.group = "youth";
  world.plan.needs = {youth, elderly};
  world.project().client_groups = {"elderly"};
  world.plan.gates = {gate(plan::GateRule::responses, Quantity::of(10)),
                      gate(plan::GateRule::needs_answered)};
  world.add(facts::Kind::response, "elderly-survey", Date(2026, 3, 1)).value = Quantity::of(8);
  world.add(facts::Kind::response, "elderly-survey", Date(2026, 3, 1), {{"a:年龄", "71"}});
  world.add(facts::Kind::response, "elderly-survey", Date(2026, 3, 1), {{"q:001", "年龄"}});
  world.add(facts::Kind::response, "youth-survey", Date(2026, 3, 1)).value = Quantity::of(80);
  world.add(facts::Kind::need, "n1", Date(2026, 3, 2), {{"action", "add"}}, "elderly-survey");
  world.add(facts::Kind::need, "n2", Date(2026, 3, 2), {{"action", "add"}}, "youth-survey");
  auto found = conditions(world);
  REQUIRE(found.size() == 2);
  CHECK(found[0].have == Quantity::of(9));
  CHECK_FALSE(found[0].met);
  CHECK_FALSE(found[1].met);
  CHECK(found[1].need == Quantity::of(1));
  CHECK(found[1].command.in(Lang::zh) == "sw project need answer n1 --project elder.pilot");
  world.add(facts::Kind::need, "n1", Date(2026, 3, 3), {{"action", "answer"}});
  CHECK(conditions(world)[1].met);
}

TEST_CASE("findings: none so severe as the gate asks is open") {
  World world;
  world.plan.gates = {gate(plan::GateRule::findings)};
  CHECK(conditions(world)[0].met);
  CHECK(conditions(world)[0].need.is_zero());
  world.faults = {{"f1", plan::FindingSeverity::serious, false},
                  {"f2", plan::FindingSeverity::major, true},
                  {"f3", plan::FindingSeverity::minor, true}};
  CHECK(conditions(world)[0].met);
  CHECK(conditions(world)[0].need == Quantity::of(1));
  world.plan.gates[0].severity = plan::FindingSeverity::major;
  const Condition major = conditions(world)[0];
  CHECK_FALSE(major.met);
  CHECK(major.what.in(Lang::zh) == "关口（未整改：f2）");
  CHECK(major.have == Quantity::of(1));
  CHECK(major.need == Quantity::of(2));
  CHECK(major.command.in(Lang::en) == "sw evaluate finding close f2 --action ACTION");
  world.plan.gates[0].severity = plan::FindingSeverity::minor;
  CHECK(conditions(world)[0].what.in(Lang::en) == "关口 (open: f2, f3)");
}

TEST_CASE("what an exception says, in words, of a plan that may have changed since") {
  World world;
  world.plan.gates = {gate(plan::GateRule::received)};
  CHECK(words_of(world.plan, "gate-one=0.00/800.00").in(Lang::zh) == "关口 0.00/800.00");
  CHECK(words_of(world.plan, "document:audit=0/1").in(Lang::zh) == "audit 0/1");
  CHECK(words_of(world.plan, "stage:delivery").in(Lang::en) == "skipped the stage delivery");
  CHECK(words_of(world.plan, "gone:what.ever=1/2").in(Lang::zh) == "gone:what.ever 1/2");
  CHECK(words_of(world.plan, "odd").in(Lang::zh) == "odd");
}

}  // namespace sw::project
