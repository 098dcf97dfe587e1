#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/staff/register.hpp"
#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/people/words.hpp"

namespace sw::cli::staff_commands {

namespace {

constexpr Text kNoSession{"要写考试场次 --session，如 2026",
                          "say the session, e.g. --session 2026"};
constexpr Text kBadPaper{"科目 {0} 超出：这一等级考 {1} 科",
                         "there is no paper {0}: this level has {1}"};
constexpr Text kPaperForm{"科目写成 1、2、3", "papers are 1, 2, 3"};
constexpr Text kExamRecorded{"已记：{0} 人，{1} {2} {3}{4}",
                             "Recorded: {1} {2} {3}{4}, people: {0}"};
constexpr Text kOnPaper{"，科目 {0}", ", paper {0}"};

struct ExamOptions {
  std::vector<std::string> numbers;
  std::string session, level, result, note;
  std::optional<std::string> date, paper;
};

std::vector<Option> options_of(ExamOptions& o) {
  return {{"NO", "NO", &o.numbers, {"工号，可写多个", "staff numbers"}, true},
          {"--session", "Y", &o.session, {"考试场次，如 2026", "the session, e.g. 2026"}, true},
          {"--level",
           "LEVEL",
           &o.level,
           {"等级", "the level"},
           true,
           {"assistant", "intermediate", "senior"}},
          {"--result",
           "RESULT",
           &o.result,
           {"entered 报名、absent 缺考、failed 未通过、passed 通过",
            "entered, absent, failed or passed"},
           true,
           {"entered", "absent", "failed", "passed"}},
          {"--date", "DATE", &o.date, {"日期，默认今天", "the day, default today"}},
          {"--paper",
           "P",
           &o.paper,
           {"科目 1、2、3；不写则指全部科目", "the paper 1, 2, 3; without it all of them"}},
          {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

void check_paper(const plan::Plan& plan, const std::string& level, const std::string& paper) {
  const auto rules = staff::level_rules(plan);
  const staff::LevelRule* rule = staff::rule_of(rules, level);
  const int papers = rule == nullptr ? 9 : rule->papers;
  const bool digit = paper.size() == 1 && paper[0] >= '1' && paper[0] <= '9';
  if (!digit || paper[0] - '0' > papers) {
    throw Error(ErrorKind::input, say(kBadPaper, printable_line(paper), papers), say(kPaperForm));
  }
}

int run_exam(App& app, const ExamOptions& o) {
  if (trim(o.session).empty()) {
    throw Error(ErrorKind::usage, say(kNoSession));
  }
  const Date day = fact_day(app, o.date);
  facts::Fact fact = fact_on(facts::Kind::exam, "", day);
  fact.details[people::key::kSession] = std::string(trim(o.session));
  fact.details[people::key::kLevel] = o.level;
  fact.details[people::key::kResult] = o.result;
  fact.note = o.note;
  if (o.paper) {
    check_paper(staff_plan(app), o.level, *o.paper);
    fact.details[people::key::kPaper] = *o.paper;
  }
  const std::vector<people::Person> all = find_people(app, o.numbers);
  const store::Written written = write_on_each(app, all, fact);
  print_written(app,
                written,
                say(kExamRecorded,
                    all.size(),
                    fact.details[people::key::kSession],
                    people::title_of(people::levels(), o.level),
                    people::title_of(people::exam_results(), o.result),
                    o.paper ? say(kOnPaper, *o.paper).in(app.lang) : std::string()));
  return 0;
}

}  // namespace

Invocation make_exam() {
  return invocation<ExamOptions>(options_of, run_exam);
}

}  // namespace sw::cli::staff_commands
