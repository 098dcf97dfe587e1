// Any bytes as an .xlsx file.

#include "tests/fuzz/rows.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  require_rows("a.xlsx", {reinterpret_cast<const char*>(data), size});
  return 0;
}
