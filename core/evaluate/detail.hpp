#pragma once
// One detail of a fact.

#include <string>

#include "core/facts/fact.hpp"

namespace sw::evaluate {

/// Empty where nothing was said.
inline std::string detail(const facts::Fact& fact, const char* key) {
  const auto found = fact.details.find(key);
  return found == fact.details.end() ? std::string() : found->second;
}

}  // namespace sw::evaluate
