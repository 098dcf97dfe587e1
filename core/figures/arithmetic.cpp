#include "core/figures/arithmetic.hpp"

#include "core/base/error.hpp"

namespace sw::figures {

namespace {

constexpr Text kTooLarge{"指标的数值太大，无法精确计算",
                         "an indicator's numbers are too large to be computed exactly"};

Int128 times(Int128 a, Int128 b) {
  Int128 product = 0;
  if (__builtin_mul_overflow(a, b, &product)) {
    throw Error(ErrorKind::input, say(kTooLarge));
  }
  return product;
}

Int128 difference(Int128 a, Int128 b) {
  Int128 result = 0;
  if (__builtin_sub_overflow(a, b, &result)) {
    throw Error(ErrorKind::input, say(kTooLarge));
  }
  return result;
}

}  // namespace

Fraction minus(const Fraction& a, const Fraction& b) {
  if (a.denominator == b.denominator) {
    return {difference(a.numerator, b.numerator), a.denominator};
  }
  return {difference(times(a.numerator, b.denominator), times(b.numerator, a.denominator)),
          times(a.denominator, b.denominator)};
}

Fraction divided(const Fraction& a, const Fraction& b) {
  const Int128 sign = b.numerator < 0 ? -1 : 1;
  if (a.denominator == b.denominator) {
    return {times(a.numerator, sign), times(b.numerator, sign)};
  }
  return {times(times(a.numerator, b.denominator), sign),
          times(times(b.numerator, a.denominator), sign)};
}

Fraction cut(const Fraction& value) {
  return {value.numerator / value.denominator, 1};
}

}  // namespace sw::figures
