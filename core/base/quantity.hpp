#pragma once
// Exact numbers. A Quantity has six decimals in 64 bits (up to ±9.2 million million), money is
// whole fen; sums never drift and overflow is an error. Ratios stay fractions and are compared by
// cross-multiplication in 128 bits, never on rounded figures.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sw {

__extension__ typedef __int128 Int128;  // the two underscores keep -Wpedantic content

class Quantity {
 public:
  static constexpr std::int64_t kScale = 1'000'000;

  constexpr Quantity() = default;
  static constexpr Quantity from_micro(std::int64_t micro) {
    Quantity quantity;
    quantity.micro_ = micro;
    return quantity;
  }
  /// Throws (input) where it does not fit.
  static Quantity of(std::int64_t whole);

  /// Millionths, as the store keeps them.
  constexpr std::int64_t micro() const { return micro_; }
  constexpr bool is_whole() const { return micro_ % kScale == 0; }
  constexpr bool is_zero() const { return micro_ == 0; }
  /// Decimals needed to write it exactly, 0 to 6.
  int decimals() const;

  /// Throw (input) on overflow.
  Quantity operator+(Quantity other) const;
  Quantity operator-(Quantity other) const;
  Quantity operator-() const;
  Quantity& operator+=(Quantity other) { return *this = *this + other; }

  constexpr auto operator<=>(const Quantity&) const = default;

  /// As few decimals as needed, or `decimals` of them rounded half away from zero.
  std::string to_string() const;
  std::string to_string(int decimals) const;

 private:
  std::int64_t micro_ = 0;
};

enum class NumberFault { none, malformed, too_many_decimals, too_large };

struct ParsedQuantity {
  Quantity value;
  NumberFault fault = NumberFault::none;
};

/// "12", "-3.5", "1,200", "1_200", full-width digits. At most six decimals; no exponents. Nothing
/// is rounded silently.
ParsedQuantity parse_quantity(std::string_view text);

/// An exact fraction. The denominator is above zero.
struct Fraction {
  Int128 numerator = 0;
  Int128 denominator = 1;

  static Fraction of(Quantity part, Quantity whole);
  static constexpr Fraction of(Quantity value) { return {value.micro(), Quantity::kScale}; }

  /// Rounded half away from zero to six decimals. Throws (input) where it does not fit.
  Quantity rounded() const;

  std::strong_ordering operator<=>(const Fraction& other) const;
  bool operator==(const Fraction& other) const { return (*this <=> other) == 0; }
};

/// Yuan as a Quantity with at most two decimals: money shares the arithmetic.
bool is_whole_fen(Quantity yuan);

}  // namespace sw
