#pragma once
// Amounts of money as people write them.

#include <string_view>

#include "core/base/quantity.hpp"

namespace sw {

/// Yuan, as parse_quantity; what is no whole number of fen has too many decimals.
ParsedQuantity parse_yuan(std::string_view text);

}  // namespace sw
