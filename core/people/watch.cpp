#include "core/people/watch.hpp"

#include <algorithm>
#include <optional>

namespace sw::people {

namespace {

// A time in service without a break.
struct Stay {
  Date from, to;
};

std::vector<Stay> stays_of(const Person& person) {
  std::vector<Stay> stays;
  for (const Span& span : person.spans) {
    if (!stays.empty() && stays.back().to + 1 == span.from) {
      stays.back().to = span.to;
    } else {
      stays.push_back({span.from, span.to});
    }
  }
  return stays;
}

Date day_after(Date day) {
  return day >= kOpen ? kOpen : day + 1;
}

// What is open from `since` on until `until`, while in service.
void add(std::vector<Watch>& watches,
         const std::vector<Stay>& stays,
         Concern concern,
         Date basis,
         Date since,
         Date until) {
  for (const Stay& stay : stays) {
    const Date from = std::max(since, stay.from);
    const Date end = std::min(until, day_after(stay.to));
    if (from < end) {
      watches.push_back({concern, basis, from, end});
    }
  }
}

void officials(const Person& person, const std::vector<Stay>& stays, std::vector<Watch>& watches) {
  std::optional<Date> since;
  for (const Span& span : person.spans) {
    if (span.state.civil_servant_since) {
      since = span.state.civil_servant_since;
    }
  }
  if (since) {
    Date certified = kOpen;
    for (const Certificate& one : person.certificates) {
      certified = std::min(certified, one.date);
    }
    add(watches, stays, Concern::uncertified_official, *since, *since, certified);
    add(watches, stays, Concern::official, *since, *since, kOpen);
  }
}

// The first certificate counts: a higher one is registered with the next renewal.
void registrations(const Person& person,
                   const std::vector<Stay>& stays,
                   std::vector<Watch>& watches) {
  if (const Certificate* certificate = person.to_register(kOpen)) {
    const Date first = certificate->date;
    const Date registered =
        person.registrations.empty() ? kOpen : person.registrations.front().from;
    add(watches, stays, Concern::unregistered, first, first, registered);
  }
  for (std::size_t i = 0; i < person.registrations.size(); ++i) {
    const Registration& one = person.registrations[i];
    const Date next =
        i + 1 < person.registrations.size() ? person.registrations[i + 1].from : kOpen;
    add(watches, stays, Concern::registration_end, one.until, one.from, next);
  }
}

// An appointment is kept by the next session with the same supervisor, on whatever day.
void appointments(const Person& person,
                  const std::vector<Stay>& stays,
                  std::vector<Watch>& watches) {
  for (const Supervision& one : person.supervisions) {
    if (!one.next) {
      continue;
    }
    Date kept = kOpen;
    for (const Supervision& later : person.supervisions) {
      if (later.date > one.date && later.supervisor == one.supervisor) {
        kept = std::min(kept, later.date);
      }
    }
    add(watches, stays, Concern::appointment, *one.next, one.date, kept);
  }
}

}  // namespace

std::vector<Watch> watches_of(const Person& person) {
  const std::vector<Stay> stays = stays_of(person);
  std::vector<Watch> watches;
  officials(person, stays, watches);
  registrations(person, stays, watches);
  appointments(person, stays, watches);
  std::sort(watches.begin(), watches.end());
  return watches;
}

}  // namespace sw::people
