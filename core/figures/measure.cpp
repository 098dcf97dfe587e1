// One indicator's figures and its status.

#include "core/figures/actual.hpp"
#include "core/figures/arithmetic.hpp"
#include "core/figures/figures.hpp"

namespace sw::figures {

namespace {

using plan::Better;
using plan::Indicator;
using plan::IndicatorKind;

// All that the rules of a status look at.
struct Case {
  const Indicator& indicator;
  std::optional<Fraction> actual;
  Fraction base, target;
  Fraction
      owed;  // expected − base by D in the direction that is better, in whole numbers if can be
  Span span;
  Date as_of, today;
  bool recorded;  // anything in the year
  plan::Thresholds thresholds;

  bool is_ratio() const { return indicator.kind == IndicatorKind::ratio; }
  bool less_is_better() const { return indicator.better == Better::less; }
  // A flow that should stay below its target (上限).
  bool is_ceiling() const { return indicator.kind == IndicatorKind::flow && less_is_better(); }
  bool reached() const {
    return actual && (less_is_better() ? *actual <= target : *actual >= target);
  }
};

std::optional<Fraction> attainment_of(const Case& c) {
  if (!c.actual) {
    return {};
  }
  if (c.is_ratio() && c.less_is_better()) {
    return is_zero(*c.actual) ? Fraction{1, 1} : divided(c.target, *c.actual);
  }
  const Fraction way = minus(c.target, c.base);
  return is_zero(way) ? std::nullopt : std::optional(divided(minus(*c.actual, c.base), way));
}

// Nothing is owed by halves: where the plan speaks in whole numbers, what is expected is cut to
// one.
Fraction owed_by(const Indicator& indicator, const Fraction& base, const Fraction& expected) {
  bool whole = base_of(indicator).is_whole() && indicator.target.is_whole();
  for (const Quantity value : indicator.by_quarter) {
    whole = whole && value.is_whole();
  }
  const bool falls = indicator.kind == IndicatorKind::level && indicator.better == Better::less;
  const Fraction owed = falls ? minus(base, expected) : minus(expected, base);
  return whole ? cut(owed) : owed;
}

Status by_threshold(const Fraction& x, const plan::Thresholds& thresholds) {
  constexpr Fraction kAhead{11, 10};
  if (x >= kAhead) {
    return Status::ahead;
  }
  if (x >= Fraction::of(thresholds.on_track)) {
    return Status::on_track;
  }
  return x >= Fraction::of(thresholds.behind) ? Status::behind : Status::at_risk;
}

// Rule 5: how the actual compares with what is expected by now.
Status by_pace(const Case& c) {
  if (!c.actual) {
    return Status::no_data;  // a ratio whose wholes add up to 0
  }
  if (c.is_ratio() && c.less_is_better()) {
    if (!is_positive(*c.actual)) {
      return is_positive(c.target) ? Status::ahead : Status::on_track;
    }
    return by_threshold(divided(c.target, *c.actual), c.thresholds);
  }
  const Fraction gained = c.less_is_better() ? minus(c.base, *c.actual) : minus(*c.actual, c.base);
  if (!is_positive(c.owed)) {
    // Nothing is expected yet, or the plan lets the figure get worse at first, as far as `owed`.
    if (is_positive(gained)) {
      return Status::ahead;
    }
    return gained >= c.owed ? Status::on_track : Status::behind;
  }
  if (c.is_ceiling()) {
    return is_positive(*c.actual) ? by_threshold(divided(c.owed, *c.actual), c.thresholds)
                                  : Status::ahead;
  }
  return by_threshold(divided(gained, c.owed), c.thresholds);
}

// The rules of design.md, "Figures, defined once": the first that holds.
Status status_of(const Case& c) {
  const bool can_fall_back = c.is_ratio() || c.is_ceiling();
  const bool due = c.span.due <= c.as_of;
  const bool nothing_expected = !c.is_ratio() && !is_positive(c.owed);
  // 1. target reached; what can fall back only from the due date on
  if (c.reached() && (due || !can_fall_back)) {
    return Status::done;
  }
  // 2. past due; a ceiling as soon as it is broken
  if ((due && c.today > c.span.due) || (c.is_ceiling() && c.actual && !c.reached())) {
    return Status::missed;
  }
  // 3. not begun, or nothing recorded and nothing expected yet
  if (c.as_of < c.span.start || (!c.recorded && nothing_expected)) {
    return Status::not_started;
  }
  // 4. nothing recorded
  if (!c.recorded) {
    return Status::no_data;
  }
  // 5. by pace
  return by_pace(c);
}

// What people type in for a computed indicator does not count.
Windows windows_of(const facts::Recorded& recorded, const Indicator& indicator) {
  if (indicator.computed()) {
    return {window_of(recorded.computed.in_year, indicator),
            window_of(recorded.computed.in_period, indicator),
            window_of(recorded.computed.before_period, indicator)};
  }
  return {window_of(recorded.in_year, indicator),
          window_of(recorded.in_period, indicator),
          window_of(recorded.before_period, indicator)};
}

// The actual at D: what was recorded in the year, else where it stood before anything was. Of a
// computed indicator nothing is assumed but that what did not happen adds up to 0.
std::optional<Fraction> actual_of(Window in_year, const Indicator& indicator) {
  const std::optional<Fraction> recorded = recorded_in(in_year, indicator);
  if (recorded) {
    return recorded;
  }
  if (indicator.computed()) {
    const bool nothing = indicator.kind == IndicatorKind::flow && !in_year.empty();
    return nothing ? std::optional(Fraction{}) : std::nullopt;
  }
  switch (indicator.kind) {
    case IndicatorKind::level:
      return indicator.baseline ? std::optional(Fraction::of(*indicator.baseline)) : std::nullopt;
    case IndicatorKind::flow:
      return Fraction{};
    case IndicatorKind::ratio:
      break;
  }
  return {};
}

}  // namespace

IndicatorFigures measure(const plan::Plan& plan,
                         const Indicator& indicator,
                         const facts::Recorded& recorded,
                         const Period& period,
                         Date today) {
  const Windows windows = windows_of(recorded, indicator);
  const Fraction base = Fraction::of(base_of(indicator));
  const Fraction expected = expected_at(plan, indicator, period.as_of);
  const Case c{indicator,
               actual_of(windows.in_year, indicator),
               base,
               Fraction::of(indicator.target),
               owed_by(indicator, base, expected),
               span_of(plan, indicator),
               period.as_of,
               today,
               count_of(windows.in_year) > 0,
               plan.thresholds()};

  IndicatorFigures figures;
  figures.exact = c.actual;
  figures.actual = c.actual ? std::optional(c.actual->rounded()) : std::nullopt;
  figures.expected = expected.rounded();
  figures.in_period = change_in_period(windows, indicator, base_of(indicator));
  if (!c.is_ratio()) {
    const Fraction before = expected_at(plan, indicator, period.from - 1);
    figures.expected_in_period = minus(expected, before).rounded();
  }
  if (const std::optional<Fraction> attainment = attainment_of(c)) {
    figures.attainment = attainment->rounded();
    figures.reached = *attainment >= Fraction{1, 1};
  }
  figures.status = status_of(c);
  figures.recorded = count_of(windows.in_period);
  figures.parts = parts_of(windows, indicator);
  return figures;
}

}  // namespace sw::figures
