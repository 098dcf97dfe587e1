#pragma once
// From a rubric file's text to its structs, by the key table of core/evaluate/rubric_keys.cpp.
// Everything that is wrong becomes a finding with its place; nothing is thrown.

#include <string>
#include <vector>

#include "core/evaluate/rubric.hpp"
#include "core/plan/finding.hpp"

namespace sw::tomlio {

struct ReadRubric {
  evaluate::Rubric rubric;              // what was wrong is left at its default
  std::vector<plan::Finding> findings;  // of syntax, keys, types and values; not sorted
  bool readable = true;  // false: syntax was broken, so that the rubric may lack whole parts
};

/// Larger files are refused before reading.
inline constexpr std::size_t kLargestRubric = 4U << 20U;

/// `file` is the name for messages.
ReadRubric read_rubric(const std::string& text, const std::string& file);

}  // namespace sw::tomlio
