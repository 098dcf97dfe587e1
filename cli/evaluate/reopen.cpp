#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate/register.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/entry.hpp"
#include "core/base/text.hpp"

namespace sw::cli::evaluate_commands {

namespace {

constexpr Text kNotFinished{"评估 {0} 还没有完成，不用重开",
                            "the evaluation {0} is not finished yet"};
constexpr Text kJustScore{"直接打分：sw evaluate score {0} …",
                          "go on with sw evaluate score {0} …"};
constexpr Text kReopened{
    "评估 {0} 已重开（{1}）；再次完成之前不计入总分",
    "The evaluation {0} is open again ({1}); until it is finished it does not count"};

struct ReopenOptions {
  std::string evaluation, why;
  std::optional<std::string> date;
};

std::vector<Option> options_of(ReopenOptions& o) {
  return {evaluation_option(o.evaluation),
          {"--why", "REASON", &o.why, {"原因", "the reason"}, true},
          {"--date", "DATE", &o.date, {"日期，默认今天", "the day, default today"}}};
}

int run_reopen(App& app, const ReopenOptions& o) {
  const Date day = fact_day(app, o.date);
  const std::string why = required_text("--why", o.why);
  const auto all = evaluations_of(app);
  const evaluate::Evaluation& one = evaluation_called(all, o.evaluation);
  if (!one.is_finished()) {
    throw Error(ErrorKind::input, say(kNotFinished, one.no), say(kJustScore, one.no));
  }
  const store::Written written = app.store().change(app.who(), why, [&](store::Writer& writer) {
    writer.add(evaluate::reopen_fact(one.no, day, why));
  });
  print_written(app, written, say(kReopened, one.no, printable_line(why)));
  return 0;
}

}  // namespace

Invocation make_reopen() {
  return invocation<ReopenOptions>(options_of, run_reopen);
}

}  // namespace sw::cli::evaluate_commands
