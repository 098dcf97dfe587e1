#pragma once
// Shares for people to read.

#include <string>

#include "core/base/quantity.hpp"

namespace sw::cli {

/// "66.7%": of a share between 0 and 1, half away from zero; 100% only where it is reached.
std::string percent_text(const Fraction& share);

}  // namespace sw::cli
