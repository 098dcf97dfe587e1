#pragma once
// 项目支出绩效自评表: the self-evaluation of what was spent, in the form that budget authorities
// ask for. Shape and usual weights (execution of the budget 10, outputs 50, benefits 30,
// satisfaction of those served 10) are those of 财预〔2020〕10号, which leaves others to the place.

#include <optional>
#include <string>
#include <vector>

#include "core/base/quantity.hpp"
#include "core/facts/fact.hpp"
#include "core/figures/figures.hpp"
#include "core/plan/plan.hpp"

namespace sw::evaluate {

enum class FormPart { outputs, benefits, satisfaction };
std::string_view name_of(FormPart part);
Text title_of(FormPart part);
/// 一级指标 of a 二级指标.
FormPart part_of(plan::Aspect aspect);
/// Points that the part usually has.
Quantity usual_points(FormPart part);
/// That the execution of the budget has.
Quantity budget_points();

struct FormLine {
  const plan::Indicator* indicator = nullptr;
  FormPart part = FormPart::outputs;
  std::optional<Quantity> actual;  // none: nothing was recorded
  std::optional<Quantity> ratio;   // actual ÷ target; where less is better target ÷ actual
  Quantity points;
  Quantity got;                    // points × ratio, held between 0 and 1; two places
  bool short_of = false;           // the target is missed
  bool far_above = false;          // by more than 30 % beyond: the target may have been set too low
  std::string deviation, measure;  // the latest notes of these kinds in the year

  /// A line that misses its target, or is far above it, owes an explanation.
  bool owes_deviation() const { return (short_of || far_above) && deviation.empty(); }
  bool owes_measure() const { return short_of && measure.empty(); }
};

struct FormMoney {
  std::optional<Quantity> budget;
  Quantity spent;
  std::optional<Quantity> rate;  // none without a budget
  Quantity points, got;
};

struct Form {
  FormMoney money;
  std::vector<FormLine> lines;  // by part and aspect, then in the order of the plan
  Quantity points, got;         // in all, the budget's included

  Quantity points_of(FormPart part) const;
  /// Parts whose points are not the usual ones.
  std::vector<FormPart> unusual() const;
};

/// Of the indicators given that have `weight` and `aspect`; `notes` are those of the year on them.
/// Points of indicators are what their `weight` says.
Form form_of(const std::vector<const plan::Indicator*>& indicators,
             const figures::Figures& figures,
             const std::vector<facts::Record>& notes,
             std::optional<Quantity> budget,
             Quantity spent);

}  // namespace sw::evaluate
