// Evaluations from their records.
#include "core/evaluate/evaluation.hpp"

#include "core/evaluate/score_exact.hpp"
#include "tests/unit/evaluate/rubrics.hpp"

namespace sw::evaluate {

namespace {

constexpr Date kDay{2026, 5, 4};

facts::Record recorded(facts::Fact fact, std::int64_t number) {
  facts::Record record;
  record.id = {number, 1};
  record.by = "tester";
  record.fact = std::move(fact);
  return record;
}

Evaluation begun(std::string no, std::string side, std::string round = "2026") {
  Evaluation one;
  one.no = std::move(no);
  one.subject = "project:p1";
  one.rubric = "p";
  one.round = std::move(round);
  one.side = std::move(side);
  one.started = kDay;
  return one;
}

Sheet full_sheet(int points) {
  Sheet sheet;
  sheet.scores = {{"m.a", Quantity::of(points)},
                  {"m.b", Quantity::of(6)},
                  {"s.a", Quantity::of(20)},
                  {"s.b", Quantity::of(15)}};
  sheet.measured = {{"s.c", Quantity::from_micro(500'000)}};
  return sheet;
}

facts::Fact finished(const Evaluation& one, int points, Date date = kDay) {
  const Rubric rubric = rubric_from();
  const Sheet sheet = full_sheet(points);
  return finish_fact(one, *seal_of(rubric, one.side, sheet), sheet, date, {"hash", "p.toml"});
}

std::vector<Evaluation> evaluations(const std::vector<facts::Fact>& facts) {
  Evaluations all;
  std::int64_t number = 0;
  for (const facts::Fact& fact : facts) {
    all.take(recorded(fact, ++number));
  }
  return std::move(all).all();
}

std::vector<Seal> seals(const std::vector<facts::Fact>& facts) {
  Seals all;
  std::int64_t number = 0;
  for (const facts::Fact& fact : facts) {
    all.take(recorded(fact, ++number));
  }
  return std::move(all).all();
}

TEST_CASE("from start to finish") {
  const Evaluation one = begun("e1", "self");
  facts::Fact second = score_fact("e1", kDay + 1, {{"m.a", Quantity::from_micro(24'500'000)}});
  second.note = "补交了档案";
  std::vector<facts::Fact> facts{
      start_fact(one),
      score_fact("e1", kDay, {{"m.a", Quantity::of(20)}, {"m.b", Quantity::of(6)}}),
      second};
  auto all = evaluations(facts);
  REQUIRE(all.size() == 1);
  CHECK(all[0].subject == "project:p1");
  CHECK(all[0].side == "self");
  CHECK(all[0].record == "1");
  CHECK(!all[0].is_finished());
  CHECK(all[0].sheet.scores.at("m.a") == Quantity::from_micro(24'500'000));  // the later one
  CHECK(all[0].sheet.scores.size() == 2);
  CHECK(all[0].remarks.size() == 1);

  facts.push_back(finished(one, 25, kDay + 2));
  all = evaluations(facts);
  REQUIRE(all[0].is_finished());
  CHECK(exact::to_text(all[0].seal->exact) == "76/1");
  CHECK(all[0].sheet.scores.at("m.a") == Quantity::of(25));
  CHECK(all[0].sheet.measured.at("s.c") == Quantity::from_micro(500'000));
  CHECK(all[0].text->hash == "hash");
  CHECK(facts.back().value == Quantity::of(76));

  facts.push_back(reopen_fact("e1", kDay + 3, "漏评一项"));
  all = evaluations(facts);
  CHECK(!all[0].is_finished());
  CHECK(all[0].reopened[0].why == "漏评一项");
  CHECK(all[0].sheet.scores.at("m.a") == Quantity::of(25));  // what was sealed is where it goes on
  CHECK(all[0].sheet.measured.empty());
}

TEST_CASE("only what is finished counts") {
  const Evaluation self = begun("e1", "self"), other = begun("e2", "third_party");
  std::vector<facts::Fact> facts{start_fact(self), start_fact(other), finished(self, 25)};
  CHECK(seals(facts).size() == 1);
  facts.push_back(finished(other, 30));
  auto all = seals(facts);
  REQUIRE(all.size() == 2);
  CHECK(all[0].no == "e1");
  CHECK(all[0].floors.at("m").could == Quantity::of(40));
  CHECK(all[0].terms == all[1].terms);  // read once
  auto standings = standings_of(all);
  REQUIRE(standings.size() == 1);
  CHECK(standings[0].result.total == Quantity::of(79));  // 0.4 × 76 + 0.6 × 81
  CHECK(!standings[0].result.provisional);
  facts.push_back(reopen_fact("e2", kDay, "核对"));
  all = seals(facts);
  standings = standings_of(all);
  CHECK(standings[0].result.total == Quantity::of(76));
  CHECK(standings[0].result.provisional);
  facts.push_back(finished(other, 20));
  all = seals(facts);
  CHECK(all.size() == 2);
  CHECK(standings_of(all)[0].result.total == Quantity::of(73));  // 0.4 × 76 + 0.6 × 71
}

TEST_CASE("rounds") {
  const std::vector<Seal> all = seals({finished(begun("e1", "self", "2026"), 25, kDay + 9),
                                       finished(begun("e2", "self", "中期"), 20, kDay),
                                       finished(begun("e3", "third_party", "2026"), 30, kDay + 1)});
  const auto standings = standings_of(all);
  REQUIRE(standings.size() == 2);
  CHECK(standings[0].round == "中期");
  CHECK(standings[1].round == "2026");
  CHECK(standings[1].date() == kDay + 9);
  CHECK(standings[1].seals.size() == 2);
}

TEST_CASE("records that belong nowhere") {
  CHECK(evaluations({score_fact("e9", kDay, {{"m.a", Quantity::of(1)}})}).empty());
  facts::Fact bad = finished(begun("e1", "self"), 25);
  bad.details["exact"] = "x";
  CHECK(seals({bad}).empty());
  CHECK(seals({reopen_fact("e1", kDay, "?")}).empty());
}

TEST_CASE("subjects") {
  CHECK(parse_subject("project:elder.home")->id == "elder.home");
  CHECK(parse_subject("staff:001")->kind == Subject::staff);
  CHECK(parse_subject("org:o1")->to_string() == "org:o1");
  CHECK(!parse_subject("p1"));
  CHECK(!parse_subject("person:1"));
}

}  // namespace

}  // namespace sw::evaluate
