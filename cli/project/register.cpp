#include "cli/project/register.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "cli/evaluate/findings.hpp"
#include "cli/remembered.hpp"
#include "core/plan/subject.hpp"
#include "core/project/cases.hpp"
#include "core/project/stages.hpp"

namespace sw::cli {

namespace {

using Window = std::pair<Date, Date>;

// A register may be copied: its copies share what they know.
template <class Asked, class Answer>
std::shared_ptr<Remembered<Asked, Answer>> kept() {
  return std::make_shared<Remembered<Asked, Answer>>();
}

std::vector<facts::Record> records_of(const store::Store& facts, facts::Kind kind) {
  store::Filter filter;
  filter.kind = kind;
  std::vector<facts::Record> records;
  facts.for_each(filter, [&](const facts::Record& one) { records.push_back(one); });
  std::stable_sort(
      records.begin(), records.end(), [](const facts::Record& one, const facts::Record& other) {
        return one.fact.date < other.fact.date;
      });
  return records;
}

}  // namespace

project::Register project_register(App& app) {
  store::Store& facts = app.store();
  project::Register projects;
  using Services = std::vector<service::Sum>;
  projects.services = [&facts, known = kept<Window, Services>()](Date from,
                                                                 Date to) -> const Services& {
    return known->of({from, to}, [&] { return facts.services(from, to); });
  };
  using Clients = service::Clients;
  projects.clients = [&facts, known = kept<Window, Clients>()](Date from,
                                                               Date to) -> const Clients& {
    return known->of({from, to}, [&] { return facts.clients(from, to); });
  };
  using Sums = std::vector<service::CaseSum>;
  projects.case_services = [&facts, known = kept<Window, Sums>()](Date from,
                                                                  Date to) -> const Sums& {
    return known->of({from, to}, [&] { return facts.case_services(from, to); });
  };
  using Money = std::vector<service::MoneySum>;
  projects.money = [&facts, known = kept<Window, Money>()](Date from, Date to) -> const Money& {
    return known->of({from, to}, [&] { return facts.money(from, to); });
  };
  using Records = std::vector<facts::Record>;
  projects.records = [&facts,
                      known = kept<facts::Kind, Records>()](facts::Kind kind) -> const Records& {
    return known->of(kind, [&] { return records_of(facts, kind); });
  };
  using Cases = std::vector<project::Case>;
  projects.cases = [others = projects, known = kept<Date, Cases>()](Date to) -> const Cases& {
    return known->of(to, [&] { return project::cases_of(others, to); });
  };
  projects.faults = [others = projects](std::string_view project, Date to) {
    return faults_of(others, project, to);
  };
  return projects;
}

Option project_option(std::string& project) {
  return {
      "ID",
      "ID",
      &project,
      {"项目：编号，或独有的名称、条款号", "the project: its id, or a title or ref that is unique"},
      true};
}

const plan::Project& project_called(const plan::Plan& plan, std::string_view text) {
  static constexpr plan::SubjectKind kProjects[] = {plan::SubjectKind::project};
  return *plan.find_project(plan::find_subject(plan, text, kProjects).id);
}

std::string owner_of(const plan::Plan& plan, const plan::Project& project) {
  if (!project.owner.empty()) {
    return project.owner;
  }
  const plan::Item* item = plan.find_item(project.under);
  return item != nullptr && !item->owner.empty() ? item->owner : plan.head.owner;
}

Supervised supervised(App& app,
                      const plan::TeamMember& member,
                      const plan::Project& project,
                      Date from) {
  Supervised all;
  if (const auto person = app.store().person(member.staff)) {
    for (const people::Supervision& one : person->supervisions) {
      if (one.supervisor == member.supervisor && one.date >= from && one.date <= app.today() &&
          (one.project.empty() || one.project == project.id)) {
        ++all.sessions;
        all.hours += one.hours;
      }
    }
  }
  return all;
}

bool is_begun(const project::Register& projects,
              const plan::Project& project,
              Date year_start,
              Date to) {
  const auto is_of = [&](const auto& sum) { return sum.project == project.id; };
  const auto is_served = [&](const service::Sum& sum) { return sum.key.project == project.id; };
  const auto& services = projects.services(year_start, to);
  const auto& money = projects.money(year_start, to);
  const auto& stages = projects.records(facts::Kind::stage);
  return std::any_of(services.begin(), services.end(), is_served) ||
         std::any_of(money.begin(), money.end(), is_of) ||
         std::any_of(stages.begin(), stages.end(), [&](const facts::Record& record) {
           return record.fact.subject == project.id && record.fact.date <= to;
         });
}

std::function<std::string(const std::string&, Date)> stage_on(App& app) {
  return [&app, projects = project_register(app)](const std::string& project, Date day) {
    const plan::Project* found = app.plan_of(day.year()).find_project(project);
    return found == nullptr
               ? std::string()
               : std::string(project::name_of(project::progress_of(*found, projects, day).phase));
  };
}

}  // namespace sw::cli
