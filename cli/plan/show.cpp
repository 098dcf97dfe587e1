#include <algorithm>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/plan/approvals.hpp"
#include "cli/print.hpp"
#include "core/base/text.hpp"
#include "core/i18n/terms.hpp"
#include "core/plan/describe.hpp"
#include "core/plan/keys.hpp"
#include "core/plan/order.hpp"
#include "core/plan/subject.hpp"
#include "core/report/report.hpp"

namespace sw::cli::plan_commands {

namespace {

constexpr Text kTitleColumn{"条目、指标、节点", "Item, indicator, milestone"};
constexpr Text kId{"编号", "Id"};
constexpr Text kTarget{"目标", "Target"};
constexpr Text kDue{"期限", "Due"};
constexpr Text kOwner{"责任", "Owner"};
constexpr Text kAim{"目的  {0}", "Aim  {0}"};
constexpr Text kFromTo{"{0}→{1}", "{0}→{1}"};
constexpr Text kNothing{"没有符合条件的条目", "No item fits."};

struct ShowOptions {
  std::optional<std::string> item;
  std::string by = "file";
  std::string owner, kind;
};

std::vector<Option> options_of(ShowOptions& o) {
  return {
      {"ITEM",
       "ITEM",
       &o.item,
       {"只看这一条目及其下级（编号、名称或条款号）",
        "only this item and what is below (id, title or ref)"}},
      {"--by",
       "ORDER",
       &o.by,
       {"排序：file 文件顺序，priority 轻重缓急，due 期限；默认 file",
        "order of siblings, default file"},
       false,
       {"file", "priority", "due"}},
      {"--owner", "NAME", &o.owner, {"只看这个单位或人负责的", "only what this owner answers for"}},
      {"--kind",
       "KIND",
       &o.kind,
       {"只看这一种条目", "only items of this kind"},
       false,
       {"goal", "task", "safeguard", "section", "brand", "step"}}};
}

plan::By by_of(const std::string& word) {
  return word == "due" ? plan::By::due : (word == "priority" ? plan::By::priority : plan::By::file);
}

std::string target_of(const App& app, const plan::Indicator& indicator) {
  const std::string target = report::shown(indicator, indicator.target);
  const std::string text =
      indicator.baseline
          ? app.in(say(kFromTo, report::shown(indicator, *indicator.baseline), target))
          : target;
  const bool percent = indicator.kind == plan::IndicatorKind::ratio;
  return percent || indicator.unit.empty() ? text : text + " " + indicator.unit;
}

// An item stays where something in it is asked for: it says where that is.
bool has_owner(const plan::Plan& plan, const plan::Item& item, const std::string& owner) {
  const auto below = [&](const auto& entry) {
    return entry.owner == owner && plan::is_within(entry.id, item.id);
  };
  return owner.empty() || std::any_of(plan.items.begin(), plan.items.end(), below) ||
         std::any_of(plan.indicators.begin(), plan.indicators.end(), below) ||
         std::any_of(plan.milestones.begin(), plan.milestones.end(), below);
}

void add_item(const App& app,
              doc::Table& table,
              const plan::Plan& plan,
              const plan::Placed& placed,
              const std::string& owner) {
  const plan::Item& item = *placed.item;
  const std::string priority = app.in(plan::title_of(item.importance)) +
                               (app.lang == Lang::zh ? "" : "/") +
                               app.in(plan::title_of_urgency(item.urgency));
  table.rows.push_back(
      {{doc::cell(app.in(plan::title_of(item.kind)) + " " + item.title, doc::Tone::strong),
        doc::cell(item.id),
        doc::cell(priority),
        doc::cell(item.due.to_string()),
        doc::cell(item.owner)},
       placed.depth,
       false});
  for (const plan::Indicator& indicator : plan.indicators) {
    if (plan.parent_of(indicator.id) == &item && (owner.empty() || indicator.owner == owner)) {
      table.rows.push_back({{doc::cell(indicator.title),
                             doc::cell(indicator.id),
                             doc::cell(target_of(app, indicator)),
                             doc::cell(""),
                             doc::cell(indicator.owner == item.owner ? "" : indicator.owner)},
                            placed.depth + 1,
                            false});
    }
  }
  for (const plan::Milestone& milestone : plan.milestones) {
    if (plan.parent_of(milestone.id) == &item && (owner.empty() || milestone.owner == owner)) {
      table.rows.push_back({{doc::cell("◇ " + milestone.title),
                             doc::cell(milestone.id),
                             doc::cell(""),
                             doc::cell(milestone.due.to_string()),
                             doc::cell(milestone.owner == item.owner ? "" : milestone.owner)},
                            placed.depth + 1,
                            false});
    }
  }
}

int run_show(App& app, const ShowOptions& o) {
  const LoadedPlan& loaded = app.load(app.current_year());
  const plan::Plan& plan = loaded.plan;
  if (app.globals.json) {
    app.plan_of(app.current_year());  // scripts get a sound plan or an error
    app.out << plan::to_json(plan);
    return 0;
  }
  std::string within;
  if (o.item) {
    static constexpr plan::SubjectKind kItems[] = {plan::SubjectKind::item};
    within = plan::find_subject(plan, *o.item, kItems).id;
  }
  doc::Document document;
  document.add(doc::Heading{1, plan.head.title});
  if (const auto revision = revision_of(app, loaded)) {
    document.add(doc::Paragraph{report::words_of(*revision, app.lang), doc::Tone::muted});
  }
  if (!plan.head.aim.empty()) {
    document.add(doc::Paragraph{app.in(say(kAim, plan.head.aim)), doc::Tone::plain});
  }
  doc::Table table{{{app.in(kTitleColumn), doc::Align::left, 0},
                    {app.in(kId), doc::Align::left, 0},
                    {app.in(kTarget), doc::Align::left, 1, 1},
                    {app.in(kDue), doc::Align::left, 2},
                    {app.in(kOwner), doc::Align::left, 3, 1}},
                   {}};
  for (const plan::Placed& placed : plan::ordered(plan, by_of(o.by))) {
    const bool fits = (within.empty() || plan::is_within(placed.item->id, within)) &&
                      has_owner(plan, *placed.item, o.owner) &&
                      (o.kind.empty() || plan::name_of(placed.item->kind) == o.kind);
    if (fits) {
      add_item(app, table, plan, placed, o.owner);
    }
  }
  const bool any = !table.rows.empty();
  document.add(std::move(table));
  print(app, document);
  if (!any) {
    app.tell(say(kNothing));
  }
  return 0;
}

}  // namespace

Invocation make_show() {
  return invocation<ShowOptions>(options_of, run_show);
}

}  // namespace sw::cli::plan_commands
