#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/case/register.hpp"
#include "cli/project/register.hpp"
#include "core/service/words.hpp"

namespace sw::cli::project_case_commands {

namespace {

constexpr Text kSame{"{0} 已在阶段“{1}”", "{0} is in the stage \"{1}\" already"};
constexpr Text kEntered{"已记：{0} 进入“{1}”（{2}）", "Recorded: {0} is in \"{1}\" ({2})"};

struct StageOptions {
  std::string project, number, stage;
  std::optional<std::string> date;
};

std::vector<Option> options_of(StageOptions& o) {
  return {project_option(o.project),
          {"NO", "NO", &o.number, {"个案或小组的编号", "number of the case or group"}, true},
          {"STAGE", "STAGE", &o.stage, {"阶段的名称或序号", "the stage: its name or place"}, true},
          {"--date", "DATE", &o.date, {"日期，默认今天", "the day, default today"}}};
}

int run_stage(App& app, const StageOptions& o) {
  const Date day = fact_day(app, o.date);
  const plan::Plan& plan = plan_for(app, day);
  const plan::Project& one = project_called(plan, o.project);
  const project::Register projects = project_register(app);
  const std::vector<project::Case> cases = cases_of(projects, app.today());
  const project::Case& found = case_called(cases, projects, one, o.number);
  require_open(found, day);
  const std::string stage = stage_called(plan, found, o.stage);
  if (found.stage == stage) {
    throw Error(ErrorKind::input, say(kSame, named(plan, found), stage));
  }
  facts::Fact fact = case_fact(one, found.number, "stage", day);
  fact.details[service::key::kStage] = stage;
  const store::Written written = write_fact(app, fact);
  print_written(app,
                written,
                say(kEntered, named(plan, found), stage, day.to_string()),
                {{"project", one.id}, {"no", found.number}, {"stage", stage}});
  return 0;
}

}  // namespace

Invocation make_stage() {
  return invocation<StageOptions>(options_of, run_stage);
}

}  // namespace sw::cli::project_case_commands
