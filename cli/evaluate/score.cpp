#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate/register.hpp"
#include "cli/evaluate/rubrics.hpp"
#include "cli/evaluate/scoring.hpp"
#include "cli/log/recording.hpp"
#include "core/base/text.hpp"

namespace sw::cli::evaluate_commands {

namespace {

constexpr Text kScored{"评估 {0} 已记 {1} 项得分；还缺 {2} 项",
                       "The evaluation {0}: scores recorded: {1}, still missing: {2}"};
constexpr Text kAllScored{"评估 {0} 已记 {1} 项得分，分已打全；完成用 sw evaluate finish {0}",
                          "The evaluation {0}: scores recorded: {1}, and all are there; "
                          "sw evaluate finish {0} seals it"};

struct ScoreOptions {
  std::string evaluation, note;
  std::vector<std::string> scores;
  std::optional<std::string> date;
};

std::vector<Option> options_of(ScoreOptions& o) {
  return {evaluation_option(o.evaluation),
          {"SCORE",
           "CRITERION=SCORE",
           &o.scores,
           {"评估项=得分，可写多个", "the scores, one or more"},
           true},
          {"--date", "DATE", &o.date, {"日期，默认今天", "the day, default today"}},
          {"--note", "TEXT", &o.note, {"评语", "words on the scores"}}};
}

int run_score(App& app, const ScoreOptions& o) {
  const Date day = fact_day(app, o.date);
  const auto all = evaluations_of(app);
  evaluate::Evaluation one = evaluation_called(all, o.evaluation);
  require_open(one);
  const evaluate::Rubric rubric = sound_rubric(app, one.rubric).rubric;
  const auto scores = read_scores(app, rubric, one.side, o.scores);
  facts::Fact fact = evaluate::score_fact(one.no, day, scores);
  fact.note = std::string(trim(o.note));
  const store::Written written = write_fact(app, fact);
  for (const auto& [id, points] : scores) {
    one.sheet.scores[id] = points;
  }
  const std::size_t missing = evaluate::missing_of(rubric, one.side, one.sheet).size();
  print_written(app,
                written,
                missing == 0 ? say(kAllScored, one.no, scores.size())
                             : say(kScored, one.no, scores.size(), missing));
  return 0;
}

}  // namespace

Invocation make_score() {
  return invocation<ScoreOptions>(options_of, run_score);
}

}  // namespace sw::cli::evaluate_commands
