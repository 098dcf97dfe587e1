#include "core/evaluate/score_exact.hpp"

#include <algorithm>
#include <limits>

#include "core/base/error.hpp"

namespace sw::evaluate::exact {

namespace {

constexpr Text kTooLong{"评分的数太长，无法精确计算",
                        "the numbers of these scores are too long to be computed exactly"};

[[noreturn]] void throw_too_long() {
  throw Error(ErrorKind::input, say(kTooLong));
}

Int128 product_of(Int128 a, Int128 b) {
  Int128 out = 0;
  if (__builtin_mul_overflow(a, b, &out)) {
    throw_too_long();
  }
  return out;
}

Int128 sum_of(Int128 a, Int128 b) {
  Int128 out = 0;
  if (__builtin_add_overflow(a, b, &out)) {
    throw_too_long();
  }
  return out;
}

Int128 divisor_of(Int128 a, Int128 b) {
  while (b != 0) {
    const Int128 rest = a % b;
    a = b;
    b = rest;
  }
  return a < 0 ? -a : a;
}

std::string digits_of(Int128 value) {
  std::string out;
  const bool negative = value < 0;
  do {
    const int digit = static_cast<int>(value % 10);
    out += static_cast<char>('0' + (digit < 0 ? -digit : digit));
    value /= 10;
  } while (value != 0);
  if (negative) {
    out += '-';
  }
  std::reverse(out.begin(), out.end());
  return out;
}

std::optional<Int128> number_of(std::string_view text) {
  const bool negative = text.starts_with('-');
  text.remove_prefix(negative ? 1 : 0);
  Int128 out = 0;
  if (text.empty() || text.size() > 38) {
    return {};
  }
  for (const char c : text) {
    if (c < '0' || c > '9' || __builtin_mul_overflow(out, Int128{10}, &out) ||
        __builtin_add_overflow(out, Int128{c - '0'}, &out)) {
      return {};
    }
  }
  return negative ? -out : out;
}

}  // namespace

Fraction reduced(const Fraction& value) {
  const Int128 divisor = divisor_of(value.numerator, value.denominator);
  return {value.numerator / divisor, value.denominator / divisor};
}

Fraction sum(const Fraction& a, const Fraction& b) {
  const Fraction x = reduced(a);
  const Fraction y = reduced(b);
  const Int128 common = divisor_of(x.denominator, y.denominator);
  return reduced({sum_of(product_of(x.numerator, y.denominator / common),
                         product_of(y.numerator, x.denominator / common)),
                  product_of(x.denominator, y.denominator / common)});
}

Fraction product(const Fraction& a, const Fraction& b) {
  const Fraction x = reduced({a.numerator, b.denominator});
  const Fraction y = reduced({b.numerator, a.denominator});
  return {product_of(x.numerator, y.numerator), product_of(x.denominator, y.denominator)};
}

Fraction quotient(const Fraction& a, const Fraction& b) {
  return b.numerator < 0 ? product(a, {-b.denominator, -b.numerator})
                         : product(a, {b.denominator, b.numerator});
}

Fraction difference(const Fraction& a, const Fraction& b) {
  return sum(a, {-b.numerator, b.denominator});
}

Quantity half_up(const Fraction& value, int digits) {
  Int128 unit = 1;
  for (int i = digits; i < 6; ++i) {
    unit *= 10;
  }
  const Fraction small = product(value, {Quantity::kScale / unit, 1});
  const Int128 twice = sum_of(product_of(small.numerator, 2), small.denominator);
  const Int128 below = product_of(small.denominator, 2);
  Int128 whole = twice / below;
  if (twice % below < 0) {
    --whole;  // towards what is lower
  }
  const Int128 micro = product_of(whole, unit);
  if (micro > std::numeric_limits<std::int64_t>::max() ||
      micro < -std::numeric_limits<std::int64_t>::max()) {
    throw_too_long();
  }
  return Quantity::from_micro(static_cast<std::int64_t>(micro));
}

std::string to_text(const Fraction& value) {
  const Fraction small = reduced(value);
  return digits_of(small.numerator) + "/" + digits_of(small.denominator);
}

std::optional<Fraction> from_text(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) {
    return {};
  }
  const auto numerator = number_of(text.substr(0, slash));
  const auto denominator = number_of(text.substr(slash + 1));
  if (!numerator || !denominator || *denominator <= 0) {
    return {};
  }
  return Fraction{*numerator, *denominator};
}

}  // namespace sw::evaluate::exact
