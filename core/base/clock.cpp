#include "core/base/clock.hpp"

namespace sw {

std::int64_t now_milliseconds() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

Date day_at(std::int64_t milliseconds, std::chrono::minutes offset) {
  const std::chrono::sys_time<std::chrono::milliseconds> instant{
      std::chrono::milliseconds(milliseconds)};
  return Date(std::chrono::floor<std::chrono::days>(instant + offset));
}

}  // namespace sw
