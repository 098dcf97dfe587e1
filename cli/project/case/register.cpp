#include "cli/project/case/register.hpp"

#include <algorithm>
#include <charconv>

#include "cli/print.hpp"
#include "core/base/json_number.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"
#include "core/project/case_number.hpp"
#include "core/project/entry.hpp"
#include "core/project/gates.hpp"
#include "core/service/words.hpp"

namespace sw::cli {

namespace {

namespace key = service::key;
using nlohmann::ordered_json;

constexpr Text kNone{"没有个案或小组 \"{0}\"", "there is no case or group \"{0}\""};
constexpr Text kListThem{"sw project case list {0} 列出全部；sw project case open {0} 开案",
                         "sw project case list {0} lists them; sw project case open {0} opens one"};
constexpr Text kVoided{"{0} 已作废", "{0} was voided"};
constexpr Text kOpenNew{"编号不重复使用；另开一个：sw project case open {0}",
                        "numbers are not used again; open another: sw project case open {0}"};
constexpr Text kOther{"{0} 属于项目 {1}", "{0} belongs to the project {1}"};
constexpr Text kClosed{"{0} 已于 {1} 结案", "{0} was closed on {1}"};
constexpr Text kUndo{"结案记错了的，用 sw log undo 撤销那一条",
                     "if that is wrong, take it back with sw log undo"};
constexpr Text kEarly{"{0} 早于 {1} 的开案日期 {2}", "{0} is before {1} was opened on {2}"};
constexpr Text kNamed{"{0} {1}", "{0} {1}"};
constexpr Text kNoStages{"{0} 没有分阶段", "{0} has no stages"};
constexpr Text kPlanStages{"在计划的 [[method]] 里写 stages", "the plan's [[method]] names stages"};
constexpr Text kNoStage{"{0} 没有阶段 \"{1}\"", "{0} has no stage \"{1}\""};
constexpr Text kStages{"各阶段：{0}（也可写序号 1 至 {1}）",
                       "stages: {0} (or their place, 1 to {1})"};

[[noreturn]] void throw_none(const std::vector<project::Case>& cases,
                             const plan::Project& project,
                             std::string_view number) {
  std::vector<std::string> known;
  for (const project::Case& one : cases) {
    if (one.project == project.id) {
      known.push_back(one.number);
    }
  }
  const std::string near = nearest(number, known);
  throw Error(ErrorKind::input,
              say(kNone, printable_line(number)),
              near.empty() ? say(kListThem, project.id) : say(kDidYouMean, printable_line(near)));
}

}  // namespace

const project::Case& case_called(const std::vector<project::Case>& cases,
                                 const project::Register& projects,
                                 const plan::Project& project,
                                 std::string_view number) {
  const auto found = std::find_if(
      cases.begin(), cases.end(), [&](const project::Case& one) { return one.number == number; });
  if (found == cases.end()) {
    if (project::taken_numbers(projects).contains(std::string(number))) {
      throw Error(
          ErrorKind::input, say(kVoided, printable_line(number)), say(kOpenNew, project.id));
    }
    throw_none(cases, project, number);
  }
  if (found->project != project.id) {
    throw Error(ErrorKind::input, say(kOther, printable_line(number), found->project));
  }
  return *found;
}

void require_open(const project::Case& one, Date day) {
  const std::string number = printable_line(one.number);
  if (one.closed) {
    throw Error(ErrorKind::input, say(kClosed, number, one.closed->to_string()), say(kUndo));
  }
  if (day < one.opened) {
    throw Error(ErrorKind::input, say(kEarly, day.to_string(), number, one.opened.to_string()));
  }
}

Message named(const plan::Plan& plan, const project::Case& one) {
  return say(kNamed, project::method_title(plan, one.method), printable_line(one.number));
}

std::string stage_called(const plan::Plan& plan, const project::Case& one, std::string_view text) {
  const std::vector<std::string> stages = project::stages_of(plan, one.method);
  if (stages.empty()) {
    throw Error(ErrorKind::input, say(kNoStages, named(plan, one)), say(kPlanStages));
  }
  if (const auto found = std::find(stages.begin(), stages.end(), text); found != stages.end()) {
    return *found;
  }
  std::size_t place = 0;
  const auto [stop, fault] = std::from_chars(text.data(), text.data() + text.size(), place);
  if (fault == std::errc() && stop == text.data() + text.size() && place >= 1 &&
      place <= stages.size()) {
    return stages[place - 1];
  }
  const std::string near = nearest(text, stages);
  throw Error(
      ErrorKind::input,
      say(kNoStage, named(plan, one), printable_line(text)),
      near.empty() ? say(kStages, join(stages, " "), stages.size()) : say(kDidYouMean, near));
}

std::optional<Quantity> average(Quantity person_times, Quantity sessions) {
  return sessions > Quantity() ? std::optional(Fraction::of(person_times, sessions).rounded())
                               : std::nullopt;
}

std::optional<Quantity> attendance(Quantity person_times, Quantity sessions, Quantity members) {
  const auto people = average(person_times, sessions);
  return people && members > Quantity() ? std::optional(Fraction::of(*people, members).rounded())
                                        : std::nullopt;
}

std::string whole_percent(Quantity share) {
  return Fraction{Int128{share.micro()} * 100, Quantity::kScale}.rounded().to_string(0);
}

ordered_json case_json(const project::Case& one, Date today) {
  const auto given = [](Quantity value) {
    return value.is_zero() ? ordered_json() : ordered_json(json_number(value));
  };
  const auto known = [](std::optional<Quantity> value) {
    return value ? ordered_json(json_number(*value)) : ordered_json();
  };
  const auto day = [](std::optional<Date> date) {
    return date ? ordered_json(date->to_string()) : ordered_json();
  };
  return {{"no", one.number},
          {"project", one.project},
          {"method", one.method},
          {"field", text_or_null(one.field)},
          {"client_groups", one.client_groups},
          {"sites", one.sites},
          {"staff", one.staff},
          {"topic", text_or_null(one.topic)},
          {"stage", text_or_null(one.stage)},
          {"opened", one.opened.to_string()},
          {"closed", day(one.closed)},
          {"reason", text_or_null(one.reason)},
          {"members", given(one.members)},
          {"planned", given(one.planned)},
          {"sessions", json_number(one.sessions)},
          {"person_times", json_number(one.person_times)},
          {"average", known(average(one.person_times, one.sessions))},
          {"attendance", known(attendance(one.person_times, one.sessions, one.members))},
          {"last_service", day(one.last_service)},
          {"quiet_days",
           one.is_open_on(today) ? ordered_json(quiet_days(one, today)) : ordered_json()}};
}

facts::Fact case_fact(const plan::Project& project,
                      const std::string& number,
                      const std::string& action,
                      Date day) {
  facts::Fact fact;
  fact.kind = facts::Kind::case_file;
  fact.subject = number;
  fact.date = day;
  fact.details[key::kAction] = action;
  fact.details[key::kProject] = project.id;
  return fact;
}

}  // namespace sw::cli
