#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/gate.hpp"
#include "cli/project/register.hpp"

namespace sw::cli::project_commands {

namespace {

using project::Phase;

constexpr Text kStartedBefore{"{0} 已于 {1} 启动，现在是{2}",
                              "{0} was started on {1} and is in {2}"};
constexpr Text kAdvance{"进入下一环节用 sw project advance {0}",
                        "sw project advance {0} takes it to the next stage"};
constexpr Text kEarly{"{0} 早于计划的开始日期 {1}，仍已记录",
                      "{0} is before the plan's start on {1}; recorded all the same"};
constexpr Text kStarted{"已启动：{0}，进入{1}（{2}）", "Started: {0}, now in {1} ({2})"};

struct StartOptions {
  std::string project;
  std::optional<std::string> date;
};

std::vector<Option> options_of(StartOptions& o) {
  return {
      project_option(o.project),
      {"--date", "DATE", &o.date, {"启动的日期，默认今天", "the day it started, default today"}}};
}

int run_start(App& app, const StartOptions& o) {
  facts::Fact fact;
  fact.kind = facts::Kind::stage;
  fact.date = fact_day(app, o.date);
  const plan::Plan& plan = plan_for(app, fact.date);
  const plan::Project& one = project_called(plan, o.project);
  const project::Progress before = progress_of(one, project_register(app), app.today());
  if (before.started) {
    throw Error(ErrorKind::input,
                say(kStartedBefore,
                    named(one),
                    before.schedule.front().begun.value_or(*before.since).to_string(),
                    project::title_of(before.phase)),
                say(kAdvance, one.id));
  }
  fact.subject = one.id;
  fact.part = project::name_of(Phase::assessment);
  const store::Written written = write_fact(app, fact);
  if (one.start && fact.date < *one.start) {
    app.warn(say(kEarly, fact.date.to_string(), one.start->to_string()));
  }
  print_written(
      app,
      written,
      say(kStarted, named(one), project::title_of(Phase::assessment), fact.date.to_string()),
      {{"project", one.id}, {"stage", fact.part}});
  return 0;
}

}  // namespace

Invocation make_start() {
  return invocation<StartOptions>(options_of, run_start);
}

}  // namespace sw::cli::project_commands
