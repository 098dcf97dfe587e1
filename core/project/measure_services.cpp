// from = { service = "count" | "sessions" | "people" | "person_times" | … }

#include "core/project/cases.hpp"
#include "core/project/measures.hpp"
#include "core/project/volumes.hpp"

namespace sw::project {

facts::Total measure_services(const Asked& asked) {
  const Selection selection = selection_of(asked.plan, asked.indicator.from);
  const Volumes volumes =
      volumes_of(asked.plan, asked.projects, selection, asked.window.from, asked.window.to);
  const service::Amounts& all = volumes.amounts;
  facts::Total total;
  total.count = static_cast<std::int64_t>(all.records.micro() / Quantity::kScale);
  if (asked.figure == "count") {
    total.sum = counted(asked.plan, asked.projects, selection, asked.window.from, asked.window.to);
    total.count += total.sum.is_zero() ? 0 : 1;
  } else {
    total.sum = amount_of(volumes, asked.figure);
  }
  if (total.count == 0 && !total.sum.is_zero()) {
    total.count = 1;  // a share of what another project recorded
  }
  return total;
}

}  // namespace sw::project
