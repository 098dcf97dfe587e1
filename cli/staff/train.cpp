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

constexpr Text kNoCourse{"计划里没有课程 \"{0}\"", "the plan has no course \"{0}\""};
constexpr Text kNoCourseHint{"计划以外的培训加 --outside",
                             "for training outside the plan say --outside"};
constexpr Text kMeantCourse{"是不是 {0}？计划以外的培训加 --outside",
                            "did you mean {0}? For training outside the plan say --outside"};
constexpr Text kNeedsHours{"要写 --hours：计划没有写这门课的学时",
                           "say --hours: the plan does not give the course's"};
constexpr Text kBadTrainingHours{"学时 \"{0}\" 应大于 0、不超过 1000",
                                 "hours are above 0 and up to 1000, unlike \"{0}\""};
constexpr Text kOutOfService{"{0} {1} 在 {2} 不在职：已记录，计入本人学时，不计入统计",
                             "{0} {1} is not in service on {2}: recorded as theirs, but not in the "
                             "figures"};
constexpr Text kSeats{"课程 {0} 名额 {1}，已有 {2} 人次",
                      "{0} has seats for {1}, and {2} attended"};
constexpr Text kTrained{"已记：{0} 人，课程 {1}，每人 {2} 学时（{3}）",
                        "Recorded: course {1}, {2} hours each, people: {0} ({3})"};

struct TrainOptions {
  std::vector<std::string> numbers;
  std::string course, note;
  std::optional<std::string> hours, date, by, kind;
  bool outside = false;
};

std::vector<Option> options_of(TrainOptions& o) {
  return {
      {"NO", "NO", &o.numbers, {"工号，可写多个", "staff numbers"}, true},
      {"--course", "COURSE", &o.course, {"课程：编号或名称", "the course, by id or title"}, true},
      {"--hours", "H", &o.hours, {"学时，默认为计划所写", "hours, default those of the plan"}},
      {"--date", "DATE", &o.date, {"日期，默认今天", "the day, default today"}},
      {"--by", "PROVIDER", &o.by, {"承办单位，默认为计划所写", "who gave it, default the plan's"}},
      {"--kind",
       "KIND",
       &o.kind,
       {"种类，默认为计划所写；rotation 轮训，degree 取得社会工作学位",
        "kind, default the plan's; rotation of managers, degree in social work finished"}},
      {"--outside", "", &o.outside, {"计划以外的培训", "training that is not in the plan"}},
      {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

const plan::Course* find_course(const plan::Plan& plan, const TrainOptions& o) {
  std::vector<std::string> known;
  for (const plan::Course& course : plan.courses) {
    if (course.id == o.course || course.title == o.course) {
      return &course;
    }
    known.push_back(course.id);
  }
  if (!known.empty() && !o.outside) {
    const std::string near = nearest(o.course, known);
    throw Error(ErrorKind::input,
                say(kNoCourse, printable_line(o.course)),
                near.empty() ? say(kNoCourseHint) : say(kMeantCourse, near));
  }
  return nullptr;
}

Quantity hours_of(const plan::Course* course, const TrainOptions& o) {
  if (!o.hours) {
    if (course == nullptr || !course->hours) {
      throw Error(ErrorKind::usage, say(kNeedsHours));
    }
    return *course->hours;
  }
  const ParsedQuantity hours = parse_quantity(*o.hours);
  if (hours.fault != NumberFault::none || hours.value.micro() <= 0 ||
      hours.value > Quantity::of(1000)) {
    throw Error(ErrorKind::input, say(kBadTrainingHours, printable_line(*o.hours)));
  }
  return hours.value;
}

void warn_of_seats(App& app, const plan::Course& course, Date day) {
  Quantity sum;
  for (const store::PeopleSum& one : app.store().people_sums(people::Figure::trainings,
                                                             people::Dimension::course,
                                                             first_of_year(day.year()),
                                                             last_of_year(day.year()))) {
    sum += one.value == course.id ? one.amount : Quantity();
  }
  if (course.seats && sum > Quantity::of(*course.seats)) {
    app.warn(say(kSeats, course.id, *course.seats, sum.to_string()));
  }
}

int run_train(App& app, const TrainOptions& o) {
  const Date day = fact_day(app, o.date);
  const plan::Plan& plan = staff_plan(app);
  const plan::Course* course = find_course(plan, o);
  facts::Fact fact = fact_on(facts::Kind::training, "", day);
  fact.part = course != nullptr ? course->id : o.course;
  fact.value = hours_of(course, o);
  fact.note = o.note;
  const std::string kind = o.kind.value_or(course != nullptr ? course->kind : "");
  const std::string by = o.by.value_or(course != nullptr ? course->provider : "");
  if (!kind.empty()) {
    fact.details[people::key::kKind] = kind;
  }
  if (!by.empty()) {
    fact.details[people::key::kBy] = by;
  }
  const std::vector<people::Person> all = find_people(app, o.numbers);
  const store::Written written = write_on_each(app, all, fact);
  for (const people::Person& one : all) {
    if (one.at(day) == nullptr) {
      app.warn(say(kOutOfService, one.no, one.name, day.to_string()));
    }
  }
  if (course != nullptr) {
    warn_of_seats(app, *course, day);
  }
  print_written(
      app, written, say(kTrained, all.size(), fact.part, fact.value->to_string(), day.to_string()));
  return 0;
}

}  // namespace

Invocation make_train() {
  return invocation<TrainOptions>(options_of, run_train);
}

}  // namespace sw::cli::staff_commands
