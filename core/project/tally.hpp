#pragma once
// 问卷统计: the answers to a questionnaire by question. Exact: counts stay counts, shares
// fractions.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/quantity.hpp"
#include "core/facts/fact.hpp"

namespace sw::project {

/// Answers of one respondent by question; none is empty.
using Answers = std::map<std::string, std::string, std::less<>>;

struct Questionnaire {
  std::vector<std::string> questions;  // in the order of the sheet
  std::vector<Answers> respondents;
};

/// From the facts of one need.
Questionnaire questionnaire_of(const std::vector<facts::Record>& responses);

/// Answers given so often: the share of those who answered. A closed question has at most 12
/// different answers, and some of them more than once.
inline constexpr std::size_t kMostAnswers = 12;

enum class QuestionKind { closed, number, words, unanswered };

struct Counted {
  std::string answer;
  std::optional<std::int64_t> count;  // none: too few to be shown
};

struct Tally {
  std::string question;
  QuestionKind kind = QuestionKind::unanswered;
  std::int64_t answered = 0, missing = 0;
  std::vector<Counted> answers;  // of a closed one: most often first, numbers by size
  std::optional<Quantity> mean, least, largest;  // where all answers are numbers
};

Tally tally(const Questionnaire& all, std::string_view question);

/// A closed question by another one.
struct Cross {
  std::vector<std::string> answers, by;
  std::vector<std::vector<std::optional<std::int64_t>>> counts;  // [answer][by]
  std::vector<std::int64_t> sums;                                // of `by`: who answered both
};
Cross cross(const Questionnaire& all, const Tally& question, const Tally& by);

/// Takes out counts from 1 to below `least`, and where one alone would be missing from a row or a
/// column, so that the sum gives it away, the next smallest too.
void suppress(std::vector<std::vector<std::optional<std::int64_t>>>& counts, std::int64_t least);
void suppress(Tally& tally, std::int64_t least);

}  // namespace sw::project
