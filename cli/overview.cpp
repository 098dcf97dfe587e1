#include "cli/overview.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "cli/due_list.hpp"
#include "cli/plan/approvals.hpp"
#include "cli/print.hpp"
#include "core/base/text.hpp"
#include "core/plan/keys.hpp"
#include "core/report/report.hpp"

namespace sw::cli {

namespace {

constexpr Text kHead{"{0} {1} · 第 {2} 季度第 {3} 天{4}", "{0} {1} · quarter {2}, day {3}{4}"};
constexpr Text kPast{"{0} {1} · 已结束{2}", "{0} {1} · over{2}"};
constexpr Text kCount{"{0} {1}", "{0} {1}"};
constexpr Text kIndicators{"指标 {0}   {1}", "Indicators {0}   {1}"};
constexpr Text kMilestones{"节点 {0}   {1}", "Milestones {0}   {1}"};
constexpr Text kQuiet{"近 30 天没有到期事项，也没有逾期和落后的。",
                      "Nothing is overdue, behind or due within 30 days."};
constexpr Text kDue{"近 30 天到期 {0} 项，逾期 {1} 项，落后 {2} 项：",
                    "Due within 30 days: {0}, overdue: {1}, behind: {2}"};
constexpr Text kMore{"…另有 {0} 项：sw due", "… {0} more: sw due"};
constexpr Text kFirst{"这里还没有计划。先输入：", "There is no plan here yet. Begin with:"};
constexpr Text kInit{
    "sw plan init --template agency --organisation 单位名称     建立今年的计划（民政部门用 "
    "bureau）",
    "sw plan init --template agency --organisation NAME     make this year's plan (a bureau: "
    "bureau)"};
constexpr Text kEdit{"sw plan edit                                               按本单位情况修改",
                     "sw plan edit                                           adapt it"};
constexpr Text kHelp{"sw help                                                    看全部命令",
                     "sw help                                                see all commands"};

// A screenful answers the question; the rest is one command away.
constexpr std::size_t kMostDue = 5;

int count(const std::vector<due::Entry>& entries, due::Severity severity) {
  return static_cast<int>(std::count_if(
      entries.begin(), entries.end(), [&](const due::Entry& e) { return e.severity == severity; }));
}

template <class Map, class Status>
std::map<Status, int> counted(const Map& all,
                              Status (*status_of)(const typename Map::mapped_type&)) {
  std::map<Status, int> counts;
  for (const auto& [id, figure] : all) {
    ++counts[status_of(figure)];
  }
  return counts;
}

std::string kinds_line(const App& app, const plan::Plan& plan) {
  std::map<plan::ItemKind, int> kinds;
  for (const plan::Item& item : plan.items) {
    ++kinds[item.kind];
  }
  std::string out;
  for (const auto& [kind, number] : kinds) {
    out += (out.empty() ? " · " : " ") + app.in(say(kCount, plan::title_of(kind), number));
  }
  return out;
}

std::string head_line(App& app, const plan::Plan& plan) {
  const std::string kinds = kinds_line(app, plan);
  const std::string organisation = printable_line(plan.head.organisation);
  const Date today = app.today();
  if (today.year() != plan.year()) {
    return app.in(say(kPast, organisation, plan.year(), kinds));
  }
  const Date start = first_of_month(today.year(), (today.quarter() - 1) * 3 + 1);
  return app.in(say(kHead, organisation, plan.year(), today.quarter(), today - start + 1, kinds));
}

int first_commands(App& app) {
  if (app.globals.json) {
    app.out << "null\n";
    return 0;
  }
  app.out << app.in(kFirst) << "\n  " << app.in(kInit) << "\n  " << app.in(kEdit) << "\n  "
          << app.in(kHelp) << "\n";
  return 0;
}

}  // namespace

int overview(App& app) {
  if (app.globals.dir || !environment("SW_HOME").empty()) {
    app.workspace();  // a folder that was named and is none is an error, as everywhere
  }
  if (!app.has_workspace() || (app.plan_years().empty() && !app.globals.plan)) {
    return first_commands(app);
  }
  const plan::Plan& plan = app.plan_of(app.current_year());
  const auto revision = revision_of(app, app.load(app.current_year()));
  const figures::Figures figures = figures_today(app);
  const auto indicators = counted<decltype(figures.indicators), figures::Status>(
      figures.indicators, [](const figures::IndicatorFigures& f) { return f.status; });
  const auto milestones = counted<decltype(figures.milestones), figures::MilestoneStatus>(
      figures.milestones, [](const figures::MilestoneFigures& f) { return f.status; });
  std::vector<due::Entry> entries = due::list(plan, figures, app.today(), 30);
  if (app.globals.json) {
    nlohmann::ordered_json out{{"organisation", plan.head.organisation},
                               {"year", plan.year()},
                               {"today", app.today().to_string()},
                               {"revision", nullptr},
                               {"changed_since_approval", nullptr},
                               {"indicators", nlohmann::ordered_json::object()},
                               {"milestones", nlohmann::ordered_json::object()},
                               {"due", count(entries, due::Severity::due)},
                               {"overdue", count(entries, due::Severity::overdue)},
                               {"behind", count(entries, due::Severity::behind)}};
    if (revision) {
      out["revision"] = revision->number;
      out["changed_since_approval"] = revision->changed;
    }
    for (const auto& [status, number] : indicators) {
      out["indicators"][std::string(figures::name_of(status))] = number;
    }
    for (const auto& [status, number] : milestones) {
      out["milestones"][std::string(figures::name_of(status))] = number;
    }
    print_json(app, out);
    return 0;
  }
  const std::string approved =
      revision ? "  " + report::words_of(*revision, app.lang) + "\n" : std::string();
  app.out
      << colored(head_line(app, plan), Color::bold, app.color) << "\n"
      << approved << "  "
      << app.in(say(kIndicators, plan.indicators.size(), report::counts_line(indicators, app.lang)))
      << "\n  "
      << app.in(say(kMilestones, plan.milestones.size(), report::counts_line(milestones, app.lang)))
      << "\n";
  if (entries.empty()) {
    app.out << "  " << app.in(kQuiet) << "\n";
    return 0;
  }
  app.out << "  "
          << app.in(say(kDue,
                        count(entries, due::Severity::due),
                        count(entries, due::Severity::overdue),
                        count(entries, due::Severity::behind)))
          << "\n";
  // Worst first here: the list proper is by date.
  std::stable_sort(entries.begin(), entries.end(), [](const due::Entry& a, const due::Entry& b) {
    return a.severity < b.severity;
  });
  const std::size_t more = entries.size() > kMostDue ? entries.size() - kMostDue : 0;
  entries.resize(entries.size() - more);
  doc::Document document;
  doc::Table table = due_table(entries, app.lang);
  for (doc::Row& row : table.rows) {
    row.indent = 2;
    row.cells.resize(4);
  }
  table.columns.resize(4);
  document.add(std::move(table));
  print(app, document);
  if (more > 0) {
    app.out << "    " << app.in(say(kMore, more)) << "\n";
  }
  return 0;
}

}  // namespace sw::cli
