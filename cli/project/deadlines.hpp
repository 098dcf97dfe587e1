#pragma once
// What `due` says of projects: each part of them in a function of its own.

#include <vector>

#include "cli/app.hpp"
#include "core/due/due.hpp"
#include "core/project/register.hpp"

namespace sw::cli {

/// What is due within `within` days, or overdue.
std::vector<due::Entry> project_deadlines(App& app, const plan::Plan& plan, int within);

}  // namespace sw::cli
