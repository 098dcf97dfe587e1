#pragma once
// What the parts of a report share. Only core/report includes this.

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/base/message.hpp"

namespace sw::report {

inline constexpr Text kInPeriod{"本期", "Period"};
inline constexpr Text kStatus{"状态", "Status"};

nlohmann::ordered_json text_or_null(const std::string& value);

}  // namespace sw::report
