#pragma once
// A window of days as rows of totals: whole months by their sums, what is left by days.

#include <cstdint>
#include <vector>

#include "core/base/date.hpp"

namespace sw::store {

struct Window {
  static constexpr std::int64_t kMonths = 1, kDays = 2;  // as the column `grain`
  std::int64_t grain = kDays;
  std::int64_t from = 0, to = 0;  // year * 12 + month - 1, or days since 1970-01-01
};

/// Empty where `from` is after `to`.
std::vector<Window> windows(Date from, Date to);

}  // namespace sw::store
