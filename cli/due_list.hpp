#pragma once
// The list of what is due, for `sw due` and for `sw` alone.

#include <vector>

#include "cli/app.hpp"
#include "core/doc/document.hpp"
#include "core/due/due.hpp"

namespace sw::cli {

/// How a plan's year stands at the end of a day.
figures::Figures figures_on(App& app, const plan::Plan& plan, Date day);
/// This year's, today.
figures::Figures figures_today(App& app);

std::vector<due::Entry> due_entries(App& app, int within);

doc::Table due_table(const std::vector<due::Entry>& entries, Lang lang);

}  // namespace sw::cli
