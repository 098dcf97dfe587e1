#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/case/register.hpp"
#include "cli/project/entry.hpp"
#include "cli/project/register.hpp"
#include "core/service/words.hpp"

namespace sw::cli::project_case_commands {

namespace {

constexpr Text kServices{
    "{0} 名下的服务（{1} 节，{2} 人次）仍计入服务量；编号写错的用 sw log fix 或 sw log undo 改",
    "services under {0} ({1} sessions, {2} person-times) still count; mend their number with "
    "sw log fix or sw log undo"};
constexpr Text kCaseVoided{"已作废：{0}（{1}）。编号不再使用",
                           "Voided: {0} ({1}). The number stays used."};

struct VoidOptions {
  std::string project, number, why;
  std::optional<std::string> date;
};

std::vector<Option> options_of(VoidOptions& o) {
  return {project_option(o.project),
          {"NO", "NO", &o.number, {"个案或小组的编号", "number of the case or group"}, true},
          {"--why", "TEXT", &o.why, {"为什么作废", "why it is voided"}, true},
          {"--date", "DATE", &o.date, {"日期，默认今天", "the day, default today"}}};
}

int run_void(App& app, const VoidOptions& o) {
  const std::string why = required_text("--why", o.why);
  const Date day = fact_day(app, o.date);
  const plan::Plan& plan = plan_for(app, day);
  const plan::Project& one = project_called(plan, o.project);
  const project::Register projects = project_register(app);
  const std::vector<project::Case> cases = cases_of(projects, app.today());
  const project::Case& found = case_called(cases, projects, one, o.number);
  facts::Fact fact = case_fact(one, found.number, "void", day);
  fact.details[service::key::kWhy] = why;
  const store::Written written = write_fact(app, fact);
  if (found.last_service) {
    app.warn(say(
        kServices, named(plan, found), found.sessions.to_string(), found.person_times.to_string()));
  }
  print_written(app,
                written,
                say(kCaseVoided, named(plan, found), day.to_string()),
                {{"project", one.id}, {"no", found.number}});
  return 0;
}

}  // namespace

Invocation make_void() {
  return invocation<VoidOptions>(options_of, run_void);
}

}  // namespace sw::cli::project_case_commands
