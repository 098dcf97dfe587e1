#include "core/evaluate/form.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/evaluate/score_exact.hpp"

namespace sw::evaluate {

namespace {

struct PartRow {
  std::string_view name;
  Text title;
  std::int64_t points;
};
constexpr std::array kFormParts{PartRow{"outputs", {"产出指标", "Outputs"}, 50},
                                PartRow{"benefits", {"效益指标", "Benefits"}, 30},
                                PartRow{"satisfaction", {"满意度指标", "Satisfaction"}, 10}};
constexpr std::int64_t kBudgetPoints = 10;
constexpr std::int64_t kFarAbove = 1'300'000;  // micro: 130 % of the target
constexpr int kPlaces = 2;

const PartRow& row_of(FormPart part) {
  return kFormParts.at(static_cast<std::size_t>(part));
}

Quantity points_for(Quantity points, Quantity attainment) {
  const Quantity held = std::clamp(attainment, Quantity(), Quantity::of(1));
  return exact::half_up(exact::product(Fraction::of(points), Fraction::of(held)), kPlaces);
}

// The figure as a share of the target, whatever it started from; where less is better the other way
// round.
Fraction ratio_of(const plan::Indicator& indicator, const Fraction& actual) {
  const Fraction target = Fraction::of(indicator.target);
  const bool less = indicator.better == plan::Better::less;
  const Fraction& part = less ? target : actual;
  const Fraction& whole = less ? actual : target;
  if (whole.numerator <= 0) {  // nothing was wanted, or nothing bad happened
    return {1, 1};
  }
  return part.numerator <= 0 ? Fraction{0, 1} : exact::quotient(part, whole);
}

// Records come by date.
std::string latest(const std::vector<facts::Record>& notes,
                   std::string_view subject,
                   facts::NoteKind kind) {
  std::string text;
  for (const facts::Record& one : notes) {
    if (one.fact.subject == subject && one.fact.note_kind == kind) {
      text = one.fact.note;
    }
  }
  return text;
}

}  // namespace

std::string_view name_of(FormPart part) {
  return row_of(part).name;
}
Text title_of(FormPart part) {
  return row_of(part).title;
}

FormPart part_of(plan::Aspect aspect) {
  switch (aspect) {
    case plan::Aspect::quantity:
    case plan::Aspect::quality:
    case plan::Aspect::timeliness:
    case plan::Aspect::cost:
      return FormPart::outputs;
    case plan::Aspect::satisfaction:
      return FormPart::satisfaction;
    default:
      return FormPart::benefits;
  }
}

Quantity usual_points(FormPart part) {
  return Quantity::of(row_of(part).points);
}
Quantity budget_points() {
  return Quantity::of(kBudgetPoints);
}

Quantity Form::points_of(FormPart part) const {
  Quantity sum;
  for (const FormLine& line : lines) {
    sum += line.part == part ? line.points : Quantity();
  }
  return sum;
}

std::vector<FormPart> Form::unusual() const {
  std::vector<FormPart> parts;
  for (const FormPart part : {FormPart::outputs, FormPart::benefits, FormPart::satisfaction}) {
    if (points_of(part) != usual_points(part)) {
      parts.push_back(part);
    }
  }
  return parts;
}

Form form_of(const std::vector<const plan::Indicator*>& indicators,
             const figures::Figures& figures,
             const std::vector<facts::Record>& notes,
             std::optional<Quantity> budget,
             Quantity spent) {
  Form form;
  form.money.budget = budget;
  form.money.spent = spent;
  form.money.points = budget_points();
  if (budget && !budget->is_zero()) {
    form.money.rate = Fraction::of(spent, *budget).rounded();
    form.money.got = points_for(form.money.points, *form.money.rate);
  }
  for (const plan::Indicator* indicator : indicators) {
    if (!indicator->weight || !indicator->aspect) {
      continue;
    }
    FormLine line;
    line.indicator = indicator;
    line.part = part_of(*indicator->aspect);
    line.points = *indicator->weight;
    const auto found = figures.indicators.find(indicator->id);
    if (found != figures.indicators.end() && found->second.exact) {
      line.actual = found->second.actual;
      line.ratio = ratio_of(*indicator, *found->second.exact).rounded();
    }
    line.short_of = !line.ratio || *line.ratio < Quantity::of(1);
    line.got = points_for(line.points, line.ratio.value_or(Quantity()));
    line.far_above = indicator->better == plan::Better::more && line.ratio &&
                     *line.ratio > Quantity::from_micro(kFarAbove);
    line.deviation = latest(notes, indicator->id, facts::NoteKind::deviation);
    line.measure = latest(notes, indicator->id, facts::NoteKind::measure);
    form.lines.push_back(std::move(line));
  }
  std::stable_sort(
      form.lines.begin(), form.lines.end(), [](const FormLine& one, const FormLine& other) {
        return std::tie(one.part, *one.indicator->aspect) <
               std::tie(other.part, *other.indicator->aspect);
      });
  form.points = form.money.points;
  form.got = form.money.got;
  for (const FormLine& line : form.lines) {
    form.points += line.points;
    form.got += line.got;
  }
  return form;
}

}  // namespace sw::evaluate
