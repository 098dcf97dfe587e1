#pragma once
// Differences and quotients of exact fractions. A result that does not fit in 128 bits is an Error
// (input), never a wrong figure.

#include "core/base/quantity.hpp"

namespace sw::figures {

Fraction minus(const Fraction& a, const Fraction& b);
/// `b` must not be zero.
Fraction divided(const Fraction& a, const Fraction& b);
/// Without what comes after the decimal point, so towards zero.
Fraction cut(const Fraction& value);

constexpr bool is_zero(const Fraction& value) {
  return value.numerator == 0;
}
constexpr bool is_positive(const Fraction& value) {
  return value.numerator > 0;
}

}  // namespace sw::figures
