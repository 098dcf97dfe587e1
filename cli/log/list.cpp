#include <algorithm>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/below.hpp"
#include "cli/log/details.hpp"
#include "cli/log/record_json.hpp"
#include "cli/log/recording.hpp"
#include "cli/mask.hpp"
#include "cli/print.hpp"
#include "cli/strays.hpp"
#include "core/base/text.hpp"

namespace sw::cli::log_commands {

namespace {

constexpr Text kBadLimit{"--limit 应是大于 0 的整数，这里是 {0}",
                         "--limit should be above 0, not {0}"};
constexpr Text kNone{"没有记录", "There are no records."};

struct ListOptions {
  std::string kind, item, project;
  std::optional<std::string> from, to;
  std::optional<int> limit;
  bool all = false, mask = false;
};

std::vector<Option> options_of(ListOptions& o) {
  return {
      {"--kind", "KIND", &o.kind, {"只看一种记录", "only this kind"}, false, facts::kind_names()},
      {"--item",
       "ID",
       &o.item,
       {"只看这一条目、指标或节点及其下级",
        "only this item, indicator or milestone and what is below"}},
      {"--project", "ID", &o.project, {"只看这一项目", "only this project"}},
      {"--from", "DATE", &o.from, {"从这一天起", "from this day"}},
      {"--to", "DATE", &o.to, {"到这一天止", "up to this day"}},
      {"--limit", "N", &o.limit, {"最多几条", "at most so many"}},
      {"--all",
       "",
       &o.all,
       {"连同已更正、已撤销的和撤销操作", "superseded and taken-back ones and undos too"}},
      {"--mask", "", &o.mask, {"隐去记录人姓名：张三 → 张*", "mask who recorded: Li Wei → L* W*"}}};
}

doc::Row row_of(const App& app, const facts::Record& record) {
  const facts::Fact& fact = record.fact;
  std::string words = fact.note;
  if (fact.kind == facts::Kind::note) {
    words = app.in(facts::title_of(fact.note_kind)) + "：" + words;
    if (app.lang == Lang::en) {
      words = app.in(facts::title_of(fact.note_kind)) + ": " + fact.note;
    }
  } else if (fact.kind == facts::Kind::rename) {
    words = "→ " + fact.renamed_to;
  } else if (const std::string details = details_text(fact, app.lang); !details.empty()) {
    words = details + (words.empty() ? "" : " " + words);
  }
  const std::string state =
      record.state == facts::State::live ? "" : app.in(facts::title_of(record.state));
  return {{doc::cell(record.label()),
           doc::cell(fact.date.to_string()),
           doc::cell(app.in(facts::title_of(fact.kind))),
           doc::cell(fact.subject),
           doc::cell(value_of(fact)),
           doc::cell(part_text(fact), doc::Tone::muted),
           doc::cell(words),
           doc::cell(record.by + (record.foreign ? " " + record.origin : "")),
           doc::cell(state, doc::Tone::warning)},
          0,
          false};
}

void warn(App& app) {
  std::vector<std::string> ids;
  for (const auto& [id, count] : app.store().subjects()) {
    ids.push_back(id);
  }
  warn_of_strays(app, strays_in_all_plans(app, ids));
}

int run_list(App& app, const ListOptions& o) {
  if (o.limit && *o.limit <= 0) {
    throw Error(ErrorKind::usage, say(kBadLimit, *o.limit));
  }
  store::Filter filter;
  filter.kind = facts::find_kind(o.kind);
  if (!o.item.empty() || !o.project.empty()) {
    filter.subjects = ids_below(app, o.item.empty() ? o.project : o.item).ids;
  }
  if (o.from) {
    filter.from = app.day("--from", *o.from);
  }
  if (o.to) {
    filter.to = app.day("--to", *o.to);
  }
  filter.limit = o.limit;
  filter.all = o.all || filter.kind == facts::Kind::undo;
  std::vector<facts::Record> records = app.store().records(filter);
  if (o.mask) {
    std::transform(records.begin(), records.end(), records.begin(), masked);
  }
  if (app.globals.json) {
    std::map<int, plan::Plan> plans;
    for (const int year : app.plan_years()) {
      plans.emplace(year, app.read(app.plan_path(year)).plan);
    }
    for (const facts::Record& record : records) {
      const auto plan = plans.find(record.fact.date.year());
      const plan::Indicator* indicator =
          plan == plans.end() ? nullptr : plan->second.find_indicator(record.fact.subject);
      app.out << record_json(record, indicator == nullptr ? "" : indicator->unit);
    }
    warn(app);
    return 0;
  }
  doc::Table table;
  table.columns.assign(9, {"", doc::Align::left, 0});
  table.columns[4].align = doc::Align::right;
  table.columns[2].need = 1;
  table.columns[3].wraps = 2;  // an id is copied: broken only where there is no other way
  table.columns[5].need = 3;
  table.columns[5].wraps = 1;
  table.columns[6].wraps = 1;
  table.columns[7].need = 2;
  for (const facts::Record& record : records) {
    table.rows.push_back(row_of(app, record));
  }
  doc::Document document;
  document.add(std::move(table));
  print(app, document);
  if (records.empty()) {
    app.tell(say(kNone));
  }
  warn(app);
  return 0;
}

}  // namespace

Invocation make_list() {
  return invocation<ListOptions>(options_of, run_list);
}

}  // namespace sw::cli::log_commands
