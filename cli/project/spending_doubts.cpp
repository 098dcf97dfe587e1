#include "cli/project/spending_doubts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "cli/project/register.hpp"
#include "core/project/money.hpp"
#include "core/project/spending.hpp"

namespace sw::cli {

namespace {

project::Vouchers vouchers_in(App& app, std::span<const facts::Fact> spending) {
  std::set<std::pair<std::string, std::string>> asked;
  for (const facts::Fact& fact : spending) {
    if (auto voucher = project::voucher_of(fact); !voucher.second.empty()) {
      asked.insert(std::move(voucher));
    }
  }
  project::Vouchers vouchers;
  if (asked.empty()) {
    return vouchers;
  }
  store::Filter filter;
  filter.kind = facts::Kind::spending;
  app.store().for_each(filter, [&](const facts::Record& record) {
    const auto voucher = project::voucher_of(record.fact);
    if (asked.contains(voucher)) {
      ++vouchers[voucher];
    }
  });
  return vouchers;
}

void warn_all(App& app, const std::vector<Message>& messages) {
  std::for_each(
      messages.begin(), messages.end(), [&](const Message& message) { app.warn(message); });
}

}  // namespace

void warn_of_spending(App& app, const plan::Plan& plan, std::span<const facts::Fact> spending) {
  const project::Register projects = project_register(app);
  warn_all(app, project::doubts_of(plan, spending, vouchers_in(app, spending)));
  warn_all(app, project::paid_already(projects, plan, spending));
  std::map<std::string, project::LineSources> lines;
  for (const facts::Fact& fact : spending) {
    lines[fact.subject].insert({fact.part, project::source_of(fact)});
  }
  for (const auto& [id, touched] : lines) {
    if (const plan::Project* project = plan.find_project(id)) {
      warn_all(app, project::overspending(plan, *project, projects, touched, money_day(app, plan)));
    }
  }
}

void warn_of_spending(App& app, std::span<const facts::Record> records) {
  std::map<int, std::vector<facts::Fact>> by_year;
  for (const facts::Record& record : records) {
    if (record.fact.kind == facts::Kind::spending) {
      by_year[record.fact.date.year()].push_back(record.fact);
    }
  }
  const std::vector<int> years = app.plan_years();
  for (const auto& [year, facts] : by_year) {
    if (std::find(years.begin(), years.end(), year) != years.end()) {
      warn_of_spending(app, app.plan_of(year), facts);
    }
  }
}

void warn_of_overspending(App& app,
                          std::string_view project,
                          const std::pair<std::string, std::string>& line_and_source,
                          Date day) {
  const std::vector<int> years = app.plan_years();
  if (project.empty() || std::find(years.begin(), years.end(), day.year()) == years.end()) {
    return;
  }
  const plan::Plan& plan = app.plan_of(day.year());
  if (const plan::Project* found = plan.find_project(project)) {
    warn_all(app,
             project::overspending(
                 plan, *found, project_register(app), {line_and_source}, money_day(app, plan)));
  }
}

Date money_day(App& app, const plan::Plan& plan) {
  return std::min(app.today(), last_of_year(plan.year()));
}

}  // namespace sw::cli
