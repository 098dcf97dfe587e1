#pragma once
// How a plan stands to its approved revisions (批准的版本).

#include <optional>
#include <vector>

#include "cli/app.hpp"
#include "core/plan/diff.hpp"
#include "core/report/report.hpp"

namespace sw::cli {

/// The plan of a revision as it was approved. Throws (input) where this program cannot read it.
plan::Plan approved_plan(const facts::Approval& approval);

/// The latest approval of the plan's year and whether the plan changed since; none where nothing
/// was approved, or the store is not there or cannot be opened.
std::optional<report::Revision> revision_of(App& app, const LoadedPlan& loaded);

}  // namespace sw::cli
