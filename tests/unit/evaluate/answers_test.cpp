#include "core/evaluate/answers.hpp"

#include <doctest/doctest.h>

using namespace sw;
using namespace sw::evaluate;

namespace {

Criterion question(bool reversed = false, std::int64_t highest = 5) {
  Criterion one;
  one.id = "q";
  one.points = Quantity::of(10);
  one.scale = Scale::answers;
  one.answers = highest;
  one.reversed = reversed;
  return one;
}

// How many gave 1, 2, …
Answers answered(const std::vector<int>& counts, const char* site = "") {
  Answers answers;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    for (int n = 0; n < counts[i]; ++n) {
      answers.add("q",
                  site,
                  "",
                  static_cast<std::int64_t>(i + 1),
                  static_cast<std::int64_t>(counts.size()));
      ++answers.respondents;
    }
  }
  return answers;
}

}  // namespace

TEST_CASE("means, shares satisfied and points") {
  const Answers answers = answered({1, 0, 1, 4, 4});
  const AnswerFigures all = figures_of(answers, question(), AnswersBy::all).front();
  CHECK(all.answered == 10);
  CHECK(all.satisfied == 8);
  CHECK((all.mean == Fraction{4, 1}));  // (1 + 3 + 16 + 20) / 10
  CHECK(all.interval.low == doctest::Approx(0.4901624715).epsilon(1e-9));
  CHECK(all.interval.high == doctest::Approx(0.9433178485).epsilon(1e-9));
  CHECK(points_from(answers, question()) == Quantity::of(8));
}

TEST_CASE("a reversed question is turned round") {
  const Answers answers = answered({4, 4, 1, 0, 1});  // the mirror of the case above
  const AnswerFigures all = figures_of(answers, question(true), AnswersBy::all).front();
  CHECK((all.mean == Fraction{4, 1}));
  CHECK(all.satisfied == 8);
  CHECK(points_from(answers, question(true)) == Quantity::of(8));
}

TEST_CASE("ten points: eight and more are satisfied; the rubric may say otherwise") {
  const Answers answers = answered({0, 0, 0, 0, 0, 0, 1, 1, 1, 0});
  CHECK(figures_of(answers, question(false, 10), AnswersBy::all).front().satisfied == 2);
  Criterion strict = question(false, 10);
  strict.satisfied = 9;
  CHECK(figures_of(answers, strict, AnswersBy::all).front().satisfied == 1);
}

TEST_CASE("a question that nobody answered has no points, and its rate may be anything") {
  const Answers answers;
  const AnswerFigures all = figures_of(answers, question(), AnswersBy::all).front();
  CHECK(all.answered == 0);
  CHECK(all.interval.low == 0);
  CHECK(all.interval.high == 1);
  CHECK_FALSE(points_from(answers, question()));
  CHECK(figures_of(answers, question(), AnswersBy::site).empty());
}

TEST_CASE("points of a third are rounded at six decimals") {
  CHECK(points_from(answered({0, 0, 1, 2, 0}), question())->to_string() == "7.333333");  // 11/15
}

TEST_CASE("by site, and kept in a fact and read again") {
  Answers answers = answered({0, 0, 0, 0, 6}, "东校");
  for (int n = 0; n < 5; ++n) {
    answers.add("q", "西校", "casework", 3, 5);
  }
  answers.respondents = 11;
  answers.sent = 20;
  answers.comments = {"很好", "希望周末也有"};
  facts::Fact fact;
  put_answers(fact, answers);
  const auto read = answers_from(fact);
  REQUIRE(read);
  CHECK(read->comments == answers.comments);
  CHECK((read->response_rate() == Fraction{11, 20}));
  const auto sites = figures_of(*read, question(), AnswersBy::site);
  REQUIRE(sites.size() == 2);
  CHECK(sites[0].group == "东校");
  CHECK((sites[0].mean == Fraction{5, 1}));
  CHECK(sites[1].answered == 5);
  CHECK(sites[1].satisfied == 0);
  const auto methods = figures_of(*read, question(), AnswersBy::method);
  REQUIRE(methods.size() == 2);
  CHECK(methods[1].group == "casework");
  CHECK_FALSE(answers_from(facts::Fact{}));
}
