#include "core/report/findings.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/report/parts.hpp"

namespace sw::report {

namespace {

using evaluate::Finding;
using nlohmann::ordered_json;

constexpr Text kFindings{"问题整改", "Findings"};
constexpr Text kFound{"问题", "Finding"};
constexpr Text kNumber{"编号", "No"};
constexpr Text kSeverity{"程度", "Severity"};
constexpr Text kAboutWhat{"对象", "About"};
constexpr Text kOwner{"责任人", "Owner"};
constexpr Text kDue{"期限", "Due"};
constexpr Text kState{"情况", "State"};
constexpr Text kDaysLate{"逾期 {0} 天", "{0} d late"};
constexpr Text kDaysLeft{"还有 {0} 天", "in {0} d"};
constexpr Text kDueToday{"今天到期", "due today"};
constexpr Text kClosed{"{0} 整改", "closed {0}"};
constexpr Text kClosedLate{"{0} 整改，晚 {1} 天", "closed {0}, {1} d late"};
constexpr Text kUnverified{"{0}，待核实", "{0}, unverified"};
constexpr Text kFindingSum{"未整改 {0}（逾期 {1}，严重 {2}），本期已整改 {3}",
                           "Open {0} (overdue {1}, serious {2}), closed in this period {3}"};

ordered_json finding_date(const std::optional<Date>& day) {
  return day ? ordered_json(day->to_string()) : ordered_json();
}

doc::Tone finding_tone(const Finding& finding, Date day) {
  if (finding.is_overdue(day)) {
    return doc::Tone::bad;
  }
  if (finding.is_open()) {
    return doc::Tone::plain;
  }
  return finding.is_verified() ? doc::Tone::good : doc::Tone::warning;
}

}  // namespace

ordered_json finding_json(const Finding& one, Date day) {
  const auto on_time = one.on_time(day);
  return {{"id", one.no},
          {"record", one.record},
          {"subject", one.subject},
          {"text", one.text},
          {"severity", one.severity},
          {"criterion", text_or_null(one.criterion)},
          {"owner", text_or_null(one.owner)},
          {"due", one.due.to_string()},
          {"opened", one.opened.to_string()},
          {"closed", finding_date(one.closed)},
          {"action", text_or_null(one.action)},
          {"evidence", text_or_null(one.evidence ? one.evidence->name : "")},
          {"closed_by", text_or_null(one.closed_by)},
          {"verified_by", text_or_null(one.verified_by)},
          {"verified", one.is_verified()},
          {"on_time", on_time ? ordered_json(*on_time) : ordered_json()},
          {"days", one.days_left(day)}};
}

Message state_of(const Finding& one, Date day) {
  const int days = one.days_left(day);
  if (one.is_open()) {
    return days < 0 ? say(kDaysLate, -days) : (days > 0 ? say(kDaysLeft, days) : say(kDueToday));
  }
  const Message closed = days < 0 ? say(kClosedLate, one.closed->to_string(), -days)
                                  : say(kClosed, one.closed->to_string());
  return one.is_verified() ? closed : say(kUnverified, closed);
}

doc::Table findings_table(std::span<const FindingLine> findings, Date day, Lang lang) {
  doc::Table table;
  for (const Text title : {kFound, kNumber, kSeverity, kAboutWhat, kOwner, kDue, kState}) {
    table.columns.push_back({std::string(title.in(lang)), doc::Align::left, 0});
  }
  table.columns[3].need = 1;
  table.columns[3].wraps = 1;
  table.columns[4].need = 2;
  table.columns[5].need = 3;  // the state says how many days are left
  table.columns[6].wraps = 2;
  for (const FindingLine& line : findings) {
    const Finding& one = line.finding;
    const doc::Tone tone = finding_tone(one, day);
    const Message severity = evaluate::title_of(evaluate::severities(), one.severity);
    table.rows.push_back({{doc::cell(one.text, one.is_overdue(day) ? tone : doc::Tone::plain),
                           doc::cell(one.no),
                           doc::cell(severity.in(lang)),
                           doc::cell(line.about),
                           doc::cell(one.owner),
                           doc::cell(one.due.to_string()),
                           doc::cell(state_of(one, day).in(lang), tone)},
                          0,
                          false});
  }
  return table;
}

void add_findings(const std::vector<FindingLine>& findings,
                  Date day,
                  Lang lang,
                  doc::Document& document) {
  std::vector<FindingLine> open;
  std::size_t overdue = 0, serious = 0;
  for (const FindingLine& line : findings) {
    if (line.finding.is_open()) {
      open.push_back(line);
      overdue += line.finding.is_overdue(day) ? 1 : 0;
      serious += evaluate::is_at_least(line.finding, plan::FindingSeverity::serious) ? 1 : 0;
    }
  }
  document.add(doc::Heading{2, std::string(kFindings.in(lang))});
  document.add(doc::Paragraph{
      say(kFindingSum, open.size(), overdue, serious, findings.size() - open.size()).in(lang),
      overdue > 0 ? doc::Tone::bad : doc::Tone::plain});
  if (!open.empty()) {
    document.add(findings_table(open, day, lang));
  }
}

}  // namespace sw::report
