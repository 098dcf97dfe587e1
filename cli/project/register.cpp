#include "cli/project/register.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/plan/subject.hpp"
#include "core/project/stages.hpp"

namespace sw::cli {

namespace {

using Window = std::pair<Date, Date>;

// What was asked for is kept; the answers stay where they are.
template <class Asked, class Answer>
const Answer& remembered(std::map<Asked, Answer>& known,
                         const Asked& asked,
                         const std::function<Answer()>& find) {
  const auto [place, fresh] = known.try_emplace(asked);
  if (fresh) {
    place->second = find();
  }
  return place->second;
}

bool is_earlier(const facts::Record& one, const facts::Record& other) {
  return one.fact.date < other.fact.date;
}

}  // namespace

project::Register project_register(App& app) {
  store::Store& facts = app.store();
  project::Register projects;
  using Services = std::vector<service::Sum>;
  projects.services = [&facts, known = std::map<Window, Services>()](
                          Date from, Date to) mutable -> const Services& {
    return remembered<Window, Services>(
        known, {from, to}, [&] { return facts.services(from, to); });
  };
  projects.clients = [&facts](Date from, Date to, const project::ClientUse& use) {
    facts.for_each_client(from, to, use);
  };
  using Cases = std::vector<service::CaseSum>;
  projects.case_services = [&facts, known = std::map<Window, Cases>()](
                               Date from, Date to) mutable -> const Cases& {
    return remembered<Window, Cases>(
        known, {from, to}, [&] { return facts.case_services(from, to); });
  };
  using Money = std::vector<service::MoneySum>;
  projects.money = [&facts, known = std::map<Window, Money>()](Date from,
                                                               Date to) mutable -> const Money& {
    return remembered<Window, Money>(known, {from, to}, [&] { return facts.money(from, to); });
  };
  using Records = std::vector<facts::Record>;
  projects.records = [&facts, known = std::map<facts::Kind, Records>()](
                         facts::Kind kind) mutable -> const Records& {
    return remembered<facts::Kind, Records>(known, kind, [&] {
      store::Filter filter;
      filter.kind = kind;
      Records records;
      facts.for_each(filter, [&](const facts::Record& one) { records.push_back(one); });
      std::stable_sort(records.begin(), records.end(), is_earlier);
      return records;
    });
  };
  return projects;
}

const plan::Project& project_called(const plan::Plan& plan, std::string_view text) {
  static constexpr plan::SubjectKind kProjects[] = {plan::SubjectKind::project};
  return *plan.find_project(plan::find_subject(plan, text, kProjects).id);
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
