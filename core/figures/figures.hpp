#pragma once
// The figures of a report, defined once (指标的算法): what was expected by a day, what is, how they
// compare, and how items stand. Pure: plan and recorded facts in, figures out, today an argument.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/message.hpp"
#include "core/base/quantity.hpp"
#include "core/facts/fact.hpp"
#include "core/plan/plan.hpp"

namespace sw::figures {

/// How an indicator or an item stands (状态). Which is worst, roll_up.cpp says.
/// `overdue` is only an item's: a milestone in it is late.
enum class Status { done, ahead, on_track, behind, at_risk, overdue, missed, no_data, not_started };
enum class MilestoneStatus { done, overdue, due, upcoming };

std::string_view name_of(Status status);  // "on_track"
std::string_view name_of(MilestoneStatus status);
Text title_of(Status status);
Text title_of(MilestoneStatus status);
/// The sign that stands for it on a screen, one column wide: ● ▲ ■ ▼ ◆ ✖ □ ○.
std::string_view sign_of(Status status);
std::string_view sign_of(MilestoneStatus status);
std::vector<Status> all_statuses();
std::vector<MilestoneStatus> all_milestone_statuses();

enum class PeriodKind { month, quarter, half, year };
std::string_view name_of(PeriodKind kind);

/// A part of the year, up to a day of it.
struct Period {
  PeriodKind kind = PeriodKind::quarter;
  int year = 0;
  unsigned number = 1;  // 1–12, 1–4, 1–2, 1
  Date from, to;        // first and last day of the whole period
  Date as_of;           // D: the last day that counts, from ≤ as_of ≤ to
};

/// How many periods of the kind a year has: 12, 4, 2, 1.
unsigned count_of(PeriodKind kind);
/// `number` must be within the kind's range, from 1; `as_of` is `today`, or the period's end where
/// that is earlier. None where the period has not begun by `today`.
std::optional<Period> period_of(PeriodKind kind, int year, unsigned number, Date today);
/// The period of that kind that `day` lies in: 2026-05-03 → quarter 2.
unsigned number_of(PeriodKind kind, Date day);

/// What was recorded for one allowed value of a breakdown key, whatever the other keys. A level's
/// baseline is of the whole, so a part has an actual only where something was recorded for it.
struct PartFigures {
  std::string key;    // "site"
  std::string value;  // "东校"
  std::optional<Quantity> actual;
  std::optional<Quantity> in_period;
};

struct IndicatorFigures {
  std::optional<Fraction> exact;   // the actual, not rounded
  std::optional<Quantity> actual;  // rounded to six decimals
  Quantity expected;               // at D
  std::optional<Quantity> in_period;
  std::optional<Quantity> expected_in_period;  // none for ratios
  std::optional<Quantity> attainment;          // 0.75
  bool reached = false;  // the exact attainment is 1 or more: 100 % may be printed
  Status status = Status::no_data;
  std::int64_t recorded = 0;       // facts in the period
  std::vector<PartFigures> parts;  // in the order of the plan's breakdown; only where it has one
};

struct MilestoneFigures {
  std::optional<Date> done;
  MilestoneStatus status = MilestoneStatus::upcoming;
};

struct Figures {
  std::map<std::string, IndicatorFigures, std::less<>> indicators;
  std::map<std::string, MilestoneFigures, std::less<>> milestones;
  std::map<std::string, Status, std::less<>> items;
};

/// base: a level's baseline (0 where none); 0 for flows.
Quantity base_of(const plan::Indicator& indicator);

/// First and last day of an indicator: those of its item, the year's without one.
struct Span {
  Date start, due;
};
Span span_of(const plan::Plan& plan, const plan::Indicator& indicator);

/// What is expected at the end of `day`, exactly.
Fraction expected_at(const plan::Plan& plan, const plan::Indicator& indicator, Date day);

IndicatorFigures measure(const plan::Plan& plan,
                         const plan::Indicator& indicator,
                         const facts::Recorded& recorded,
                         const Period& period,
                         Date today);

/// `done`: the day recorded by `sw log done`; one after `as_of` does not count yet.
MilestoneFigures stand(const plan::Milestone& milestone,
                       std::optional<Date> done,
                       Date as_of,
                       Date today);

/// An item is finished by `sw log done` where it has no indicator, milestone or child of its own.
bool is_finished_by_hand(const plan::Plan& plan, std::string_view item);

/// All of it, items rolled up. The plan must be resolved.
Figures compute(const plan::Plan& plan,
                const facts::Recorded& recorded,
                const Period& period,
                Date today);

}  // namespace sw::figures
