#pragma once
// The only place in core that reads the clock. Everything else is handed a day or an instant.

#include <chrono>
#include <cstdint>

#include "core/base/date.hpp"

namespace sw {

/// Now, in milliseconds since 1970-01-01 UTC.
std::int64_t now_milliseconds();

/// The day that it is at an instant, `offset` east of Greenwich.
Date day_at(std::int64_t milliseconds, std::chrono::minutes offset);

}  // namespace sw
