#include "core/project/stages.hpp"

#include <algorithm>

#include "core/facts/detail.hpp"
#include "core/service/service.hpp"
#include "core/service/words.hpp"

namespace sw::project {

namespace {

namespace key = service::key;

std::size_t place_of(Phase phase) {
  return static_cast<std::size_t>(phase);
}

std::optional<Date> end_of(const plan::Project& project, plan::Stage stage) {
  const plan::Stages stages = project.stages.value_or(plan::Stages{});
  switch (stage) {
    case plan::Stage::assessment:
      return stages.assessment;
    case plan::Stage::delivery:
      return stages.delivery;
    case plan::Stage::evaluation:
      return stages.evaluation;
    case plan::Stage::research:
      return stages.research;
  }
  return {};
}

using Days = std::array<std::optional<Date>, kPhases>;

// A stage is left on the first day on which a later one was reached.
StageEnd schedule_of(const plan::Project& project, Phase phase, const Days& reached, Date today) {
  StageEnd end;
  end.stage = *stage_of(phase);
  end.due = end_of(project, end.stage);
  end.begun = reached[place_of(phase)];
  for (std::size_t later = place_of(phase) + 1; later < kPhases; ++later) {
    if (reached[later] && (!end.left || *reached[later] < *end.left)) {
      end.left = reached[later];
    }
  }
  end.skipped = end.left && !end.begun && phase != Phase::assessment;
  const Date last = end.left.value_or(today);
  end.late = end.due && last > *end.due ? last - *end.due : 0;
  return end;
}

}  // namespace

std::string_view name_of(Phase phase) {
  return service::stages()[place_of(phase)].name;
}

Text title_of(Phase phase) {
  return service::stages()[place_of(phase)].title;
}

std::optional<Phase> find_phase(std::string_view text) {
  const auto words = service::stages();
  const service::Word* word = service::find_word(words, text);
  return word == nullptr ? std::nullopt : std::optional(static_cast<Phase>(word - words.data()));
}

Phase phase_of(plan::Stage stage) {
  return static_cast<Phase>(stage);
}

std::optional<plan::Stage> stage_of(Phase phase) {
  return phase == Phase::closed ? std::nullopt : std::optional(static_cast<plan::Stage>(phase));
}

Phase next(Phase phase) {
  return phase == Phase::closed ? phase : static_cast<Phase>(place_of(phase) + 1);
}

int Progress::days_late() const {
  int days = 0;
  for (const StageEnd* end : late()) {
    days = std::max(days, end->late);
  }
  return days;
}

std::vector<const StageEnd*> Progress::late() const {
  std::vector<const StageEnd*> out;
  for (const StageEnd& end : schedule) {
    if (!end.finished() && end.late > 0) {
      out.push_back(&end);
    }
  }
  return out;
}

Progress progress_of(const plan::Project& project,
                     std::span<const facts::Record> records,
                     Date today) {
  Progress progress;
  Days reached;
  for (const facts::Record& record : records) {
    const facts::Fact& fact = record.fact;
    const auto phase = find_phase(fact.part);
    if (fact.subject != project.id || fact.date > today || !phase) {
      continue;
    }
    progress.started = true;
    std::optional<Date>& day = reached[place_of(*phase)];
    day = day ? std::min(*day, fact.date) : fact.date;
    progress.phase = std::max(progress.phase, *phase);
    if (std::string why = detail_of(fact, key::kWhy); !why.empty()) {
      progress.exceptions.push_back({fact.date,
                                     *phase,
                                     service::list_of(detail_of(fact, key::kMissing)),
                                     std::move(why),
                                     record.label()});
    }
  }
  progress.since = reached[place_of(progress.phase)];
  for (std::size_t i = 0; i < progress.schedule.size(); ++i) {
    progress.schedule[i] = schedule_of(project, static_cast<Phase>(i), reached, today);
  }
  return progress;
}

Progress progress_of(const plan::Project& project, const Register& projects, Date today) {
  return progress_of(project, projects.records(facts::Kind::stage), today);
}

Date first_day(const plan::Plan& plan, const plan::Project& project) {
  return project.start.value_or(first_of_year(plan.year()));
}

Date last_day(const plan::Plan& plan, const plan::Project& project) {
  return project.due.value_or(last_of_year(plan.year()));
}

}  // namespace sw::project
