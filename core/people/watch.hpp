#pragma once
// What must happen to a person by some day: kept by the store so that `due` reads only those whom
// it lists. How many years or months a rule gives is in the plan; here is only the day it counts
// from.

#include <vector>

#include "core/base/date.hpp"
#include "core/people/person.hpp"

namespace sw::people {

/// Numbers are kept in the store.
enum class Concern {
  uncertified_official = 1,  // a civil servant without a certificate; from the day they became one
  unregistered = 2,          // a certificate that was never registered; from its date
  registration_end = 3,      // the last day of the registration in force
  official = 4,              // a civil servant, certified or not; from the day they became one
  appointment = 5,           // supervision agreed upon and not yet given; its day
};

/// Open from `since` until the day before `until`; kOpen where nothing has ended it.
struct Watch {
  Concern concern = Concern::uncertified_official;
  Date basis;
  Date since, until;
  auto operator<=>(const Watch&) const = default;
};

/// Only while in service.
std::vector<Watch> watches_of(const Person& person);

}  // namespace sw::people
