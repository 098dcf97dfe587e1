#include "cli/project/deadlines.hpp"

#include <array>
#include <utility>

#include "cli/project/deadlines_parts.hpp"
#include "cli/project/register.hpp"

namespace sw::cli {

namespace {

// A row for each kind of thing that projects have to do by a day.
constexpr std::array<DeadlinePart*, 9> kParts{quiet_cases,
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
  for (DeadlinePart* const part : kParts) {
    for (due::Entry& entry : part(app, plan, projects, within)) {
      entries.push_back(std::move(entry));
    }
  }
  return entries;
}

}  // namespace sw::cli
