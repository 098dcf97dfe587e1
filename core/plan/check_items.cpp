// Rules on the head, items and milestones: dates, owners, goals that nothing measures.
#include <set>

#include "core/base/id.hpp"
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
constexpr Text kEndsFirst{"截止日期 {0} 早于开始日期 {1}",
                          "it is due on {0}, before it starts on {1}"};
constexpr Text kSwap{"检查两个日期", "check the two dates"};
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

void check_head(const Plan& plan, Findings& findings) {
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
                     say(kSwap));
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
