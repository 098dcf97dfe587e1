#pragma once
// 督导: who has had how much of it, against the norms of the plan, and which supervisor carries how
// many people.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/quantity.hpp"
#include "core/people/person.hpp"
#include "core/plan/plan.hpp"

namespace sw::staff {

/// What somebody has had in a window of days.
struct SupervisionHad {
  std::int64_t sessions = 0;
  Quantity hours;
  std::int64_t months = 0;  // whole months of the window that they were in service
  Quantity expected_sessions, expected_hours;  // by the norms, of those months
  std::optional<Date> last;                    // session, in the window or before
  std::optional<Date> next;                    // appointment that is not kept yet

  Quantity missing_sessions() const;
  Quantity missing_hours() const;
  bool is_short() const { return !missing_sessions().is_zero() || !missing_hours().is_zero(); }
};

/// Sessions from `from` to `to`, both included. Norms count whole months only: a month that is not
/// over, or in which somebody came or left, asks for nothing. Hours a year are asked for month by
/// month, a twelfth each.
SupervisionHad supervision_had(const people::Person& person,
                               const plan::StaffRules& rules,
                               Date from,
                               Date to);

/// What a supervisor did.
struct SupervisorLoad {
  std::string supervisor;  // staff number, or who from outside
  std::string source;      // "internal", "external": of the last session
  std::set<std::string> people;
  std::int64_t sessions = 0;  // one with several people is one
  Quantity hours;             // of those sessions, not of people
};

/// Gathers what supervisors did from everybody's records. Several people supervised by the same
/// person on a day, in the same form (not individual), project and hours had one session together.
class SupervisorLoads {
 public:
  SupervisorLoads(Date from, Date to) : from_(from), to_(to) {}

  void take(const people::Person& person);
  /// The most people first, then by name.
  std::vector<SupervisorLoad> loads() const;

 private:
  Date from_, to_;
  std::map<std::string, SupervisorLoad> loads_;
  std::set<std::tuple<std::string, Date, std::string, std::string, Quantity>> together_;
};

/// More people than the norm.
bool is_over(const SupervisorLoad& load, const plan::StaffRules& rules);

}  // namespace sw::staff
