#pragma once
// What a fact says under a key of its details.

#include <string>

#include "core/facts/fact.hpp"

namespace sw::facts {

/// Empty where it says nothing.
inline std::string detail_of(const Fact& fact, const char* key) {
  const auto found = fact.details.find(key);
  return found == fact.details.end() ? std::string() : found->second;
}

}  // namespace sw::facts
