#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate/register.hpp"
#include "cli/evaluate/rubrics.hpp"
#include "cli/evaluate/scoring.hpp"
#include "cli/log/recording.hpp"

namespace sw::cli::evaluate_commands {

namespace {

constexpr Text kSealed{"评估 {0} 已完成并封存：{1}，{2} {3} 分；以后改量表不影响它",
                       "The evaluation {0} is finished and sealed: {1}, {2}: {3} points; later "
                       "changes of the rubric do not touch it"};

struct FinishOptions {
  std::string evaluation;
  std::optional<std::string> date;
};

std::vector<Option> options_of(FinishOptions& o) {
  return {evaluation_option(o.evaluation),
          {"--date", "DATE", &o.date, {"日期，默认今天", "the day, default today"}}};
}

int run_finish(App& app, const FinishOptions& o) {
  const Date day = fact_day(app, o.date);
  const auto all = evaluations_of(app);
  const evaluate::Evaluation& one = evaluation_called(all, o.evaluation);
  require_open(one);
  const LoadedRubric loaded = sound_rubric(app, one.rubric);
  const facts::Fact fact = sealing_fact(app, loaded, one, day);
  const store::Written written = write_fact(app, fact);
  print_written(app,
                written,
                say(kSealed,
                    one.no,
                    subject_title(app, one.subject),
                    side_title(app, one.side),
                    fact.value->to_string(static_cast<int>(loaded.rubric.digits))));
  return 0;
}

}  // namespace

Invocation make_finish() {
  return invocation<FinishOptions>(options_of, run_finish);
}

}  // namespace sw::cli::evaluate_commands
