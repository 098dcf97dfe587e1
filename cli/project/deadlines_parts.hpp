#pragma once
// The parts of project_deadlines, each in the file of its subject: what is due within `within` days
// of today, or overdue.

#include <vector>

#include "cli/app.hpp"
#include "core/due/due.hpp"
#include "core/project/register.hpp"

namespace sw::cli {

using DeadlinePart = std::vector<due::Entry>(App&,
                                             const plan::Plan&,
                                             const project::Register&,
                                             int within);

/// Open cases without a session for long.
DeadlinePart quiet_cases;
/// Stages by the project's own schedule.
DeadlinePart stage_ends;
/// What a stage near its end still lacks.
DeadlinePart missing_documents;
/// Lines that are overspent or idle, each at its project's due day.
DeadlinePart money_due;
/// Instalments that should have come or been paid, or should soon.
DeadlinePart instalments_due;
/// Steps of projects that are not done; `id` is PROJECT/STEP.
DeadlinePart steps_due;
/// Channels short of their quota in the last days of their period.
DeadlinePart channel_deadlines;
/// Instruments short of answers by their due day, findings that nothing came of for a month.
DeadlinePart need_deadlines;
/// Articles and casebooks to publish.
DeadlinePart output_deadlines;

}  // namespace sw::cli
