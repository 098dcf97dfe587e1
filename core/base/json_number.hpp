#pragma once
// Exact quantities as JSON numbers: the one way that every JSON of ours writes them.

#include <optional>

#include <nlohmann/json.hpp>

#include "core/base/quantity.hpp"

namespace sw {

/// Whole numbers stay whole; others are the double nearest to their six decimals, which prints as
/// they are written.
inline nlohmann::ordered_json json_number(Quantity value) {
  if (value.is_whole()) {
    return value.micro() / Quantity::kScale;
  }
  return static_cast<double>(value.micro()) / static_cast<double>(Quantity::kScale);
}

/// Unknown is null, never 0.
inline nlohmann::ordered_json json_number(const std::optional<Quantity>& value) {
  return value ? json_number(*value) : nlohmann::ordered_json();
}

}  // namespace sw
