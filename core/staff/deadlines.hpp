#pragma once
// 到期提醒: what must happen to people, and by when: officials to certify, certificates to
// register, registrations to renew, hours to learn.

#include <functional>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/quantity.hpp"
#include "core/people/person.hpp"
#include "core/people/watch.hpp"
#include "core/plan/plan.hpp"

namespace sw::staff {

enum class DeadlineKind {
  official,
  first_registration,
  registration,
  training,
  appointment,  // supervision agreed upon
  supervision,  // less than the norm up to the end of last month
};

struct Deadline {
  DeadlineKind kind = DeadlineKind::official;
  Date date;
  std::string no, name;
  Quantity hours;     // missing; of training and supervision
  Quantity sessions;  // missing; of supervision
};

/// Those with a concern that is open on the day and counts from a day up to `to`, with that day.
using WatchedUse = std::function<void(const people::Person&, Date basis)>;
using Watching = std::function<void(people::Concern, Date to, const WatchedUse&)>;

/// Deadlines within `within` days of the day, those that have passed, and those of which the plan
/// wants to be warned earlier: officials from the first of `official_warnings` on, registrations in
/// their last `renewal_months`, first registrations so long before they are due, hours half a year
/// before the period ends (a quarter before the year does), supervision as soon as a month ended
/// with less than the norm. By date, then number.
std::vector<Deadline> deadlines(
    const plan::Plan& plan,
    const Watching& watching,
    const std::function<void(const std::function<void(const people::Person&)>&)>& everybody,
    Date day,
    int within);

}  // namespace sw::staff
