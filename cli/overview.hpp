#pragma once
// `sw` alone: how the year stands today, or the first commands to type.

#include "cli/app.hpp"

namespace sw::cli {

int overview(App& app);

}  // namespace sw::cli
