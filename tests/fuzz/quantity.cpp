// Any bytes as a number: what is accepted is written so that it reads as the same number.

#include "core/base/quantity.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const sw::ParsedQuantity parsed = sw::parse_quantity(text);
  if (parsed.fault == sw::NumberFault::none) {
    const sw::ParsedQuantity again = sw::parse_quantity(parsed.value.to_string());
    if (again.fault != sw::NumberFault::none || again.value != parsed.value) {
      std::abort();
    }
    static_cast<void>(parsed.value.to_string(2));
  }
  return 0;
}
