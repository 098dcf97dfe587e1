#pragma once
// The check of an agency against the plan's rules of admission, for `org check` and `org admit`.

#include <vector>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "core/org/admission.hpp"

namespace sw::cli {

/// On a day, by the plan of its year.
std::vector<org::Checked> check_admission(App& app, const org::Agency& agency, Date day);

/// {"ok","id","name","date","rules":[{"id","title","ref","met","found","lacking"}]}
nlohmann::ordered_json admission_json(const App& app,
                                      const org::Agency& agency,
                                      const std::vector<org::Checked>& checked,
                                      Date day);

}  // namespace sw::cli
