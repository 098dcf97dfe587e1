// from = { case = "opened" | "closed" | "open" }

#include <algorithm>

#include "core/project/cases.hpp"
#include "core/project/measures.hpp"
#include "core/project/volumes.hpp"

namespace sw::project {

namespace {

// Empty: any reason.
std::vector<std::string> reasons_of(const plan::Pairs& filters) {
  for (const plan::Pair& pair : filters) {
    if (pair.name == "reason") {
      return pair.values;
    }
  }
  return {};
}

bool counts(const Case& one, const Asked& asked) {
  const Window& window = asked.window;
  if (asked.figure == "opened") {
    return one.opened >= window.from && one.opened <= window.to;
  }
  if (asked.figure == "closed") {
    return one.closed && *one.closed >= window.from && *one.closed <= window.to;
  }
  return one.is_open_on(window.to);
}

}  // namespace

facts::Total measure_cases(const Asked& asked) {
  const Selection selection = selection_of(asked.plan, asked.indicator.from);
  const std::vector<std::string> reasons = reasons_of(asked.indicator.from);
  facts::Total total;
  std::int64_t found = 0;
  for (const Case& one : asked.projects.cases(asked.window.to)) {
    const bool wanted =
        reasons.empty() || std::find(reasons.begin(), reasons.end(), one.reason) != reasons.end();
    found += wanted && counts(one, asked) && counts_cases(asked.plan, one.method) &&
                     selects(selection, one)
                 ? 1
                 : 0;
  }
  total.count = std::max<std::int64_t>(1, found);
  if (asked.indicator.kind == plan::IndicatorKind::level) {
    total.last = Quantity::of(found);
    total.last_date = asked.window.to;
  } else {
    total.sum = Quantity::of(found);
  }
  return total;
}

}  // namespace sw::project
