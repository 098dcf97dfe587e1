#pragma once
// What may be recorded for an indicator, whether typed or read from a sheet.

#include <string>
#include <string_view>
#include <vector>

#include "core/facts/fact.hpp"
#include "core/plan/plan.hpp"

namespace sw::recording {

/// Throws Error (input) for an indicator that is computed, naming what feeds it.
void require_recorded(const plan::Indicator& indicator);

/// A value for an indicator: "12" for a level or flow, "45/60" for a ratio. Fills value and whole
/// of the fact. Throws Error (input).
void read_value(const plan::Indicator& indicator, std::string_view text, facts::Fact& fact);

/// `KEY=VALUE` words as the part of a fact, checked against the indicator's breakdown. Throws Error
/// (input; usage where a word is not of that form or a key is given twice).
std::string read_part(const plan::Indicator& indicator, const std::vector<std::string>& words);

}  // namespace sw::recording
