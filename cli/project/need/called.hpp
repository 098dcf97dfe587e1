#pragma once
// Needs assessments as the commands of `sw project need` share them.

#include <string>
#include <string_view>
#include <vector>

#include "cli/app.hpp"
#include "cli/command.hpp"
#include "core/project/needs.hpp"

namespace sw::cli {

/// NEED on the command line.
Option need_option(std::string& target);

/// A need of the plan by id, or by a title or ref that only one has; where the plan has none, any
/// label. Throws (input), naming the nearest.
plan::Need need_called(const plan::Plan& plan, std::string_view word);

/// "12/40": recorded in the year, of what is planned.
Message progress_of(App& app, const plan::Plan& plan, const plan::Need& need, int year);

/// A finding by its number. Throws (input), naming the nearest.
const project::Finding& finding_called(const std::vector<project::Finding>& findings,
                                       std::string_view word);

/// "立项 p1；改进 …": what came of a finding; empty where nothing did.
std::string replies_of(const App& app, const project::Finding& finding);

}  // namespace sw::cli
