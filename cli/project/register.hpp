#pragma once
// Projects, as the commands of `sw project` and those that report on them share.

#include <functional>
#include <string>

#include "cli/app.hpp"
#include "cli/command.hpp"
#include "core/project/register.hpp"

namespace sw::cli {

/// What the store holds on projects. Must not outlive `app`.
project::Register project_register(App& app);

/// The argument that names a project.
Option project_option(std::string& project);

/// A project of the plan by id, or by a title or ref that is unique. Throws (input), naming the
/// nearest.
const plan::Project& project_called(const plan::Plan& plan, std::string_view text);

/// Who answers for a project: its owner, its item's, or the plan's.
std::string owner_of(const plan::Plan& plan, const plan::Project& project);

/// 1+1: the supervision that a posted worker has had from the supervisor in pair, in a project.
struct Supervised {
  std::int64_t sessions = 0;
  Quantity hours;
};
Supervised supervised(App& app,
                      const plan::TeamMember& member,
                      const plan::Project& project,
                      Date from);

/// Whether anything was recorded on a project up to a day: services of the year, money, stages.
bool is_begun(const project::Register& projects,
              const plan::Project& project,
              Date year_start,
              Date to);

/// The stage that a project is in on a day; a project that was not started is in assessment.
std::function<std::string(const std::string& project, Date day)> stage_on(App& app);

}  // namespace sw::cli
