#include <algorithm>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/org/register.hpp"
#include "cli/print.hpp"
#include "cli/project/entry.hpp"
#include "cli/project/need/called.hpp"
#include "cli/project/register.hpp"
#include "core/base/json_number.hpp"
#include "core/base/text.hpp"
#include "core/plan/keys.hpp"
#include "core/project/needs.hpp"

namespace sw::cli::project_need_commands {

namespace {

using nlohmann::ordered_json;

constexpr Text kNeed{"需求调研", "Assessment"};
constexpr Text kId{"编号", "Id"};
constexpr Text kInstrument{"工具", "Instrument"};
constexpr Text kGroup{"对象", "Group"};
constexpr Text kResponses{"回收", "Answers"};
constexpr Text kDue{"截止", "Due"};
constexpr Text kFinding{"发现的需求", "Finding"};
constexpr Text kNo{"编号", "No"};
constexpr Text kPriority{"优先", "Priority"};
constexpr Text kDate{"日期", "Date"};
constexpr Text kReply{"回应", "What came of it"};
constexpr Text kOpen{"尚无回应", "nothing yet"};
constexpr Text kOf{"{0}/{1}", "{0}/{1}"};
constexpr Text kSum{"需求 {0} 条，已回应 {1}，尚无回应 {2}",
                    "Findings {0}: answered {1}, nothing yet {2}"};
constexpr Text kNoNeeds{"没有需求调研；写进计划（[[need]]），发现的需求用 sw project need add 登记",
                        "There are no needs assessments: write them into the plan ([[need]]); "
                        "sw project need add records a finding."};
constexpr Text kNoneOpen{"没有尚无回应的需求", "Something came of every finding."};

struct ListOptions {
  std::optional<std::string> need;
  bool open = false;
};

std::vector<Option> options_of(ListOptions& o) {
  return {
      {"NEED", "NEED", &o.need, {"只看这一项", "only this one"}},
      {"--open", "", &o.open, {"只看尚无回应的需求", "only findings that nothing has come of"}}};
}

struct Line {
  plan::Need need;
  Quantity responses;

  bool is_short() const { return need.count && responses < Quantity::of(*need.count); }
  bool is_late(Date today) const { return is_short() && need.due && *need.due < today; }
};

std::vector<Line> lines_of(const plan::Plan& plan,
                           const project::Register& projects,
                           const std::optional<plan::Need>& only) {
  std::vector<Line> lines;
  const project::Window year{first_of_year(plan.year()), last_of_year(plan.year())};
  for (const plan::Need& need : plan.needs) {
    if (!only || only->id == need.id) {
      lines.push_back({need, project::responses_to(projects, need.id, year)});
    }
  }
  return lines;
}

// Those of the plan's year, and older ones that nothing came of.
std::vector<project::Finding> found_in(const plan::Plan& plan,
                                       const project::Register& projects,
                                       const std::optional<plan::Need>& only,
                                       bool open,
                                       Date today) {
  auto findings = project::findings_of(projects, today);
  std::erase_if(findings, [&](const project::Finding& one) {
    return (only && one.need != only->id) || (open && !one.is_open()) ||
           (!one.is_open() && one.date.year() < plan.year());
  });
  return findings;
}

doc::Table needs_table(const App& app,
                       const plan::Plan& plan,
                       const std::vector<Line>& lines,
                       Date today) {
  doc::Table table;
  for (const Text title : {kNeed, kId, kInstrument, kGroup, kResponses, kDue}) {
    table.columns.push_back({app.in(title), doc::Align::left, 0});
  }
  table.columns[3].need = 1;
  table.columns[4].align = doc::Align::right;
  const std::vector<Named> groups = names_of(plan.client_groups);
  for (const Line& one : lines) {
    const std::string count = one.responses.to_string();
    const doc::Tone tone = one.is_late(today)                  ? doc::Tone::bad
                           : one.need.count && !one.is_short() ? doc::Tone::good
                                                               : doc::Tone::plain;
    table.rows.push_back(
        {{doc::cell(one.need.title),
          doc::cell(one.need.id),
          doc::cell(app.in(plan::title_of(one.need.instrument))),
          doc::cell(title_in(groups, one.need.group)),
          doc::cell(one.need.count ? app.in(say(kOf, count, *one.need.count)) : count, tone),
          doc::cell(shown(one.need.due))},
         0,
         false});
  }
  return table;
}

doc::Table findings_table(const App& app, const std::vector<project::Finding>& findings) {
  doc::Table table;
  for (const Text title : {kFinding, kNo, kPriority, kNeed, kDate, kReply}) {
    table.columns.push_back({app.in(title), doc::Align::left, 0});
  }
  table.columns[3].need = 1;
  table.columns[4].need = 2;
  table.columns[5].wraps = 1;
  for (const project::Finding& one : findings) {
    const doc::Tone tone = one.is_open() ? doc::Tone::bad : doc::Tone::plain;
    table.rows.push_back(
        {{doc::cell(one.text, tone),
          doc::cell(one.no),
          doc::cell(app.in(service::title_of(project::priorities(), one.priority))),
          doc::cell(one.need),
          doc::cell(one.date.to_string()),
          doc::cell(one.is_open() ? app.in(kOpen) : replies_of(app, one), tone)},
         0,
         false});
  }
  return table;
}

ordered_json json_of_need(const Line& one, Date today) {
  return {{"id", one.need.id},
          {"title", one.need.title},
          {"instrument", plan::name_of(one.need.instrument)},
          {"group", text_or_null(one.need.group)},
          {"responses", json_number(one.responses)},
          {"count", one.need.count ? ordered_json(*one.need.count) : ordered_json()},
          {"due", json_of(one.need.due)},
          {"late", one.is_late(today)},
          {"owner", text_or_null(one.need.owner)}};
}

ordered_json json_of_finding(const project::Finding& one) {
  ordered_json replies = ordered_json::array();
  for (const project::Reply& reply : one.replies) {
    replies.push_back({{"date", reply.date.to_string()},
                       {"project", text_or_null(reply.project)},
                       {"change", text_or_null(reply.change)},
                       {"none", text_or_null(reply.none)}});
  }
  return {{"no", one.no},
          {"record", one.record},
          {"need", one.need},
          {"text", one.text},
          {"priority", one.priority},
          {"date", one.date.to_string()},
          {"open", one.is_open()},
          {"answers", std::move(replies)}};
}

void print_lists(App& app,
                 const plan::Plan& plan,
                 const std::vector<Line>& lines,
                 const std::vector<project::Finding>& findings,
                 bool open) {
  doc::Document document;
  if (!lines.empty()) {
    document.add(needs_table(app, plan, lines, app.today()));
  }
  if (!findings.empty()) {
    const auto left = std::count_if(findings.begin(),
                                    findings.end(),
                                    [](const project::Finding& one) { return one.is_open(); });
    document.add(doc::Paragraph{
        app.in(say(kSum, findings.size(), static_cast<std::int64_t>(findings.size()) - left, left)),
        doc::Tone::strong});
    document.add(findings_table(app, findings));
  }
  print(app, document);
  if (lines.empty() && findings.empty()) {
    app.tell(say(open ? kNoneOpen : kNoNeeds));
  }
}

int run_list(App& app, const ListOptions& o) {
  const plan::Plan& plan = app.plan_of(app.current_year());
  const project::Register projects = project_register(app);
  const auto only = o.need ? std::optional(need_called(plan, *o.need)) : std::nullopt;
  const auto lines = o.open ? std::vector<Line>() : lines_of(plan, projects, only);
  const auto findings = found_in(plan, projects, only, o.open, app.today());
  if (!app.globals.json) {
    print_lists(app, plan, lines, findings, o.open);
    return 0;
  }
  ordered_json needs = ordered_json::array(), found = ordered_json::array();
  for (const Line& one : lines) {
    needs.push_back(json_of_need(one, app.today()));
  }
  for (const project::Finding& one : findings) {
    found.push_back(json_of_finding(one));
  }
  print_json(app, {{"needs", std::move(needs)}, {"findings", std::move(found)}});
  return 0;
}

}  // namespace

Invocation make_list() {
  return invocation<ListOptions>(options_of, run_list);
}

}  // namespace sw::cli::project_need_commands
