#include <algorithm>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/label.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/entry.hpp"
#include "cli/project/output/called.hpp"
#include "cli/project/register.hpp"
#include "core/base/text.hpp"
#include "core/project/outputs.hpp"
#include "core/service/words.hpp"

namespace sw::cli::project_output_commands {

namespace {

namespace key = service::key;

constexpr Text kThere{"成果 {0} 已经有了：{1}", "there is an output {0} already: {1}"};
constexpr Text kAdvance{"记它的进展用 sw project output advance {0} --to 状态",
                        "sw project output advance {0} --to STATE records how far it is"};
constexpr Text kRecorded{"已登记成果：{0}（{1}，{2}）", "Recorded the output: {0} ({1}, {2})"};

struct AddOptions {
  std::string id, title, kind = "article", owner, note;
  std::optional<std::string> due, date;
};

std::vector<Option> options_of(AddOptions& o) {
  return {
      {"ID",
       "ID",
       &o.id,
       {"编号，自己取，如 article-hospital", "an id of your own, e.g. article-hospital"},
       true},
      {"--title", "TEXT", &o.title, {"题目，默认同编号", "its title, default the id"}},
      {"--kind",
       "KIND",
       &o.kind,
       {"种类：article 文章（默认）、casebook 案例集", "article (the default) or casebook"}},
      {"--due", "DATE", &o.due, {"发表的截止日", "to be published by"}},
      {"--owner", "NAME", &o.owner, {"负责的人或部门", "who answers for it"}},
      {"--date", "DATE", &o.date, {"登记的日期，默认今天", "the day it was begun, default today"}},
      {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

int run_add(App& app, const AddOptions& o) {
  require_label("ID", o.id);
  facts::Fact fact;
  fact.kind = facts::Kind::output;
  fact.date = fact_day(app, o.date);
  fact.subject = o.id;
  const plan::Plan& plan = plan_for(app, fact.date);
  for (const project::Output& one : project::outputs_of(plan, project_register(app), app.today())) {
    if (one.id == o.id) {
      throw Error(
          ErrorKind::input, say(kThere, o.id, printable_line(one.title)), say(kAdvance, o.id));
    }
  }
  const std::string title = trim(o.title).empty() ? o.id : std::string(trim(o.title));
  fact.details[key::kTitle] = title;
  const std::string kind = fixed_word("--kind", output_kinds(), o.kind);
  fact.details[key::kKind] = kind;
  if (o.due) {
    fact.details[project::kOutputDue] = app.day("--due", *o.due).to_string();
  }
  if (!trim(o.owner).empty()) {
    fact.details[project::kOutputOwner] = std::string(trim(o.owner));
  }
  fact.note = o.note;
  const store::Written written = write_fact(app, fact);
  print_written(
      app,
      written,
      say(kRecorded, printable_line(title), o.id, service::title_of(output_kinds(), kind)));
  return 0;
}

}  // namespace

Invocation make_add() {
  return invocation<AddOptions>(options_of, run_add);
}

}  // namespace sw::cli::project_output_commands
