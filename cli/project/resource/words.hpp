#pragma once
// What the commands on resources share.

#include "core/base/message.hpp"

namespace sw::cli::project_resource_commands {

inline constexpr Text kKindWord{"资源类别", "kind of resource"};

}  // namespace sw::cli::project_resource_commands
