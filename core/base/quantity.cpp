#include "core/base/quantity.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "core/base/error.hpp"
#include "core/base/text.hpp"

namespace sw {

namespace {

constexpr Text kOverflow{
    "数值太大，超出可以精确计算的范围（约 9.2 万亿）",
    "a number is too large to be computed exactly (the limit is about 9.2 million million)"};

[[noreturn]] void throw_overflow() {
  throw Error(ErrorKind::input, say(kOverflow));
}

std::int64_t narrow(Int128 value) {
  if (value > std::numeric_limits<std::int64_t>::max() ||
      value < -std::numeric_limits<std::int64_t>::max()) {
    throw_overflow();
  }
  return static_cast<std::int64_t>(value);
}

// Division rounded half away from zero.
Int128 divide_rounded(Int128 numerator, Int128 denominator) {
  const bool negative = numerator < 0;
  const Int128 magnitude = negative ? -numerator : numerator;
  // A denominator is above zero: see Fraction.
  const Int128 quotient = magnitude / denominator;  // NOLINT(clang-analyzer-core.DivideZero)
  const Int128 rest = magnitude % denominator;
  const Int128 rounded = quotient + (rest >= denominator - rest ? 1 : 0);
  return negative ? -rounded : rounded;
}

Int128 greatest_divisor(Int128 a, Int128 b) {
  while (b != 0) {
    const Int128 rest = a % b;
    a = b;
    b = rest;
  }
  return a < 0 ? -a : a;
}

Fraction reduced(const Fraction& fraction) {
  const Int128 divisor = greatest_divisor(fraction.numerator, fraction.denominator);
  return divisor > 1 ? Fraction{fraction.numerator / divisor, fraction.denominator / divisor}
                     : fraction;
}

}  // namespace

Quantity Quantity::of(std::int64_t whole) {
  return from_micro(narrow(static_cast<Int128>(whole) * kScale));
}

int Quantity::decimals() const {
  std::int64_t rest = micro_ % kScale;
  int decimals = rest == 0 ? 0 : 6;
  for (; rest != 0 && rest % 10 == 0; rest /= 10) {
    --decimals;
  }
  return decimals;
}

Quantity Quantity::operator+(Quantity other) const {
  return from_micro(narrow(static_cast<Int128>(micro_) + other.micro_));
}

Quantity Quantity::operator-(Quantity other) const {
  return from_micro(narrow(static_cast<Int128>(micro_) - other.micro_));
}

Quantity Quantity::operator-() const {
  return from_micro(narrow(-static_cast<Int128>(micro_)));
}

std::string Quantity::to_string() const {
  return to_string(decimals());
}

std::string Quantity::to_string(int decimals) const {
  std::int64_t unit = kScale;
  for (int i = 0; i < decimals; ++i) {
    unit /= 10;
  }
  const std::int64_t rounded = static_cast<std::int64_t>(divide_rounded(micro_, unit));
  const std::int64_t per_whole = kScale / unit;
  const std::uint64_t magnitude =
      rounded < 0 ? 0 - static_cast<std::uint64_t>(rounded) : static_cast<std::uint64_t>(rounded);
  std::string out = rounded < 0 ? "-" : "";
  out += std::to_string(magnitude / static_cast<std::uint64_t>(per_whole));
  if (decimals > 0) {
    std::string fraction = std::to_string(magnitude % static_cast<std::uint64_t>(per_whole));
    out += '.';
    out.append(static_cast<std::size_t>(decimals) - fraction.size(), '0');
    out += fraction;
  }
  return out;
}

ParsedQuantity parse_quantity(std::string_view input) {
  const std::string ascii = to_half_width(trim(input));
  std::string_view text = ascii;
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) {
    text.remove_prefix(1);
  }
  Int128 micro = 0;
  int decimals = -1;  // -1: before the point
  std::size_t digits_since_mark = 0;
  std::size_t digits = 0;
  bool grouped = false;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      if (decimals < 6) {
        micro = micro * 10 + (c - '0');
        decimals += decimals >= 0 ? 1 : 0;
      } else if (c != '0') {
        return {{}, NumberFault::too_many_decimals};
      }
      ++digits_since_mark;
      ++digits;
      if (micro > static_cast<Int128>(std::numeric_limits<std::int64_t>::max())) {
        return {{}, NumberFault::too_large};
      }
    } else if (c == '.' && decimals < 0 && digits_since_mark > 0) {
      if (grouped && digits_since_mark != 3) {
        return {{}, NumberFault::malformed};
      }
      decimals = 0;
      digits_since_mark = 0;
    } else if ((c == ',' || c == '_') && decimals < 0 && digits_since_mark > 0) {
      // Groups of three: "1,20" is more likely a decimal comma than a number.
      if (grouped ? digits_since_mark != 3 : digits_since_mark > 3) {
        return {{}, NumberFault::malformed};
      }
      grouped = true;
      digits_since_mark = 0;
    } else {
      return {{}, NumberFault::malformed};
    }
  }
  if (digits == 0 || digits_since_mark == 0 ||
      (grouped && decimals < 0 && digits_since_mark != 3)) {
    return {{}, NumberFault::malformed};
  }
  for (int i = std::max(decimals, 0); i < 6; ++i) {
    micro *= 10;
  }
  if (micro > static_cast<Int128>(std::numeric_limits<std::int64_t>::max())) {
    return {{}, NumberFault::too_large};
  }
  const auto value = static_cast<std::int64_t>(micro);
  return {Quantity::from_micro(negative ? -value : value), NumberFault::none};
}

Fraction Fraction::of(Quantity part, Quantity whole) {
  const bool flip = whole.micro() < 0;
  const Int128 numerator = part.micro();
  const Int128 denominator = whole.micro();
  return {flip ? -numerator : numerator, flip ? -denominator : denominator};
}

Quantity Fraction::rounded() const {
  const Fraction small = reduced(*this);
  Int128 scaled = 0;
  if (__builtin_mul_overflow(small.numerator, static_cast<Int128>(Quantity::kScale), &scaled)) {
    throw_overflow();
  }
  return Quantity::from_micro(narrow(divide_rounded(scaled, small.denominator)));
}

std::strong_ordering Fraction::operator<=>(const Fraction& other) const {
  const Fraction a = reduced(*this);
  const Fraction b = reduced(other);
  Int128 left = 0;
  Int128 right = 0;
  if (__builtin_mul_overflow(a.numerator, b.denominator, &left) ||
      __builtin_mul_overflow(b.numerator, a.denominator, &right)) {
    throw_overflow();
  }
  return left < right
             ? std::strong_ordering::less
             : (left > right ? std::strong_ordering::greater : std::strong_ordering::equal);
}

bool is_whole_fen(Quantity yuan) {
  return yuan.micro() % (Quantity::kScale / 100) == 0;
}

}  // namespace sw
