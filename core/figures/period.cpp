// Months, quarters, halves and years, up to a day.

#include <algorithm>
#include <array>

#include "core/figures/figures.hpp"

namespace sw::figures {

namespace {

struct KindRow {
  std::string_view name;
  unsigned months;  // that a period of the kind has
};

// In the order of PeriodKind.
constexpr std::array kKinds{
    KindRow{"month", 1}, KindRow{"quarter", 3}, KindRow{"half", 6}, KindRow{"year", 12}};

const KindRow& row_of(PeriodKind kind) {
  return kKinds.at(static_cast<std::size_t>(kind));
}

}  // namespace

std::string_view name_of(PeriodKind kind) {
  return row_of(kind).name;
}

unsigned count_of(PeriodKind kind) {
  return 12 / row_of(kind).months;
}

unsigned number_of(PeriodKind kind, Date day) {
  return (day.month() - 1) / row_of(kind).months + 1;
}

std::optional<Period> period_of(PeriodKind kind, int year, unsigned number, Date today) {
  const unsigned months = row_of(kind).months;
  Period period{kind, year, number, {}, {}, {}};
  period.from = first_of_month(year, (number - 1) * months + 1);
  period.to = last_of_month(year, number * months);
  period.as_of = std::min(period.to, today);
  return period.from <= today ? std::optional(period) : std::nullopt;
}

}  // namespace sw::figures
