#pragma once
// From what is typed to scores, and from scores to a sealed evaluation.

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "cli/app.hpp"
#include "cli/evaluate/rubrics.hpp"
#include "core/evaluate/evaluation.hpp"

namespace sw::cli {

/// CRITERION=SCORE… of a side. Throws: usage where a word is no such pair or a criterion comes
/// twice; input where there is no such criterion, the side does not judge it, or the score cannot
/// be given.
std::map<std::string, Quantity> read_scores(const App& app,
                                            const evaluate::Rubric& rubric,
                                            std::string_view side,
                                            std::span<const std::string> words);

/// The fact that seals an evaluation; keeps the rubric's text. Throws (input) where scores are
/// missing, naming each, or can no longer be given.
facts::Fact sealing_fact(App& app,
                         const LoadedRubric& loaded,
                         const evaluate::Evaluation& evaluation,
                         Date day);

/// "76.25", or rounded to four decimals with ≈ before it.
std::string shown_exact(const Fraction& value);

}  // namespace sw::cli
