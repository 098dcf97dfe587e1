// Instalments of a project against what came, or was paid, and the steps they wait for.

#include <algorithm>

#include "core/project/money.hpp"

namespace sw::project {

namespace {

const plan::ProjectStep* find_step(const plan::Project& project, std::string_view id) {
  const auto found = std::find_if(project.steps.begin(),
                                  project.steps.end(),
                                  [&](const plan::ProjectStep& one) { return one.id == id; });
  return found == project.steps.end() ? nullptr : &*found;
}

// Contracts on the project as a whole; one that is charged to a line buys something for it.
std::vector<Charge> contracts_on(const Register& projects, const plan::Project& project) {
  std::vector<Charge> charges = charges_of(projects);
  std::erase_if(charges,
                [&](const Charge& one) { return one.project != project.id || !one.line.empty(); });
  return charges;
}

// What covers the instalments: payments on contracts, where there are any; else what was spent on
// the project, or received for it.
Quantity covering(const plan::Plan& plan,
                  const plan::Project& project,
                  const Register& projects,
                  Date day) {
  const std::vector<Charge> charges = contracts_on(projects, project);
  if (!charges.empty()) {
    Quantity paid;
    for (const Charge& one : charges) {
      paid += one.paid(Date(1900, 1, 1), day);
    }
    return paid;
  }
  const Money money = whole_of(plan, project, projects, {day, day}).money;
  return pays_out(project, charges) ? money.spent : money.received.value_or(Quantity());
}

}  // namespace

bool pays_out(const plan::Project& project, const std::vector<Charge>& charges) {
  return project.kind == "commissioned" ||
         std::any_of(charges.begin(), charges.end(), [&](const Charge& one) {
           return one.project == project.id && one.line.empty();
         });
}

std::vector<InstalmentStatus> instalments_of(const plan::Plan& plan,
                                             const plan::Project& project,
                                             const Register& projects,
                                             Date day) {
  const std::map<std::string, Date> done = steps_done(projects, project, day);
  std::vector<InstalmentStatus> found;
  for (const plan::Instalment& one : project.instalments) {
    InstalmentStatus status;
    status.instalment = &one;
    status.number = found.size() + 1;
    status.step = find_step(project, one.after);
    const auto met = status.step == nullptr ? done.end() : done.find(status.step->id);
    status.due = one.due || met == done.end() ? one.due : std::optional(met->second);
    status.state = status.step != nullptr && met == done.end() ? InstalmentState::waiting
                                                               : InstalmentState::payable;
    found.push_back(status);
  }
  std::stable_sort(
      found.begin(), found.end(), [](const InstalmentStatus& one, const InstalmentStatus& other) {
        return one.due && (!other.due || *one.due < *other.due);
      });
  Quantity left = std::max(Quantity(), covering(plan, project, projects, day));
  for (InstalmentStatus& one : found) {
    const Quantity covered = std::min(left, one.instalment->amount);
    left = left - covered;
    one.open = one.instalment->amount - covered;
    one.state = one.open.is_zero() ? InstalmentState::paid : one.state;
  }
  return found;
}

std::map<std::string, Date> steps_done(const Register& projects,
                                       const plan::Project& project,
                                       Date day) {
  std::map<std::string, Date> done;
  for (const facts::Record& one : projects.records(facts::Kind::step)) {
    if (one.fact.subject == project.id && one.fact.date <= day) {
      done.try_emplace(one.fact.part, one.fact.date);
    }
  }
  return done;
}

}  // namespace sw::project
