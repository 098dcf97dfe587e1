// Rules on the head, items and milestones: dates, owners, goals that nothing measures.
#include <set>

#include "core/base/id.hpp"
#include "core/base/text.hpp"
#include "core/plan/case_pattern.hpp"
#include "core/plan/check_rules.hpp"

namespace sw::plan::rules {

namespace {

constexpr Text kBadYear{"年度 {0} 超出 1900 至 2999", "the year {0} lies outside 1900 to 2999"};
constexpr Text kBadZone{"时区 \"{0}\" 不合规则", "the time zone \"{0}\" is malformed"};
constexpr Text kZoneForm{"写成 \"+08:00\"", "write \"+08:00\""};
constexpr Text kThresholdOrder{"behind 应小于 on_track，on_track 不超过 1",
                               "behind should be below on_track, and on_track at most 1"};
constexpr Text kThresholdForm{"例如 { on_track = 0.9, behind = 0.7 }",
                              "e.g. { on_track = 0.9, behind = 0.7 }"};
constexpr Text kCheckDates{"检查两个日期", "check the two dates"};
constexpr Text kOutsideYear{"日期 {0} 不在 {1} 年内", "the date {0} is not in {1}"};
constexpr Text kWithinYear{"条目和节点的日期都在计划年度之内",
                           "dates of items and milestones lie in the plan's year"};
constexpr Text kOutsideParent{"日期 {0} 超出上级 \"{1}\" 的期限（{2} 至 {3}）",
                              "the date {0} lies outside \"{1}\" above it ({2} to {3})"};
constexpr Text kMoveOne{"改这个日期，或放宽上级的期限", "change the date, or widen the item above"};
constexpr Text kNoOwner{"高重要度的条目 \"{0}\" 没有责任单位",
                        "the item \"{0}\" is of high importance and has no owner"};
constexpr Text kAddOwner{"写上 owner = \"…\"，或在上级条目、[plan] 里写",
                         "add owner = \"…\" here, in the item above or in [plan]"};
constexpr Text kEmptyGoal{"目标 \"{0}\" 没有指标也没有节点",
                          "the goal \"{0}\" has no indicator and no milestone"};
constexpr Text kMeasureIt{"写一个 [[indicator]] 或 [[milestone]]，编号以 \"{0}.\" 开头",
                          "add an [[indicator]] or [[milestone]] whose id begins with \"{0}.\""};

void check_in_year(
    const Plan& plan, const Entry& entry, std::string_view key, Date date, Findings& findings) {
  if (plan.has_year() && entry.has(key) && date.year() != plan.year()) {
    findings.error(entry.spot_of(key),
                   "outside-year",
                   say(kOutsideYear, date.to_string(), plan.year()),
                   say(kWithinYear));
  }
}

void check_in_parent(
    const Item* parent, const Entry& entry, std::string_view key, Date date, Findings& findings) {
  if (parent != nullptr && entry.has(key) && (date < parent->start || date > parent->due)) {
    findings.warning(entry.spot_of(key),
                     "outside-parent",
                     say(kOutsideParent,
                         date.to_string(),
                         parent->id,
                         parent->start.to_string(),
                         parent->due.to_string()),
                     say(kMoveOne));
  }
}

// Ids of all items that have an indicator or milestone in them or below.
std::set<std::string, std::less<>> measured_items(const Plan& plan) {
  std::set<std::string, std::less<>> measured;
  const auto mark = [&](std::string_view id) {
    for (id = parent_id(id); !id.empty(); id = parent_id(id)) {
      measured.emplace(id);
    }
  };
  for (const Indicator& indicator : plan.indicators) {
    mark(indicator.id);
  }
  for (const Milestone& milestone : plan.milestones) {
    mark(milestone.id);
  }
  return measured;
}

}  // namespace

namespace {

constexpr Text kUnclosed{"花括号不成对：\"{0}\"", "a brace without its other one: \"{0}\""};
constexpr Text kUnknownPart{"个案编号里没有 {0} 这一项", "case numbers have no part {0}"};
constexpr Text kPartDigits{"{0} 的位数不对", "{0} has no such width"};
constexpr Text kNoSerial{"格式里没有 {0}，编号会重复", "without {0} numbers would be the same"};
constexpr Text kSerials{"{0} 只能有一个", "there is more than one {0}"};
constexpr Text kRunOn{"{0} 后面紧接数字，分不清哪里是序号",
                      "{0} is followed by digits: where it ends cannot be told"};
constexpr Text kLetters{"编号里不能有 \"{0}\"", "numbers cannot have \"{0}\""};
constexpr Text kPartForm{"可用：{0}；例如 \"{field}-{method}{serial:3}-{date}\"",
                         "known: {0}; e.g. \"{field}-{method}{serial:3}-{date}\""};
constexpr Text kMeantPart{"是不是 {{0}}？可用：{1}", "did you mean {{0}}? Known: {1}"};
constexpr Text kSerialForm{"序号写作 {serial} 或 {serial:3}，位数 1 至 9",
                           "write {serial} or {serial:3}, with a width of 1 to 9"};
constexpr Text kLetterForm{"编号用字母、汉字、数字、- _ .", "numbers have letters, digits, - _ ."};

Message hint_of(const CasePattern& pattern) {
  if (pattern.fault == CaseFault::letters) {
    return say(kLetterForm);
  }
  if (pattern.fault != CaseFault::unknown && pattern.fault != CaseFault::unclosed) {
    return say(kSerialForm);
  }
  const std::vector<std::string> parts = case_parts();
  const std::string inside =
      pattern.where.size() > 2 ? pattern.where.substr(1, pattern.where.size() - 2) : std::string();
  const std::string near = nearest(inside.substr(0, inside.find(':')), parts);
  const std::string known = join(parts, " ");
  return near.empty() ? say(kPartForm, known) : say(kMeantPart, near, known);
}

void check_case_number(const Head& head, Findings& findings) {
  const CasePattern pattern = parse_case_pattern(head.case_number);
  const auto text = [&] {
    switch (pattern.fault) {
      case CaseFault::none:
      case CaseFault::unclosed:
        return kUnclosed;
      case CaseFault::unknown:
        return kUnknownPart;
      case CaseFault::digits:
        return kPartDigits;
      case CaseFault::no_serial:
        return kNoSerial;
      case CaseFault::serials:
        return kSerials;
      case CaseFault::run_on:
        return kRunOn;
      case CaseFault::letters:
        return kLetters;
    }
    return kUnclosed;
  };
  if (head.has("case_number") && pattern.fault != CaseFault::none) {
    findings.error(
        head.spot_of("case_number"), "case-number", say(text(), pattern.where), hint_of(pattern));
  }
}

}  // namespace

void check_head(const Plan& plan, Findings& findings) {
  check_case_number(plan.head, findings);
  const Head& head = plan.head;
  if (head.has("year") && head.year != 0 && (head.year < 1900 || head.year > 2999)) {
    findings.error(head.spot_of("year"), "bad-year", say(kBadYear, head.year));
  }
  if (head.has("timezone") && !head.timezone.empty() && !parse_timezone(head.timezone)) {
    findings.error(
        head.spot_of("timezone"), "bad-timezone", say(kBadZone, head.timezone), say(kZoneForm));
  }
  const Thresholds thresholds = plan.thresholds();
  if (thresholds.unread("on_track") || thresholds.unread("behind")) {
    return;
  }
  if (thresholds.behind >= thresholds.on_track || thresholds.on_track > Quantity::of(1)) {
    findings.error(
        head.spot_of("thresholds"), "bad-thresholds", say(kThresholdOrder), say(kThresholdForm));
  }
}

void check_items(const Plan& plan, Findings& findings) {
  const auto measured = measured_items(plan);
  for (const Item& item : plan.items) {
    const Item* parent = plan.parent_of(item.id);
    check_in_year(plan, item, "start", item.start, findings);
    check_in_year(plan, item, "due", item.due, findings);
    if (item.due < item.start && (plan.has_year() || (item.has("start") && item.has("due")))) {
      const std::string_view key = item.has("due") ? "due" : "start";
      findings.error(item.spot_of(key),
                     "due-before-start",
                     say(kEndsFirst, item.due.to_string(), item.start.to_string()),
                     say(kCheckDates));
    }
    if (plan.has_year()) {
      check_in_parent(parent, item, "start", item.start, findings);
      check_in_parent(parent, item, "due", item.due, findings);
    }
    if (item.importance == Level::high && item.owner.empty()) {
      findings.warning(item.spot_of("id"), "no-owner", say(kNoOwner, item.id), say(kAddOwner));
    }
    if (item.kind == ItemKind::goal && !item.id.empty() && !measured.contains(item.id)) {
      findings.warning(item.spot_of("id"),
                       "unmeasured-goal",
                       say(kEmptyGoal, item.id),
                       say(kMeasureIt, item.id));
    }
  }
  for (const Milestone& milestone : plan.milestones) {
    check_in_year(plan, milestone, "due", milestone.due, findings);
    if (plan.has_year()) {
      check_in_parent(plan.parent_of(milestone.id), milestone, "due", milestone.due, findings);
    }
  }
}

}  // namespace sw::plan::rules
