#include <algorithm>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/below.hpp"
#include "cli/print.hpp"
#include "core/base/text.hpp"
#include "core/base/width.hpp"
#include "core/figures/figures.hpp"
#include "core/quality/quality.hpp"

namespace sw::cli::log_commands {

namespace {

using quality::Finding;

constexpr Text kBackwards{"--from {0} 晚于 --to {1}", "--from {0} is after --to {1}"};
constexpr Text kOnRecord{"{0}  {1}  {2}，记录 {3}：", "{0}  {1}  {2}, record {3}:"};
constexpr Text kOnSubject{"{0}  {1}  {2}：", "{0}  {1}  {2}:"};
constexpr Text kCount{"{0} 至 {1}：{2} 处", "{0} to {1}: {2} found"};
constexpr Text kClean{"{0} 至 {1}：没有发现问题", "{0} to {1}: nothing found"};

struct CheckOptions {
  std::optional<std::string> from, to;
  std::string item;
};

std::vector<Option> options_of(CheckOptions& o) {
  return {{"--from", "DATE", &o.from, {"从这一天起，默认年初", "from this day, default 1 January"}},
          {"--to", "DATE", &o.to, {"到这一天止，默认今天", "up to this day, default today"}},
          {"--item",
           "ID",
           &o.item,
           {"只查这一条目、指标或节点及其下级",
            "only this item, indicator or milestone and what is below"}}};
}

// By default the year of the plan, up to today.
quality::Scope scope_of(App& app, const CheckOptions& o) {
  const Date today = app.today();
  const Date to = o.to ? std::min(app.day("--to", *o.to), today)
                       : (o.from ? today : std::min(today, last_of_year(app.current_year())));
  const int year = o.to ? to.year() : app.current_year();
  const Date from = o.from ? app.day("--from", *o.from) : first_of_year(year);
  if (from > to) {
    throw Error(ErrorKind::usage, say(kBackwards, from.to_string(), to.to_string()));
  }
  return {from, to, {}};
}

std::map<int, const plan::Plan*> plans_of(App& app, const quality::Scope& scope) {
  std::map<int, const plan::Plan*> plans;
  if (app.globals.plan) {
    const plan::Plan& plan = app.plan_of(app.current_year());
    plans.emplace(plan.year(), &plan);
    return plans;
  }
  for (const int year : app.plan_years()) {
    if (year >= scope.from.year() && year <= scope.to.year()) {
      plans.emplace(year, &app.plan_of(year));
    }
  }
  return plans;
}

// How the year stood at the end of what is looked at.
figures::Figures figures_of(App& app, const plan::Plan& plan, Date to) {
  const Date first = first_of_year(plan.year());
  const Date day = std::min(to, last_of_year(plan.year()));
  facts::Recorded recorded;
  recorded.in_year = app.store().totals(first, day);
  recorded.in_period = recorded.in_year;
  recorded.done = app.store().done(first, day);
  const auto period = figures::period_of(figures::PeriodKind::year, plan.year(), 1, day);
  return figures::compute(plan, recorded, *period, to);
}

std::vector<Finding> look(App& app, const CheckOptions& o) {
  quality::Scope scope = scope_of(app, o);
  const auto plans = plans_of(app, scope);
  store::Filter filter;
  filter.from = scope.from - quality::kHistoryDays;
  filter.to = scope.to;
  if (!o.item.empty()) {
    Below below = ids_below(app, o.item);
    filter.subjects = std::move(below.ids);
    scope.within = std::move(below.id);
  }
  quality::Check check(plans, scope);
  std::map<int, figures::Figures> figures;
  app.store().read([&] {
    store::Filter notes;
    notes.kind = facts::Kind::note;
    notes.from = first_of_year(scope.from.year());
    app.store().for_each(notes, [&](const facts::Record& note) { check.take_note(note); });
    for (const facts::Kind kind : {facts::Kind::progress, facts::Kind::done}) {
      filter.kind = kind;
      app.store().for_each(filter, [&](const facts::Record& record) { check.take(record); });
    }
    for (const auto& [year, plan] : plans) {
      if (first_of_year(year) <= scope.to) {
        figures.emplace(year, figures_of(app, *plan, scope.to));
      }
    }
  });
  return check.finish(figures);
}

std::string to_json(const std::vector<Finding>& findings, Lang lang) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Finding& finding : findings) {
    list.push_back({{"code", finding.code},
                    {"severity", quality::name_of(finding.severity)},
                    {"id", finding.id},
                    {"subject", finding.subject},
                    {"date", finding.date.to_string()},
                    {"message", printable_line(finding.message.in(lang))},
                    {"hint", printable_line(finding.hint.in(lang))}});
  }
  return json_text(list);
}

void print(App& app, const Finding& finding) {
  const bool error = finding.severity == quality::Severity::error;
  const std::string title =
      colored(app.in(finding.title), error ? Color::red : Color::yellow, app.color);
  const std::string subject = printable_line(finding.subject);
  const std::string date = finding.date.to_string();
  app.out << app.in(finding.id == finding.subject
                        ? say(kOnSubject, date, title, subject)
                        : say(kOnRecord, date, title, subject, finding.id))
          << "\n";
  const std::size_t width = app.layout_width();
  for (const Message& message : {finding.message, finding.hint}) {
    const std::string text = printable_line(app.in(message));
    for (const std::string& line : width == 0 ? std::vector{text} : wrap(text, width - 4)) {
      app.out << "    " << line << "\n";
    }
  }
}

int run_check(App& app, const CheckOptions& o) {
  const std::vector<Finding> findings = look(app, o);
  if (app.globals.json) {
    app.out << to_json(findings, app.lang);
    return findings.empty() ? 0 : 1;
  }
  for (const Finding& finding : findings) {
    print(app, finding);
  }
  const quality::Scope scope = scope_of(app, o);
  const std::string from = scope.from.to_string();
  const std::string to = scope.to.to_string();
  app.out << app.in(findings.empty() ? say(kClean, from, to)
                                     : say(kCount, from, to, findings.size()))
          << "\n";
  return findings.empty() ? 0 : 1;
}

}  // namespace

Invocation make_check() {
  return invocation<CheckOptions>(options_of, run_check);
}

}  // namespace sw::cli::log_commands
