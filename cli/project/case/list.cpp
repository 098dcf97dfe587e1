#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/project/case/register.hpp"
#include "cli/project/entry.hpp"
#include "cli/project/gate.hpp"
#include "cli/project/register.hpp"
#include "core/base/json_number.hpp"
#include "core/project/entry.hpp"
#include "core/project/gates.hpp"
#include "core/service/words.hpp"

namespace sw::cli::project_case_commands {

namespace {

using nlohmann::ordered_json;
using project::Case;

constexpr Text kNumber{"编号", "No"};
constexpr Text kMethod{"方法", "Method"};
constexpr Text kStage{"阶段", "Stage"};
constexpr Text kOpened{"开案", "Opened"};
constexpr Text kLast{"最近服务", "Last"};
constexpr Text kSessions{"节", "Sessions"};
constexpr Text kTimes{"人次", "Visits"};
constexpr Text kStaff{"社工", "Staff"};
constexpr Text kState{"状态", "State"};
constexpr Text kProject{"项目", "Project"};
constexpr Text kCarried{"结转", "Carried"};
constexpr Text kNew{"新开", "New"};
constexpr Text kClosedIn{"结案", "Closed"};
constexpr Text kReferred{"转介", "Referred"};
constexpr Text kOpen{"在办", "Open"};
constexpr Text kQuiet{"久未服务", "Quiet"};
constexpr Text kOpenFor{"在办", "open"};
constexpr Text kQuietFor{"{0} 天没有服务", "quiet for {0} days"};
constexpr Text kClosedOn{"{0} {1}", "{1} {0}"};
constexpr Text kUnsaid{"未填", "not said"};
constexpr Text kSum{
    "{0} 年第 {1} 季度（到 {2}）：上期结转 {3}，新开 {4}，结案 {5}（转介 {6}），在办 {7}",
    "{0} Q{1} (to {2}): carried over {3}, new {4}, closed {5} (referred {6}), "
    "open {7}"};
constexpr Text kGroups{"小组 {0}：{1} 人，每节平均到 {2} 人（出席率 {3}%）",
                       "group {0}: {1} members, {2} a session on average ({3} % present)"};
constexpr Text kNothing{"没有个案或小组；开案用 sw project case open",
                        "There are no cases or groups; sw project case open opens one."};
constexpr Text kOneOfThem{"写明项目，或 --all 看全部项目",
                          "name a project, or --all for all of them"};
constexpr Text kBadQuarter{"--quarter 应是 1 至 4，这里是 {0}",
                           "--quarter should be 1 to 4, not {0}"};
constexpr Text kNotYet{"第 {0} 季度还没有到", "quarter {0} has not begun"};
constexpr Text kBadDays{"--quiet-for 不能小于 0", "--quiet-for cannot be below 0"};

struct ListOptions {
  std::optional<std::string> project, by;
  std::optional<int> quiet_for, quarter;
  bool all = false, open = false;
};

std::vector<Option> options_of(ListOptions& o) {
  return {
      {"ID",
       "ID",
       &o.project,
       {"项目：编号，或独有的名称、条款号",
        "the project: its id, or a title or ref that is unique"}},
      {"--all", "", &o.all, {"全部项目", "all projects"}},
      {"--open", "", &o.open, {"只看在办的", "only open ones"}},
      {"--by",
       "WHAT",
       &o.by,
       {"各有多少：worker 社工、method 方法、project 项目",
        "how many for each worker, method or project"},
       false,
       {"worker", "method", "project"}},
      {"--quiet-for",
       "DAYS",
       &o.quiet_for,
       {"只看在办、这么多天没有服务的", "only open ones without a session for so many days"}},
      {"--quarter",
       "N",
       &o.quarter,
       {"增减按这个季度，默认今天所在的季度", "the quarter to count in, default that of today"}}};
}

struct Asked {
  const plan::Plan& plan;
  Date today;
  Date from, to;  // of the quarter, up to today
  bool all = false;
};

Asked window_of(App& app, const plan::Plan& plan, const ListOptions& o) {
  if (o.quarter && (*o.quarter < 1 || *o.quarter > 4)) {
    throw Error(ErrorKind::usage, say(kBadQuarter, *o.quarter));
  }
  const Date today = app.today();
  const Date reference = std::min(today, last_of_year(plan.year()));
  const unsigned quarter = o.quarter ? static_cast<unsigned>(*o.quarter) : reference.quarter();
  const Date from = first_of_month(plan.year(), quarter * 3 - 2);
  if (from > today) {
    throw Error(ErrorKind::usage, say(kNotYet, quarter));
  }
  return {plan, today, from, std::min(today, last_of_month(plan.year(), quarter * 3)), o.all};
}

bool is_quiet(const Asked& asked, const Case& one) {
  return one.is_open_on(asked.today) &&
         quiet_days(one, asked.today) > asked.plan.project_rules().quiet_days;
}

doc::Cell state_of(const App& app, const Asked& asked, const Case& one) {
  if (!one.is_open_on(asked.today)) {
    return doc::cell(app.in(say(kClosedOn,
                                one.closed->to_string(),
                                service::title_of(service::close_reasons(), one.reason))),
                     doc::Tone::muted);
  }
  return is_quiet(asked, one)
             ? doc::cell(app.in(say(kQuietFor, quiet_days(one, asked.today))), doc::Tone::warning)
             : doc::cell(app.in(kOpenFor));
}

std::string sessions_of(const Case& one) {
  return one.sessions.to_string() + (one.planned.is_zero() ? "" : " / " + one.planned.to_string());
}

doc::Table table_of(const App& app, const Asked& asked, const std::vector<const Case*>& cases) {
  doc::Table table;
  for (const Text title :
       {kNumber, kMethod, kStage, kOpened, kLast, kSessions, kTimes, kStaff, kState, kProject}) {
    table.columns.push_back({app.in(title), doc::Align::left, 0});
  }
  table.columns[5].align = table.columns[6].align = doc::Align::right;
  // What goes first where room is short: what the other columns say too.
  constexpr std::pair<std::size_t, int> kNeeds[] = {{6, 6}, {4, 5}, {1, 4}, {7, 3}, {2, 2}, {9, 1}};
  for (const auto& [column, need] : kNeeds) {
    table.columns[column].need = need;
  }
  for (const Case* one : cases) {
    table.rows.push_back({{doc::cell(one->number),
                           doc::cell(project::method_title(asked.plan, one->method).in(app.lang)),
                           doc::cell(one->stage),
                           doc::cell(one->opened.to_string()),
                           doc::cell(one->last_service ? one->last_service->to_string() : ""),
                           doc::cell(sessions_of(*one)),
                           doc::cell(one->person_times.to_string()),
                           doc::cell(service::list_text(one->staff)),
                           state_of(app, asked, *one),
                           doc::cell(one->project)},
                          0,
                          false});
  }
  if (!asked.all) {
    table.columns.pop_back();
    for (doc::Row& row : table.rows) {
      row.cells.pop_back();
    }
  }
  return table;
}

doc::Bullets groups_of(const App& app, const std::vector<const Case*>& cases) {
  doc::Bullets bullets;
  for (const Case* one : cases) {
    if (const auto share = attendance(one->person_times, one->sessions, one->members)) {
      bullets.items.push_back({"·",
                               doc::Tone::muted,
                               app.in(say(kGroups,
                                          one->number,
                                          one->members.to_string(),
                                          average(one->person_times, one->sessions)->to_string(1),
                                          whole_percent(*share)))});
    }
  }
  return bullets;
}

// What cases are counted under; a case of two workers under each.
std::vector<std::string> keys_of(const Case& one, const std::string& by) {
  if (by == "worker") {
    return one.staff.empty() ? std::vector<std::string>{""} : one.staff;
  }
  return {by == "method" ? one.method : one.project};
}

struct Line {
  std::vector<Case> cases;
  std::int64_t quiet = 0;
};

std::map<std::string, Line> lines_of(const Asked& asked,
                                     const std::vector<const Case*>& cases,
                                     const std::string& by) {
  std::map<std::string, Line> lines;
  for (const Case* one : cases) {
    for (const std::string& key : keys_of(*one, by)) {
      Line& line = lines[key];
      line.cases.push_back(*one);
      line.quiet += is_quiet(asked, *one) ? 1 : 0;
    }
  }
  return lines;
}

void print_lines(App& app,
                 const Asked& asked,
                 const std::vector<const Case*>& cases,
                 const std::string& by) {
  const Text first = by == "worker" ? kStaff : (by == "method" ? kMethod : kProject);
  ordered_json list = ordered_json::array();
  doc::Table table;
  for (const Text title : {first, kCarried, kNew, kClosedIn, kReferred, kOpen, kQuiet}) {
    table.columns.push_back(
        {app.in(title), table.columns.empty() ? doc::Align::left : doc::Align::right, 0});
  }
  for (const auto& [key, line] : lines_of(asked, cases, by)) {
    const project::CaseCounts counts = counts_of(line.cases, {}, asked.from, asked.to);
    list.push_back({{by, text_or_null(key)},
                    {"carried", counts.carried},
                    {"opened", counts.opened},
                    {"closed", counts.closed},
                    {"referred", counts.referred},
                    {"open", counts.open},
                    {"quiet", line.quiet}});
    const std::string title =
        key.empty() ? app.in(kUnsaid)
                    : (by == "method" ? project::method_title(asked.plan, key).in(app.lang) : key);
    doc::Row row{{doc::cell(title)}, 0, false};
    for (const std::int64_t count :
         {counts.carried, counts.opened, counts.closed, counts.referred, counts.open, line.quiet}) {
      row.cells.push_back(doc::cell(std::to_string(count)));
    }
    row.cells.back().tone = line.quiet > 0 ? doc::Tone::warning : doc::Tone::plain;
    table.rows.push_back(std::move(row));
  }
  if (app.globals.json) {
    print_json(app, list);
  } else {
    print(app, std::move(table));
  }
}

// Those that the options leave: of the quarter all that were open in it.
std::vector<const Case*> wanted(const Asked& asked,
                                const ListOptions& o,
                                const std::vector<Case>& cases) {
  std::vector<const Case*> found;
  for (const Case& one : cases) {
    const bool open = one.is_open_on(asked.today);
    const bool in_window =
        one.opened <= asked.to && (!o.quarter || !one.closed || *one.closed >= asked.from);
    const bool quiet = !o.quiet_for || (open && quiet_days(one, asked.today) >= *o.quiet_for);
    if (in_window && quiet && (open || !o.open)) {
      found.push_back(&one);
    }
  }
  return found;
}

int run_list(App& app, const ListOptions& o) {
  if (o.all == o.project.has_value()) {
    throw Error(ErrorKind::usage, say(kOneOfThem));
  }
  if (o.quiet_for && *o.quiet_for < 0) {
    throw Error(ErrorKind::usage, say(kBadDays));
  }
  const plan::Plan& plan = app.plan_of(app.current_year());
  const std::string only = o.project ? project_called(plan, *o.project).id : std::string();
  const Asked asked = window_of(app, plan, o);
  std::vector<Case> cases = cases_of(project_register(app), app.today());
  std::erase_if(cases, [&](const Case& one) {
    return (!only.empty() && one.project != only) || !project::counts_cases(plan, one.method);
  });
  const std::vector<const Case*> found = wanted(asked, o, cases);
  if (app.globals.json && !o.by) {
    ordered_json list = ordered_json::array();
    for (const Case* one : found) {
      list.push_back(case_json(*one, asked.today));
    }
    print_json(app, list);
    return 0;
  }
  if (found.empty() && !app.globals.json) {
    app.tell(say(kNothing));
    return 0;
  }
  if (o.by) {
    print_lines(app, asked, found, *o.by);
    return 0;
  }
  const project::CaseCounts counts = counts_of(cases, {}, asked.from, asked.to);
  doc::Document document;
  document.add(table_of(app, asked, found));
  if (doc::Bullets groups = groups_of(app, found); !groups.items.empty()) {
    document.add(std::move(groups));
  }
  document.add(doc::Paragraph{app.in(say(kSum,
                                         asked.from.year(),
                                         asked.from.quarter(),
                                         asked.to.to_string(),
                                         counts.carried,
                                         counts.opened,
                                         counts.closed,
                                         counts.referred,
                                         counts.open)),
                              doc::Tone::plain});
  print(app, document);
  return 0;
}

}  // namespace

Invocation make_list() {
  return invocation<ListOptions>(options_of, run_list);
}

}  // namespace sw::cli::project_case_commands
