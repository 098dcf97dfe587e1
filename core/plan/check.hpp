#pragma once
// What is wrong with a plan as a whole, beyond the form of single values: ids, places in the tree,
// dates, figures, references.

#include <vector>

#include "core/plan/finding.hpp"
#include "core/plan/plan.hpp"

namespace sw::plan {

/// All findings, in no order. The plan must be resolved. Where the file had syntax errors, call it
/// not at all: what seems wrong may be what could not be read.
std::vector<Finding> check(const Plan& plan);

}  // namespace sw::plan
