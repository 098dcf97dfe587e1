#include "cli/log/below.hpp"

#include "core/plan/order.hpp"
#include "core/plan/subject.hpp"

namespace sw::cli {

namespace {

std::vector<std::string> known_below(App& app, const std::string& id) {
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
  return out;
}

}  // namespace

Below ids_below(App& app, const std::string& word) {
  Below below{word, known_below(app, word)};
  if (below.ids.empty()) {
    static constexpr plan::SubjectKind kKinds[] = {plan::SubjectKind::item,
                                                   plan::SubjectKind::indicator,
                                                   plan::SubjectKind::milestone,
                                                   plan::SubjectKind::project};
    below.id = plan::find_subject(app.plan_of(app.current_year()), word, kKinds).id;
    below.ids = known_below(app, below.id);
  }
  return below;
}

}  // namespace sw::cli
