#pragma once
// The tally of a question as JSON.

#include <optional>

#include <nlohmann/json.hpp>

#include "core/project/tally.hpp"

namespace sw::cli {

/// With the cross-table by `by`, where there is one.
nlohmann::ordered_json tally_json(const project::Tally& one,
                                  const std::optional<project::Cross>& cross,
                                  const std::optional<project::Tally>& by);

}  // namespace sw::cli
