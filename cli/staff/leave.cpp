#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/staff/register.hpp"
#include "cli/staff/words.hpp"
#include "core/base/error.hpp"
#include "core/people/words.hpp"

namespace sw::cli::staff_commands {

namespace {

constexpr Text kLeftAlready{"{0} 已于 {1} 离职", "{0} left on {1}"};
constexpr Text kLeftHint{"日期不对：sw log list --kind staff 找到那条记录，再用 sw log fix",
                         "for another day find the record by sw log list --kind staff, then sw "
                         "log fix"};
constexpr Text kLastDay{"已记：{0} {1} 最后一天 {2}", "Recorded: the last day of {0} {1} is {2}"};

struct LeaveOptions {
  std::string no, note;
  std::optional<std::string> date;
};

std::vector<Option> options_of(LeaveOptions& o) {
  return {{"NO", "NO", &o.no, {"工号", "staff number"}, true},
          {"--date",
           "DATE",
           &o.date,
           {"最后一天（当天仍算在职），默认今天", "the last day, still in service; default today"}},
          {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

int run_leave(App& app, const LeaveOptions& o) {
  const people::Person person = find_person(app, o.no);
  const Date day = fact_day(app, o.date);
  const people::Span* span = person.at(day);
  if (span == nullptr) {
    throw Error(ErrorKind::input, say(kNotThere, o.no, day.to_string()));
  }
  if (person.spans.back().to < people::kOpen && &person.spans.back() == span) {
    throw Error(ErrorKind::input, say(kLeftAlready, o.no, span->to.to_string()), say(kLeftHint));
  }
  facts::Fact fact = fact_on(facts::Kind::staff, o.no, day);
  fact.details[people::key::kAction] = "leave";
  fact.note = o.note;
  const store::Written written = write_fact(app, fact);
  print_written(app, written, say(kLastDay, o.no, person.name, day.to_string()));
  return 0;
}

}  // namespace

Invocation make_leave() {
  return invocation<LeaveOptions>(options_of, run_leave);
}

}  // namespace sw::cli::staff_commands
