#include "cli/due_list.hpp"

#include <algorithm>

#include "cli/evaluate/findings.hpp"
#include "cli/project/deadlines.hpp"
#include "cli/register_of.hpp"

namespace sw::cli {

namespace {

constexpr Text kLate{"逾期 {0} 天", "{0} d late"};
constexpr Text kLeft{"还有 {0} 天", "in {0} d"};
constexpr Text kToday{"今天", "today"};

std::string when(const due::Entry& entry, Lang lang) {
  if (entry.days < 0) {
    return say(kLate, -entry.days).in(lang);
  }
  return entry.days == 0 ? std::string(kToday.in(lang)) : say(kLeft, entry.days).in(lang);
}

doc::Tone tone_of(due::Severity severity) {
  switch (severity) {
    case due::Severity::overdue:
      return doc::Tone::bad;
    case due::Severity::behind:
      return doc::Tone::warning;
    case due::Severity::due:
      return doc::Tone::plain;
  }
  return doc::Tone::plain;
}

std::string_view sign_of(due::Severity severity) {
  switch (severity) {
    case due::Severity::overdue:
      return "✖";
    case due::Severity::behind:
      return "▼";
    case due::Severity::due:
      return "◇";
  }
  return "◇";
}

}  // namespace

figures::Figures figures_on(App& app, const plan::Plan& plan, Date day) {
  const Date first = first_of_year(plan.year());
  const Date as_of = std::clamp(day, first, last_of_year(plan.year()));
  const figures::Period whole{
      figures::PeriodKind::year, plan.year(), 1, first, last_of_year(plan.year()), as_of};
  return figures::compute(plan, app.recorded(plan, first, first, as_of), whole, day);
}

figures::Figures figures_today(App& app) {
  return figures_on(app, app.plan_of(app.current_year()), app.today());
}

std::vector<due::Entry> due_entries(App& app, int within) {
  const plan::Plan& plan = app.plan_of(app.current_year());
  std::vector<due::Entry> entries = due::list(plan, figures_today(app), app.today(), within);
  for (due::Entry& entry : staff_deadlines(app, plan, within)) {
    entries.push_back(std::move(entry));
  }
  for (due::Entry& entry : project_deadlines(app, plan, within)) {
    entries.push_back(std::move(entry));
  }
  for (due::Entry& entry : finding_deadlines(app, plan, within)) {
    entries.push_back(std::move(entry));
  }
  due::sort(entries);
  return entries;
}

doc::Table due_table(const std::vector<due::Entry>& entries, Lang lang) {
  doc::Table table;
  table.columns.assign(5, {"", doc::Align::left, 0});
  table.columns[3].need = 1;
  table.columns[3].wraps = 1;
  table.columns[4].need = 2;
  for (const due::Entry& entry : entries) {
    const doc::Tone tone = tone_of(entry.severity);
    const std::string what = entry.severity == due::Severity::behind
                                 ? std::string(due::title_of(entry.severity).in(lang))
                                 : when(entry, lang);
    table.rows.push_back(
        {{doc::cell(std::string(sign_of(entry.severity)) + " " + entry.title, tone),
          doc::cell(entry.date.to_string()),
          doc::cell(what, tone),
          doc::cell(entry.owner),
          doc::cell(std::string(due::title_of(entry.kind).in(lang)) + " " + entry.id,
                    doc::Tone::muted)},
         0,
         false});
  }
  return table;
}

}  // namespace sw::cli
