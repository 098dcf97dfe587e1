#pragma once
// What a subject got by a rubric in a round, line by line.

#include <vector>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "core/doc/document.hpp"
#include "core/evaluate/evaluation.hpp"

namespace sw::cli {

/// A round of a subject and a rubric, with what is needed to show how it came about.
struct Explained {
  const evaluate::Standing* now = nullptr;
  const evaluate::Standing* before = nullptr;     // the last earlier round; null: none
  const evaluate::Standing* last_year = nullptr;  // the last of an earlier year; null: none
  evaluate::Rubric rubric;                        // as it was kept with the latest evaluation
  std::vector<const evaluate::Evaluation*> evaluations;  // finished ones, as now->seals
  std::size_t open = 0;                                  // of the round, not finished
  bool several_texts = false;                            // the rubric was changed between them
};

doc::Document standing_document(App& app, const Explained& one);

/// The keys of `sw evaluate list`, rank included.
nlohmann::ordered_json standing_json(const evaluate::Standing& one,
                                     std::optional<std::size_t> rank);
/// The same and everything that is shown of it.
nlohmann::ordered_json explained_json(const Explained& one);

/// An evaluation by itself.
doc::Document evaluation_document(App& app,
                                  const evaluate::Evaluation& one,
                                  const evaluate::Rubric& rubric);
nlohmann::ordered_json evaluation_json(App& app,
                                       const evaluate::Evaluation& one,
                                       const evaluate::Rubric& rubric);

/// A score or total with the rubric's decimals; "—" where there is none.
std::string shown_total(const std::optional<Quantity>& total, int digits);

}  // namespace sw::cli
