#include "core/store/windows.hpp"

#include "core/store/derive.hpp"

namespace sw::store {

std::vector<Window> windows(Date from, Date to) {
  if (from > to) {
    return {};
  }
  const std::int64_t first = from.days(), last = to.days();
  const std::int64_t first_whole = month_of(first - 1) + 1;
  const std::int64_t last_whole = month_of(last + 1) - 1;
  if (first_whole > last_whole) {
    return {{Window::kDays, first, last}};
  }
  std::vector<Window> out{{Window::kMonths, first_whole, last_whole}};
  if (first < first_day_of(first_whole)) {
    out.push_back({Window::kDays, first, first_day_of(first_whole) - 1});
  }
  if (last > last_day_of(last_whole)) {
    out.push_back({Window::kDays, last_day_of(last_whole) + 1, last});
  }
  return out;
}

}  // namespace sw::store
