#pragma once
// Whose records an --item or --project asks for.

#include <string>
#include <vector>

#include "cli/app.hpp"

namespace sw::cli {

/// Every id at or below `id` that the plans or the store know; where nobody knows it, what it may
/// mean in this year's plan. Throws (input) where that is nothing.
std::vector<std::string> subjects_below(App& app, const std::string& id);

}  // namespace sw::cli
