#include "core/project/volumes.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/plan/order.hpp"

namespace sw::project {

namespace {

using service::Key;

bool any_of(const std::set<std::string, std::less<>>& wanted, std::string_view list) {
  if (wanted.empty()) {
    return true;
  }
  const auto values = service::list_of(list);
  return std::any_of(values.begin(), values.end(), [&](const std::string& value) {
    return wanted.contains(value);
  });
}

bool one_of(const std::set<std::string, std::less<>>& wanted, std::string_view value) {
  return wanted.empty() || wanted.contains(value);
}

std::vector<bool> selected_of(std::span<const Key> keys, const Selection& selection) {
  std::vector<bool> selected;
  for (const Key& key : keys) {
    selected.push_back(selection.has(key));
  }
  return selected;
}

// Each counted once.
struct Persons {
  std::vector<bool> seen;
  std::int64_t count = 0;

  void add(std::size_t person, std::size_t all) {
    seen.resize(all);
    count += seen[person] ? 0 : 1;
    seen[person] = true;
  }
};

}  // namespace

bool Selection::has(const Key& key) const {
  return one_of(projects, key.project) && one_of(methods, key.method) &&
         one_of(fields, key.field) && any_of(client_groups, key.client_groups) &&
         any_of(sites, key.sites);
}

Selection selection_of(const plan::Plan& plan, const plan::Pairs& filters) {
  Selection selection;
  const auto add = [](auto& wanted, const plan::Pair& pair) {
    wanted.insert(pair.values.begin(), pair.values.end());
  };
  for (const plan::Pair& pair : filters) {
    if (pair.name == "project") {
      add(selection.projects, pair);
    } else if (pair.name == "method") {
      add(selection.methods, pair);
    } else if (pair.name == "field") {
      add(selection.fields, pair);
    } else if (pair.name == "client_group") {
      add(selection.client_groups, pair);
    } else if (pair.name == "site") {
      add(selection.sites, pair);
    } else if (pair.name == "brand") {
      for (const plan::Project& project : plan.projects) {
        for (const std::string& brand : pair.values) {
          if (plan::is_within(project.under, brand)) {
            selection.projects.insert(project.id);
          }
        }
      }
      selection.projects.insert("");  // a brand without projects selects nothing
    }
  }
  return selection;
}

People people_of(const plan::Plan& plan,
                 std::span<const service::Sum* const> sums,
                 std::int64_t coded) {
  People people;
  people.count = Quantity::of(coded);
  std::map<std::tuple<std::string, std::string, std::string>, Quantity> largest;
  for (const service::Sum* sum : sums) {
    const plan::Project* project = plan.find_project(sum->key.project);
    if (sum->amounts.people.is_zero()) {
      continue;
    }
    people.exact = false;
    if (project != nullptr && project->people == plan::PeopleRule::distinct) {
      Quantity& most = largest[{sum->key.project, sum->key.sites, sum->key.method}];
      most = std::max(most, sum->largest);
      people.rounded = true;
    } else {
      people.count += sum->amounts.people;
    }
  }
  for (const auto& [where, most] : largest) {
    people.count += most;
  }
  return people;
}

service::Amounts amounts_of(const Register& projects,
                            const Selection& selection,
                            Date from,
                            Date to) {
  service::Amounts amounts;
  for (const service::Sum& sum : projects.services(from, to)) {
    if (selection.has(sum.key)) {
      amounts += sum.amounts;
    }
  }
  return amounts;
}

Quantity amount_of(const plan::Plan& plan,
                   const Register& projects,
                   const Selection& selection,
                   std::string_view measure,
                   Date from,
                   Date to) {
  if (measure == "people") {
    return volumes_of(plan, projects, selection, from, to).people.count;
  }
  const service::Amounts amounts = amounts_of(projects, selection, from, to);
  if (measure == "sessions") {
    return amounts.sessions;
  }
  if (measure == "person_times") {
    return amounts.person_times;
  }
  if (measure == "hours") {
    return amounts.hours;
  }
  return measure == "volunteers" ? amounts.volunteers : amounts.volunteer_hours;
}

Volumes volumes_of(const plan::Plan& plan,
                   const Register& projects,
                   const Selection& selection,
                   Date from,
                   Date to) {
  Volumes volumes;
  volumes.amounts = amounts_of(projects, selection, from, to);
  std::vector<const service::Sum*> sums;
  for (const service::Sum& sum : projects.services(from, to)) {
    if (selection.has(sum.key)) {
      sums.push_back(&sum);
    }
  }
  const service::Clients& clients = projects.clients(from, to);
  const std::vector<bool> selected = selected_of(clients.keys, selection);
  Persons persons;
  for (const service::Clients::Under& one : clients.who) {
    if (selected[one.key]) {
      persons.add(one.person, clients.people);
    }
  }
  volumes.people = people_of(plan, sums, persons.count);
  return volumes;
}

std::vector<std::string> values_of(const Key& key, Dimension dimension) {
  switch (dimension) {
    case Dimension::project:
      return {key.project};
    case Dimension::method:
      return {key.method};
    case Dimension::field:
      return {key.field};
    case Dimension::client_group:
    case Dimension::site: {
      auto values = service::list_of(dimension == Dimension::site ? key.sites : key.client_groups);
      return values.empty() ? std::vector<std::string>{""} : values;
    }
  }
  return {""};
}

namespace {

// Every combination of a key's values under the dimensions.
std::vector<std::vector<std::string>> combinations(const Key& key, std::span<const Dimension> by) {
  std::vector<std::vector<std::string>> all{{}};
  for (const Dimension dimension : by) {
    std::vector<std::vector<std::string>> longer;
    for (const auto& begun : all) {
      for (const std::string& value : values_of(key, dimension)) {
        longer.push_back(begun);
        longer.back().push_back(value);
      }
    }
    all = std::move(longer);
  }
  return all;
}

}  // namespace

std::vector<Line> lines_of(const plan::Plan& plan,
                           const Register& projects,
                           const Selection& selection,
                           std::span<const Dimension> by,
                           Date from,
                           Date to) {
  struct Gathered {
    service::Amounts amounts;
    std::vector<const service::Sum*> sums;
    Persons persons;
  };
  std::map<std::vector<std::string>, Gathered> gathered;
  for (const service::Sum& sum : projects.services(from, to)) {
    if (selection.has(sum.key)) {
      for (const auto& values : combinations(sum.key, by)) {
        Gathered& line = gathered[values];
        line.amounts += sum.amounts;
        line.sums.push_back(&sum);
      }
    }
  }
  const service::Clients& clients = projects.clients(from, to);
  const std::vector<bool> selected = selected_of(clients.keys, selection);
  std::vector<std::vector<Gathered*>> places(clients.keys.size());  // lines of each key
  for (const service::Clients::Under& one : clients.who) {
    if (places[one.key].empty() && selected[one.key]) {
      for (const auto& values : combinations(clients.keys[one.key], by)) {
        places[one.key].push_back(&gathered[values]);
      }
    }
    for (Gathered* line : places[one.key]) {
      line->persons.add(one.person, clients.people);
    }
  }
  std::vector<Line> lines;
  for (const auto& [values, line] : gathered) {
    lines.push_back({values, {line.amounts, people_of(plan, line.sums, line.persons.count)}});
  }
  return lines;
}

}  // namespace sw::project
