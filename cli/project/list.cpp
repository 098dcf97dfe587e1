#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/project/register.hpp"
#include "core/base/text.hpp"
#include "core/plan/lists.hpp"
#include "core/plan/order.hpp"
#include "core/project/standing.hpp"
#include "core/report/projects.hpp"
#include "core/report/report.hpp"
#include "core/service/words.hpp"

namespace sw::cli::project_commands {

namespace {

using project::Standing;

constexpr Text kNoProjects{"计划里没有这样的项目", "the plan has no such project"};
constexpr Text kTitles[] = {{"项目", "Project"},
                            {"编号", "Id"},
                            {"环节", "Stage"},
                            {"服务量", "Volumes"},
                            {"缺", "Missing"},
                            {"状态", "Status"},
                            {"截止", "Due"}};
constexpr Text kGroup{"{0}（{1}）", "{0} ({1})"};
constexpr Text kUnnamed{"（未写）", "(none)"};
constexpr Text kProjectCount{"共 {0} 个项目", "Projects: {0}"};

struct ListOptions {
  std::string by = "brand";
  std::optional<std::string> kind, client_group, brand, stage, funder, status;
};

std::vector<std::string> orders() {
  return {"brand", "kind", "client_group", "stage", "funder", "status", "file"};
}

std::vector<Option> options_of(ListOptions& o) {
  return {{"--by",
           "WHAT",
           &o.by,
           {"分组：brand 品牌（默认）、kind 类别、client_group、stage、funder、status，file 不分",
            "groups: brand (default), kind, client_group, stage, funder, status; file: none"},
           false,
           orders()},
          {"--kind", "KIND", &o.kind, {"只看这一类别", "only of this kind"}},
          {"--client-group", "GROUP", &o.client_group, {"只看这一服务对象", "only for this group"}},
          {"--brand", "ITEM", &o.brand, {"只看这一条目下的", "only under this item"}},
          {"--stage",
           "STAGE",
           &o.stage,
           {"只看这一环节的", "only in this stage"},
           false,
           {"assessment", "delivery", "evaluation", "research", "closed"}},
          {"--funder", "NAME", &o.funder, {"只看这一出资方的", "only of this funder"}},
          {"--status",
           "STATUS",
           &o.status,
           {"只看这一状态的，如 behind", "only of this status, e.g. behind"},
           false,
           {"done", "on_track", "behind", "at_risk", "missed", "not_started"}}};
}

bool is_wanted(const plan::Plan& plan, const Standing& one, const ListOptions& o) {
  const plan::Project& project = *one.project;
  const auto is = [](const std::optional<std::string>& wanted, std::string_view value) {
    return !wanted || *wanted == value;
  };
  const auto is_listed = [&](const std::optional<std::string>& wanted,
                             const std::vector<plan::ListEntry>& list,
                             const std::string& id) {
    return !wanted || *wanted == id || *wanted == plan::titled(list, id);
  };
  const auto& groups = project.client_groups;
  return is_listed(o.kind, plan.project_kinds, project.kind) && is(o.funder, project.funder) &&
         (!o.brand || plan::is_within(project.under, *o.brand)) &&
         is(o.stage, project::name_of(one.progress.phase)) &&
         is(o.status, figures::name_of(one.status)) &&
         (!o.client_group || std::any_of(groups.begin(), groups.end(), [&](const auto& group) {
           return is_listed(o.client_group, plan.client_groups, group);
         }));
}

// What the project stands under; a project for several groups under each.
std::vector<std::string> groups_of(const App& app,
                                   const plan::Plan& plan,
                                   const Standing& one,
                                   const std::string& by) {
  const plan::Project& project = *one.project;
  if (by == "kind") {
    return {plan::titled(plan.project_kinds, project.kind)};
  }
  if (by == "client_group") {
    std::vector<std::string> titles;
    for (const std::string& group : project.client_groups) {
      titles.push_back(plan::titled(plan.client_groups, group));
    }
    return titles.empty() ? std::vector<std::string>{""} : titles;
  }
  if (by == "stage") {
    return {app.in(project::title_of(one.progress.phase))};
  }
  if (by == "funder") {
    return {project.funder};
  }
  if (by == "status") {
    return {app.in(figures::title_of(one.status))};
  }
  const plan::Item* item = plan.find_item(project.under);
  return {item == nullptr ? project.under : item->title};
}

doc::Row row_of(const App& app, const Standing& one) {
  const bool late = one.progress.days_late() > 0;
  return {{doc::cell(one.project->title),
           doc::cell(one.project->id, doc::Tone::muted),
           doc::cell(app.in(project::stage_words(one.progress)),
                     late ? doc::Tone::warning : doc::Tone::plain),
           doc::cell(one.quotas.empty() ? "—"
                                        : std::to_string(project::reached(one)) + "/" +
                                              std::to_string(one.quotas.size())),
           doc::cell(std::to_string(one.missing.size())),
           doc::cell(std::string(figures::sign_of(one.status)) + " " +
                         app.in(figures::title_of(one.status)),
                     report::tone_of(one.status)),
           doc::cell(one.project->due ? one.project->due->to_string() : "")},
          0,
          false};
}

doc::Table table_of(const App& app,
                    const plan::Plan& plan,
                    const std::vector<Standing>& all,
                    const ListOptions& o) {
  doc::Table table;
  for (const Text title : kTitles) {
    table.columns.push_back({app.in(title), doc::Align::left, 0});
  }
  table.columns[0].wraps = 1;
  table.columns[1].need = 2;
  table.columns[2].wraps = 1;
  table.columns[3].align = table.columns[4].align = doc::Align::right;
  table.columns[3].need = 3;
  table.columns[4].need = 4;
  table.columns[6].need = 1;
  if (o.by == "file") {
    for (const Standing& one : all) {
      table.rows.push_back(row_of(app, one));
    }
    return table;
  }
  std::vector<std::string> order;
  std::map<std::string, std::vector<const Standing*>> groups;
  for (const Standing& one : all) {
    for (const std::string& group : groups_of(app, plan, one, o.by)) {
      if (!groups.contains(group)) {
        order.push_back(group);
      }
      groups[group].push_back(&one);
    }
  }
  for (const std::string& group : order) {
    const std::string title = group.empty() ? app.in(kUnnamed) : group;
    table.rows.push_back(
        {{doc::cell(app.in(say(kGroup, title, groups[group].size())), doc::Tone::strong),
          doc::cell("")},
         0,
         true});
    for (const Standing* one : groups[group]) {
      table.rows.push_back(row_of(app, *one));
      table.rows.back().indent = 1;
    }
  }
  return table;
}

int run_list(App& app, const ListOptions& o) {
  const plan::Plan& plan = app.plan_of(app.current_year());
  const project::Register projects = project_register(app);
  std::vector<Standing> all;
  for (const plan::Project& one : plan.projects) {
    Standing standing = project::standing_of(plan, one, projects, app.today());
    if (is_wanted(plan, standing, o)) {
      all.push_back(std::move(standing));
    }
  }
  if (app.globals.json) {
    nlohmann::ordered_json out = nlohmann::ordered_json::array();
    for (const Standing& one : all) {
      out.push_back(report::project_json(plan, one, app.lang));
    }
    print_json(app, out);
    return 0;
  }
  if (all.empty()) {
    app.tell(say(kNoProjects));
    return 0;
  }
  doc::Document document;
  document.add(table_of(app, plan, all, o));
  document.add(doc::Paragraph{app.in(say(kProjectCount, all.size())), doc::Tone::muted});
  print(app, document);
  return 0;
}

}  // namespace

Invocation make_list() {
  return invocation<ListOptions>(options_of, run_list);
}

}  // namespace sw::cli::project_commands
