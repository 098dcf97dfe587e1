// How a forecast was computed, in sentences.

#include <cmath>
#include <string>

#include "core/staff/forecast.hpp"

namespace sw::staff {

namespace {

constexpr Text kPlan{
    "计划：指标 {0}，基线 {1}、目标 {2}，按计划的季度进度；以后各年照同样增量（每年 {3}）推算",
    "Plan: indicator {0}, baseline {1}, target {2}, by the plan's quarters; later years rise by as "
    "much ({3} a year)"};
constexpr Text kNoPlan{
    "计划：没有写 from = { staff = \"certified\" } 的指标，所以没有这一列；加上即有",
    "Plan: no indicator says from = { staff = \"certified\" }, so there is no such column; add "
    "one"};
constexpr Text kPace{
    "速度：年初 {0} 人、今天 {1} 人，{2} 天净增 {3} 人（离职已减），照此每天的增量延续",
    "Pace: {0} at the start of the year, {1} today: {3} net in {2} days (leaves counted), "
    "continued "
    "by the day"};
constexpr Text kNoPace{"速度：今年才过 {0} 天，不足 30 天，不推算",
                       "Pace: only {0} days of the year have passed, fewer than 30: not computed"};
constexpr Text kLevel{
    "区间：{0} 待出成绩 {1} 人 × 上年报名 {2} 人中通过 {3} 人（参考 {4} 人）；通过比例的 95% 区间 "
    "{5}–{6}（Clopper-Pearson 精确法），即 {7} 至 {8} 人",
    "Range: {0}: {1} waiting for results × {3} passed of {2} who entered last year ({4} sat); the "
    "rate's 95% interval is {5}–{6} (Clopper-Pearson, exact), so {7} to {8} people"};
constexpr Text kLevelUnknown{
    "区间：{0} 待出成绩 {1} 人，但上年没有该级别的成绩，通过比例不知道，不推算",
    "Range: {0}: {1} waiting for results, but there are no results of last year at this level: not "
    "computed"};
constexpr Text kNobody{"区间：今年还没有报考记录，不推算（sw staff exam 记报考）",
                       "Range: nobody has entered this year's examination yet: not computed (sw "
                       "staff exam records it)"};
constexpr Text kPassed{"区间：另有已通过、证书未登记的 {0} 人，计入",
                       "Range: {0} more have passed and wait for the certificate; they count"};
constexpr Text kMonth{"区间：新证书从 {0} 月底起算（近两年证书最多的月份）",
                      "Range: new certificates count from the end of month {0} (in which most came "
                      "in the last two years)"};
constexpr Text kMonthByCustom{
    "区间：新证书从 {0} 月底起算（名册没有近两年的证书，按惯例）",
    "Range: new certificates count from the end of month {0} (by custom: the register has none of "
    "the last two years)"};
constexpr Text kLeft{"区间：减去预计离职（近 {0} 天持证者离开 {1} 人，按同样比率）",
                     "Range: less those expected to leave (certified people who left in "
                     "the last {0} days: {1}; at the same rate)"};
constexpr Text kLeftUnknown{"区间：名册只有 {0} 天，不足 90 天，没有减去离职",
                            "Range: the register is {0} days old, fewer than 90: leaves are not "
                            "taken off"};
constexpr Text kNot{
    "区间：不含外部引进；以后年份的报考人数还不知道，所以只到今年底",
    "Range: without people hired from outside; who will enter in later years is not "
    "known, so it ends with this year"};
constexpr Text kLapse{"登记：{0} 年有 {1} 人的登记到期；证书本身不失效，人数不因此减少",
                      "Registrations: {1} end in {0}; the certificate itself does not lapse, so "
                      "nobody is taken off for it"};

std::string percent(double share) {
  return std::to_string(std::lround(share * 100)) + "%";
}

void add_range(std::vector<Message>& lines,
               const Outlook& outlook,
               const std::function<Message(const std::string&)>& title_of) {
  if (!outlook.any_entrants) {
    lines.push_back(say(kNobody));
    return;
  }
  for (const Entrants& one : outlook.entrants) {
    const Message title = title_of(one.level);
    if (one.waiting > 0 && one.entered == 0) {
      lines.push_back(say(kLevelUnknown, title, one.waiting));
    } else if (one.waiting > 0) {
      lines.push_back(say(kLevel,
                          title,
                          one.waiting,
                          one.entered,
                          one.passed,
                          one.sat,
                          percent(one.rate.low),
                          percent(one.rate.high),
                          one.low,
                          one.high));
    }
  }
  if (outlook.passed > 0) {
    lines.push_back(say(kPassed, outlook.passed));
  }
  lines.push_back(say(outlook.month_known ? kMonth : kMonthByCustom, outlook.month));
  lines.push_back(outlook.left_days < 90 ? say(kLeftUnknown, outlook.left_days)
                                         : say(kLeft, outlook.left_days, outlook.left));
  lines.push_back(say(kNot));
}

}  // namespace

std::vector<Message> basis_of(const Forecast& forecast,
                              const std::function<Message(const std::string&)>& title_of) {
  const Outlook& outlook = forecast.outlook;
  std::vector<Message> lines;
  if (const plan::Indicator* indicator = forecast.indicator) {
    const Quantity base = indicator->baseline.value_or(Quantity());
    const Quantity rise = indicator->target - base;
    lines.push_back(say(kPlan,
                        indicator->id,
                        base.to_string(),
                        indicator->target.to_string(),
                        (rise.micro() >= 0 ? "+" : "") + rise.to_string()));
  } else {
    lines.push_back(say(kNoPlan));
  }
  const int elapsed = outlook.today - (first_of_year(outlook.year()) - 1);
  lines.push_back(
      elapsed < 30
          ? say(kNoPace, elapsed)
          : say(kPace, outlook.at_start, outlook.now, elapsed, outlook.now - outlook.at_start));
  add_range(lines, outlook, title_of);
  for (const auto& [year, count] : outlook.lapsing) {
    if (year < outlook.year() + static_cast<int>(forecast.rows.size() / 4)) {
      lines.push_back(say(kLapse, year, count));
    }
  }
  return lines;
}

}  // namespace sw::staff
