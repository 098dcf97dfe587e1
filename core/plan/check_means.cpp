// Rules on projects, posts, pay bands, courses and the organisation's lists.
#include "core/plan/check_rules.hpp"
#include "core/plan/keys.hpp"

namespace sw::plan::rules {

namespace {

constexpr Text kProjectOutsideYear{"项目的期限（{0} 至 {1}）与 {2} 年没有重叠",
                                   "the project ({0} to {1}) does not touch {2}"};
constexpr Text kStageOrder{"阶段 {0} 的截止日期 {1} 早于前一阶段",
                           "the stage {0} ends on {1}, before the one before it"};
constexpr Text kStageNames{"顺序是 assessment、delivery、evaluation、research",
                           "the order is assessment, delivery, evaluation, research"};
constexpr Text kShareAboveAll{"比例不能超过 100%（1）", "a share cannot exceed 100 % (1)"};
constexpr Text kShareOrder{"最低比例大于最高比例", "the least share is above the largest"};
constexpr Text kShareLow{"{0} 占项目预算的 {1}%，低于下限 {2}%",
                         "{0} is {1} % of the project's budget, below the least share of {2} %"};
constexpr Text kShareHigh{"{0} 占项目预算的 {1}%，高于上限 {2}%",
                          "{0} is {1} % of the project's budget, above the largest share of {2} %"};
constexpr Text kAdjust{"调整 amount 或比例", "change the amount or the share"};
constexpr Text kOneOf{"岗位应写 required、ratio、per_site 之一，这里有 {0} 个",
                      "a post has exactly one of required, ratio, per_site; this has {0}"};
constexpr Text kOneOfForm{
    "例如 required = 2，或 ratio = { one_per = 200, of = 1200, at_least = 1 }",
    "e.g. required = 2, or ratio = { one_per = 200, of = 1200, at_least = 1 }"};
constexpr Text kZeroPer{"one_per 应大于 0", "one_per should be above 0"};
constexpr Text kBandOrder{"薪酬下限 {0} 高于上限 {1}",
                          "the lower bound {0} is above the upper bound {1}"};
constexpr Text kCheckFigures{"检查两个数", "check the two figures"};
constexpr Text kSwapDates{"检查两个日期", "check the two dates"};

constexpr Text kGateDocument{"规则 document 要写明是哪种文书",
                             "a gate of rule document names its kind of document"};
constexpr Text kGateNoDocument{"document 只用于规则 document",
                               "only a gate of rule document has a document"};
constexpr Text kGateForm{"例如 rule = \"document\", document = \"audit_report\"",
                         "e.g. rule = \"document\", document = \"audit_report\""};
constexpr Text kGateShare{"“{0}”的 value 是比例，大于 0、不超过 1",
                          "the value of \"{0}\" is a share above 0, at most 1"};
constexpr Text kGateCount{"“{0}”的 value 是份数，从 1 起的整数",
                          "the value of \"{0}\" is a whole number from 1 up"};
constexpr Text kGateNoValue{"“{0}”没有 value", "\"{0}\" takes no value"};
constexpr Text kGateSeverity{"severity 只用于规则 {0}", "severity is for the rule {0} only"};
constexpr Text kSeverityForm{"例如 rule = \"{0}\", severity = \"major\"",
                             "e.g. rule = \"{0}\", severity = \"major\""};
constexpr Text kGateCountForm{"例如 value = 2；1 可以不写", "e.g. value = 2; 1 may be left out"};

void check_order(const Entry& entry,
                 std::optional<Date> start,
                 std::optional<Date> due,
                 Findings& findings) {
  if (start && due && *due < *start) {
    findings.error(entry.spot_of("due"),
                   "due-before-start",
                   say(kEndsFirst, due->to_string(), start->to_string()),
                   say(kSwapDates));
  }
}

void check_shares(const Entry& entry,
                  std::optional<Quantity> least,
                  std::optional<Quantity> most,
                  Findings& findings) {
  for (const std::string_view key : {"min_share", "max_share"}) {
    const auto share = key == "min_share" ? least : most;
    if (share && *share > Quantity::of(1)) {
      findings.error(entry.spot_of(key), "share-above-one", say(kShareAboveAll), say(kShareForm));
    }
  }
  if (least && most && *least > *most) {
    findings.error(entry.spot_of("min_share"), "share-order", say(kShareOrder), say(kAdjust));
  }
}

std::string percent(const Fraction& share) {
  return Fraction{share.numerator * 100, share.denominator}.rounded().to_string(1);
}

void check_budget(const Project& project, Findings& findings) {
  Quantity total;
  bool complete = true;
  for (const BudgetLine& line : project.budget) {
    total += line.amount;
    complete = complete && line.has("amount");
  }
  for (const BudgetLine& line : project.budget) {
    check_shares(line, line.min_share, line.max_share, findings);
    if (total.is_zero() || !complete) {
      continue;
    }
    const Fraction share = Fraction::of(line.amount, total);
    if (line.min_share && share < Fraction::of(*line.min_share)) {
      findings.error(
          line.spot_of("amount"),
          "budget-share",
          say(kShareLow, line.line, percent(share), percent(Fraction::of(*line.min_share))),
          say(kAdjust));
    }
    if (line.max_share && share > Fraction::of(*line.max_share)) {
      findings.error(
          line.spot_of("amount"),
          "budget-share",
          say(kShareHigh, line.line, percent(share), percent(Fraction::of(*line.max_share))),
          say(kAdjust));
    }
  }
}

// The limits of the plan's own list: a line of a project keeps to them, of all its sources
// together, unless the project says a limit of its own.
void check_listed_shares(const Plan& plan, const Project& project, Findings& findings) {
  Quantity total;
  for (const BudgetLine& one : project.budget) {
    total += one.amount;
  }
  for (const ListEntry& listed : plan.budget_lines) {
    Quantity sum;
    const BudgetLine* first = nullptr;
    bool own = false;
    for (const BudgetLine& one : project.budget) {
      if (one.line == listed.id) {
        sum += one.amount;
        first = first == nullptr ? &one : first;
        own = own || one.min_share || one.max_share;
      }
    }
    if (first == nullptr || own || total.is_zero()) {
      continue;
    }
    const Fraction share = Fraction::of(sum, total);
    const bool low = listed.min_share && share < Fraction::of(*listed.min_share);
    const bool high = listed.max_share && share > Fraction::of(*listed.max_share);
    if (low || high) {
      const Quantity limit = low ? *listed.min_share : *listed.max_share;
      findings.warning(first->spot_of("amount"),
                       "budget-share",
                       say(low ? kShareLow : kShareHigh,
                           listed.id,
                           percent(share),
                           percent(Fraction::of(limit))),
                       say(kAdjust));
    }
  }
}

void check_stages(const Project& project, Findings& findings) {
  if (!project.stages) {
    return;
  }
  const Stages& stages = *project.stages;
  std::optional<Date> before;
  const std::pair<std::string_view, std::optional<Date>> ends[] = {
      {"assessment", stages.assessment},
      {"delivery", stages.delivery},
      {"evaluation", stages.evaluation},
      {"research", stages.research},
  };
  for (const auto& [name, end] : ends) {
    if (end && before && *end < *before) {
      findings.error(stages.spot_of(name),
                     "stage-order",
                     say(kStageOrder, name, end->to_string()),
                     say(kStageNames));
    }
    before = end ? end : before;
  }
}

void check_project(const Plan& plan, const Project& project, Findings& findings) {
  check_order(project, project.start, project.due, findings);
  const Date start = project.start.value_or(first_of_year(plan.year()));
  const Date due = project.due.value_or(last_of_year(plan.year()));
  // A project may run over the turn of a year, but must touch this one.
  if (plan.has_year() && (start.year() > plan.year() || due.year() < plan.year())) {
    findings.error(project.spot_of(start.year() > plan.year() ? "start" : "due"),
                   "outside-year",
                   say(kProjectOutsideYear, start.to_string(), due.to_string(), plan.year()));
  }
  check_stages(project, findings);
  check_budget(project, findings);
  check_listed_shares(plan, project, findings);
}

void check_post(const Post& post, Findings& findings) {
  int given = 0;
  for (const std::string_view key : {"required", "ratio", "per_site"}) {
    given += post.find(key) != nullptr ? 1 : 0;
  }
  if (given != 1) {
    findings.error(post.spot_of("id"), "post-requirement", say(kOneOf, given), say(kOneOfForm));
  }
  if (post.ratio && post.ratio->has("one_per") && post.ratio->one_per == 0) {
    findings.error(post.ratio->spot_of("one_per"), "post-ratio", say(kZeroPer), say(kOneOfForm));
  }
}

// The key severity stands with rules on findings only.
void check_severity(const Entry& entry, bool fits, std::string_view rule, Findings& findings) {
  if (!fits && entry.find("severity") != nullptr) {
    findings.error(entry.spot_of("severity"),
                   "no-severity",
                   say(kGateSeverity, rule),
                   say(kSeverityForm, rule));
  }
}

bool is_share(GateRule rule) {
  return rule != GateRule::document && rule != GateRule::responses;
}

void check_gate(const Gate& gate, Findings& findings) {
  if (!gate.has("rule") || gate.unread("value")) {
    return;
  }
  const bool document = gate.rule == GateRule::document;
  if (document && gate.find("document") == nullptr) {
    findings.error(gate.spot_of("rule"), "gate-document", say(kGateDocument), say(kGateForm));
  }
  if (!document && gate.find("document") != nullptr) {
    findings.error(gate.spot_of("document"), "gate-document", say(kGateNoDocument), say(kGateForm));
  }
  check_severity(gate, gate.rule == GateRule::findings, name_of(GateRule::findings), findings);
  if (!gate.value) {
    return;
  }
  if (gate.rule == GateRule::findings) {
    findings.error(gate.spot_of("value"),
                   "gate-value",
                   say(kGateNoValue, title_of(gate.rule)),
                   say(kSeverityForm, name_of(gate.rule)));
    return;
  }
  if (is_share(gate.rule) && (*gate.value > Quantity::of(1) || gate.value->is_zero())) {
    findings.error(
        gate.spot_of("value"), "gate-value", say(kGateShare, title_of(gate.rule)), say(kShareForm));
  }
  if (!is_share(gate.rule) && (!gate.value->is_whole() || gate.value->is_zero())) {
    findings.error(gate.spot_of("value"),
                   "gate-value",
                   say(kGateCount, title_of(gate.rule)),
                   say(kGateCountForm));
  }
}

}  // namespace

void check_means(const Plan& plan, Findings& findings) {
  for (const Project& project : plan.projects) {
    check_project(plan, project, findings);
  }
  for (const Gate& gate : plan.gates) {
    check_gate(gate, findings);
  }
  for (const Post& post : plan.posts) {
    check_post(post, findings);
  }
  for (const PayBand& band : plan.pay_bands) {
    if (band.has("low") && band.has("high") && band.low > band.high) {
      findings.error(band.spot_of("low"),
                     "band-order",
                     say(kBandOrder, band.low.to_string(), band.high.to_string()),
                     say(kCheckFigures));
    }
  }
  for (const Course& course : plan.courses) {
    check_order(course, course.start, course.due, findings);
  }
  for (const Admission& admission : plan.admissions) {
    check_severity(
        admission, admission.rule == AdmissionRule::no_open_finding, "no_open_finding", findings);
    if (admission.rule == AdmissionRule::qualified_share && admission.value > Quantity::of(1)) {
      findings.error(
          admission.spot_of("value"), "share-above-one", say(kShareAboveAll), say(kShareForm));
    }
  }
  for (const ListEntry& line : plan.budget_lines) {
    check_shares(line, line.min_share, line.max_share, findings);
  }
}

}  // namespace sw::plan::rules
