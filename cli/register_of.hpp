#pragma once
// The store's people as core/staff asks for them, and the figures that are computed from them.

#include "cli/app.hpp"
#include "core/due/due.hpp"
#include "core/facts/fact.hpp"
#include "core/plan/plan.hpp"
#include "core/report/report.hpp"
#include "core/staff/measure.hpp"

namespace sw::cli {

/// Lives no longer than `app`.
staff::Register register_of(App& app);

/// Figures of the plan's computed indicators: of the year up to `as_of`, of the period, and before
/// it.
facts::Computed computed_figures(
    App& app, const plan::Plan& plan, Date year_start, Date period_start, Date as_of);

/// People as a report shows them on a day; none where nobody was ever registered.
std::optional<report::StaffSummary> staff_summary(App& app, const plan::Plan& plan, Date as_of);

/// What is due of people, for `due`.
std::vector<due::Entry> staff_deadlines(App& app, const plan::Plan& plan, int within);

}  // namespace sw::cli
