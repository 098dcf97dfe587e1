#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/label.hpp"
#include "cli/log/recording.hpp"
#include "cli/print.hpp"
#include "cli/project/entry.hpp"
#include "cli/project/gate.hpp"
#include "cli/project/register.hpp"
#include "core/base/text.hpp"
#include "core/service/words.hpp"

namespace sw::cli::project_commands {

namespace {

using nlohmann::ordered_json;
using project::Condition;
using project::Phase;

constexpr Text kNeedsWhy{"例外要用 --why 写明理由", "--force needs the reason: --why TEXT"};
constexpr Text kClosed{"{0} 已于 {1} 结项", "{0} is closed since {1}"};
constexpr Text kInStageAlready{"{0} 已在{1}（{2}）", "{0} is in {1} already ({2})"};
constexpr Text kNotBack{"环节不能倒退；记错了的用 sw log undo",
                        "stages do not go back; sw log undo takes a slip back"};
constexpr Text kSkips{"{0} 现在是{1}，下一环节是{2}", "{0} is in {1}; the next stage is {2}"};
constexpr Text kForceSkip{"跳过环节要加 --force --why 理由，作为例外记录",
                          "to skip a stage add --force --why TEXT: it is recorded as an exception"};
constexpr Text kRefused{"{0} 还不能离开{1}，缺 {2} 项：", "{0} cannot leave {1} yet, missing {2}:"};
constexpr Text kForceHint{"补齐后再来；确需先走的加 --force --why 理由，作为例外记录并写进报告",
                          "supply them and try again; or add --force --why TEXT: an exception, "
                          "which stands in reports"};
constexpr Text kAdvanced{"已进入{1}：{0}（{2}）", "Now in {1}: {0} ({2})"};
constexpr Text kAdvancedByException{
    "作为例外进入{1}：{0}（{2}），缺 {3} 项已记录",
    "Now in {1} by an exception: {0} ({2}); recorded as missing: {3}"};
constexpr Text kLaterThanPlanned{"比计划的 {0} 晚 {1} 天", "late by the plan's {0}: {1} days"};

struct AdvanceOptions {
  std::string project;
  std::optional<std::string> to, date;
  std::string note, why;
  bool force = false;
};

std::vector<Option> options_of(AdvanceOptions& o) {
  return {
      project_option(o.project),
      {"--to",
       "STAGE",
       &o.to,
       {"进入的环节，默认下一个：delivery 项目实施、evaluation 评估反思、research 总结研究、"
        "closed 结项",
        "the stage to enter, default the next: delivery, evaluation, research, closed"}},
      {"--date", "DATE", &o.date, {"进入的日期，默认今天", "the day it entered, default today"}},
      {"--note", "TEXT", &o.note, {"备注", "a remark"}},
      {"--force",
       "",
       &o.force,
       {"条件未齐也进入，作为例外记录", "go on although something is missing, as an exception"}},
      {"--why", "TEXT", &o.why, {"例外的理由", "the reason for the exception"}}};
}

// Where it goes. Throws where it cannot go there.
Phase target_of(const AdvanceOptions& o,
                const plan::Project& one,
                const project::Progress& progress) {
  const std::string since = progress.since ? progress.since->to_string() : std::string();
  if (progress.is_closed()) {
    throw Error(ErrorKind::input, say(kClosed, named(one), since), say(kNotBack));
  }
  const Phase following = project::next(progress.phase);
  const Phase to =
      o.to ? *project::find_phase(fixed_word("--to", service::stages(), *o.to)) : following;
  if (to <= progress.phase) {
    throw Error(ErrorKind::input,
                say(kInStageAlready, named(one), project::title_of(progress.phase), since),
                say(kNotBack));
  }
  if (to > following && !o.force) {
    throw Error(
        ErrorKind::input,
        say(kSkips, named(one), project::title_of(progress.phase), project::title_of(following)),
        say(kForceSkip));
  }
  return to;
}

struct Passed {
  std::vector<Condition> conditions;  // of all stages that are left
  std::vector<std::string> missing;   // as an exception keeps them

  bool free() const { return missing.empty(); }
};

Passed passed_of(
    App& app, const plan::Plan& plan, const plan::Project& one, Phase from, Phase to, Date day) {
  const project::Register projects = project_register(app);
  Passed passed;
  for (Phase left = from; left < to; left = project::next(left)) {
    if (left != from) {
      passed.missing.push_back("stage:" + std::string(project::name_of(left)));
    }
    const auto conditions = conditions_of(plan, one, *project::stage_of(left), projects, day);
    if (std::string text = project::missing_text(conditions); !text.empty()) {
      passed.missing.push_back(std::move(text));
    }
    passed.conditions.insert(passed.conditions.end(), conditions.begin(), conditions.end());
  }
  return passed;
}

void refuse(App& app,
            const plan::Project& one,
            Phase from,
            Phase to,
            const std::vector<Condition>& conditions) {
  if (app.globals.json) {
    print_json(app,
               {{"project", one.id},
                {"stage", project::name_of(from)},
                {"to", project::name_of(to)},
                {"ok", false},
                {"conditions", conditions_json(app, conditions)}});
  }
  app.warn(say(kRefused, named(one), project::title_of(from), count_missing(conditions)));
  tell_missing(app, conditions);
  app.tell(say(kForceHint));
}

int run_advance(App& app, const AdvanceOptions& o) {
  if (o.force && trim(o.why).empty()) {
    throw Error(ErrorKind::usage, say(kNeedsWhy));
  }
  facts::Fact fact;
  fact.kind = facts::Kind::stage;
  fact.date = fact_day(app, o.date);
  const plan::Plan& plan = plan_for(app, fact.date);
  const plan::Project& one = project_called(plan, o.project);
  const project::Progress before = progress_of(one, project_register(app), app.today());
  const Phase to = target_of(o, one, before);
  require_after(one, before, fact.date);
  const Passed passed = passed_of(app, plan, one, before.phase, to, fact.date);
  if (!passed.free() && !o.force) {
    refuse(app, one, before.phase, to, passed.conditions);
    return 1;
  }
  fact.subject = one.id;
  fact.part = project::name_of(to);
  fact.note = o.note;
  if (!passed.free()) {
    fact.details[service::key::kMissing] = join(passed.missing, ",");
    fact.details[service::key::kWhy] = trim(o.why);
  }
  const store::Written written = write_fact(app, fact);
  const Text title = project::title_of(to);
  const std::size_t missing = service::list_of(join(passed.missing, ",")).size();
  print_written(app,
                written,
                passed.free()
                    ? say(kAdvanced, named(one), title, fact.date.to_string())
                    : say(kAdvancedByException, named(one), title, fact.date.to_string(), missing),
                {{"project", one.id}, {"stage", fact.part}});
  const project::Progress after = progress_of(one, project_register(app), app.today());
  const project::StageEnd& left = after.schedule[static_cast<std::size_t>(to) - 1];
  if (left.late > 0) {
    app.tell(say(kLaterThanPlanned, left.due->to_string(), left.late));
  }
  return 0;
}

}  // namespace

Invocation make_advance() {
  return invocation<AdvanceOptions>(options_of, run_advance);
}

}  // namespace sw::cli::project_commands
