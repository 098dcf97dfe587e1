#include "core/staff/forecast.hpp"

#include <algorithm>
#include <utility>

#include "core/figures/arithmetic.hpp"
#include "core/figures/figures.hpp"

namespace sw::staff {

namespace {

constexpr int kLeastDays = 30;      // of a year, before its pace says anything
constexpr int kLeastLeftDays = 90;  // of the register, before leaves say anything

Int128 floor_divided(Int128 a, Int128 b) {  // b > 0
  const Int128 cut = a / b;
  return a % b < 0 ? cut - 1 : cut;
}

std::int64_t people(Int128 number) {
  return static_cast<std::int64_t>(std::max<Int128>(number, 0));
}

// What the plan expects at a quarter's end. Later years rise by as much as this one, at the same
// times. As for a status, nobody is expected by halves.
std::optional<Quantity> plan_at(const plan::Plan& plan,
                                const plan::Indicator* indicator,
                                int year,
                                unsigned quarter) {
  if (indicator == nullptr || year < plan.year()) {
    return {};
  }
  const Quantity base = figures::base_of(*indicator);
  Fraction expected =
      figures::expected_at(plan, *indicator, last_of_month(plan.year(), quarter * 3));
  if (base.is_whole() && indicator->target.is_whole()) {
    expected = figures::cut(expected);
  }
  Quantity value = expected.rounded();
  for (int later = plan.year(); later < year; ++later) {
    value += indicator->target - base;
  }
  return value;
}

std::optional<std::int64_t> pace_at(const Outlook& outlook, Date day) {
  const int elapsed = outlook.today - (first_of_year(outlook.year()) - 1);
  if (elapsed < kLeastDays) {
    return {};
  }
  const Int128 grown = static_cast<Int128>(outlook.now - outlook.at_start) * (day - outlook.today);
  // Half up: floor(x + 1/2).
  return people(outlook.now + floor_divided(2 * grown + elapsed, 2 * elapsed));
}

// The day from which those who pass count: the end of the usual month, else the next quarter's end.
Date arrival(const Outlook& outlook) {
  const Date usual = last_of_month(outlook.year(), outlook.month);
  return usual > outlook.today ? usual : last_of_month(outlook.year(), outlook.today.quarter() * 3);
}

// Entrants of years to come are not known, nor is a range where last year says nothing of a level.
bool has_range(const Outlook& outlook) {
  return outlook.any_entrants &&
         std::none_of(outlook.entrants.begin(), outlook.entrants.end(), [](const Entrants& one) {
           return one.waiting > 0 && one.entered == 0;
         });
}

void set_range(ForecastRow& row, const Outlook& outlook, Date day) {
  if (row.year != outlook.year() || !has_range(outlook)) {
    return;
  }
  Int128 low = outlook.now, high = outlook.now;
  if (day >= arrival(outlook)) {
    low += outlook.passed;
    high += outlook.passed;
    for (const Entrants& one : outlook.entrants) {
      low += one.low;
      high += one.high;
    }
  }
  if (outlook.left_days >= kLeastLeftDays) {
    const Int128 days = outlook.left_days;
    const Int128 leaving = static_cast<Int128>(outlook.left) * (day - outlook.today);
    low = floor_divided(low * days - leaving, days);
    high = -floor_divided(-(high * days - leaving), days);
  }
  row.low = people(low);
  row.high = people(high);
}

}  // namespace

const plan::Indicator* certified_indicator(const plan::Plan& plan) {
  const auto found =
      std::find_if(plan.indicators.begin(), plan.indicators.end(), [](const auto& indicator) {
        return indicator.from.size() == 1 && indicator.from.front().name == "staff" &&
               indicator.from.front().values == std::vector<std::string>{"certified"};
      });
  return found == plan.indicators.end() ? nullptr : &*found;
}

Forecast forecast_of(const plan::Plan& plan, Outlook outlook, int years) {
  Forecast forecast{certified_indicator(plan), std::move(outlook), {}};
  const Outlook& known = forecast.outlook;
  for (int year = known.year(); year < known.year() + years; ++year) {
    for (unsigned quarter = 1; quarter <= 4; ++quarter) {
      const Date end = last_of_month(year, quarter * 3);
      ForecastRow row;
      row.year = year;
      row.quarter = quarter;
      row.plan = plan_at(plan, forecast.indicator, year, quarter);
      if (year == known.year() && quarter <= known.at_quarters.size()) {
        row.actual = known.at_quarters[quarter - 1];
      }
      if (end >= known.today) {
        row.pace = pace_at(known, end);
        set_range(row, known, end);
      }
      forecast.rows.push_back(row);
    }
  }
  return forecast;
}

}  // namespace sw::staff
