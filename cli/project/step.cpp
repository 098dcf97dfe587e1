#include <algorithm>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/register.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"
#include "core/project/money.hpp"

namespace sw::cli::project_commands {

namespace {

constexpr Text kNoSuchStep{"{0}没有节点 \"{1}\"", "{0} has no step \"{1}\""};
constexpr Text kNoSteps{"{0}没有写节点", "{0} has no steps"};
constexpr Text kAddThem{"在计划的 [[project]] 里写 steps，见 sw help plan-file",
                        "write them in the plan: [[project]] steps, see sw help plan-file"};
constexpr Text kAlready{"{0}的节点 {1} 已在 {2} 记为完成（记录 {3}）",
                        "the step {1} of {0} is done since {2} (record {3})"};
constexpr Text kFixIt{"要改日期：sw log fix {0} --date 日期 --why 原因",
                      "to change the date: sw log fix {0} --date DATE --why REASON"};
constexpr Text kNeedsEvidence{"节点 {0} 完成时必须附佐证",
                              "the step {0} needs evidence to be done"};
constexpr Text kGiveEvidence{"加上 --evidence 文件", "add --evidence FILE"};
constexpr Text kOrder{"前面的节点还没有完成：{0}；仍已记录",
                      "earlier steps are not done: {0}; recorded all the same"};
constexpr Text kNowPayable{"第 {0} 期拨款 {1} 元的条件已成",
                           "Instalment {0}, {1} yuan: its condition is met."};
constexpr Text kStepDone{"已记完成：{0} {1}（{2}）", "Recorded as done: {0}, {1} ({2})"};

struct StepOptions {
  std::string project, step, note;
  std::optional<std::string> date, evidence;
};

std::vector<Option> options_of(StepOptions& o) {
  return {
      project_option(o.project),
      {"STEP", "STEP", &o.step, {"节点：编号或名称", "the step: its id or title"}, true},
      {"--date", "DATE", &o.date, {"完成的日期，默认今天", "the day it was done, default today"}},
      {"--evidence",
       "FILE",
       &o.evidence,
       {"佐证文件，会保存一份", "an evidence file; a copy is kept"}},
      {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

const plan::ProjectStep& step_called(const plan::Project& project, std::string_view text) {
  const std::string title = printable_line(project.title);
  if (project.steps.empty()) {
    throw Error(ErrorKind::input, say(kNoSteps, title), say(kAddThem));
  }
  std::vector<std::string> ids, known;
  for (const plan::ProjectStep& one : project.steps) {
    if (one.id == text || one.title == text) {
      return one;
    }
    ids.push_back(one.id);
    known.push_back(one.id);
    known.push_back(one.title);
  }
  const std::string near = nearest(text, known);
  throw Error(
      ErrorKind::input,
      say(kNoSuchStep, title, printable_line(text)),
      near.empty() ? say(kKnownAre, join(ids, " ")) : say(kDidYouMean, printable_line(near)));
}

void require_open(const project::Register& projects,
                  const plan::Project& project,
                  const plan::ProjectStep& step) {
  for (const facts::Record& one : projects.records(facts::Kind::step)) {
    if (one.fact.subject == project.id && one.fact.part == step.id) {
      throw Error(ErrorKind::input,
                  say(kAlready,
                      printable_line(project.title),
                      step.id,
                      one.fact.date.to_string(),
                      one.label()),
                  say(kFixIt, one.label()));
    }
  }
}

// Steps before this one that are not done by its day.
std::string open_before(const project::Register& projects,
                        const plan::Project& project,
                        const plan::ProjectStep& step,
                        Date day) {
  const auto done = project::steps_done(projects, project, day);
  std::vector<std::string> open;
  for (const plan::ProjectStep& one : project.steps) {
    if (one.id == step.id) {
      break;
    }
    if (!done.contains(one.id)) {
      open.push_back(printable_line(one.title));
    }
  }
  return join(open, "、");
}

void tell_payable(App& app, const plan::Project& project, const plan::ProjectStep& step) {
  std::size_t number = 0;
  for (const plan::Instalment& one : project.instalments) {
    ++number;
    if (one.after == step.id) {
      app.tell(say(kNowPayable, number, one.amount.to_string(2)));
    }
  }
}

int run_step(App& app, const StepOptions& o) {
  facts::Fact fact;
  fact.kind = facts::Kind::step;
  fact.date = fact_day(app, o.date);
  const plan::Plan& plan = plan_for(app, fact.date);
  const plan::Project& project = project_called(plan, o.project);
  const plan::ProjectStep& step = step_called(project, o.step);
  const project::Register projects = project_register(app);
  require_open(projects, project, step);
  if (step.evidence == plan::Evidence::required && !o.evidence) {
    throw Error(ErrorKind::input, say(kNeedsEvidence, step.id), say(kGiveEvidence));
  }
  fact.subject = project.id;
  fact.part = step.id;
  fact.note = trim(o.note);
  fact.evidence = keep(app, o.evidence);
  const store::Written written = write_fact(app, fact);
  if (const std::string open = open_before(projects, project, step, fact.date); !open.empty()) {
    app.warn(say(kOrder, open));
  }
  print_written(app,
                written,
                say(kStepDone,
                    printable_line(project.title),
                    printable_line(step.title),
                    fact.date.to_string()),
                {{"project", project.id}, {"step", step.id}});
  if (!app.globals.json) {
    tell_payable(app, project, step);
  }
  return 0;
}

}  // namespace

Invocation make_step() {
  return invocation<StepOptions>(options_of, run_step);
}

}  // namespace sw::cli::project_commands
