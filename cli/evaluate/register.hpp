#pragma once
// Evaluations as the commands of `sw evaluate` share them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/app.hpp"
#include "cli/command.hpp"
#include "core/evaluate/evaluation.hpp"
#include "core/org/agency.hpp"

namespace sw::cli {

/// EVAL on the command line.
Option evaluation_option(std::string& target);

/// All that count, in the order in which they were started.
std::vector<evaluate::Evaluation> evaluations_of(App& app);
/// What is finished, in the order in which it was.
std::vector<evaluate::Seal> seals_of(App& app);

/// By its number ("e1"), or by the record that started it. Null where there is none.
const evaluate::Evaluation* find_evaluation(const std::vector<evaluate::Evaluation>& all,
                                            std::string_view word);
/// The same. Throws (input), naming the nearest.
const evaluate::Evaluation& evaluation_called(const std::vector<evaluate::Evaluation>& all,
                                              std::string_view word);
/// One that is not finished. Throws (input).
void require_open(const evaluate::Evaluation& evaluation);

/// SUBJECT as it is typed, "project:ID", "org:ID" or "staff:NO"; without the word before the colon
/// it is of the kind given. Throws: usage where no kind is known; input where there is no such
/// project, agency or person.
evaluate::SubjectName subject_called(App& app,
                                     std::string_view word,
                                     std::optional<evaluate::Subject> kind,
                                     Date day);
/// What subjects are called today; the register is read once. People are numbers.
class SubjectTitles {
 public:
  /// Projects are those of a plan; without one, of this year's where it can be read.
  explicit SubjectTitles(App& app, const plan::Plan* plan = nullptr) : app_(app), plan_(plan) {}
  /// "居家养老试点"; empty where it is not known.
  std::string title_of(std::string_view subject);
  /// The same; of people "人员 003"; what is not known keeps its id.
  std::string called(std::string_view subject);
  /// "project:p1  居家养老试点".
  std::string named(std::string_view subject);

 private:
  App& app_;
  const plan::Plan* plan_;
  std::optional<std::vector<org::Agency>> agencies_;
};
/// Of a single one.
std::string subject_title(App& app, std::string_view subject);

}  // namespace sw::cli
