// Any bytes as a date: what is accepted is a day from 1900 to 2999 that reads as itself.

#include "core/base/date.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto date = sw::parse_date(text)) {
    if (date->year() < 1900 || date->year() > 2999 || sw::parse_date(date->to_string()) != date) {
      std::abort();
    }
  }
  return 0;
}
