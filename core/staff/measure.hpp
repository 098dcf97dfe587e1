#pragma once
// Indicators that are computed from the register: `from = { staff = "…", filters }`. Counts come
// from totals; what totals do not hold (two filters at once, hours of everybody) from the people.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "core/facts/fact.hpp"
#include "core/people/events.hpp"
#include "core/people/person.hpp"
#include "core/people/watch.hpp"
#include "core/plan/plan.hpp"

namespace sw::staff {

using PersonUse = std::function<void(const people::Person&)>;

/// What is known of people, as functions: core/staff does not know the store.
struct Register {
  std::function<std::vector<people::Sum>(people::Figure, people::Dimension, Date from, Date to)>
      sums;
  std::function<bool(people::Figure)> any;
  std::function<void(const PersonUse&)> everybody;  // with what they learned: slow
  std::function<void(Date from, Date to, const PersonUse&)> examined;
  std::function<void(Date from, Date to, const PersonUse&)> officials;         // by their first day
  std::function<void(Date from, Date to, const PersonUse&)> registered_until;  // by its last day
  std::function<std::vector<facts::Fact>()> candidates;  // facts of that kind, as recorded
};

/// A window of days of a year, and what a figure needs to know of it.
struct Window {
  Date from, to;
};

/// The figure in the window: of a level as of its last day. None where the figure is not one of
/// ours or cannot be told; a count of 0 where nothing of its source was ever recorded.
std::optional<facts::Total> measure(const plan::Plan& plan,
                                    const plan::Indicator& indicator,
                                    const Register& people,
                                    Window window);

}  // namespace sw::staff
