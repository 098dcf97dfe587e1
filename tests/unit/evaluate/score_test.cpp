// The arithmetic: bounds, floors, veto, ties, half points, rounding.
#include "core/evaluate/score.hpp"

#include "core/base/error.hpp"
#include "core/evaluate/score_exact.hpp"
#include "tests/unit/evaluate/rubrics.hpp"

namespace sw::evaluate {

namespace {

Quantity q(std::string_view text) {
  const ParsedQuantity parsed = parse_quantity(text);
  REQUIRE(parsed.fault == NumberFault::none);
  return parsed.value;
}

std::string read(const Rubric& rubric, std::string_view id, std::string_view text) {
  const auto score = read_score(*rubric.find(id), text);
  if (const auto* points = std::get_if<Quantity>(&score)) {
    return points->to_string();
  }
  const auto& fault = std::get<ScoreFault>(score);
  return fault.reason.in(Lang::en) + " → " + fault.allowed.in(Lang::en);
}

Sheet sheet_of(std::string_view ma, std::string_view mb, bool sa, std::string_view sb) {
  Sheet sheet;
  sheet.scores = {
      {"m.a", q(ma)}, {"m.b", q(mb)}, {"s.a", sa ? q("20") : Quantity()}, {"s.b", q(sb)}};
  return sheet;
}

// A seal with a score and nothing else to say.
Seal scored(const Rubric& rubric, std::string_view side, Fraction score) {
  Seal seal;
  seal.side = std::string(side);
  seal.exact = score;
  seal.terms = std::make_shared<const Terms>(terms_of(rubric));
  return seal;
}

Result result(const std::vector<Seal>& seals) {
  std::vector<const Seal*> all;
  for (const Seal& one : seals) {
    all.push_back(&one);
  }
  return result_of(all);
}

TEST_CASE("what can be given") {
  const Rubric rubric = rubric_from();
  CHECK(read(rubric, "m.a", "29.5") == "29.5");
  CHECK(read(rubric, "m.a", "0") == "0");
  CHECK(read(rubric, "m.a", "３０") == "30");
  CHECK(read(rubric, "m.a", "30.5") ==
        "m.a cannot be given 30.5 points → allowed: 0 to 30, in steps of 0.5");
  CHECK(read(rubric, "m.a", "7.25") ==
        "m.a cannot be given 7.25 points → allowed: 0 to 30, in steps of 0.5");
  CHECK(read(rubric, "m.a", "-1") ==
        "m.a cannot be given -1 points → allowed: 0 to 30, in steps of 0.5");
  CHECK(read(rubric, "m.a", "many") ==
        "the score of m.a, \"many\", is not a number → allowed: 0 to 30, in steps of 0.5");
  CHECK(read(rubric, "m.b", "6") == "6");
  CHECK(read(rubric, "m.b", "好") == "10");
  CHECK(read(rubric, "m.b", "7") == "m.b cannot be given 7 points → allowed: 10 好 · 6 中 · 0 差");
  CHECK(read(rubric, "s.a", "是") == "20");
  CHECK(read(rubric, "s.a", "no") == "0");
  CHECK(read(rubric, "s.a", "10") ==
        "s.a cannot be given 10 points → allowed: yes (20 points) or no (0)");
  CHECK(read(rubric, "s.b", "7.5+12") == "19.5");
  CHECK(read(rubric, "s.b", "19.5") == "19.5");
  CHECK(read(rubric, "s.b", "8.5+1") ==
        "the part 计划 of s.b cannot be given 8.5 points → allowed: 0 to 8, in steps of 0.5");
  CHECK(read(rubric, "s.b", "1+2+3") ==
        "s.b has 2 parts; 3 are given here → the parts added: 计划 ≤ 8 + 记录 ≤ 12; or their sum");
  CHECK(read(rubric, "s.c", "1") == "s.c cannot be given 1 points → it is computed and not scored");
}

TEST_CASE("a side's score") {
  const Rubric rubric = rubric_from();
  Sheet sheet = sheet_of("24.5", "6", true, "15");
  CHECK(missing_of(rubric, "self", sheet).empty());
  // Without a figure the measured one is left out: 65.5 of 80.
  auto seal = seal_of(rubric, "self", sheet);
  REQUIRE(seal);
  CHECK(exact::to_text(seal->exact) == "655/8");
  sheet.measured = {{"s.c", q("0.333333")}};
  CHECK(exact::to_text(seal_of(rubric, "self", sheet)->exact) == exact::to_text({7216666, 100000}));
  sheet.measured = {{"s.c", q("1.7")}};  // held
  CHECK(exact::to_text(seal_of(rubric, "self", sheet)->exact) == "171/2");
  sheet.measured = {{"s.c", q("-0.2")}};
  CHECK(exact::to_text(seal_of(rubric, "self", sheet)->exact) == "131/2");
  CHECK(seal->vetoed.empty());
  CHECK(seal->floors.at("m").could == Quantity::of(40));
  CHECK(seal_of(rubric, "self", sheet_of("1", "0", false, "0"))->vetoed ==
        std::vector<std::string>{"s.a"});
  sheet.scores.erase("m.b");
  sheet.scores.erase("s.b");
  const auto missing = missing_of(rubric, "self", sheet);
  REQUIRE(missing.size() == 2);
  CHECK(missing[0]->id == "m.b");
  CHECK(missing[1]->id == "s.b");
  CHECK(!seal_of(rubric, "self", Sheet{}));
  // What full is does not change the ratio.
  const Rubric more = rubric_from(with("full = 100", "full = 1000"));
  CHECK(exact::to_text(seal_of(more, "self", sheet_of("24.5", "6", true, "15"))->exact) ==
        "3275/4");
}

TEST_CASE("the total") {
  const Rubric rubric = rubric_from();
  CHECK(!result({}).total);
  const Result one = result({scored(rubric, "self", {655, 8})});
  CHECK(one.total == q("81.88"));  // 81.875
  CHECK(one.provisional);
  CHECK(one.grade_name() == "good");
  const Result both =
      result({scored(rubric, "self", {655, 8}), scored(rubric, "third_party", {90, 1})});
  CHECK(!both.provisional);
  CHECK(both.total == q("86.75"));  // (40 × 81.875 + 60 × 90) / 100
  CHECK(both.grade_title() == "良好");
  // A side that the rubric does not know does not count.
  CHECK(!result({scored(rubric, "client", {90, 1})}).total);
  // Nor does one without a share, alone.
  const Rubric none =
      rubric_from(with("self = 40, third_party = 60", "self = 0, third_party = 100"));
  const Result zero = result({scored(none, "self", {90, 1})});
  CHECK(!zero.total);
  CHECK(zero.provisional);
  CHECK(!result({scored(none, "third_party", {90, 1})}).provisional);
}

TEST_CASE("bounds and rounding") {
  const Rubric rubric = rubric_from();
  const auto graded = [&](Fraction score) {
    const Result all = result({scored(rubric, "self", score)});
    return all.total->to_string(2) + " " + all.grade_name();
  };
  CHECK(graded({90, 1}) == "90.00 excellent");
  CHECK(graded({89995, 1000}) == "90.00 excellent");  // half up
  CHECK(graded({899949, 10000}) == "89.99 good");
  CHECK(graded({80, 1}) == "80.00 good");
  CHECK(graded({79994, 1000}) == "79.99 pass");
  CHECK(graded({60, 1}) == "60.00 pass");
  CHECK(graded({59995, 1000}) == "60.00 pass");
  CHECK(graded({5999499999, 100000000}) == "59.99 fail");
  CHECK(graded({0, 1}) == "0.00 fail");
  CHECK(graded({100, 1}) == "100.00 excellent");
  CHECK(exact::half_up({1, 3}, 2) == q("0.33"));
  CHECK(exact::half_up({5, 1000}, 2) == q("0.01"));
  CHECK(exact::half_up({-5, 1000}, 2) == q("0"));  // up
  CHECK(exact::half_up({-15, 1000}, 2) == q("-0.01"));
  CHECK(exact::half_up({1, 2}, 0) == q("1"));
  CHECK(exact::half_up({2, 3}, 4) == q("0.6667"));
}

TEST_CASE("several assessors") {
  const Rubric mean = rubric_from();
  const Rubric trimmed = rubric_from(with("full = 100", "full = 100\nassessors = \"trimmed\""));
  const auto scores = [](const Rubric& rubric, std::initializer_list<int> all) {
    std::vector<Seal> seals;
    for (const int one : all) {
      seals.push_back(scored(rubric, "self", {one, 1}));
    }
    return seals;
  };
  CHECK(result(scores(mean, {70, 80, 95})).total == q("81.67"));
  CHECK(result(scores(mean, {10, 70, 80, 90, 95})).total == q("69"));
  CHECK(result(scores(trimmed, {10, 70, 80, 90, 95})).total == q("80"));
  CHECK(result(scores(trimmed, {70, 80, 90, 10})).total == q("62.5"));  // four: none is dropped
  CHECK(result(scores(trimmed, {95, 95, 95, 10, 10})).total == q("66.67"));  // of ties one
  const Result all = result(scores(trimmed, {10, 70, 80, 90, 95}));
  CHECK(exact::to_text(all.sides[0].range) == "85/1");
  CHECK(all.sides[0].left_out == 1);
  CHECK(all.sides[0].seals.size() == 5);
}

TEST_CASE("assessors who disagree: more than a level, or a quarter of the points") {
  const Rubric rubric = rubric_from();
  const auto differ = [&](const char* id, const char* low, const char* high) {
    return differ_widely(*rubric.find(id), parse_quantity(low).value, parse_quantity(high).value);
  };
  CHECK_FALSE(differ("m.a", "20", "27.5"));  // of 30: 7.5 is a quarter
  CHECK(differ("m.a", "20", "28"));
  CHECK_FALSE(differ("m.b", "6", "10"));
  CHECK_FALSE(differ("m.b", "0", "6"));
  CHECK(differ("m.b", "0", "10"));
  CHECK(differ("s.a", "0", "20"));
  CHECK_FALSE(differ("s.a", "20", "20"));
  CHECK_FALSE(differ("s.b", "15", "20"));
  CHECK(differ("s.b", "14.5", "20"));
  CHECK_FALSE(differ("s.c", "0", "20"));
}

TEST_CASE("floors") {
  const Rubric rubric = rubric_from();
  const auto graded = [&](std::string_view ma, std::string_view mb) {
    const auto seal = seal_of(rubric, "self", sheet_of(ma, mb, true, "20"));
    const Result all = result({*seal});
    return all.total->to_string(2) + " " + all.grade_name() + (all.floors[0].below ? " below" : "");
  };
  CHECK(graded("18", "6") == "80.00 good");          // 24 of 40: at the floor
  CHECK(graded("17.5", "6") == "79.38 pass below");  // 23.5
  CHECK(graded("23.5", "0") == "79.38 pass below");
  CHECK(graded("30", "10") == "100.00 excellent");
  // Below it a good total is a pass, and a fail stays one.
  const Rubric small = rubric_from(with("title = \"服务\"", "title = \"服务\"\nfloor = 1"));
  const Result high = result({*seal_of(small, "self", sheet_of("30", "10", true, "19.5"))});
  CHECK(high.total == q("99.38"));
  CHECK(*high.by_total == 0);
  CHECK(high.grade_name() == "pass");
  const Result low = result({*seal_of(small, "self", sheet_of("1", "0", true, "1"))});
  CHECK(low.grade_name() == "fail");
  // The sides' shares of the block weigh as in the total: 0.4 × 0.5 + 0.6 × 0.7 = 0.62.
  const Result two = result({*seal_of(rubric, "self", sheet_of("20", "0", true, "20")),
                             *seal_of(rubric, "third_party", sheet_of("22", "6", true, "20"))});
  CHECK(*two.floors[0].share == Fraction{62, 100});
  CHECK(!two.floors[0].below);
}

TEST_CASE("veto") {
  const Rubric rubric = rubric_from();
  const Result no = result({*seal_of(rubric, "self", sheet_of("30", "10", true, "20")),
                            *seal_of(rubric, "third_party", sheet_of("30", "10", false, "20"))});
  CHECK(no.total == q("85"));  // 0.4 × 100 + 0.6 × 75
  CHECK(*no.by_total == 1);
  CHECK(no.grade_name() == "fail");
  CHECK(no.vetoed == std::vector<std::string>{"s.a"});
}

TEST_CASE("ties share a rank") {
  using Ranks = std::vector<std::optional<std::size_t>>;
  CHECK(ranks({q("80"), q("90"), q("80"), std::nullopt, q("70"), q("90")}) ==
        Ranks{3, 1, 3, std::nullopt, 5, 1});
  CHECK(ranks({}).empty());
}

TEST_CASE("terms as text") {
  const Rubric rubric = rubric_from(with("full = 100", "full = 100\nassessors = \"trimmed\""));
  const Terms terms = terms_of(rubric);
  const Terms again = terms_from(to_text(terms));
  CHECK(to_text(again) == to_text(terms));
  CHECK(again.trimmed);
  CHECK(again.grades[0].title == "优秀");
  CHECK(again.grades[0].from == q("90"));
  CHECK(again.floors[0].block == "m");
  CHECK(again.sides[1].side == "third_party");
  CHECK(terms_from("").sides.empty());
}

TEST_CASE("exact fractions") {
  CHECK(exact::to_text(exact::sum({1, 3}, {1, 6})) == "1/2");
  CHECK(exact::to_text(exact::difference({1, 3}, {1, 2})) == "-1/6");
  CHECK(exact::to_text(exact::quotient({1, 3}, {-2, 9})) == "-3/2");
  CHECK(exact::from_text("655/8")->denominator == 8);
  for (const std::string_view bad : {"", "1", "/", "1/", "1/0", "1/-2", "a/2", "1/2/3"}) {
    CHECK(!exact::from_text(bad));
  }
  const Int128 large = Int128{1} << 100;
  CHECK(exact::from_text(exact::to_text({large, 7}))->numerator == large);
  CHECK_THROWS_AS(exact::product({large, 1}, {large, 1}), Error);
  CHECK_THROWS_AS(exact::sum({1, large + 1}, {1, large - 1}), Error);
  CHECK(exact::to_text(exact::product({large, 3}, {3, large})) == "1/1");
}

}  // namespace

}  // namespace sw::evaluate
