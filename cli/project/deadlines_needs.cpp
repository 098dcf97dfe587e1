// What `due` says of needs assessments: instruments short of answers, findings without one.

#include "cli/project/deadlines_parts.hpp"
#include "core/project/needs.hpp"

namespace sw::cli {

namespace {

constexpr Text kFewAnswers{"{0}：回收 {1}/{2}", "{0}: {1} of {2} answers"};
constexpr Text kUnanswered{"需求尚无回应：{0}", "a finding without an answer: {0}"};

std::string owner_of_need(const plan::Plan& plan, std::string_view need) {
  for (const plan::Need& one : plan.needs) {
    if (one.id == need && !one.owner.empty()) {
      return one.owner;
    }
  }
  return plan.head.owner;
}

}  // namespace

std::vector<due::Entry> need_deadlines(App& app,
                                       const plan::Plan& plan,
                                       const project::Register& projects,
                                       int within) {
  std::vector<due::Entry> entries;
  const Date today = app.today();
  const auto add = [&](Date day, const std::string& id, std::string title, std::string_view need) {
    if (const auto severity = due::by_date(day, today, within)) {
      entries.push_back({day,
                         day - today,
                         due::Kind::need,
                         id,
                         std::move(title),
                         owner_of_need(plan, need),
                         *severity});
    }
  };
  const project::Window year{first_of_year(plan.year()), today};
  for (const plan::Need& one : plan.needs) {
    // Counting needs a pass over the facts: only where something may be due.
    if (!one.count || !one.due || !due::by_date(*one.due, today, within)) {
      continue;
    }
    const Quantity answers = project::responses_to(projects, one.id, year);
    if (answers < Quantity::of(*one.count)) {
      add(*one.due,
          one.id,
          app.in(say(kFewAnswers, one.title, answers.to_string(), *one.count)),
          one.id);
    }
  }
  for (const project::Finding& one : project::findings_of(projects, today)) {
    // Named once the days are over: until then there is time to think.
    if (one.is_open() && one.date + project::kReplyDays < today) {
      add(one.date + project::kReplyDays, one.no, app.in(say(kUnanswered, one.text)), one.need);
    }
  }
  return entries;
}

}  // namespace sw::cli
