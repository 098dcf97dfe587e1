
#include "cli/project/deadlines_parts.hpp"
#include "cli/project/money_rows.hpp"
#include "cli/project/money_tables.hpp"
#include "cli/project/register.hpp"
#include "cli/project/spending_doubts.hpp"
#include "core/base/text.hpp"
#include "core/project/stages.hpp"

namespace sw::cli {

namespace {

constexpr Text kToCome{"{0}：{1}拨款 {2} 元未到账", "{0}: {1}, {2} yuan to be received"};
constexpr Text kToPay{"{0}：{1}拨款 {2} 元未付", "{0}: {1}, {2} yuan to be paid"};
constexpr Text kWaits{"{0}（待“{1}”）", "{0} (after \"{1}\")"};
constexpr Text kStep{"{0}：{1}", "{0}: {1}"};

due::Entry entry_of(const plan::Plan& plan,
                    const plan::Project& project,
                    due::Kind kind,
                    Date date,
                    Date today,
                    due::Severity severity) {
  return {date, date - today, kind, project.id, "", owner_of(plan, project), severity};
}

}  // namespace

std::vector<due::Entry> money_due(App& app,
                                  const plan::Plan& plan,
                                  const project::Register& projects,
                                  int /*within*/) {
  std::vector<due::Entry> entries;
  const Date day = money_day(app, plan);
  for (const plan::Project& project : plan.projects) {
    const Date date = project::last_day(plan, project);
    for (const auto& remark :
         money_remarks(plan, project, projects, {first_of_year(plan.year()), day}, app.lang)) {
      entries.push_back(
          entry_of(plan, project, due::Kind::money, date, app.today(), due::Severity::behind));
      entries.back().title = remark.text;
    }
  }
  return entries;
}

std::vector<due::Entry> instalments_due(App& app,
                                        const plan::Plan& plan,
                                        const project::Register& projects,
                                        int within) {
  std::vector<due::Entry> entries;
  const auto charges = project::charges_of(projects);
  for (const plan::Project& project : plan.projects) {
    const bool pays = project::pays_out(project, charges);
    for (const project::InstalmentStatus& one :
         project::instalments_of(plan, project, projects, money_day(app, plan))) {
      const auto severity = one.due && one.state != project::InstalmentState::paid
                                ? due::by_date(*one.due, app.today(), within)
                                : std::nullopt;
      if (!severity) {
        continue;
      }
      entries.push_back(
          entry_of(plan, project, due::Kind::instalment, *one.due, app.today(), *severity));
      const Message what = say(pays ? kToPay : kToCome,
                               printable_line(project.title),
                               instalment_name(one),
                               one.open.to_string(2));
      entries.back().title = app.in(one.state == project::InstalmentState::waiting
                                        ? say(kWaits, what, printable_line(one.step->title))
                                        : what);
    }
  }
  return entries;
}

std::vector<due::Entry> steps_due(App& app,
                                  const plan::Plan& plan,
                                  const project::Register& projects,
                                  int within) {
  std::vector<due::Entry> entries;
  for (const plan::Project& project : plan.projects) {
    if (progress_of(project, projects, app.today()).is_closed()) {
      continue;
    }
    const auto done = project::steps_done(projects, project, app.today());
    for (const plan::ProjectStep& step : project.steps) {
      const auto severity = step.due && !done.contains(step.id)
                                ? due::by_date(*step.due, app.today(), within)
                                : std::nullopt;
      if (severity) {
        entries.push_back(
            entry_of(plan, project, due::Kind::step, *step.due, app.today(), *severity));
        entries.back().id += "/" + step.id;
        entries.back().title =
            app.in(say(kStep, printable_line(project.title), printable_line(step.title)));
      }
    }
  }
  return entries;
}

}  // namespace sw::cli
