#pragma once
// What is due of projects' money and steps.

#include <vector>

#include "cli/app.hpp"
#include "core/due/due.hpp"
#include "core/project/register.hpp"

namespace sw::cli {

/// Lines that are overspent or idle, each at its project's due day.
std::vector<due::Entry> money_due(App& app,
                                  const plan::Plan& plan,
                                  const project::Register& projects,
                                  int within);

/// Instalments that should have come or been paid, or should soon.
std::vector<due::Entry> instalments_due(App& app,
                                        const plan::Plan& plan,
                                        const project::Register& projects,
                                        int within);

/// Steps of projects that are not done; `id` is PROJECT/STEP.
std::vector<due::Entry> steps_due(App& app,
                                  const plan::Plan& plan,
                                  const project::Register& projects,
                                  int within);

}  // namespace sw::cli
