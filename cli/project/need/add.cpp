#include <algorithm>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/label.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/entry.hpp"
#include "cli/project/need/called.hpp"
#include "core/base/text.hpp"
#include "core/project/needs.hpp"
#include "core/service/words.hpp"

namespace sw::cli::project_need_commands {

namespace {

namespace key = service::key;

constexpr Text kThere{"需求 {0} 已经有了", "there is a finding {0} already"};
constexpr Text kLeaveOut{"不写 --no 就接着编", "without --no the next number is given"};
constexpr Text kRecordedFinding{"已记需求 {0}（{1}，{2}）：{3}",
                                "Recorded the finding {0} ({1}, {2}): {3}"};

struct AddOptions {
  std::string need, text, priority = "medium";
  std::optional<std::string> no, date;
};

std::vector<Option> options_of(AddOptions& o) {
  return {need_option(o.need),
          {"TEXT", "TEXT", &o.text, {"发现的需求", "what was found"}, true},
          {"--priority",
           "LEVEL",
           &o.priority,
           {"优先程度：high 高、medium 中（默认）、low 低", "high, medium (the default) or low"}},
          {"--no",
           "NO",
           &o.no,
           {"编号，默认接着编 n1、n2 …", "the number, default the next of n1, n2 …"}},
          {"--date", "DATE", &o.date, {"日期，默认今天", "the day, default today"}}};
}

std::string number_of(App& app, const std::optional<std::string>& no) {
  if (!no) {
    return next_label_of(app, facts::Kind::need, "n");
  }
  require_label("--no", *no);
  store::Filter filter;
  filter.kind = facts::Kind::need;
  app.store().for_each(filter, [&](const facts::Record& record) {
    if (record.fact.subject == *no) {
      throw Error(ErrorKind::input, say(kThere, *no), say(kLeaveOut));
    }
  });
  return *no;
}

int run_add(App& app, const AddOptions& o) {
  facts::Fact fact;
  fact.kind = facts::Kind::need;
  fact.date = fact_day(app, o.date);
  const plan::Need need = need_called(plan_for(app, fact.date), o.need);
  fact.note = required_text("TEXT", o.text);
  const std::string priority = fixed_word("--priority", project::priorities(), o.priority);
  fact.subject = number_of(app, o.no);
  fact.part = need.id;
  fact.details[key::kAction] = "add";
  fact.details[key::kPriority] = priority;
  const store::Written written = write_fact(app, fact);
  print_written(app,
                written,
                say(kRecordedFinding,
                    fact.subject,
                    need.title,
                    service::title_of(project::priorities(), priority),
                    printable_line(fact.note)),
                {{"finding", fact.subject}});
  return 0;
}

}  // namespace

Invocation make_add() {
  return invocation<AddOptions>(options_of, run_add);
}

}  // namespace sw::cli::project_need_commands
