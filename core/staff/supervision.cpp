#include "core/staff/supervision.hpp"

#include <algorithm>

#include "core/people/watch.hpp"

namespace sw::staff {

namespace {

constexpr int kMonths = 12;

bool is_in_service(const people::Person& person, Date from, Date to) {
  for (Date day = from; day <= to;) {
    const people::Span* span = person.at(day);
    if (span == nullptr) {
      return false;
    }
    if (span->to >= to) {
      return true;
    }
    day = span->to + 1;
  }
  return true;
}

std::int64_t whole_months(const people::Person& person, Date from, Date to) {
  std::int64_t months = 0;
  Date first = first_of_month(from.year(), from.month());
  if (first < from) {
    first = people::months_after(first, 1);
  }
  for (Date last = last_of_month(first.year(), first.month()); last <= to;
       last = last_of_month(first.year(), first.month())) {
    months += is_in_service(person, first, last) ? 1 : 0;
    first = last + 1;
  }
  return months;
}

Quantity times(Quantity norm, std::int64_t months, std::int64_t of) {
  Quantity sum;
  for (std::int64_t month = 0; month < months; ++month) {
    sum += std::max(norm, Quantity());
  }
  return Quantity::from_micro(sum.micro() / of);
}

Quantity missing(Quantity expected, Quantity had) {
  return had < expected ? expected - had : Quantity();
}

}  // namespace

Quantity SupervisionHad::missing_sessions() const {
  return missing(expected_sessions, Quantity::of(sessions));
}

Quantity SupervisionHad::missing_hours() const {
  return missing(expected_hours, hours);
}

SupervisionHad supervision_had(const people::Person& person,
                               const plan::StaffRules& rules,
                               Date from,
                               Date to) {
  SupervisionHad had;
  for (const people::Supervision& one : person.supervisions) {
    if (one.date > to) {
      continue;
    }
    had.last = std::max(had.last.value_or(one.date), one.date);
    if (one.date >= from) {
      ++had.sessions;
      had.hours += one.hours;
    }
  }
  for (const people::Watch& watch : people::watches_of(person)) {
    if (watch.concern == people::Concern::appointment && watch.since <= to && watch.until > to) {
      had.next = std::min(had.next.value_or(watch.basis), watch.basis);
    }
  }
  had.months = whole_months(person, from, to);
  had.expected_sessions = times(rules.supervision_sessions, had.months, 1);
  had.expected_hours = times(rules.supervision_hours, had.months, kMonths);
  return had;
}

void SupervisorLoads::take(const people::Person& person) {
  for (const people::Supervision& one : person.supervisions) {
    if (one.date < from_ || one.date > to_) {
      continue;
    }
    SupervisorLoad& load = loads_[one.supervisor];
    load.supervisor = one.supervisor;
    load.source = one.source;
    load.people.insert(person.no);
    const bool alone = one.form == "individual";
    if (alone ||
        together_.emplace(one.supervisor, one.date, one.form, one.project, one.hours).second) {
      ++load.sessions;
      load.hours += one.hours;
    }
  }
}

std::vector<SupervisorLoad> SupervisorLoads::loads() const {
  std::vector<SupervisorLoad> all;
  for (const auto& [supervisor, load] : loads_) {
    all.push_back(load);
  }
  std::stable_sort(
      all.begin(), all.end(), [](const SupervisorLoad& one, const SupervisorLoad& other) {
        return one.people.size() > other.people.size();
      });
  return all;
}

bool is_over(const SupervisorLoad& load, const plan::StaffRules& rules) {
  return rules.supervisees > 0 && static_cast<std::int64_t>(load.people.size()) > rules.supervisees;
}

}  // namespace sw::staff
