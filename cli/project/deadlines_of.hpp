#pragma once
// The parts of project_deadlines, a function for each kind of thing.

#include <vector>

#include "cli/app.hpp"
#include "core/due/due.hpp"
#include "core/project/register.hpp"

namespace sw::cli {

/// Channels short of their quota in the last days of their period.
std::vector<due::Entry> channel_deadlines(App& app,
                                          const plan::Plan& plan,
                                          const project::Register& projects,
                                          int within);
/// Instruments short of answers by their due day, findings that nothing came of for a month.
std::vector<due::Entry> need_deadlines(App& app,
                                       const plan::Plan& plan,
                                       const project::Register& projects,
                                       int within);
/// Articles and casebooks to publish.
std::vector<due::Entry> output_deadlines(App& app,
                                         const plan::Plan& plan,
                                         const project::Register& projects,
                                         int within);

}  // namespace sw::cli
