#include "cli/store/stamp.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/app.hpp"
#include "core/base/clock.hpp"

namespace sw::cli {

Stamp stamp(App& app, int later) {
  constexpr std::int64_t kDay = std::int64_t{24} * 60 * 60;
  constexpr std::int64_t kChina = std::int64_t{8} * 60 * 60;
  const std::int64_t second = (now_milliseconds() / 1000 + kChina + later) % kDay;
  const Date today = app.today();
  return {fmt::format("{:04}{:02}{:02}", today.year(), today.month(), today.day()),
          fmt::format("{:02}{:02}{:02}", second / 3600, second / 60 % 60, second % 60)};
}

}  // namespace sw::cli
