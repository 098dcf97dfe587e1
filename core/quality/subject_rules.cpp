// Rules on an indicator or milestone, once all records of the year are known.
#include <string>

#include "core/plan/order.hpp"
#include "core/quality/rules.hpp"

namespace sw::quality {

namespace {

using figures::Status;
using plan::IndicatorKind;

constexpr Text kSilent{
    "此前连续 {0} 个月都有记录，{1} 起没有（{2} 个月）",
    "recorded in each of the {0} months before, not in {1} (months without: {2})"};
constexpr Text kSilentHint{
    "有遗漏的补记：sw log add {0} …；确实没有的：sw log note {0} 说明 --kind checked",
    "record what is missing: sw log add {0} …; if there was nothing: sw log note {0} \"…\" --kind "
    "checked"};
constexpr Text kNoEvidence{"{0} 完成，要求有佐证，记录 {1} 没有",
                           "done {0}; evidence is required and record {1} has none"};
constexpr Text kNoEvidenceHint{"补上：sw log done {0} --date {1} --evidence 文件",
                               "give it: sw log done {0} --date {1} --evidence FILE"};
constexpr Text kUnexplained{"未达标（{0}，目标 {1}），没有写{2}",
                            "missed ({0}, target {1}), without {2}"};
constexpr Text kUnexplainedHint{"补写：sw log note {0} 文字 --kind {1}",
                                "say it: sw log note {0} \"…\" --kind {1}"};
constexpr Text kDeviation{"偏差原因", "a deviation note"};
constexpr Text kMeasure{"改进措施", "a measure note"};
constexpr Text kBoth{"偏差原因和改进措施", "deviation and measure notes"};

constexpr std::size_t kLeastMonths = 3;

int month_of(Date day) {
  return day.year() * 12 + static_cast<int>(day.month()) - 1;
}
Date first_of(int month) {
  return first_of_month(month / 12, static_cast<unsigned>(month % 12) + 1);
}
Date last_of(int month) {
  return last_of_month(month / 12, static_cast<unsigned>(month % 12) + 1);
}

bool is_asked(const YearSeen& year, std::string_view id) {
  return year.scope.within.empty() || plan::is_within(id, year.scope.within);
}

// The months before `month` that have records, one after the other.
std::size_t run_before(const Months& months, int month) {
  std::size_t run = 0;
  while (months.contains(month - 1 - static_cast<int>(run))) {
    ++run;
  }
  return run;
}

// A whole month that is over, while the indicator's item runs; one finding a stretch.
void silent_months(const YearSeen& year, const Kind& kind, std::vector<Finding>& out) {
  for (const plan::Indicator& indicator : year.plan.indicators) {
    const auto known = year.months.find(indicator.id);
    const bool reached = year.figures.indicators.at(indicator.id).status == Status::done;
    if (known == year.months.end() || indicator.computed() || reached ||
        !is_asked(year, indicator.id)) {
      continue;
    }
    const figures::Span span = figures::span_of(year.plan, indicator);
    const Date end = std::min(year.scope.to, span.due);
    for (int month = month_of(span.start); last_of(month) <= end; ++month) {
      const std::size_t run = run_before(known->second, month);
      const bool begins =
          !known->second.contains(month) && run >= kLeastMonths && first_of(month) >= span.start;
      if (!begins || !year.scope.covers(last_of(month)) ||
          year.said.is_checked(indicator.id, first_of(month))) {
        continue;
      }
      int without = 1;
      while (last_of(month + without) <= end && !known->second.contains(month + without)) {
        ++without;
      }
      out.push_back({kind.code,
                     kind.severity,
                     kind.title,
                     indicator.id,
                     indicator.id,
                     last_of(month),
                     say(kSilent, run, last_of(month).to_string().substr(0, 7), without),
                     say(kSilentHint, indicator.id)});
    }
  }
}

// Also of what was recorded before the plan asked for evidence, or in another way than `log done`.
void missing_evidence(const YearSeen& year, const Kind& kind, std::vector<Finding>& out) {
  for (const plan::Milestone& milestone : year.plan.milestones) {
    const auto found = year.done.find(milestone.id);
    if (milestone.evidence != plan::Evidence::required || found == year.done.end()) {
      continue;
    }
    const DoneRecord& done = found->second;
    const bool answered = year.said.checked_records.contains(done.label) ||
                          year.said.is_checked(milestone.id, done.date);
    if (done.evidence || answered || !year.scope.covers(done.date) ||
        !is_asked(year, milestone.id)) {
      continue;
    }
    out.push_back({kind.code,
                   kind.severity,
                   kind.title,
                   done.label,
                   milestone.id,
                   done.date,
                   say(kNoEvidence, done.date.to_string(), done.label),
                   say(kNoEvidenceHint, milestone.id, done.date.to_string())});
  }
}

std::string shown(const plan::Indicator& indicator, std::optional<Quantity> value) {
  if (!value) {
    return "—";
  }
  return indicator.kind == IndicatorKind::ratio
             ? Quantity::from_micro(value->micro() / 10'000 * Quantity::kScale).to_string() + "%"
             : value->to_string();
}

void missing_explanation(const YearSeen& year, const Kind& kind, std::vector<Finding>& out) {
  for (const plan::Indicator& indicator : year.plan.indicators) {
    const figures::IndicatorFigures& figure = year.figures.indicators.at(indicator.id);
    const Date due = figures::span_of(year.plan, indicator).due;
    const bool deviation =
        year.said.has(year.plan.year(), indicator.id, facts::NoteKind::deviation);
    const bool measure = year.said.has(year.plan.year(), indicator.id, facts::NoteKind::measure);
    if (figure.status != Status::missed || (deviation && measure) || !year.scope.covers(due) ||
        year.said.is_checked(indicator.id, due) || !is_asked(year, indicator.id)) {
      continue;
    }
    const Text owed = deviation ? kMeasure : (measure ? kDeviation : kBoth);
    out.push_back({kind.code,
                   kind.severity,
                   kind.title,
                   indicator.id,
                   indicator.id,
                   due,
                   say(kUnexplained,
                       shown(indicator, figure.actual),
                       shown(indicator, indicator.target),
                       owed),
                   say(kUnexplainedHint, indicator.id, deviation ? "measure" : "deviation")});
  }
}

constexpr SubjectRule kSubjectRules[] = {
    {{"silent-month", Severity::warning, {"整月无记录", "silent month"}}, silent_months},
    {{"missing-evidence", Severity::error, {"缺佐证", "no evidence"}}, missing_evidence},
    {{"missing-explanation", Severity::error, {"未说明", "unexplained"}}, missing_explanation},
};

}  // namespace

bool Said::is_checked(std::string_view id, Date since) const {
  const auto found = checked.find(id);
  return found != checked.end() && found->second >= since;
}

bool Said::has(int year, const std::string& id, facts::NoteKind kind) const {
  return explained.contains({year, {id, kind}});
}

std::span<const SubjectRule> subject_rules() {
  return kSubjectRules;
}

}  // namespace sw::quality
