#include "core/project/standing.hpp"

#include <algorithm>

namespace sw::project {

namespace {

using figures::Status;

Quantity expected_by(Quantity need, const Span& delivery, Date today) {
  if (today < delivery.from) {
    return {};
  }
  if (today >= delivery.to) {
    return need;
  }
  const std::int64_t gone = today - delivery.from + 1;
  const std::int64_t all = delivery.to - delivery.from + 1;
  const Fraction share{static_cast<Int128>(need.micro()) * gone,
                       static_cast<Int128>(Quantity::kScale) * all};
  const Quantity rounded = share.rounded();
  return need.is_whole()
             ? Quantity::from_micro(rounded.micro() / Quantity::kScale * Quantity::kScale)
             : rounded;
}

Status status_of(const QuotaLine& line,
                 Quantity expected,
                 Date today,
                 Date due,
                 const plan::Thresholds& thresholds) {
  if (line.have >= line.need) {
    return Status::done;
  }
  if (due < today) {
    return Status::missed;
  }
  if (expected.is_zero()) {
    return line.have.is_zero() ? Status::not_started : Status::ahead;
  }
  const Fraction pace = Fraction::of(line.have, expected);
  if (pace >= Fraction{11, 10}) {
    return Status::ahead;
  }
  if (pace >= Fraction::of(thresholds.on_track)) {
    return Status::on_track;
  }
  return pace >= Fraction::of(thresholds.behind) ? Status::behind : Status::at_risk;
}

// Worse statuses have a higher rank.
int rank(Status status) {
  switch (status) {
    case Status::missed:
      return 4;
    case Status::at_risk:
      return 3;
    case Status::behind:
      return 2;
    default:
      return 1;
  }
}

Status health_of(const Standing& standing, const plan::Plan& plan, Date today) {
  if (standing.progress.is_closed()) {
    return Status::done;
  }
  if (today < first_day(plan, *standing.project)) {
    return Status::not_started;
  }
  if (last_day(plan, *standing.project) < today) {
    return Status::missed;
  }
  Status worst = standing.progress.days_late() > 0 ? Status::behind : Status::on_track;
  if (standing.money.burn == Burn::overspent) {
    worst = Status::at_risk;
  }
  for (const QuotaStanding& quota : standing.quotas) {
    if (rank(quota.status) > rank(worst)) {
      worst = quota.status;
    }
  }
  return worst;
}

}  // namespace

std::size_t reached(const Standing& standing) {
  return static_cast<std::size_t>(
      std::count_if(standing.quotas.begin(), standing.quotas.end(), [](const QuotaStanding& quota) {
        return quota.line.have >= quota.line.need;
      }));
}

Message stage_words(const Progress& progress) {
  static constexpr Text kLate{"{0}，迟 {1} 天", "{0}, {1} d late"};
  const int late = progress.days_late();
  const Text stage = title_of(progress.phase);
  return late > 0 ? say(kLate, stage, late) : say(stage);
}

Span delivery_of(const plan::Plan& plan, const plan::Project& project) {
  Span span{first_day(plan, project), last_day(plan, project)};
  if (project.stages && project.stages->assessment) {
    span.from = *project.stages->assessment + 1;
  }
  if (project.stages && project.stages->delivery) {
    span.to = *project.stages->delivery;
  }
  return span;
}

Standing standing_of(const plan::Plan& plan,
                     const plan::Project& project,
                     const Register& projects,
                     Date today) {
  Standing standing;
  standing.project = &project;
  standing.progress = progress_of(project, projects, today);
  const Span delivery = delivery_of(plan, project);
  const plan::Thresholds thresholds = plan.thresholds();
  for (const QuotaLine& line : quota_lines(plan, project, projects, today)) {
    const Quantity expected = expected_by(line.need, delivery, today);
    standing.quotas.push_back(
        {line, expected, status_of(line, expected, today, delivery.to, thresholds)});
  }
  standing.documents = wanted_documents(plan, project, documents_of(projects, project.id, today));
  if (const auto stage = stage_of(standing.progress.phase)) {
    for (Condition& one : conditions_of(plan, project, *stage, projects, today)) {
      if (!one.met) {
        standing.missing.push_back(std::move(one));
      }
    }
  }
  standing.money = whole_of(plan, project, projects, {first_of_year(plan.year()), today});
  standing.status = health_of(standing, plan, today);
  return standing;
}

}  // namespace sw::project
