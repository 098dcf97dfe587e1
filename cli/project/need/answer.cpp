#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/entry.hpp"
#include "cli/project/need/called.hpp"
#include "cli/project/register.hpp"
#include "core/base/text.hpp"
#include "core/project/needs.hpp"
#include "core/service/words.hpp"

namespace sw::cli::project_need_commands {

namespace {

namespace key = service::key;

constexpr Text kOneOf{"写明怎样回应：--project、--change、--none 中的一个",
                      "say what came of it: one of --project, --change and --none"};
constexpr Text kEarly{"{0} 早于发现它的日期 {1}", "{0} is before it was found on {1}"};
constexpr Text kAnswered{"需求 {0}（{1}）已回应：{2}", "The finding {0} ({1}) is answered: {2}"};

struct AnswerOptions {
  std::string finding, note;
  std::optional<std::string> project, change, none, date;
};

std::vector<Option> options_of(AnswerOptions& o) {
  return {
      {"FINDING", "NO", &o.finding, {"需求的编号，如 n1", "the finding's number, e.g. n1"}, true},
      {"--project",
       "PROJECT",
       &o.project,
       {"由哪个项目回应：编号或独有的名称",
        "the project that answers it: its id, or a unique title"}},
      {"--change", "TEXT", &o.change, {"做了什么改进", "what was changed"}},
      {"--none", "TEXT", &o.none, {"不回应的原因", "why nothing comes of it"}},
      {"--date", "DATE", &o.date, {"日期，默认今天", "the day, default today"}},
      {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

int run_answer(App& app, const AnswerOptions& o) {
  if ((o.project ? 1 : 0) + (o.change ? 1 : 0) + (o.none ? 1 : 0) != 1) {
    throw Error(ErrorKind::usage, say(kOneOf));
  }
  facts::Fact fact;
  fact.kind = facts::Kind::need;
  fact.date = fact_day(app, o.date);
  const auto findings = project::findings_of(project_register(app), app.today());
  project::Finding finding = finding_called(findings, o.finding);
  if (fact.date < finding.date) {
    throw Error(ErrorKind::input, say(kEarly, fact.date.to_string(), finding.date.to_string()));
  }
  fact.subject = finding.no;
  fact.part = finding.need;
  fact.details[key::kAction] = "answer";
  project::Reply reply;
  reply.date = fact.date;
  if (o.project) {
    reply.project = fact.details[key::kProject] =
        project_called(plan_for(app, fact.date), *o.project).id;
  } else if (o.change) {
    reply.change = fact.details[key::kChange] = required_text("--change", *o.change);
  } else {
    reply.none = fact.details[key::kWhy] = required_text("--none", *o.none);
  }
  fact.note = o.note;
  const store::Written written = write_fact(app, fact);
  finding.replies = {reply};
  print_written(app,
                written,
                say(kAnswered,
                    finding.no,
                    printable_line(finding.text),
                    printable_line(replies_of(app, finding))));
  return 0;
}

}  // namespace

Invocation make_answer() {
  return invocation<AnswerOptions>(options_of, run_answer);
}

}  // namespace sw::cli::project_need_commands
