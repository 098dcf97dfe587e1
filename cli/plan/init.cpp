#include <algorithm>
#include <filesystem>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/plan/templates.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/base/width.hpp"
#include "core/figures/figures.hpp"
#include "core/plan/edit_text.hpp"

namespace sw::cli::plan_commands {

namespace {

namespace fs = std::filesystem;

constexpr Text kExists{"{0} 已经存在", "{0} exists already"};
constexpr Text kForce{
    "换一年（--year），或用 --force 重写（旧文件留作 {0}）",
    "choose another --year, or overwrite it with --force (the old one is kept as {0})"};
constexpr Text kBadYear{"--year 应是 1900 至 2999，这里是 {0}",
                        "--year should be 1900 to 2999, not {0}"};
constexpr Text kSameYear{"--from {0} 与新计划是同一年", "--from {0} is the new plan's own year"};
constexpr Text kGiveYear{"用 --year 写明新计划的年度", "give the new plan's year with --year"};
constexpr Text kFromTemplate{"--from 与 --template 不能同时用",
                             "--from and --template exclude each other"};
constexpr Text kOrganisation{"我的单位", "My organisation"};
constexpr Text kMade{"已建立 {0} 年计划工作区 {1}", "Made the plan workspace for {0}: {1}"};
constexpr Text kPlanLine{"{0}：{1} 个条目 · {2} 个指标 · {3} 个节点 · {4} 个项目",
                         "{0}: {1} items · {2} indicators · {3} milestones · {4} projects"};
constexpr Text kRubricLine{"{0}：{1} 份评估量表", "{0}: {1} rubrics"};
constexpr Text kStoreNew{"{0}：记录库（空）", "{0}: the store (empty)"};
constexpr Text kStoreKept{"{0}：记录库（原有记录都在）", "{0}: the store (its records are kept)"};
constexpr Text kNext{"接下来：", "Next:"};
constexpr Text kEdit{"按本单位情况修改，改完自动检查", "adapt it; it is checked afterwards"};
constexpr Text kAdd{"记一个数", "record a figure"};
constexpr Text kValue{"数值", "VALUE"};
constexpr Text kReport{"看进展", "see the progress"};

struct InitOptions {
  std::optional<std::string> dir;
  std::optional<std::string> tmpl;
  std::optional<std::string> organisation;
  std::optional<int> year, from;
  bool force = false;
};

std::vector<Option> options_of(InitOptions& o) {
  return {
      {"DIR",
       "DIR",
       &o.dir,
       {"在哪个文件夹建立；不写则用当前工作区或当前文件夹",
        "where; default: this workspace, or this folder"}},
      {"--template",
       "NAME",
       &o.tmpl,
       {"模板，默认 blank", "the template, default blank"},
       false,
       {"bureau", "agency", "blank"}},
      {"--year", "YEAR", &o.year, {"计划年度，默认今年", "the plan's year, default this year"}},
      {"--organisation", "NAME", &o.organisation, {"单位名称", "the organisation's name"}},
      {"--from",
       "YEAR",
       &o.from,
       {"由这一年的计划结转：日期顺移，基线改为实际数，注释保留",
        "roll that year's plan forward: dates move, baselines become actuals, comments stay"}},
      {"--force",
       "",
       &o.force,
       {"覆盖已有的计划文件，旧文件另存", "overwrite an existing plan file; the old one is kept"}}};
}

std::string filled(std::string text, std::string_view mark, std::string_view value) {
  for (std::size_t at = text.find(mark); at != std::string::npos;
       at = text.find(mark, at + value.size())) {
    text.replace(at, mark.size(), value);
  }
  return text;
}

std::string from_template(App& app, const InitOptions& o, int year) {
  const std::string organisation = trim(o.organisation.value_or("")).empty()
                                       ? app.in(kOrganisation)
                                       : printable_line(trim(*o.organisation));
  const std::string inside = plan::quoted(organisation);
  std::string text(template_text(o.tmpl.value_or("blank"), app.lang));
  text = filled(std::move(text), "@YEAR@", std::to_string(year));
  text = filled(std::move(text), "@NEXT@", std::to_string(year + 1));
  return filled(std::move(text), "@ORGANISATION@", inside.substr(1, inside.size() - 2));
}

// Actuals at the year's end, by indicator: what next year starts from.
std::map<std::string, Quantity, std::less<>> actuals_of(App& app, const plan::Plan& last) {
  const Date first = first_of_year(last.year());
  const Date end = last_of_year(last.year());
  const auto period = figures::period_of(figures::PeriodKind::year, last.year(), 1, end);
  const facts::Recorded recorded = app.recorded(last, first, first, end);
  std::map<std::string, Quantity, std::less<>> actuals;
  for (const auto& [id, figure] : figures::compute(last, recorded, *period, end).indicators) {
    const bool known = recorded.in_year.contains(id) || recorded.computed.in_year.contains(id);
    if (figure.actual && known) {
      actuals.emplace(id, *figure.actual);
    }
  }
  return actuals;
}

std::string from_year(App& app, int from, int year) {
  const LoadedPlan& last = app.load(from);
  app.plan_of(from);  // refuses a plan with errors
  const plan::Rolled rolled =
      plan::roll_forward(last.text, last.plan, actuals_of(app, last.plan), year, app.lang);
  for (const Message& warning : rolled.warnings) {
    app.warn(warning);
  }
  return rolled.text;
}

fs::path target_folder(App& app, const InitOptions& o) {
  const std::string base = app.globals.dir.value_or("");
  if (o.dir) {
    return fs::path(base) / *o.dir;  // as git does: -C first, then the rest from there
  }
  if (app.has_workspace()) {
    return app.workspace();
  }
  const std::string named = app.globals.dir.value_or(environment("SW_HOME"));
  return named.empty() ? fs::path(".") : fs::path(named);
}

// "." says little about where a workspace is.
std::string place_of(const App& app, const fs::path& folder) {
  const std::string shown = app.shown((fs::absolute(folder) / "").parent_path());
  return shown == "." ? printable_line(fs::current_path().string()) : shown;
}

// Those that are not there yet; gives how many.
std::size_t write_rubrics(const App& app, const fs::path& folder, const InitOptions& o) {
  std::size_t written = 0;
  if (o.from) {
    return written;
  }
  for (const RubricTemplate& one : rubric_templates(o.tmpl.value_or("blank"), app.lang)) {
    const fs::path rubric = folder / "rubrics" / (std::string(one.name) + ".toml");
    if (!fs::exists(rubric)) {
      make_folder(folder / "rubrics");
      write_file(rubric, one.text);
      ++written;
    }
  }
  return written;
}

void tell_made(
    App& app, const fs::path& folder, const fs::path& file, std::size_t rubrics, bool new_store) {
  const LoadedPlan made = app.read(file);
  const plan::Plan& plan = made.plan;
  app.out << app.in(say(kMade, plan.head.year, place_of(app, folder))) << "\n  "
          << app.in(say(kPlanLine,
                        app.shown(file),
                        plan.items.size(),
                        plan.indicators.size(),
                        plan.milestones.size(),
                        plan.projects.size()))
          << "\n  ";
  if (rubrics > 0) {
    app.out << app.in(say(kRubricLine, app.shown(folder / "rubrics"), rubrics)) << "\n  ";
  }
  app.out << app.in(say(new_store ? kStoreNew : kStoreKept, app.shown(folder / ".sw" / "store.db")))
          << "\n"
          << app.in(kNext) << "\n";
  std::vector<std::pair<std::string, Text>> next{{"sw plan edit", kEdit}};
  if (!plan.indicators.empty()) {
    next.emplace_back("sw log add " + plan.indicators.front().id + " " + app.in(kValue), kAdd);
  }
  next.emplace_back("sw report", kReport);
  std::size_t width = 0;
  for (const auto& [command, about] : next) {
    width = std::max(width, display_width(command));
  }
  for (const auto& [command, about] : next) {
    app.out << "  " << pad_right(command, width + 4) << app.in(about) << "\n";
  }
}

int run_init(App& app, const InitOptions& o) {
  const int year = o.year.value_or(app.today().year());
  if (year < 1900 || year > 2999) {
    throw Error(ErrorKind::usage, say(kBadYear, year));
  }
  if (o.from && o.tmpl) {
    throw Error(ErrorKind::usage, say(kFromTemplate));
  }
  if (o.from && *o.from == year) {
    throw Error(ErrorKind::usage, say(kSameYear, *o.from), say(kGiveYear));
  }
  const fs::path folder = target_folder(app, o);
  const fs::path file = folder / "plans" / (std::to_string(year) + ".toml");
  const fs::path kept = file.string() + ".bak";
  if (fs::exists(file) && !o.force) {
    throw Error(ErrorKind::input, say(kExists, app.shown(file)), say(kForce, app.shown(kept)));
  }
  const std::string text = o.from ? from_year(app, *o.from, year) : from_template(app, o, year);
  // The store first: where it cannot be made, no plan is left that the next try would trip over.
  const fs::path store_file = folder / ".sw" / "store.db";
  const bool new_store = !fs::exists(store_file);
  if (new_store) {
    store::Store::create(store_file);
  }
  make_folder(folder / "plans");
  if (fs::exists(file)) {
    write_file(kept, read_file(file, std::size_t{64} << 20U));
  }
  write_file(file, text);
  const std::size_t rubrics = write_rubrics(app, folder, o);
  if (app.globals.json) {
    app.out << nlohmann::ordered_json{{"year", year},
                                      {"plan", app.shown(file)},
                                      {"store", app.shown(store_file)}}
                   .dump()
            << "\n";
  } else if (!app.globals.quiet) {
    tell_made(app, folder, file, rubrics, new_store);
  }
  return 0;
}

}  // namespace

Invocation make_init() {
  return invocation<InitOptions>(options_of, run_init);
}

}  // namespace sw::cli::plan_commands
