// Pay against the guide, in aggregate without figures on few; careers.

#include "core/staff/pay.hpp"

#include <doctest/doctest.h>

#include "core/people/events.hpp"
#include "core/staff/careers.hpp"

namespace sw::staff {

namespace {

plan::PayBand band(std::string track, std::string grade, std::int64_t low, std::int64_t high) {
  plan::PayBand band;
  band.track = std::move(track);
  band.grade = std::move(grade);
  band.low = Quantity::of(low);
  band.high = Quantity::of(high);
  return band;
}

plan::Plan guide() {
  plan::Plan plan;
  plan::ListEntry front;
  front.id = "front";
  front.title = "一线";
  front.grades = {"1", "2"};
  plan::ListEntry lead = front;
  lead.id = "lead";
  lead.title = "督导";
  plan.tracks = {front, lead};
  plan.pay_bands = {band("front", "1", 4000, 6000),
                    band("front", "2", 5000, 7000),
                    band("lead", "1", 6000, 9000)};
  return plan;
}

people::State state(std::string track, std::string grade, std::optional<std::int64_t> micro = {}) {
  people::State state;
  state.track = std::move(track);
  state.grade = std::move(grade);
  if (micro) {
    state.pay = Quantity::from_micro(*micro);
  }
  return state;
}

people::Person person(std::string no, std::vector<people::Span> spans) {
  people::Person person;
  person.no = std::move(no);
  person.spans = std::move(spans);
  return person;
}

const Date kDay(2026, 6, 30);

// What they add to the figure `graded` up to a day.
Quantity graded(const people::Person& person, Date day) {
  Quantity sum;
  people::for_each_event(person, [&](const people::Event& event) {
    if (event.figure == people::Figure::graded && event.day <= day) {
      sum += event.amount;
    }
  });
  return sum;
}

PayLine line(const plan::Plan& plan, std::string no, people::State state) {
  return *pay_of(plan, person(std::move(no), {{Date(2026, 1, 1), people::kOpen, state}}), kDay);
}

constexpr std::int64_t kYuan = Quantity::kScale;

// So many people with this pay in a track and grade.
void add(const plan::Plan& plan,
         std::vector<PayLine>& lines,
         const char* track,
         int count,
         std::int64_t yuan) {
  for (int i = 0; i < count; ++i) {
    lines.push_back(line(plan, std::to_string(lines.size()), state(track, "1", yuan * kYuan)));
  }
}

}  // namespace

TEST_CASE("below, within, above, to the fen") {
  const plan::Plan plan = guide();
  const PayLine below = line(plan, "1", state("front", "1", 3'999'990'000));
  CHECK(below.standing == Standing::below);
  CHECK(below.gap.to_string() == "0.01");
  CHECK(below.year_cost().to_string() == "0.12");
  CHECK(line(plan, "2", state("front", "1", 4000 * kYuan)).standing == Standing::within);
  CHECK(line(plan, "3", state("front", "1", 6000 * kYuan)).standing == Standing::within);
  const PayLine above = line(plan, "4", state("front", "1", 6000'500'000));
  CHECK(above.standing == Standing::above);
  CHECK(above.gap.to_string() == "0.5");
  CHECK(above.year_cost().is_zero());
}

TEST_CASE("without pay, band or grade people are listed as such") {
  const plan::Plan plan = guide();
  CHECK(line(plan, "1", state("front", "2")).standing == Standing::no_pay);
  CHECK(line(plan, "2", state("front", "3", kYuan)).standing == Standing::no_band);
  CHECK(line(plan, "3", state("front", "", kYuan)).standing == Standing::no_grade);
  const people::Person gone =
      person("4", {{Date(2026, 1, 1), Date(2026, 6, 29), state("front", "1", kYuan)}});
  CHECK_FALSE(pay_of(plan, gone, kDay).has_value());
  CHECK(pay_of(plan, gone, Date(2026, 6, 29))->standing == Standing::below);
  CHECK(graded(gone, Date(2026, 6, 29)) == Quantity::of(1));
  CHECK(graded(gone, kDay).is_zero());
}

TEST_CASE("those below come first, then the plan's order of grades") {
  const plan::Plan plan = guide();
  std::vector<PayLine> lines{line(plan, "1", state("lead", "1", 1 * kYuan)),
                             line(plan, "2", state("front", "1", 5000 * kYuan)),
                             line(plan, "3", state("front", "2", 1 * kYuan))};
  sort_by_need(plan, lines);
  CHECK(lines[0].no == "3");
  CHECK(lines[1].no == "1");
  CHECK(lines[2].no == "2");
}

TEST_CASE("in aggregate: counts, the mean to the fen, the cost") {
  const plan::Plan plan = guide();
  std::vector<PayLine> lines;
  add(plan, lines, "front", 3, 3000);
  add(plan, lines, "front", 3, 5000);
  add(plan, lines, "lead", 3, 10000);
  lines.push_back(line(plan, "x", state("lead", "1", 10000 * kYuan + 10'000)));
  const PayGroups groups = aggregate(plan, lines, 3);
  CHECK_FALSE(groups.suppressed);
  REQUIRE(groups.groups.size() == 2);
  CHECK(groups.groups[0].people == 6);
  CHECK(groups.groups[0].below == 3);
  CHECK(groups.groups[0].above == 0);
  CHECK(groups.groups[0].mean->to_string() == "4000");
  CHECK(groups.groups[0].year_cost->to_string() == "36000");
  CHECK(groups.groups[1].mean->to_string() == "10000");  // 0.25 fen rounds down
  CHECK(groups.total.people == 10);
  CHECK(groups.total.mean->to_string() == "6400");
}

TEST_CASE("a group of few is left out, and another, so that the total does not give it back") {
  const plan::Plan plan = guide();
  std::vector<PayLine> lines;
  add(plan, lines, "front", 5, 5000);
  add(plan, lines, "lead", 2, 7000);
  add(plan, lines, "other", 9, 7000);
  const PayGroups groups = aggregate(plan, lines, 3);
  CHECK(groups.suppressed);
  REQUIRE(groups.groups.size() == 3);
  CHECK_FALSE(groups.groups[0].people.has_value());  // the smallest of the rest
  CHECK_FALSE(groups.groups[1].people.has_value());
  CHECK_FALSE(groups.groups[1].mean.has_value());
  CHECK(groups.groups[2].people == 9);
  CHECK(groups.total.people == 16);
}

TEST_CASE("two hidden groups that are few together hide a third") {
  const plan::Plan plan = guide();
  std::vector<PayLine> lines;
  add(plan, lines, "front", 1, 5000);
  add(plan, lines, "lead", 1, 7000);
  add(plan, lines, "other", 9, 7000);
  add(plan, lines, "zone", 4, 7000);
  const PayGroups groups = aggregate(plan, lines, 3);
  CHECK_FALSE(groups.groups[0].people.has_value());
  CHECK_FALSE(groups.groups[1].people.has_value());
  CHECK(groups.groups[2].people == 9);
  CHECK_FALSE(groups.groups[3].people.has_value());
  CHECK(groups.total.people == 15);
}

TEST_CASE("one below among many is not told, and cannot be reckoned from the total") {
  const plan::Plan plan = guide();
  std::vector<PayLine> lines;
  add(plan, lines, "front", 1, 3000);
  add(plan, lines, "front", 5, 5000);
  SUBCASE("no other group: the total is not told either") {
    const PayGroups groups = aggregate(plan, lines, 3);
    CHECK(groups.groups[0].people == 6);
    CHECK_FALSE(groups.groups[0].below.has_value());
    CHECK_FALSE(groups.groups[0].within.has_value());
    CHECK_FALSE(groups.groups[0].year_cost.has_value());
    CHECK(groups.groups[0].mean.has_value());
    CHECK(groups.total.people == 6);
    CHECK_FALSE(groups.total.below.has_value());
    CHECK_FALSE(groups.total.year_cost.has_value());
  }
  SUBCASE("another group with enough below hides with it; the total is told") {
    add(plan, lines, "lead", 4, 5000);
    add(plan, lines, "lead", 4, 7000);
    const PayGroups groups = aggregate(plan, lines, 3);
    CHECK_FALSE(groups.groups[0].below.has_value());
    CHECK_FALSE(groups.groups[1].below.has_value());
    CHECK(groups.total.below == 5);
    CHECK(groups.total.within == 9);
  }
}

TEST_CASE("nobody, and fewer than the least in all") {
  const plan::Plan plan = guide();
  CHECK(aggregate(plan, {}, 3).total.people == 0);
  CHECK_FALSE(aggregate(plan, {}, 3).suppressed);
  std::vector<PayLine> lines;
  add(plan, lines, "front", 2, 3000);
  const PayGroups groups = aggregate(plan, lines, 3);
  CHECK_FALSE(groups.total.people.has_value());
  CHECK_FALSE(groups.total.mean.has_value());
}

TEST_CASE("careers: people per grade, and moves within the year") {
  const plan::Plan plan = guide();
  Careers careers(plan, Date(2026, 1, 1), kDay);
  const Date old(2024, 1, 1);
  careers.add(person("1",
                     {{old, Date(2026, 2, 28), state("front", "1")},
                      {Date(2026, 3, 1), people::kOpen, state("front", "2")}}));
  careers.add(person("2",
                     {{old, Date(2026, 2, 28), state("front", "2")},
                      {Date(2026, 3, 1), people::kOpen, state("lead", "1")}}));
  careers.add(person("3",
                     {{old, Date(2025, 12, 31), state("front", "1")},
                      {Date(2026, 1, 1), people::kOpen, state("front", "2")}}));
  // Came back after a break: no move. Moves of other years or after the day: none either.
  careers.add(person("4",
                     {{old, Date(2026, 2, 1), state("front", "1")},
                      {Date(2026, 3, 1), people::kOpen, state("front", "2")}}));
  careers.add(person("5",
                     {{old, Date(2025, 6, 30), state("front", "1")},
                      {Date(2025, 7, 1), kDay, state("front", "2")},
                      {kDay + 1, people::kOpen, state("lead", "1")}}));
  careers.add(person("6",
                     {{old, Date(2026, 4, 30), state("", "")},
                      {Date(2026, 5, 1), people::kOpen, state("front", "1")}}));
  const std::vector<Move> moves = careers.moves();
  REQUIRE(moves.size() == 3);
  CHECK(moves[0].from == Rung{"front", "1"});
  CHECK(moves[0].to == Rung{"front", "2"});
  CHECK(moves[0].kind == MoveKind::up);
  CHECK(moves[0].count == 2);
  CHECK(moves[1].kind == MoveKind::across);
  CHECK(moves[2].from == Rung{});
  CHECK(moves[2].kind == MoveKind::placed);
  const std::vector<Career> rungs = careers.rungs();
  REQUIRE(rungs.size() == 5);  // two tracks of two grades, and who had none at the start
  CHECK(rungs[0].at_start == 3);
  CHECK(rungs[0].people == 1);
  CHECK(rungs[1].people == 4);
  CHECK(rungs[2].people == 1);
  CHECK(rungs[3].people == 0);
  CHECK(rungs[4].at_start == 1);
}

}  // namespace sw::staff
