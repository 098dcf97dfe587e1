// from = { service = "count" | "sessions" | "people" | "person_times" | … }

#include "core/project/cases.hpp"
#include "core/project/measures.hpp"
#include "core/project/volumes.hpp"

namespace sw::project {

facts::Total measure_services(const Asked& asked) {
  const Selection selection = selection_of(asked.plan, asked.indicator.from);
  const auto [from, to] = asked.window;
  facts::Total total;
  const Quantity records = amounts_of(asked.projects, selection, from, to).records;
  total.count = static_cast<std::int64_t>(records.micro() / Quantity::kScale);
  if (asked.figure == "count") {
    total.sum = counted(asked.plan, asked.projects, selection, from, to);
    total.count += total.sum.is_zero() ? 0 : 1;
  } else {
    total.sum = amount_of(asked.plan, asked.projects, selection, asked.figure, from, to);
  }
  if (total.count == 0 && !total.sum.is_zero()) {
    total.count = 1;  // a share of what another project recorded
  }
  return total;
}

}  // namespace sw::project
