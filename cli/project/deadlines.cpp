#include "cli/project/deadlines.hpp"

#include <array>
#include <utility>

#include "cli/project/deadlines_money.hpp"
#include "cli/project/deadlines_of.hpp"
#include "cli/project/deadlines_parts.hpp"
#include "cli/project/register.hpp"

namespace sw::cli {

namespace {

using Part = std::vector<due::Entry> (*)(App&,
                                         const plan::Plan&,
                                         const project::Register&,
                                         int within);

// A row for each kind of thing that projects have to do by a day.
constexpr std::array<Part, 9> kParts{quiet_cases,
                                     stage_ends,
                                     missing_documents,
                                     money_due,
                                     instalments_due,
                                     steps_due,
                                     channel_deadlines,
                                     need_deadlines,
                                     output_deadlines};

}  // namespace

std::vector<due::Entry> project_deadlines(App& app, const plan::Plan& plan, int within) {
  const project::Register projects = project_register(app);
  std::vector<due::Entry> entries;
  for (const Part part : kParts) {
    for (due::Entry& entry : part(app, plan, projects, within)) {
      entries.push_back(std::move(entry));
    }
  }
  return entries;
}

std::optional<due::Severity> severity_of(Date due, Date today, int within) {
  if (due < today) {
    return due::Severity::overdue;
  }
  return due - today <= within ? std::optional(due::Severity::due) : std::nullopt;
}

}  // namespace sw::cli
