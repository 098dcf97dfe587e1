#include "cli/staff/percent.hpp"

#include <cstdint>

namespace sw::cli {

std::string percent_text(const Fraction& share) {
  auto permille = static_cast<std::int64_t>((2000 * share.numerator + share.denominator) /
                                            (2 * share.denominator));
  if (permille >= 1000 && share.numerator < share.denominator) {
    permille = 999;
  }
  return Quantity::from_micro(permille * (Quantity::kScale / 10)).to_string() + "%";
}

}  // namespace sw::cli
