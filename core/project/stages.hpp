#pragma once
// 项目环节: how far a project has come. It is in assessment until a record says that it went on;
// after research it is closed. What a gate was passed without stays visible as an exception.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.hpp"
#include "core/facts/fact.hpp"
#include "core/plan/plan.hpp"
#include "core/project/register.hpp"

namespace sw::project {

/// The plan's stages in their order, then closed.
enum class Phase { assessment, delivery, evaluation, research, closed };
inline constexpr std::size_t kPhases = 5;

/// Its word in service::stages(): "delivery".
std::string_view name_of(Phase phase);
Text title_of(Phase phase);
/// By the word or one of its titles.
std::optional<Phase> find_phase(std::string_view text);
Phase phase_of(plan::Stage stage);
/// None of closed.
std::optional<plan::Stage> stage_of(Phase phase);
/// The one after it; closed stays.
Phase next(Phase phase);

/// 例外: a gate that was passed although something was missing.
struct Exception {
  Date date;
  Phase reached = Phase::delivery;
  std::vector<std::string> missing;  // ids of conditions, "document:audit_report=0/1"
  std::string why, record;           // the record as people name it
};

/// A stage by the project's own schedule.
struct StageEnd {
  plan::Stage stage = plan::Stage::assessment;
  std::optional<Date> due;          // of the plan
  std::optional<Date> begun, left;  // as recorded
  bool skipped = false;
  int late = 0;  // days after `due` at which it was left, or is still not; 0: not late

  bool finished() const { return left.has_value() || skipped; }
};

struct Progress {
  Phase phase = Phase::assessment;
  bool started = false;       // a record says so
  std::optional<Date> since;  // it is in `phase`
  std::array<StageEnd, 4> schedule;
  std::vector<Exception> exceptions;

  bool is_closed() const { return phase == Phase::closed; }
  /// How many days the project is behind its schedule: of the first stage that should have been
  /// left by now and was not.
  int days_late() const;
  /// The stages that are late, and still not left.
  std::vector<const StageEnd*> late() const;
};

/// As of today, from live records of kind `stage` by date.
Progress progress_of(const plan::Project& project,
                     std::span<const facts::Record> records,
                     Date today);
Progress progress_of(const plan::Project& project, const Register& projects, Date today);

/// The first and the last day of a project: its own, else the year's.
Date first_day(const plan::Plan& plan, const plan::Project& project);
Date last_day(const plan::Plan& plan, const plan::Project& project);

}  // namespace sw::project
