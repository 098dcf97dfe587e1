#include "core/project/compare.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/project/register.hpp"
#include "core/base/json_number.hpp"
#include "core/base/text.hpp"
#include "core/plan/lists.hpp"
#include "core/project/entry.hpp"

namespace sw::cli::project_commands {

namespace {

using project::CompareRow;
using project::Measure;
using project::SiteValue;
using project::Verdict;

constexpr Text kFewSites{"项目 {0} 只有 {1} 个地点，没有可比的",
                         "project {0} has {1} sites: there is nothing to compare"};
constexpr Text kAddSites{"在计划里写明 sites，各带 size（学生数、床位数）",
                         "give its sites in the plan, each with a size (pupils, beds)"};
constexpr Text kCompareTitle{"{0}：分点对比，{1} 至 {2}", "{0}: by site, {1} to {2}"};
constexpr Text kNoServices{"这段时间没有服务记录", "no services were recorded in this time"};
constexpr Text kMeasures[] = {{"数量", "count"},
                              {"服务人次", "person-times"},
                              {"志愿者人次", "volunteers"},
                              {"志愿时数", "volunteer hours"},
                              {"小组出席", "attendance of groups"}};
constexpr Text kWith{"{0}·{1}", "{0}, {1}"};
constexpr Text kSite{"{0}（{1}）", "{0} ({1})"};
constexpr Text kPer{"每百人", "per 100"};
constexpr Text kAround{"95% 区间", "95 % interval"};
constexpr Text kDiffers{"有差别", "differs"};
constexpr Text kChance{"可能是偶然", "may be chance"};
constexpr Text kCompareNote{
    "每百人按地点的规模（size）算；区间为泊松精确区间，人次之间不独立，不给区间。“可能是偶然”指数目"
    "太小，说不上哪边多。",
    "Per 100 of the site's size; exact Poisson intervals, not of person-times, which are not "
    "independent. \"May be chance\": the numbers are too small to say that one has more."};
constexpr Text kElsewhere{"另有 {0} 条记录没有写地点，或同时在几个地点，不在表内。",
                          "{0} more records name no site or several; they are not in the table."};
constexpr Text kBackwards{"--from {0} 晚于 --to {1}", "--from {0} is after --to {1}"};

struct CompareOptions {
  std::string project, by = "site";
  std::optional<std::string> from, to;
};

std::vector<Option> options_of(CompareOptions& o) {
  return {
      project_option(o.project),
      {"--by", "WHAT", &o.by, {"按什么对比：site 地点", "what to compare: site"}, false, {"site"}},
      {"--from",
       "DATE",
       &o.from,
       {"从哪天起，默认年初", "from this day, default the year's first"}},
      {"--to", "DATE", &o.to, {"到哪天止，默认今天", "up to this day, default today"}}};
}

std::string title_of(const App& app, const plan::Plan& plan, const CompareRow& row) {
  if (row.measure != Measure::count) {
    return app.in(kMeasures[static_cast<std::size_t>(row.measure)]);
  }
  const std::string method = project::method_title(plan, row.method).in(app.lang);
  if (row.client_group.empty()) {
    return method;
  }
  return app.in(say(kWith, method, plan::titled(plan.client_groups, row.client_group)));
}

std::string count_text(const SiteValue& value) {
  if (!value.count) {
    return "—";
  }
  return value.count->to_string() + (value.whole ? "/" + value.whole->to_string() : "");
}

std::string rate_text(const CompareRow& row, const SiteValue& value) {
  if (!value.rate) {
    return "—";
  }
  if (row.measure == Measure::attendance) {
    return fmt::format("{:.0f}%", *value.rate * 100);
  }
  return value.around
             ? fmt::format(
                   "{:.1f} [{:.1f}–{:.1f}]", *value.rate, value.around->low, value.around->high)
             : fmt::format("{:.1f}", *value.rate);
}

doc::Document document_of(const App& app,
                          const plan::Plan& plan,
                          const plan::Project& project,
                          const project::Comparison& all,
                          Date from,
                          Date to) {
  doc::Document document;
  document.add(
      doc::Heading{1, app.in(say(kCompareTitle, project.title, from.to_string(), to.to_string()))});
  if (all.rows.empty()) {
    document.add(doc::Paragraph{app.in(kNoServices), doc::Tone::muted});
    return document;
  }
  doc::Table table{{{"", doc::Align::left, 0}}, {}};
  table.columns[0].wraps = 1;
  for (const plan::Site* site : all.sites) {
    const std::string about = site->size ? std::to_string(*site->size) : "—";
    table.columns.push_back({app.in(say(kSite, site->title, about)), doc::Align::right, 0});
    table.columns.back().wraps = 1;
    table.columns.push_back({app.in(kPer), doc::Align::right, 0});
  }
  table.columns.push_back({"", doc::Align::left, 0, 1});
  for (const CompareRow& row : all.rows) {
    doc::Row line{{doc::cell(title_of(app, plan, row))}, row.client_group.empty() ? 0 : 1, false};
    for (const SiteValue& value : row.values) {
      line.cells.push_back(doc::cell(count_text(value)));
      line.cells.push_back(doc::cell(rate_text(row, value)));
    }
    line.cells.push_back(
        row.verdict == Verdict::differs         ? doc::cell(app.in(kDiffers), doc::Tone::strong)
        : row.verdict == Verdict::may_be_chance ? doc::cell(app.in(kChance), doc::Tone::muted)
                                                : doc::cell(""));
    table.rows.push_back(std::move(line));
  }
  document.add(std::move(table));
  if (!all.elsewhere.is_zero()) {
    document.add(
        doc::Paragraph{app.in(say(kElsewhere, all.elsewhere.to_string())), doc::Tone::muted});
  }
  document.add(doc::Paragraph{app.in(kCompareNote), doc::Tone::muted});
  return document;
}

nlohmann::ordered_json json_of(const project::Comparison& all, const plan::Project& project) {
  static constexpr std::string_view kNames[] = {
      "count", "person_times", "volunteers", "volunteer_hours", "attendance"};
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  for (const CompareRow& row : all.rows) {
    nlohmann::ordered_json sites = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < row.values.size(); ++i) {
      const SiteValue& value = row.values[i];
      nlohmann::ordered_json one{{"site", all.sites[i]->id},
                                 {"count", json_number(value.count)},
                                 {"of", json_number(value.whole)},
                                 {"rate", nullptr},
                                 {"low", nullptr},
                                 {"high", nullptr}};
      if (value.rate) {
        one["rate"] = std::stod(fmt::format("{:.4f}", *value.rate));
      }
      if (value.around) {
        one["low"] = std::stod(fmt::format("{:.4f}", value.around->low));
        one["high"] = std::stod(fmt::format("{:.4f}", value.around->high));
      }
      sites.push_back(std::move(one));
    }
    rows.push_back({{"measure", kNames[static_cast<std::size_t>(row.measure)]},
                    {"method", text_or_null(row.method)},
                    {"client_group", text_or_null(row.client_group)},
                    {"sites", std::move(sites)},
                    {"differs",
                     row.verdict == Verdict::not_told
                         ? nlohmann::ordered_json()
                         : nlohmann::ordered_json(row.verdict == Verdict::differs)}});
  }
  nlohmann::ordered_json sites = nlohmann::ordered_json::array();
  for (const plan::Site* site : all.sites) {
    sites.push_back({{"id", site->id},
                     {"title", site->title},
                     {"kind", text_or_null(site->kind)},
                     {"setting", text_or_null(site->setting)},
                     {"size", site->size ? nlohmann::ordered_json(*site->size) : nullptr}});
  }
  return {{"project", project.id},
          {"sites", std::move(sites)},
          {"rows", std::move(rows)},
          {"elsewhere", json_number(all.elsewhere)}};
}

int run_compare(App& app, const CompareOptions& o) {
  const Date to = o.to ? app.day("--to", *o.to) : app.today();
  const plan::Plan& plan = app.plan_of(o.to ? to.year() : app.current_year());
  const Date from = o.from ? app.day("--from", *o.from) : first_of_year(plan.year());
  if (from > to) {
    throw Error(ErrorKind::usage, say(kBackwards, from.to_string(), to.to_string()));
  }
  const plan::Project& project = project_called(plan, o.project);
  if (project.sites.size() < 2) {
    throw Error(ErrorKind::input, say(kFewSites, project.id, project.sites.size()), say(kAddSites));
  }
  const auto all = project::compare_sites(plan, project, project_register(app), from, to);
  if (app.globals.json) {
    print_json(app, json_of(all, project));
  } else {
    print(app, document_of(app, plan, project, all, from, to));
  }
  return 0;
}

}  // namespace

Invocation make_compare() {
  return invocation<CompareOptions>(options_of, run_compare);
}

}  // namespace sw::cli::project_commands
