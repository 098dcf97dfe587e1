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
