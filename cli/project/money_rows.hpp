#pragma once
// Money of projects, put into the rows that reports and `project money` show.

#include <optional>
#include <string>
#include <vector>

#include "cli/app.hpp"
#include "core/project/money.hpp"
#include "core/report/report.hpp"

namespace sw::cli {

/// A line of the budget and the source that pays for it.
inline constexpr Text kLineOf{"{0}（{1}）", "{0} ({1})"};

report::MoneyRow money_row(const project::Position& position);

/// Which lines of a project are overspent or idle, in words; of a project that is idle as a whole
/// only that.
std::vector<report::MoneyProject::Remark> money_remarks(const plan::Plan& plan,
                                                        const plan::Project& project,
                                                        const project::Register& projects,
                                                        const project::Window& window,
                                                        Lang lang);

/// What a report shows of money, of the projects that its options choose; none where no money was
/// ever recorded.
std::optional<report::MoneySummary> money_summary(App& app,
                                                  const plan::Plan& plan,
                                                  const project::Window& window,
                                                  const report::Options& options);

}  // namespace sw::cli
