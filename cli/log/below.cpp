#include "cli/log/below.hpp"

#include "cli/subject.hpp"
#include "core/plan/order.hpp"

namespace sw::cli {

std::vector<std::string> subjects_below(App& app, const std::string& id) {
  std::vector<std::string> out;
  const auto take = [&](const std::string& one) {
    if (plan::is_within(one, id)) {
      out.push_back(one);
    }
  };
  for (const int year : app.plan_years()) {
    const plan::Plan plan = app.read(app.plan_path(year)).plan;
    for (const auto& entry : plan.items) {
      take(entry.id);
    }
    for (const auto& entry : plan.indicators) {
      take(entry.id);
    }
    for (const auto& entry : plan.milestones) {
      take(entry.id);
    }
    for (const auto& entry : plan.projects) {
      take(entry.id);
    }
  }
  for (const auto& [one, count] : app.store().subjects()) {
    take(one);
  }
  if (out.empty()) {
    static constexpr SubjectKind kKinds[] = {
        SubjectKind::item, SubjectKind::indicator, SubjectKind::milestone, SubjectKind::project};
    out.push_back(find_subject(app.plan_of(app.current_year()), id, kKinds).id);
  }
  return out;
}

}  // namespace sw::cli
