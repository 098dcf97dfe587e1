#include "core/base/money.hpp"

namespace sw {

ParsedQuantity parse_yuan(std::string_view text) {
  ParsedQuantity parsed = parse_quantity(text);
  if (parsed.fault == NumberFault::none && !is_whole_fen(parsed.value)) {
    parsed.fault = NumberFault::too_many_decimals;
  }
  return parsed;
}

}  // namespace sw
