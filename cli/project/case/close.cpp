#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/label.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/case/register.hpp"
#include "cli/project/entry.hpp"
#include "cli/project/register.hpp"
#include "core/service/words.hpp"

namespace sw::cli::project_case_commands {

namespace {

constexpr Text kLater{"{0} 在 {1} 还有服务，晚于结案日期；仍已记录",
                      "{0} has a service on {1}, after it was closed; recorded all the same"};
constexpr Text kHasClosed{"已结案：{0}，{1}（{2}）", "Closed: {0}, {1} ({2})"};

struct CloseOptions {
  std::string project, number, reason, note;
  std::optional<std::string> date;
};

std::vector<Option> options_of(CloseOptions& o) {
  return {
      project_option(o.project),
      {"NO", "NO", &o.number, {"个案或小组的编号", "number of the case or group"}, true},
      {"--reason",
       "REASON",
       &o.reason,
       {"原因：goal_reached 达到目标、referred 转介、dropped_out 中途退出、other 其他",
        "why: goal_reached, referred, dropped_out, other"},
       true},
      {"--date", "DATE", &o.date, {"结案的日期，默认今天", "the day it was closed, default today"}},
      {"--note", "TEXT", &o.note, {"备注，不写姓名", "a remark; no names"}}};
}

int run_close(App& app, const CloseOptions& o) {
  const std::string reason = fixed_word("--reason", service::close_reasons(), o.reason);
  const Date day = fact_day(app, o.date);
  const plan::Plan& plan = plan_for(app, day);
  const plan::Project& one = project_called(plan, o.project);
  const project::Register projects = project_register(app);
  const std::vector<project::Case> cases = cases_of(projects, app.today());
  const project::Case& found = case_called(cases, projects, one, o.number);
  require_open(found, day);
  facts::Fact fact = case_fact(one, found.number, "close", day);
  fact.details[service::key::kReason] = reason;
  fact.note = o.note;
  const store::Written written = write_fact(app, fact);
  if (found.last_service && *found.last_service > day) {
    app.warn(say(kLater, named(plan, found), found.last_service->to_string()));
  }
  print_written(app,
                written,
                say(kHasClosed,
                    named(plan, found),
                    service::title_of(service::close_reasons(), reason),
                    day.to_string()),
                {{"project", one.id}, {"no", found.number}, {"reason", reason}});
  return 0;
}

}  // namespace

Invocation make_close() {
  return invocation<CloseOptions>(options_of, run_close);
}

}  // namespace sw::cli::project_case_commands
