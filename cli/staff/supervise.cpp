#include <algorithm>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/staff/register.hpp"
#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/people/words.hpp"

namespace sw::cli::staff_commands {

namespace {

constexpr Text kBadSupervisionHours{"时数 \"{0}\" 应大于 0、不超过 24",
                                    "hours are above 0 and up to 24, unlike \"{0}\""};
constexpr Text kItself{"{0} 不能督导自己", "{0} cannot supervise themselves"};
constexpr Text kNoProject{"计划里没有项目 \"{0}\"", "the plan has no project \"{0}\""};
constexpr Text kNextTooSoon{"下次约在 {0}，应在这次（{1}）之后",
                            "the next appointment, {0}, must be after this session ({1})"};
constexpr Text kSupervised{"已记：督导 {0}，{1} 人，{2} 小时（{3}）",
                           "Recorded: supervised by {0} for {2} hours, people: {1} ({3})"};

struct SuperviseOptions {
  std::vector<std::string> numbers;
  std::string supervisor, hours, form, note;
  std::optional<std::string> date, project, next;
  std::string source;
  std::vector<std::string> functions;
};

std::vector<Option> options_of(SuperviseOptions& o) {
  return {
      {"NO", "NO", &o.numbers, {"被督导者工号，可写多个", "who was supervised"}, true},
      {"--supervisor",
       "S",
       &o.supervisor,
       {"督导者：工号，外请的写姓名或单位", "the supervisor: a staff number, or who from outside"},
       true},
      {"--hours", "H", &o.hours, {"时数", "hours"}, true},
      {"--form",
       "FORM",
       &o.form,
       {"形式：individual 个别、group 团体、peer 同辈", "individual, group or peer"},
       true,
       {"individual", "group", "peer"}},
      {"--date", "DATE", &o.date, {"日期，默认今天", "the day, default today"}},
      {"--project", "P", &o.project, {"项目编号", "the project's id"}},
      {"--function",
       "FUNCTION",
       &o.functions,
       {"督导功能，可写多个：administrative 行政、educational 教育、supportive 支持",
        "what it was for, may be given again: administrative, educational, supportive"},
       false,
       {"administrative", "educational", "supportive"}},
      {"--source",
       "SOURCE",
       &o.source,
       {"internal 内部或 external 外部督导，默认看督导者在不在册",
        "internal or external; default: whether the supervisor is on the register"},
       false,
       {"internal", "external"}},
      {"--next", "DATE", &o.next, {"约定下次督导的日期", "the day of the next appointment"}},
      {"--note",
       "TEXT",
       &o.note,
       {"督导内容，保密：报告里没有，--mask 隐去",
        "what it was about, confidential: in no report, hidden by --mask"}}};
}

int run_supervise(App& app, const SuperviseOptions& o) {
  const Date day = fact_day(app, o.date);
  const ParsedQuantity hours = parse_quantity(o.hours);
  if (hours.fault != NumberFault::none || hours.value.micro() <= 0 ||
      hours.value > Quantity::of(24)) {
    throw Error(ErrorKind::input, say(kBadSupervisionHours, printable_line(o.hours)));
  }
  if (o.project && staff_plan(app).find_project(*o.project) == nullptr) {
    throw Error(ErrorKind::input, say(kNoProject, printable_line(*o.project)));
  }
  facts::Fact fact = fact_on(facts::Kind::supervision, "", day);
  fact.value = hours.value;
  if (!o.note.empty()) {
    fact.personal[people::personal::kNotes] = o.note;
  }
  if (!o.source.empty()) {
    fact.details[people::key::kSource] = o.source;
  }
  if (!o.functions.empty()) {
    fact.details[people::key::kFunction] = join(o.functions, " ");
  }
  if (o.next) {
    const Date next = app.day("--next", *o.next);
    if (next <= day) {
      throw Error(ErrorKind::input, say(kNextTooSoon, next.to_string(), day.to_string()));
    }
    fact.details[people::key::kNext] = next.to_string();
  }
  fact.details[people::key::kForm] = o.form;
  // Somebody on the register is named by number; a name of somebody from outside can be erased.
  const auto supervisor = app.store().person(o.supervisor);
  if (supervisor) {
    fact.details[people::key::kSupervisor] = o.supervisor;
  } else {
    fact.personal[people::key::kSupervisor] = o.supervisor;
  }
  if (o.project) {
    fact.details[people::key::kProject] = *o.project;
  }
  if (std::find(o.numbers.begin(), o.numbers.end(), o.supervisor) != o.numbers.end()) {
    throw Error(ErrorKind::input, say(kItself, o.supervisor));
  }
  const std::vector<people::Person> all = find_people(app, o.numbers);
  const store::Written written = write_on_each(app, all, fact);
  print_written(app,
                written,
                say(kSupervised,
                    supervisor ? supervisor->name : o.supervisor,
                    all.size(),
                    hours.value.to_string(),
                    day.to_string()));
  return 0;
}

}  // namespace

Invocation make_supervise() {
  return invocation<SuperviseOptions>(options_of, run_supervise);
}

}  // namespace sw::cli::staff_commands
