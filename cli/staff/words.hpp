#pragma once
// What several commands on staff say.

#include "core/base/message.hpp"

namespace sw::cli::staff_commands {

inline constexpr Text kTrack{"通道", "Track"};
inline constexpr Text kGrade{"等级", "Grade"};
inline constexpr Text kPeople{"人数", "People"};
inline constexpr Text kTotal{"合计", "Total"};
inline constexpr Text kUnsaid{"未填", "not said"};
inline constexpr Text kNobody{"到 {0} 名册上没有在职的人", "Nobody is in service on {0}."};
inline constexpr Text kNotThere{"{0} 在 {1} 不在职", "{0} is not in service on {1}"};

}  // namespace sw::cli::staff_commands
