#pragma once
// What clients answered, as `evaluate show` gives it: figures by question, site and method.

#include <nlohmann/json_fwd.hpp>

#include "cli/app.hpp"
#include "core/doc/document.hpp"
#include "core/evaluate/evaluation.hpp"

namespace sw::cli {

/// Groups with fewer answers than the plan's `least_clients` show none of their figures; where that
/// is one group alone, the next smallest shows none either: it could be told from the others.
/// Comments are listed where that many answered at all.
void add_answers(doc::Document& document,
                 App& app,
                 const evaluate::Rubric& rubric,
                 const evaluate::Answers& answers);
nlohmann::ordered_json answers_json(App& app,
                                    const evaluate::Rubric& rubric,
                                    const evaluate::Answers& answers);

}  // namespace sw::cli
