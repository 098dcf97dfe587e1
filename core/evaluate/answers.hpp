#pragma once
// 服务对象满意度: what clients answered to the questions of a rubric (scale = "answers"). Kept as
// counts by question, site and method; a row of the sheet, which is one person, is never kept.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/quantity.hpp"
#include "core/evaluate/rubric.hpp"
#include "core/facts/fact.hpp"
#include "core/figures/intervals.hpp"

namespace sw::evaluate {

/// How many gave each answer, from 1 up, as they stand on the sheet.
struct AnswerCounts {
  std::string site, method;  // empty: the sheet does not say
  std::vector<std::int64_t> counts;
};

struct Answers {
  std::optional<std::int64_t> sent;  // how many were asked
  std::int64_t respondents = 0;
  std::map<std::string, std::vector<AnswerCounts>, std::less<>> questions;  // by criterion
  std::vector<std::string> comments;

  /// An answer to a question, from 1 to `highest`.
  void add(const std::string& question,
           const std::string& site,
           const std::string& method,
           std::int64_t answer,
           std::int64_t highest);
  /// Respondents ÷ asked; none where it is not known how many were.
  std::optional<Fraction> response_rate() const;
};

/// Adds them to the details of a fact, and reads them from there; none where it has none.
void put_answers(facts::Fact& fact, const Answers& answers);
std::optional<Answers> answers_from(const facts::Fact& fact);

enum class AnswersBy { all, site, method };

struct AnswerFigures {
  std::string group;  // site or method; empty: not said, or all
  std::int64_t answered = 0, satisfied = 0;
  Fraction mean{0, 1};         // with a reversed question the other way round: higher is better
  figures::Interval interval;  // of the share satisfied, Wilson, 95 %
};

/// Of a question, together or by group in the order of their names. Nobody who answered gives no
/// group; together it gives one with zeros.
std::vector<AnswerFigures> figures_of(const Answers& answers,
                                      const Criterion& question,
                                      AnswersBy by);

/// points × mean ÷ highest answer, rounded to six decimals; none where nobody answered.
std::optional<Quantity> points_from(const Answers& answers, const Criterion& question);

}  // namespace sw::evaluate
