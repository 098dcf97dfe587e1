#pragma once
// What the commands on events share.

#include "core/base/message.hpp"

namespace sw::cli::project_event_commands {

inline constexpr Text kBackwards{"--from {0} 晚于 --to {1}", "--from {0} is after --to {1}"};
inline constexpr Text kChannelWord{"宣传渠道", "channel"};
inline constexpr Text kDate{"日期", "Date"};

}  // namespace sw::cli::project_event_commands
