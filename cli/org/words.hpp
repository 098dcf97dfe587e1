#pragma once
// What `org list` and `org show` call the same things.

#include "core/base/message.hpp"

namespace sw::cli::org_commands {

inline constexpr Text kId{"编号", "Id"};
inline constexpr Text kName{"名称", "Name"};
inline constexpr Text kKind{"类型", "Kind"};
inline constexpr Text kPlace{"所在地", "Place"};
inline constexpr Text kFounded{"成立", "Founded"};
inline constexpr Text kAdmitted{"准入", "Admitted"};

}  // namespace sw::cli::org_commands
