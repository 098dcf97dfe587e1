#include "cli/project/register.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/plan/subject.hpp"

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

std::function<std::string(const std::string&, Date)> stage_on(App& app) {
  return [projects = project_register(app)](const std::string& project, Date day) {
    std::string stage = "assessment";
    for (const facts::Record& record : projects.records(facts::Kind::stage)) {
      if (record.fact.subject == project && record.fact.date <= day) {
        stage = record.fact.part;
      }
    }
    return stage;
  };
}

}  // namespace sw::cli
