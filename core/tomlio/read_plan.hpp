#pragma once
// From a plan file's text to the plan's structs, by the key table of core/plan/keys.hpp. Everything
// that is wrong becomes a finding with its place; nothing is thrown and nothing is guessed.

#include <cstddef>
#include <string>
#include <vector>

#include "core/plan/finding.hpp"
#include "core/plan/plan.hpp"

namespace sw::tomlio {

struct ReadPlan {
  plan::Plan plan;                      // resolved; what was wrong is left at its default
  std::vector<plan::Finding> findings;  // of syntax, keys, types and values; not sorted
  bool readable = true;  // false: syntax was broken, so that the plan may lack whole parts
};

/// A year's plan is some hundred kilobytes at most; larger files are refused before reading.
inline constexpr std::size_t kLargestPlan = 16U << 20U;

/// `file` is the name for messages.
ReadPlan read_plan(const std::string& text, const std::string& file);

}  // namespace sw::tomlio
