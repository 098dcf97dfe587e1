#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/staff/percent.hpp"
#include "cli/staff/register.hpp"
#include "cli/staff/words.hpp"
#include "core/base/json_number.hpp"
#include "core/staff/exam_table.hpp"
#include "core/staff/levels.hpp"
#include "core/store/store.hpp"

namespace sw::cli::staff_commands {

namespace {

using nlohmann::ordered_json;
using staff::ExamRow;
using staff::ExamsBy;

constexpr Text kEntered{"报考", "Entered"};
constexpr Text kWaiting{"待出成绩", "Waiting"};
constexpr Text kAbsent{"缺考", "Absent"};
constexpr Text kSat{"参考", "Sat"};
constexpr Text kPassed{"通过", "Passed"};
constexpr Text kAttendance{"到考率", "Attendance"};
constexpr Text kPassRate{"通过率", "Pass rate"};
constexpr Text kCoached{"参加过考前培训", "took a course"};
constexpr Text kUncoached{"没有参加", "took none"};
constexpr Text kNoExams{
    "到 {0} 没有考试记录（记报考：sw staff exam 工号 --session 2026 --level "
    "assistant --result entered）",
    "There are no records of examinations up to {0} (to record an entry: sw staff "
    "exam NO --session 2026 --level assistant --result entered)."};

struct ExamsOptions {
  std::string by = "session", session;
};

std::vector<Option> options_of(ExamsOptions& o) {
  return {{"--by",
           "WHAT",
           &o.by,
           {"按 session 场次、level 级别、org 机构、course 是否参加考前培训；默认 session",
            "by session (default), level, org, or course taken"},
           false,
           {"session", "level", "org", "course"}},
          {"--session", "Y", &o.session, {"只看这一场次", "only this session"}}};
}

struct ExamsByRow {
  std::string_view name;
  ExamsBy by;
  Text title;
};
constexpr ExamsByRow kExamsBys[] = {{"session", ExamsBy::session, {"场次", "Session"}},
                                    {"level", ExamsBy::level, {"级别", "Level"}},
                                    {"org", ExamsBy::org, {"机构", "Agency"}},
                                    {"course", ExamsBy::course, {"考前培训", "Course"}}};

std::string percent(const std::optional<Quantity>& share) {
  return share ? percent_text(Fraction::of(*share)) : "—";
}

ordered_json json_of(const ExamRow& row, const std::string& by, const std::string& title) {
  return {{by, text_or_null(row.key)},
          {"title", row.key.empty() ? ordered_json() : ordered_json(title)},
          {"entered", row.tally.entered},
          {"sat", row.tally.sat},
          {"passed", row.tally.passed},
          {"absent", row.tally.absent},
          {"waiting", row.tally.waiting},
          {"attendance", json_number(row.attendance())},
          {"pass_rate", json_number(row.pass_rate())}};
}

doc::Row row_of(const ExamRow& row, doc::Cell title) {
  const auto count = [](std::int64_t n) { return doc::cell(std::to_string(n)); };
  return {{std::move(title),
           count(row.tally.entered),
           count(row.tally.waiting),
           count(row.tally.absent),
           count(row.tally.sat),
           count(row.tally.passed),
           doc::cell(percent(row.attendance())),
           doc::cell(percent(row.pass_rate()))},
          0,
          false};
}

// What a key is called.
class ExamTitles {
 public:
  ExamTitles(App& app, std::span<const staff::LevelRule> rules, ExamsBy by)
      : app_(app), rules_(rules), by_(by) {
    if (by == ExamsBy::org) {
      agencies_ = agency_names(app);
    }
  }

  std::string operator()(const std::string& key) const {
    if (by_ == ExamsBy::course) {
      return app_.in(key.empty() ? kUncoached : kCoached);
    }
    if (key.empty()) {
      return app_.in(kUnsaid);
    }
    if (by_ == ExamsBy::level) {
      return app_.in(level_title(rules_, key));
    }
    const auto name = agencies_.find(key);
    return name == agencies_.end() ? key : name->second;
  }

 private:
  App& app_;
  std::span<const staff::LevelRule> rules_;
  ExamsBy by_;
  std::map<std::string, std::string> agencies_;
};

void show(App& app,
          const ExamsByRow& by,
          const staff::ExamTable& exams,
          const ExamTitles& title_of) {
  doc::Table table{{{app.in(by.title), doc::Align::left, 0},
                    {app.in(kEntered), doc::Align::right},
                    {app.in(kWaiting), doc::Align::right, 2},
                    {app.in(kAbsent), doc::Align::right, 1},
                    {app.in(kSat), doc::Align::right},
                    {app.in(kPassed), doc::Align::right},
                    {app.in(kAttendance), doc::Align::right},
                    {app.in(kPassRate), doc::Align::right}},
                   {}};
  for (const ExamRow& row : exams.rows()) {
    table.rows.push_back(row_of(row, doc::cell(title_of(row.key))));
  }
  if (table.rows.size() > 1) {
    table.rows.push_back(row_of(exams.total(), doc::cell(app.in(kTotal), doc::Tone::strong)));
  }
  print(app, std::move(table));
}

int run_exams(App& app, const ExamsOptions& o) {
  const plan::Plan& plan = staff_plan(app);
  const auto rules = staff::level_rules(plan);
  const ExamsByRow& by = *std::find_if(std::begin(kExamsBys),
                                       std::end(kExamsBys),
                                       [&](const ExamsByRow& row) { return row.name == o.by; });
  staff::ExamTable exams(by.by, o.session, rules, plan.courses, app.today());
  // What people learned is read only where it is asked for: there may be much of it.
  app.store().for_each_person(
      by.by == ExamsBy::course ? store::People::with_learning : store::People::register_only,
      [&](const people::Person& person) { exams.add(person); });
  const ExamTitles title_of(app, rules, by.by);
  const std::vector<ExamRow> rows = exams.rows();
  if (app.globals.json) {
    ordered_json list = ordered_json::array();
    for (const ExamRow& row : rows) {
      list.push_back(json_of(row, o.by, title_of(row.key)));
    }
    print_json(app, list);
  } else if (rows.empty()) {
    app.tell(say(kNoExams, app.today().to_string()));
  } else {
    show(app, by, exams, title_of);
  }
  return 0;
}

}  // namespace

Invocation make_exams() {
  return invocation<ExamsOptions>(options_of, run_exams);
}

}  // namespace sw::cli::staff_commands
