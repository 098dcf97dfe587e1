#pragma once
// Outputs as the commands of `sw project output` share them.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/project/outputs.hpp"
#include "core/service/words.hpp"

namespace sw::cli {

/// 成果种类: article, casebook.
std::span<const service::Word> output_kinds();

/// By id, or by a title that only one has. Throws (input), naming the nearest.
const project::Output& output_called(const std::vector<project::Output>& outputs,
                                     std::string_view word);

}  // namespace sw::cli
