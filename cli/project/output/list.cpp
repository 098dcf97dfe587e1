#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/label.hpp"
#include "cli/org/register.hpp"
#include "cli/print.hpp"
#include "cli/project/entry.hpp"
#include "cli/project/output/called.hpp"
#include "cli/project/register.hpp"
#include "core/base/text.hpp"
#include "core/project/outputs.hpp"

namespace sw::cli::project_output_commands {

namespace {

using nlohmann::ordered_json;

constexpr Text kTitle{"成果", "Output"};
constexpr Text kId{"编号", "Id"};
constexpr Text kKind{"种类", "Kind"};
constexpr Text kState{"状态", "State"};
constexpr Text kSince{"日期", "Since"};
constexpr Text kAbout{"{0}：{1}", "{0}: {1}"};
constexpr Text kDue{"截止", "Due"};
constexpr Text kNotBegun{"未开始", "not begun"};
constexpr Text kLate{"{0}，逾期 {1} 天", "{0}, {1} d late"};
constexpr Text kComma{"，", ", "};
constexpr Text kCases{"{0}收入个案：{1}", "{0} takes the cases {1}"};
constexpr Text kSum{"共 {0} 项：已发表 {1}，逾期 {2}", "In all {0}: published {1}, late {2}"};
constexpr Text kNothing{
    "没有成果；写进计划（[[output]]），或用 sw project output add 登记",
    "There are no outputs: write them into the plan ([[output]]), or record one "
    "with sw project output add."};

struct ListOptions {
  std::optional<std::string> kind;
};

std::vector<Option> options_of(ListOptions& o) {
  return {{"--kind",
           "KIND",
           &o.kind,
           {"只看一种：article 文章、casebook 案例集", "only article, or casebook"}}};
}

std::string state_of(const App& app, const project::Output& one, Date today) {
  const std::string state = one.state.empty()
                                ? app.in(kNotBegun)
                                : app.in(service::title_of(service::output_states(), one.state));
  return one.is_late(today) ? app.in(say(kLate, state, today - *one.due)) : state;
}

doc::Tone tone_of(const project::Output& one, Date today) {
  if (one.is_late(today)) {
    return doc::Tone::bad;
  }
  return one.is_published() ? doc::Tone::good : doc::Tone::plain;
}

doc::Table table_of(const App& app, const std::vector<project::Output>& outputs, Date today) {
  doc::Table table;
  for (const Text title : {kTitle, kId, kKind, kState, kSince, kDue}) {
    table.columns.push_back({app.in(title), doc::Align::left, 0});
  }
  table.columns[2].need = 3;
  table.columns[4].need = 2;
  for (const project::Output& one : outputs) {
    table.rows.push_back({{doc::cell(one.title),
                           doc::cell(one.id),
                           doc::cell(app.in(service::title_of(output_kinds(), one.kind))),
                           doc::cell(state_of(app, one, today), tone_of(one, today)),
                           doc::cell(shown(one.since())),
                           doc::cell(shown(one.due)),
                           doc::cell(one.publisher),
                           doc::cell(one.authors)},
                          0,
                          false});
  }
  return table;
}

ordered_json json_of_one(const project::Output& one, Date today) {
  ordered_json steps = ordered_json::array();
  for (const project::OutputStep& step : one.steps) {
    steps.push_back({{"record", step.record},
                     {"state", step.state},
                     {"date", step.date.to_string()},
                     {"why", text_or_null(step.why)}});
  }
  return {{"id", one.id},
          {"title", one.title},
          {"kind", text_or_null(one.kind)},
          {"planned", one.planned},
          {"state", text_or_null(one.state)},
          {"since", json_of(one.since())},
          {"publisher", text_or_null(one.publisher)},
          {"authors", text_or_null(one.authors)},
          {"due", json_of(one.due)},
          {"late_days", one.is_late(today) ? ordered_json(today - *one.due) : ordered_json()},
          {"owner", text_or_null(one.owner)},
          {"cases", one.cases},
          {"steps", std::move(steps)},
          {"note", text_or_null(one.note)}};
}

doc::Document document_of(const App& app, const std::vector<project::Output>& outputs, Date today) {
  doc::Document document;
  document.add(table_of(app, outputs, today));
  std::size_t published = 0, late = 0;
  for (const project::Output& one : outputs) {
    published += one.is_published() ? 1 : 0;
    late += one.is_late(today) ? 1 : 0;
    const std::string comma = one.authors.empty() || one.publisher.empty() ? "" : app.in(kComma);
    if (!one.authors.empty() || !one.publisher.empty()) {
      document.add(doc::Paragraph{
          app.in(say(kAbout, one.title, one.authors + comma + one.publisher)), doc::Tone::plain});
    }
    if (!one.cases.empty()) {
      document.add(
          doc::Paragraph{app.in(say(kCases, one.title, join(one.cases, " "))), doc::Tone::plain});
    }
  }
  document.add(
      doc::Paragraph{app.in(say(kSum, outputs.size(), published, late)), doc::Tone::plain});
  return document;
}

int run_list(App& app, const ListOptions& o) {
  const plan::Plan& plan = app.plan_of(app.current_year());
  const Date today = std::min(app.today(), last_of_year(plan.year()));
  auto outputs = project::outputs_of(plan, project_register(app), today);
  if (o.kind) {
    const std::string kind = fixed_word("--kind", output_kinds(), *o.kind);
    std::erase_if(outputs, [&](const project::Output& one) { return one.kind != kind; });
  }
  if (app.globals.json) {
    ordered_json list = ordered_json::array();
    for (const project::Output& one : outputs) {
      list.push_back(json_of_one(one, today));
    }
    print_json(app, list);
    return 0;
  }
  if (outputs.empty()) {
    app.tell(say(kNothing));
    return 0;
  }
  print(app, document_of(app, outputs, today));
  return 0;
}

}  // namespace

Invocation make_list() {
  return invocation<ListOptions>(options_of, run_list);
}

}  // namespace sw::cli::project_output_commands
