#pragma once
// How a project stands: one look at its stage, volumes, documents and what is missing.

#include <optional>
#include <string>
#include <vector>

#include "core/figures/figures.hpp"
#include "core/plan/plan.hpp"
#include "core/project/documents.hpp"
#include "core/project/gates.hpp"
#include "core/project/money.hpp"
#include "core/project/register.hpp"
#include "core/project/stages.hpp"

namespace sw::project {

/// A promised volume against what could be expected by now: in even steps over the time of
/// delivery, from the day after assessment's end to delivery's end (the project's own dates where
/// it has no schedule). Counts are whole: nothing is owed by halves.
struct QuotaStanding {
  QuotaLine line;
  Quantity expected;
  figures::Status status = figures::Status::on_track;
};

struct Standing {
  const plan::Project* project = nullptr;
  Progress progress;
  /// done: closed · not_started: before its start · missed: its last day is past and it is not
  /// closed · else the worst of its volumes; a late stage makes it at least `behind`, an
  /// overspent budget `at_risk`.
  figures::Status status = figures::Status::on_track;
  std::vector<QuotaStanding> quotas;
  std::vector<Wanted> documents;
  Position money;                  // of the whole project, of the year so far
  std::vector<Condition> missing;  // what keeps it from leaving the stage that it is in
};

/// How many of its volumes are reached.
std::size_t reached(const Standing& standing);

/// The stage that it is in, and how late that is: 项目实施，迟 12 天.
Message stage_words(const Progress& progress);

Standing standing_of(const plan::Plan& plan,
                     const plan::Project& project,
                     const Register& projects,
                     Date today);

/// The first and the last day of delivery.
struct Span {
  Date from, to;
};
Span delivery_of(const plan::Plan& plan, const plan::Project& project);

}  // namespace sw::project
