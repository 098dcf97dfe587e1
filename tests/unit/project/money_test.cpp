// Budget, spending and time; shares; instalments.

#include "core/project/money.hpp"

#include <doctest/doctest.h>

#include "core/base/error.hpp"
#include "core/people/words.hpp"
#include "core/project/spending.hpp"
#include "core/service/words.hpp"

using namespace sw;
using namespace sw::project;

namespace {

Quantity yuan(std::int64_t whole) {
  return Quantity::of(whole);
}

plan::BudgetLine budget(const char* line, const char* source, std::int64_t amount) {
  plan::BudgetLine one;
  one.line = line;
  one.source = source;
  one.amount = yuan(amount);
  return one;
}

plan::ListEntry listed(const char* id, const char* title) {
  plan::ListEntry one;
  one.id = id;
  one.title = title;
  return one;
}

// A project of 2026, 100000 yuan of two sources, and what is recorded on it.
struct World {
  plan::Plan plan;
  std::vector<service::MoneySum> sums;
  std::vector<Date> days;  // of the sums
  std::map<facts::Kind, std::vector<facts::Record>> kinds;
  std::vector<service::MoneySum> answer;

  World() {
    plan.head.year = 2026;
    plan.budget_lines = {listed("personnel", "人员经费"),
                         listed("activity", "服务活动（含物资）"),
                         listed("office", "办公费用")};
    plan.projects.emplace_back();
    plan::Project& project = plan.projects.back();
    project.id = "p";
    project.title = "试点";
    project.budget = {budget("personnel", "fund", 60000),
                      budget("activity", "fund", 20000),
                      budget("activity", "government", 10000),
                      budget("office", "fund", 10000)};
  }

  plan::Project& project() { return plan.projects.back(); }

  void money(service::Money figure,
             Date date,
             const char* line,
             const char* source,
             std::int64_t amount,
             const char* of = "p") {
    sums.push_back({figure, of, line, source, yuan(amount), 1});
    days.push_back(date);
  }
  void spend(Date date, const char* line, const char* source, std::int64_t amount) {
    money(service::Money::spent, date, line, source, amount);
  }
  void fund(Date date, const char* source, std::int64_t amount) {
    money(service::Money::received, date, "", source, amount);
  }

  facts::Fact& fact(facts::Kind kind, Date date, const char* subject, const char* part) {
    facts::Record record;
    record.fact.kind = kind;
    record.fact.date = date;
    record.fact.subject = subject;
    record.fact.part = part;
    kinds[kind].push_back(record);
    return kinds[kind].back().fact;
  }
  void contract(Date date, const char* number, std::int64_t amount, const char* line) {
    facts::Fact& one = fact(facts::Kind::contract, date, "o1", number);
    one.value = yuan(amount);
    one.details = {{service::key::kProject, "p"}, {service::key::kSource, "fund"}};
    if (*line != 0) {
      one.details[service::key::kLine] = line;
    }
  }
  void pay(Date date, const char* number, std::int64_t amount) {
    fact(facts::Kind::payment, date, "o1", number).value = yuan(amount);
  }

  Register projects() {
    Register all;
    all.money = [this](Date from, Date to) -> const std::vector<service::MoneySum>& {
      answer.clear();
      for (std::size_t i = 0; i < sums.size(); ++i) {
        if (from <= days[i] && days[i] <= to) {
          answer.push_back(sums[i]);
        }
      }
      return answer;
    };
    all.records = [this](facts::Kind kind) -> const std::vector<facts::Record>& {
      return kinds[kind];
    };
    return all;
  }

  Position row(const char* line, const char* source, Window window) {
    for (const Position& one : positions_of(plan, project(), projects(), window)) {
      if (one.line == line && one.source == source) {
        return one;
      }
    }
    return {};
  }
  Position row(const char* line, const char* source, Date day) {
    return row(line, source, {first_of_year(day.year()), day});
  }
  Money whole(Date day) {
    return whole_of(plan, project(), projects(), {first_of_year(day.year()), day}).money;
  }
};

const Date kJune30(2026, 6, 30);

}  // namespace

TEST_CASE("a row for each line and source; received by source alone") {
  World world;
  world.spend(Date(2026, 3, 1), "personnel", "fund", 30000);
  world.fund(Date(2026, 2, 1), "fund", 50000);
  const Position personnel = world.row("personnel", "fund", kJune30);
  CHECK(personnel.money.budget == yuan(60000));
  CHECK(personnel.money.spent == yuan(30000));
  CHECK(personnel.money.left() == yuan(30000));
  CHECK(personnel.money.rate()->rounded().to_string() == "0.5");
  CHECK_FALSE(personnel.money.received);
  const Position received = world.row("", "fund", kJune30);
  CHECK(received.money.received == yuan(50000));
  CHECK_FALSE(received.money.budget);
  const Money whole = world.whole(kJune30);
  CHECK(whole.budget == yuan(100000));
  CHECK(whole.received == yuan(50000));
  CHECK(whole.left() == yuan(70000));
}

TEST_CASE("the window: what is in it, and all of it up to its end") {
  World world;
  world.spend(Date(2026, 3, 31), "personnel", "fund", 100);
  world.spend(Date(2026, 4, 1), "personnel", "fund", 10);
  world.spend(kJune30, "personnel", "fund", 1);
  world.spend(Date(2026, 7, 1), "personnel", "fund", 1000);
  world.spend(Date(2025, 12, 31), "personnel", "fund", 5000);  // another year's project
  const Window second{Date(2026, 4, 1), kJune30};
  CHECK(world.row("personnel", "fund", second).money.spent == yuan(111));
  CHECK(world.row("personnel", "fund", second).money.spent_in_period == yuan(11));

  world.project().start = Date(2025, 10, 1);  // runs over the turn of the year
  CHECK(world.row("personnel", "fund", second).money.spent == yuan(5111));
  CHECK(world.row("personnel", "fund", second).money.spent_in_period == yuan(11));
}

TEST_CASE("a refund takes away") {
  World world;
  world.spend(Date(2026, 3, 1), "office", "fund", 11000);
  CHECK(world.row("office", "fund", kJune30).burn == Burn::overspent);
  world.spend(Date(2026, 4, 1), "office", "fund", -1000);
  const Position office = world.row("office", "fund", kJune30);
  CHECK(office.money.spent == yuan(10000));
  CHECK(office.burn == Burn::on_time);  // at the budget is not above it
  CHECK(office.money.left()->is_zero());
}

TEST_CASE("idle: below so much of what the time would have used") {
  World world;
  world.project().start = Date(2026, 1, 1);
  world.project().due = Date(2026, 4, 10);  // a hundred days
  world.spend(Date(2026, 1, 2), "personnel", "fund", 12000);
  const Date day(2026, 2, 9);  // the fortieth: 0.5 × 0.4 × 60000 = 12000
  CHECK(elapsed(world.plan, world.project(), day) == Fraction{40, 100});
  CHECK(world.row("personnel", "fund", day).burn == Burn::on_time);
  CHECK(world.row("personnel", "fund", day + 1).burn == Burn::idle);
  CHECK(world.row("activity", "fund", day).burn == Burn::idle);
  // Not in the first thirty days.
  CHECK(world.row("activity", "fund", Date(2026, 1, 30)).burn == Burn::on_time);
  CHECK(world.row("activity", "fund", Date(2026, 1, 31)).burn == Burn::idle);
  // The plan has its own share.
  plan::ProjectRules rules;
  rules.idle = Quantity::from_micro(100'000);
  world.plan.head.project = rules;
  CHECK(world.row("personnel", "fund", day + 1).burn == Burn::on_time);
}

TEST_CASE("nothing is idle that is closed, has no budget, or where no money was ever recorded") {
  World world;
  CHECK(world.row("activity", "fund", kJune30).burn == Burn::on_time);
  world.spend(Date(2026, 3, 1), "personnel", "fund", 1);
  CHECK(world.row("activity", "fund", kJune30).burn == Burn::idle);
  world.project().budget[1].amount = Quantity();
  CHECK(world.row("activity", "fund", kJune30).burn == Burn::on_time);
  CHECK_FALSE(world.row("activity", "fund", kJune30).money.rate());
  world.fact(facts::Kind::stage, Date(2026, 5, 1), "p", "closed");
  CHECK(world.row("office", "fund", kJune30).burn == Burn::on_time);
  CHECK(world.row("office", "fund", Date(2026, 4, 30)).burn == Burn::idle);
}

TEST_CASE("a budget of 0 and a line without budget are overspent by any yuan; none at all is not") {
  World world;
  world.project().budget[3].amount = Quantity();
  world.spend(Date(2026, 3, 1), "office", "fund", 1);
  world.spend(Date(2026, 3, 1), "travel", "fund", 1);
  world.spend(Date(2026, 3, 1), "office", "gifts", 1);
  CHECK(world.row("office", "fund", kJune30).burn == Burn::overspent);
  CHECK(world.row("travel", "fund", kJune30).burn == Burn::overspent);
  CHECK(world.row("travel", "fund", kJune30).money.budget == Quantity());
  CHECK(world.row("office", "gifts", kJune30).burn == Burn::overspent);
  world.project().budget.clear();
  const Position office = world.row("office", "fund", kJune30);
  CHECK(office.burn == Burn::on_time);
  CHECK_FALSE(office.money.budget);
  CHECK_FALSE(office.money.left());
}

TEST_CASE("a contract in force is committed until it is paid, and its payments are spent once") {
  World world;
  world.contract(Date(2026, 2, 1), "c1", 20000, "activity");
  CHECK(world.row("activity", "fund", Date(2026, 1, 31)).money.committed.is_zero());
  CHECK(world.row("activity", "fund", Date(2026, 2, 1)).money.committed == yuan(20000));
  world.pay(Date(2026, 3, 1), "c1", 8000);
  const Money money = world.row("activity", "fund", kJune30).money;
  CHECK(money.committed == yuan(12000));
  CHECK(money.spent == yuan(8000));
  CHECK(world.row("activity", "fund", {Date(2026, 4, 1), kJune30}).money.spent_in_period ==
        Quantity());
  // The same money recorded as spending is doubted, not counted twice without a word.
  facts::Fact same;
  same.subject = "p";
  same.part = "activity";
  same.value = yuan(8000);
  same.details[service::key::kSource] = "fund";
  CHECK(paid_already(world.projects(), world.plan, std::span(&same, 1)).size() == 1);
  same.value = yuan(7999);
  CHECK(paid_already(world.projects(), world.plan, std::span(&same, 1)).empty());
  same.value = yuan(8000);
  same.part = "office";
  CHECK(paid_already(world.projects(), world.plan, std::span(&same, 1)).empty());
  // Paid above its amount, nothing is committed below 0; nor after its last day.
  world.pay(Date(2026, 4, 1), "c1", 13000);
  CHECK(world.row("activity", "fund", kJune30).money.committed.is_zero());
  world.contract(Date(2026, 2, 1), "c2", 500, "office");
  world.kinds[facts::Kind::contract].back().fact.details[people::key::kTo] = "2026-05-31";
  CHECK(world.row("office", "fund", Date(2026, 5, 31)).money.committed == yuan(500));
  CHECK(world.row("office", "fund", kJune30).money.committed.is_zero());
}

TEST_CASE("a contract without a line counts in the whole, and lines are not called idle") {
  World world;
  world.contract(Date(2026, 2, 1), "c1", 90000, "");
  world.pay(Date(2026, 3, 1), "c1", 45000);
  CHECK(world.row("", "fund", kJune30).money.spent == yuan(45000));
  CHECK(world.whole(kJune30).spent == yuan(45000));
  CHECK(world.whole(kJune30).committed == yuan(45000));
  CHECK(world.row("personnel", "fund", kJune30).burn == Burn::on_time);
}

TEST_CASE("grouped: sums by project, line and source") {
  World world;
  world.spend(Date(2026, 3, 1), "activity", "fund", 5);
  world.spend(Date(2026, 3, 1), "activity", "government", 7);
  world.fund(Date(2026, 2, 1), "fund", 50);
  const auto all =
      positions_of(world.plan, world.project(), world.projects(), {first_of_year(2026), kJune30});
  const auto lines = grouped(all, MoneyBy::line, true);
  REQUIRE(lines.size() == 4);  // three lines, and what was received
  CHECK(lines[1].line == "activity");
  CHECK(lines[1].project == "p");
  CHECK(lines[1].money.budget == yuan(30000));
  CHECK(lines[1].money.spent == yuan(12));
  const auto sources = grouped(all, MoneyBy::source, false);
  REQUIRE(sources.size() == 2);
  CHECK(sources[0].project.empty());
  CHECK(sources[0].money.budget == yuan(90000));
  CHECK(sources[0].money.received == yuan(50));
  CHECK_FALSE(sources[1].money.received);
  CHECK(grouped(all, MoneyBy::project, true).size() == 1);
  CHECK(grouped(all, MoneyBy::detail, true).size() == all.size());
}

TEST_CASE("above a line's share of the budget, and above the line's own budget") {
  World world;
  const auto said = [&](const char* line) {
    return overspending(world.plan, world.project(), world.projects(), {{line, "fund"}}, kJune30)
        .size();
  };
  world.plan.budget_lines[2].max_share = Quantity::from_micro(100'000);  // 10000 of 100000
  world.spend(Date(2026, 3, 1), "office", "fund", 10000);
  CHECK(said("office") == 0);
  world.spend(Date(2026, 3, 1), "office", "fund", 1);
  CHECK(said("office") == 2);
  CHECK(said("personnel") == 0);
  // The project's own is narrower.
  world.project().budget[0].max_share = Quantity::from_micro(500'000);
  world.spend(Date(2026, 3, 1), "personnel", "fund", 50001);
  CHECK(said("personnel") == 1);
  CHECK(share_limit(world.plan, world.project(), "personnel") == Quantity::from_micro(500'000));
  CHECK_FALSE(share_limit(world.plan, world.project(), "activity"));
}

TEST_CASE("instalments are covered in the order of their days") {
  World world;
  plan::Instalment first, second, third;
  first.amount = yuan(40000);
  first.due = Date(2026, 3, 31);
  second.amount = yuan(40000);
  second.after = "mid-term";
  third.amount = yuan(20000);
  third.due = Date(2026, 12, 31);
  third.after = "audit passed";  // words, no step
  world.project().instalments = {second, third, first};
  plan::ProjectStep step;
  step.id = "mid-term";
  world.project().steps = {step};

  const auto at = [&](Date day) {
    return instalments_of(world.plan, world.project(), world.projects(), day);
  };
  auto all = at(kJune30);
  REQUIRE(all.size() == 3);
  CHECK(all[0].number == 3);
  CHECK(all[0].state == InstalmentState::payable);
  CHECK(all[1].state == InstalmentState::payable);
  CHECK(all[1].step == nullptr);
  CHECK(all[2].state == InstalmentState::waiting);
  CHECK_FALSE(all[2].due);

  world.fund(Date(2026, 3, 20), "fund", 30000);
  CHECK(at(kJune30)[0].open == yuan(10000));
  CHECK(at(Date(2026, 3, 1))[0].open == yuan(40000));
  world.fund(Date(2026, 4, 20), "fund", 15000);
  all = at(kJune30);
  CHECK(all[0].state == InstalmentState::paid);
  CHECK(all[1].open == yuan(15000));

  // With its step done an instalment is due that day.
  world.fact(facts::Kind::step, Date(2026, 6, 1), "p", "mid-term");
  all = at(kJune30);
  CHECK(all[1].due == Date(2026, 6, 1));
  CHECK(all[1].state == InstalmentState::payable);
  CHECK(all[1].open == yuan(35000));
}

TEST_CASE("of a commissioned project instalments are paid out") {
  World world;
  plan::Instalment first;
  first.amount = yuan(100);
  world.project().instalments = {first};
  world.fund(Date(2026, 3, 1), "fund", 100);
  const auto open = [&] {
    return instalments_of(world.plan, world.project(), world.projects(), kJune30)[0].open;
  };
  CHECK(open().is_zero());
  world.project().kind = "commissioned";
  CHECK(open() == yuan(100));
  world.spend(Date(2026, 3, 1), "office", "fund", 60);
  CHECK(open() == yuan(40));
  // Where a contract is charged to it, its payments are what counts, whatever the kind.
  world.project().kind = "aged_care";
  world.contract(Date(2026, 2, 1), "c1", 100, "");
  CHECK(open() == yuan(100));
  world.pay(Date(2026, 4, 1), "c1", 100);
  CHECK(open().is_zero());
  // One that is charged to a line buys something for the project: the instalments still come in.
  world.kinds[facts::Kind::contract].back().fact.details[service::key::kLine] = "office";
  world.sums.clear();
  world.days.clear();
  CHECK(open() == yuan(100));
}

TEST_CASE("indicators: spent with payments, received, committed") {
  World world;
  world.spend(Date(2026, 3, 1), "office", "fund", 60);
  world.fund(Date(2026, 3, 2), "government", 70);
  world.contract(Date(2026, 4, 1), "c1", 100, "activity");
  world.pay(Date(2026, 4, 5), "c1", 30);
  plan::Indicator indicator;
  indicator.kind = plan::IndicatorKind::flow;
  const auto sum = [&](plan::Pairs from) {
    indicator.from = std::move(from);
    return measure(world.plan, indicator, world.projects(), {first_of_year(2026), kJune30})->sum;
  };
  CHECK(sum({{"money", {"spent"}, {}}}) == yuan(90));
  CHECK(sum({{"money", {"spent"}, {}}, {"line", {"office"}, {}}}) == yuan(60));
  CHECK(sum({{"money", {"spent"}, {}}, {"project", {"q"}, {}}}).is_zero());
  CHECK(sum({{"money", {"received"}, {}}}) == yuan(70));
  CHECK(sum({{"money", {"received"}, {}}, {"source", {"fund"}, {}}}).is_zero());
  CHECK(sum({{"money", {"committed"}, {}}}) == yuan(100));
  indicator.kind = plan::IndicatorKind::level;
  CHECK(sum({{"money", {"committed"}, {}}}) == yuan(70));
  indicator.kind = plan::IndicatorKind::flow;
  indicator.from = {{"money", {"received"}, {}}};
  CHECK(measure(world.plan, indicator, world.projects(), {kJune30, kJune30})->count == 0);
}

TEST_CASE("money as it is written") {
  CHECK(spent_amount("1,280.5") == Quantity::from_micro(1'280'500'000));
  CHECK(spent_amount("-80") == yuan(-80));
  CHECK_THROWS_AS(spent_amount("0"), Error);
  CHECK_THROWS_AS(spent_amount("0.001"), Error);
  CHECK_THROWS_AS(spent_amount("一百"), Error);
  CHECK_THROWS_AS(received_amount("-80"), Error);
  CHECK_THROWS_AS(require_note(yuan(-1), " "), Error);
}

TEST_CASE("a line by id or title, brackets in either width; a source that is the only one") {
  World world;
  CHECK(line_called(world.plan, "office") == "office");
  CHECK(line_called(world.plan, " 服务活动(含物资) ") == "activity");
  try {
    line_called(world.plan, "人员经废");
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.hint->in(Lang::en) == "did you mean \"人员经费\"?");
  }
  CHECK(source_for(world.plan, world.project(), "office", "") == "fund");
  CHECK(source_for(world.plan, world.project(), "activity", "government") == "government");
  CHECK_THROWS_AS(source_for(world.plan, world.project(), "activity", ""), Error);  // two
  CHECK_THROWS_AS(source_for(world.plan, world.project(), "travel", ""), Error);    // none
  world.plan.budget_lines.clear();
  CHECK(line_called(world.plan, "anything") == "anything");
}

TEST_CASE("doubts: each once") {
  World world;
  facts::Fact one;
  one.subject = "p";
  one.part = "travel";
  one.details = {{service::key::kSource, "gifts"}, {service::key::kVoucher, "7"}};
  const std::vector<facts::Fact> both{one, one};
  CHECK(doubts_of(world.plan, both, {{{"p", "7"}, 2}}).size() == 3);
  CHECK(doubts_of(world.plan, both, {{{"p", "7"}, 1}}).size() == 2);
  CHECK(doubts_of_source(world.project(), "fund").empty());
}
