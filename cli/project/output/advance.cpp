#include <algorithm>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/label.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/entry.hpp"
#include "cli/project/output/called.hpp"
#include "cli/project/register.hpp"
#include "core/base/text.hpp"
#include "core/project/cases.hpp"
#include "core/project/outputs.hpp"
#include "core/service/service.hpp"
#include "core/service/words.hpp"

namespace sw::cli::project_output_commands {

namespace {

namespace key = service::key;

constexpr Text kAlready{"{0} 已是“{1}”（{2}，记录 {3}）",
                        "{0} is {1} since {2} already (record {3})"};
constexpr Text kFixIt{"记错了的，先 sw log undo {0} 再重记",
                      "if that is wrong, sw log undo {0} and record it anew"};
constexpr Text kBack{"{0} 已是“{1}”，退回“{2}”要写明原因",
                     "{0} is {1}; going back to {2} needs a reason"};
constexpr Text kGiveWhy{"加上 --why 原因", "add --why REASON"};
constexpr Text kEarly{"{0} 早于它成为“{1}”的日期 {2}", "{0} is before it became {1} on {2}"};
constexpr Text kNoCasebook{"{0} 是{1}，不收案例", "{0} is no casebook but an {1}"};
constexpr Text kNoCase{"没有个案 {0}", "there is no case {0}"};
constexpr Text kOpenCase{"个案 {0} 到 {1} 还没有结案，不能收入案例集",
                         "case {0} is not closed on {1}: a casebook takes closed ones only"};
constexpr Text kCloseIt{"先结案：sw project case close", "close it first: sw project case close"};
constexpr Text kListCases{"sw project case list 列出个案号", "sw project case list lists them"};
constexpr Text kMeantState{"是不是 {0}？", "did you mean {0}?"};
constexpr Text kAdvanced{"{0}（{1}）：{2}，{3}", "{0} ({1}): {2}, {3}"};

struct AdvanceOptions {
  std::string id, to, where, authors, why, note;
  std::vector<std::string> cases;
  std::optional<std::string> date, evidence;
};

std::vector<Option> options_of(AdvanceOptions& o) {
  return {
      {"ID",
       "ID",
       &o.id,
       {"成果：编号，或独有的题目", "the output: its id, or a unique title"},
       true},
      {"--to",
       "STATE",
       &o.to,
       {"到哪一步：draft 起草、submitted 已投稿、published 已发表",
        "draft, submitted or published"},
       true},
      {"--date", "DATE", &o.date, {"日期，默认今天", "the day, default today"}},
      {"--where", "TEXT", &o.where, {"投给或发表于哪里", "where it was submitted or published"}},
      {"--authors", "TEXT", &o.authors, {"作者", "its authors"}},
      {"--case",
       "NO",
       &o.cases,
       {"案例集收入的个案，可写多次；须已结案",
        "a closed case that the casebook takes; may be repeated"}},
      {"--evidence",
       "FILE",
       &o.evidence,
       {"佐证文件，会保存一份", "an evidence file; a copy is kept"}},
      {"--why", "TEXT", &o.why, {"退回上一步的原因", "the reason for a step back"}},
      {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

void require_forward(const project::Output& output,
                     const std::string& state,
                     Date day,
                     const std::string& why) {
  if (output.steps.empty()) {
    return;
  }
  const project::OutputStep& last = output.steps.back();
  const Message now = service::title_of(service::output_states(), last.state);
  if (last.state == state) {
    throw Error(ErrorKind::input,
                say(kAlready, output.id, now, last.date.to_string(), last.record),
                say(kFixIt, last.record));
  }
  if (project::rank_of(state) < project::rank_of(last.state) && trim(why).empty()) {
    throw Error(ErrorKind::input,
                say(kBack, output.id, now, service::title_of(service::output_states(), state)),
                say(kGiveWhy));
  }
  if (day < last.date) {
    throw Error(ErrorKind::input, say(kEarly, day.to_string(), now, last.date.to_string()));
  }
}

void require_closed(const std::vector<project::Case>& cases, const std::string& number, Date day) {
  const auto found = std::find_if(
      cases.begin(), cases.end(), [&](const project::Case& one) { return one.number == number; });
  if (found == cases.end()) {
    std::vector<std::string> known;
    for (const project::Case& one : cases) {
      known.push_back(one.number);
    }
    const std::string near = nearest(number, known);
    throw Error(ErrorKind::input,
                say(kNoCase, printable_line(number)),
                near.empty() ? say(kListCases) : say(kMeantState, near));
  }
  if (!found->closed || *found->closed > day) {
    throw Error(ErrorKind::input, say(kOpenCase, number, day.to_string()), say(kCloseIt));
  }
}

int run_advance(App& app, const AdvanceOptions& o) {
  const std::string state = fixed_word("--to", service::output_states(), o.to);
  facts::Fact fact;
  fact.kind = facts::Kind::output;
  fact.date = fact_day(app, o.date);
  const plan::Plan& plan = plan_for(app, fact.date);
  const project::Register projects = project_register(app);
  const auto outputs = project::outputs_of(plan, projects, app.today());
  const project::Output& output = output_called(outputs, o.id);
  require_forward(output, state, fact.date, o.why);
  fact.subject = output.id;
  fact.part = state;
  if (!o.cases.empty() && output.kind != "casebook") {
    throw Error(ErrorKind::input,
                say(kNoCasebook, output.id, service::title_of(output_kinds(), output.kind)));
  }
  for (const std::string& number : o.cases) {
    require_closed(project::cases_of(projects, app.today()), number, fact.date);
  }
  const auto put = [&](const char* name, std::string_view text) {
    if (!trim(text).empty()) {
      fact.details[name] = std::string(trim(text));
    }
  };
  put(key::kTitle, output.title);
  put(key::kKind, output.kind);
  put(key::kPublisher, o.where);
  put(key::kAuthors, o.authors);
  put(key::kCases, service::list_text(o.cases));
  if (!output.steps.empty() && project::rank_of(state) < project::rank_of(output.state)) {
    put(key::kWhy, o.why);
  }
  fact.note = o.note;
  fact.evidence = keep(app, o.evidence);
  const store::Written written = write_fact(app, fact);
  print_written(app,
                written,
                say(kAdvanced,
                    printable_line(output.title),
                    output.id,
                    service::title_of(service::output_states(), state),
                    fact.date.to_string()));
  return 0;
}

}  // namespace

Invocation make_advance() {
  return invocation<AdvanceOptions>(options_of, run_advance);
}

}  // namespace sw::cli::project_output_commands
