#pragma once
// Sums and products of exact fractions, kept in lowest terms so that they fit in 128 bits. What
// does not fit is an Error (input), never a wrong figure. Within the limits that a rubric is
// checked for (10 000 points with two decimals, attainments with six) eight sides with nine
// assessors each fit easily.

#include <optional>
#include <string>
#include <string_view>

#include "core/base/quantity.hpp"

namespace sw::evaluate::exact {

Fraction reduced(const Fraction& value);
Fraction sum(const Fraction& a, const Fraction& b);
Fraction product(const Fraction& a, const Fraction& b);
/// `b` must not be zero.
Fraction quotient(const Fraction& a, const Fraction& b);
Fraction difference(const Fraction& a, const Fraction& b);

/// Half up at so many decimals: 89.995 is 90.00.
Quantity half_up(const Fraction& value, int digits);

/// "685/8", in lowest terms.
std::string to_text(const Fraction& value);
std::optional<Fraction> from_text(std::string_view text);

}  // namespace sw::evaluate::exact
