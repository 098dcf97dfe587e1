#pragma once
// A small plan and what was recorded for it. Windows of days are cut as the store cuts them.

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/quantity.hpp"
#include "core/figures/figures.hpp"
#include "core/plan/plan.hpp"

namespace sw::figures {

inline Quantity number(std::string_view text) {
  return parse_quantity(text).value;
}

inline Date day(std::string_view text) {
  return parse_date(text).value();
}

inline std::string show(std::optional<Quantity> value) {
  return value ? value->to_string() : "null";
}

inline std::string show(const Fraction& value) {
  return value.rounded().to_string();
}

struct Logged {
  std::string id;
  Date date;
  Quantity value, whole;
  std::string part;
};

struct World {
  plan::Plan plan;
  std::vector<Logged> logged;
  std::map<std::string, Date, std::less<>> done;

  explicit World(int year = 2026) { plan.head.year = year; }

  plan::Item& item(std::string id, std::string_view start = "", std::string_view due = "") {
    plan::Item item;
    item.id = std::move(id);
    item.title = "条目";
    item.start = start.empty() ? first_of_year(plan.year()) : day(start);
    item.due = due.empty() ? last_of_year(plan.year()) : day(due);
    return plan.items.emplace_back(std::move(item));
  }

  plan::Milestone& milestone(std::string id, std::string_view due) {
    plan::Milestone milestone;
    milestone.id = std::move(id);
    milestone.title = "节点";
    milestone.due = day(due);
    return plan.milestones.emplace_back(std::move(milestone));
  }

  plan::Indicator& indicator(std::string id, plan::IndicatorKind kind, std::string_view target) {
    plan::Indicator indicator;
    indicator.id = std::move(id);
    indicator.title = "指标";
    indicator.kind = kind;
    indicator.target = number(target);
    return plan.indicators.emplace_back(std::move(indicator));
  }

  plan::Indicator& level(std::string id, std::string_view baseline, std::string_view target) {
    plan::Indicator& made = indicator(std::move(id), plan::IndicatorKind::level, target);
    if (!baseline.empty()) {
      made.baseline = number(baseline);
    }
    if (!baseline.empty() && number(target) < number(baseline)) {
      made.better = plan::Better::less;
    }
    return made;
  }

  plan::Indicator& flow(std::string id, std::string_view target) {
    return indicator(std::move(id), plan::IndicatorKind::flow, target);
  }

  plan::Indicator& ceiling(std::string id, std::string_view target) {
    plan::Indicator& made = flow(std::move(id), target);
    made.better = plan::Better::less;
    return made;
  }

  plan::Indicator& ratio(std::string id, std::string_view target) {
    return indicator(std::move(id), plan::IndicatorKind::ratio, target);
  }

  void log(std::string id, std::string_view date, std::string_view value, std::string part = "") {
    logged.push_back({std::move(id), day(date), number(value), {}, std::move(part)});
  }

  void log_ratio(std::string id,
                 std::string_view date,
                 std::string_view value,
                 std::string_view whole,
                 std::string part = "") {
    logged.push_back({std::move(id), day(date), number(value), number(whole), std::move(part)});
  }

  /// Forgets what was recorded and records one value.
  World& only(std::string id, std::string_view date, std::string_view value) {
    logged.clear();
    log(std::move(id), date, value);
    return *this;
  }

  facts::Totals totals(Date from, Date to) const {
    facts::Totals totals;
    for (const Logged& entry : logged) {
      if (entry.date < from || entry.date > to) {
        continue;
      }
      std::vector<facts::Total>& parts = totals[entry.id];
      auto total = std::find_if(
          parts.begin(), parts.end(), [&](const auto& t) { return t.part == entry.part; });
      if (total == parts.end()) {
        total = parts.insert(parts.end(), facts::Total{entry.part, {}, {}, 0, {}, {}});
      }
      total->sum += entry.value;
      total->whole += entry.whole;
      ++total->count;
      if (!total->last_date || *total->last_date <= entry.date) {
        total->last = entry.value;
        total->last_date = entry.date;
      }
    }
    return totals;
  }

  facts::Recorded recorded(const Period& period) const {
    const Date first = first_of_year(period.year);
    facts::Recorded out;
    out.in_year = totals(first, period.as_of);
    out.in_period = totals(period.from, period.as_of);
    out.before_period = totals(first, period.from - 1);
    out.done = done;
    return out;
  }

  Figures in(PeriodKind kind, unsigned count, std::string_view today) const {
    const Period period = period_of(kind, plan.year(), count, day(today)).value();
    return compute(plan, recorded(period), period, day(today));
  }

  /// The quarter of `today`, up to today: what `sw report` shows by default.
  Figures on(std::string_view today) const {
    return in(PeriodKind::quarter, day(today).quarter(), today);
  }

  std::string status(std::string_view id, std::string_view today) const {
    return std::string(name_of(on(today).indicators.find(id)->second.status));
  }

  std::string item_status(std::string_view id, std::string_view today) const {
    return std::string(name_of(on(today).items.find(id)->second));
  }
};

}  // namespace sw::figures
