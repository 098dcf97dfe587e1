#pragma once
// Projects, as the commands of `sw project` and those that report on them share.

#include <functional>
#include <string>

#include "cli/app.hpp"
#include "core/project/register.hpp"

namespace sw::cli {

/// What the store holds on projects. Must not outlive `app`.
project::Register project_register(App& app);

/// A project of the plan by id, or by a title or ref that is unique. Throws (input), naming the
/// nearest.
const plan::Project& project_called(const plan::Plan& plan, std::string_view text);

/// The stage that a project is in on a day; a project that was not started is in assessment.
std::function<std::string(const std::string& project, Date day)> stage_on(App& app);

}  // namespace sw::cli
