#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/label.hpp"
#include "cli/org/register.hpp"
#include "cli/print.hpp"
#include "cli/project/entry.hpp"
#include "cli/project/register.hpp"
#include "cli/project/resource/words.hpp"
#include "core/base/text.hpp"
#include "core/i18n/terms.hpp"
#include "core/project/resources.hpp"

namespace sw::cli::project_resource_commands {

namespace {

using nlohmann::ordered_json;

constexpr Text kNo{"编号", "No"};
constexpr Text kName{"名称", "Name"};
constexpr Text kKind{"类别", "Kind"};
constexpr Text kOffers{"能提供", "Offers"};
constexpr Text kPlace{"所在地", "Place"};
constexpr Text kSince{"入库", "Since"};
constexpr Text kLeft{"出库", "Left"};
constexpr Text kNothing{"资源库里没有；登记用 sw project resource add",
                        "There are no resources; sw project resource add records one."};
constexpr Text kSum{"在册 {0} 条：{1}", "Listed {0}: {1}"};
constexpr Text kOne{"{0} {1}", "{0} {1}"};

struct ListOptions {
  std::optional<std::string> kind;
  bool all = false;
};

std::vector<Option> options_of(ListOptions& o) {
  return {{"--kind", "KIND", &o.kind, {"只看这一类", "only this kind"}},
          {"--all", "", &o.all, {"已出库的也列出", "those that are gone too"}}};
}

std::vector<project::Resource> find(App& app, const ListOptions& o, const plan::Plan& plan) {
  std::optional<std::string> kind;
  if (o.kind) {
    kind = plan.resource_kinds.empty()
               ? fixed_word("--kind", project::resource_kinds(), *o.kind)
               : entry_called(kKindWord, names_of(plan.resource_kinds), *o.kind);
  }
  auto found = project::resources_of(project_register(app), app.today());
  std::erase_if(found, [&](const project::Resource& one) {
    return (kind && one.kind != *kind) || (!o.all && !one.is_listed_on(app.today()));
  });
  return found;
}

doc::Table table_of(const App& app,
                    const plan::Plan& plan,
                    const std::vector<project::Resource>& resources,
                    bool all) {
  doc::Table table;
  for (const Text title : {kName, kNo, kKind, kOffers, kPlace, kSince}) {
    table.columns.push_back({app.in(title), doc::Align::left, 0});
  }
  table.columns[3].wraps = 1;
  table.columns[4].need = 1;
  if (all) {
    table.columns.push_back({app.in(kLeft), doc::Align::left, 0});
  }
  for (const project::Resource& one : resources) {
    doc::Row row{{doc::cell(one.name),
                  doc::cell(one.no),
                  doc::cell(app.in(project::kind_title(plan, one.kind))),
                  doc::cell(one.offers),
                  doc::cell(one.place),
                  doc::cell(one.since.to_string())},
                 0,
                 false};
    if (all) {
      row.cells.push_back(doc::cell(shown(one.left), doc::Tone::muted));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

// How many of each kind are listed, in the order in which they come.
std::string sums_of(const App& app,
                    const plan::Plan& plan,
                    const std::vector<project::Resource>& resources) {
  std::vector<std::pair<std::string, int>> sums;
  int listed = 0;
  for (const project::Resource& one : resources) {
    if (one.left) {
      continue;
    }
    ++listed;
    const auto found = std::find_if(
        sums.begin(), sums.end(), [&](const auto& sum) { return sum.first == one.kind; });
    if (found == sums.end()) {
      sums.emplace_back(one.kind, 1);
    } else {
      ++found->second;
    }
  }
  std::string parts;
  for (const auto& [kind, count] : sums) {
    parts += (parts.empty() ? "" : app.in(term::kListMark)) +
             app.in(say(kOne, app.in(project::kind_title(plan, kind)), count));
  }
  return app.in(say(kSum, listed, parts));
}

ordered_json json_of_one(const project::Resource& one, Date today) {
  return {{"no", one.no},
          {"name", one.name},
          {"kind", one.kind},
          {"offers", text_or_null(one.offers)},
          {"place", text_or_null(one.place)},
          {"since", one.since.to_string()},
          {"left", json_of(one.left)},
          {"why", text_or_null(one.why)},
          {"note", text_or_null(one.note)},
          {"listed", one.is_listed_on(today)}};
}

int run_list(App& app, const ListOptions& o) {
  const plan::Plan& plan = plan_or_none(app);
  const std::vector<project::Resource> resources = find(app, o, plan);
  if (app.globals.json) {
    ordered_json list = ordered_json::array();
    for (const project::Resource& one : resources) {
      list.push_back(json_of_one(one, app.today()));
    }
    print_json(app, list);
    return 0;
  }
  if (resources.empty()) {
    app.tell(say(kNothing));
    return 0;
  }
  doc::Document document;
  document.add(table_of(app, plan, resources, o.all));
  document.add(doc::Paragraph{sums_of(app, plan, resources), doc::Tone::plain});
  print(app, document);
  return 0;
}

}  // namespace

Invocation make_list() {
  return invocation<ListOptions>(options_of, run_list);
}

}  // namespace sw::cli::project_resource_commands
