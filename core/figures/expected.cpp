// What the plan expects by a day: by quarter, in equal months (序时进度), or in a straight line.

#include <array>

#include "core/figures/figures.hpp"

namespace sw::figures {

namespace {

// base + (target − base) × share, exactly. Fits whatever the quantities: below 2^65 × days.
Fraction between(Quantity base, Quantity target, Int128 part, Int128 whole) {
  const Int128 way = static_cast<Int128>(target.micro()) - base.micro();
  return {base.micro() * whole + way * part, Quantity::kScale * whole};
}

// Through (first day of the year, base), (q1, by_quarter[1]) … (q4, by_quarter[4]).
Fraction through_quarters(const plan::Plan& plan, const plan::Indicator& indicator, Date day) {
  struct Point {
    Date day;
    Quantity value;
  };
  Point before{first_of_year(plan.year()), base_of(indicator)};
  if (day <= before.day) {
    return Fraction::of(before.value);
  }
  unsigned month = 3;
  for (const Quantity value : indicator.by_quarter) {
    const Point next{last_of_month(plan.year(), month), value};
    if (day <= next.day) {
      return between(before.value, next.value, day - before.day, next.day - before.day);
    }
    before = next;
    month += 3;
  }
  return Fraction::of(before.value);
}

// A twelfth of the way each month, linear in days within it.
Fraction in_equal_months(const plan::Plan& plan, const plan::Indicator& indicator, Date day) {
  if (day.year() != plan.year()) {
    return Fraction::of(day.year() < plan.year() ? base_of(indicator) : indicator.target);
  }
  const unsigned days = last_of_month(day.year(), day.month()).day();
  const unsigned done = (day.month() - 1) * days + day.day();
  return between(base_of(indicator), indicator.target, done, 12 * days);
}

Fraction in_a_line(const Span& span, const plan::Indicator& indicator, Date day) {
  if (day >= span.due) {
    return Fraction::of(indicator.target);
  }
  if (day <= span.start) {
    return Fraction::of(base_of(indicator));
  }
  return between(base_of(indicator), indicator.target, day - span.start, span.due - span.start);
}

}  // namespace

Quantity base_of(const plan::Indicator& indicator) {
  return indicator.kind == plan::IndicatorKind::level ? indicator.baseline.value_or(Quantity())
                                                      : Quantity();
}

Span span_of(const plan::Plan& plan, const plan::Indicator& indicator) {
  const plan::Item* item = plan.parent_of(indicator.id);
  return item != nullptr ? Span{item->start, item->due}
                         : Span{first_of_year(plan.year()), last_of_year(plan.year())};
}

Fraction expected_at(const plan::Plan& plan, const plan::Indicator& indicator, Date day) {
  if (indicator.kind == plan::IndicatorKind::ratio) {
    return Fraction::of(indicator.target);
  }
  if (indicator.by_quarter.size() == 4) {
    return through_quarters(plan, indicator, day);
  }
  const Span span = span_of(plan, indicator);
  const bool whole_year =
      span.start <= first_of_year(plan.year()) && span.due >= last_of_year(plan.year());
  return whole_year ? in_equal_months(plan, indicator, day) : in_a_line(span, indicator, day);
}

}  // namespace sw::figures
