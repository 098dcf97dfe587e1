#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate/register.hpp"
#include "cli/evaluate/rubrics.hpp"
#include "cli/evaluate/scoring.hpp"
#include "cli/label.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/entry.hpp"
#include "core/base/text.hpp"

namespace sw::cli::evaluate_commands {

namespace {

constexpr Text kWrongKind{"量表 {0} 评的是{1}，不评{2}", "the rubric {0} is for {1}, not for {2}"};
constexpr Text kThereIs{"评估方“{0}”已有一份评估 {1}（{2}，{3} 轮）",
                        "the side {0} has the evaluation {1} already ({2}, round {3})"};
constexpr Text kOtherAssessor{
    "接着打分：sw evaluate score {0} …；另一位评估人加 --assessor，另一轮加 --round",
    "go on with sw evaluate score {0} …; for another assessor say --assessor, for another round "
    "--round"};
constexpr Text kStarted{"已开始评估 {0}：{1}，{2}，{3}；还要打 {4} 项",
                        "Started the evaluation {0}: {1}, {2}, {3}; still to score: {4}"};
constexpr Text kStartedAndSealed{
    "评估 {0} 已完成并封存：{1}，{2}，{3}，{4} 分",
    "The evaluation {0} is finished and sealed: {1}, {2}, {3}, {4} points"};

struct StartOptions {
  std::string subject, rubric, by, assessor, note;
  std::vector<std::string> scores;
  std::optional<std::string> round, date;
  bool finish = false;
};

std::vector<Option> options_of(StartOptions& o) {
  return {
      {"SUBJECT",
       "SUBJECT",
       &o.subject,
       {"评谁：project:编号、org:编号 或 staff:工号", "project:ID, org:ID or staff:NO"},
       true},
      {"SCORE", "CRITERION=SCORE", &o.scores, {"同时打的分，可写多个", "scores to record with it"}},
      {"--rubric", "RUBRIC", &o.rubric, {"评估量表的编号", "the rubric's id"}, true},
      {"--by", "SIDE", &o.by, {"评估方，量表里的一方", "the side that judges"}, true},
      {"--assessor",
       "NAME",
       &o.assessor,
       {"评估人，一方有几个人时写明", "who judges, where a side has several"}},
      {"--round",
       "NAME",
       &o.round,
       {"第几轮，如 中期；默认为年度", "the round, e.g. mid-term; default the year"}},
      {"--finish", "", &o.finish, {"分已打全，直接完成", "all is scored: finish it"}},
      {"--date", "DATE", &o.date, {"日期，默认今天", "the day, default today"}},
      {"--note", "TEXT", &o.note, {"评语", "words on the scores"}}};
}

void require_new(const App& app,
                 const std::vector<evaluate::Evaluation>& all,
                 const evaluate::Evaluation& one) {
  for (const evaluate::Evaluation& other : all) {
    if (other.subject == one.subject && other.rubric == one.rubric && other.round == one.round &&
        other.side == one.side && other.assessor == one.assessor) {
      throw Error(ErrorKind::input,
                  say(kThereIs, side_title(app, one.side), other.no, other.subject, one.round),
                  say(kOtherAssessor, other.no));
    }
  }
}

int run_start(App& app, const StartOptions& o) {
  const Date day = fact_day(app, o.date);
  const LoadedRubric loaded = sound_rubric(app, o.rubric);
  const evaluate::Rubric& rubric = loaded.rubric;
  const evaluate::SubjectName subject = subject_called(app, o.subject, rubric.subject, day);
  if (subject.kind != rubric.subject) {
    throw Error(ErrorKind::input,
                say(kWrongKind, rubric.id, title_of(rubric.subject), title_of(subject.kind)));
  }
  evaluate::Evaluation one;
  one.subject = subject.to_string();
  one.rubric = rubric.id;
  one.side = side_called(app, rubric, o.by);
  one.assessor = printable_line(trim(o.assessor));
  one.round =
      o.round ? printable_line(required_text("--round", *o.round)) : std::to_string(day.year());
  one.started = day;
  const auto scores = read_scores(app, rubric, one.side, o.scores);
  one.sheet.scores.insert(scores.begin(), scores.end());
  require_new(app, evaluations_of(app), one);
  one.no = next_label_of(app, facts::Kind::evaluation, "e");
  std::vector<facts::Fact> facts{evaluate::start_fact(one)};
  if (!scores.empty() || !trim(o.note).empty()) {
    facts.push_back(evaluate::score_fact(one.no, day, scores));
    facts.back().note = std::string(trim(o.note));
  }
  if (o.finish) {
    facts.push_back(sealing_fact(app, loaded, one, day));
  }
  const store::Written written = app.store().change(app.who(), "", [&](store::Writer& writer) {
    for (const facts::Fact& fact : facts) {
      writer.add(fact);
    }
  });
  const std::string by =
      side_title(app, one.side) + (one.assessor.empty() ? "" : " " + one.assessor);
  print_written(app,
                written,
                o.finish ? say(kStartedAndSealed,
                               one.no,
                               subject_title(app, one.subject),
                               printable_line(rubric.title),
                               by,
                               facts.back().value->to_string(static_cast<int>(rubric.digits)))
                         : say(kStarted,
                               one.no,
                               subject_title(app, one.subject),
                               printable_line(rubric.title),
                               by,
                               evaluate::missing_of(rubric, one.side, one.sheet).size()),
                {{"evaluation", one.no}});
  return 0;
}

}  // namespace

Invocation make_start() {
  return invocation<StartOptions>(options_of, run_start);
}

}  // namespace sw::cli::evaluate_commands
