// Any bytes as an .xlsx file: rows of valid UTF-8 or an error, never a crash.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/tableio/table.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  sw::tableio::MemorySource source({reinterpret_cast<const char*>(data), size});
  std::uint64_t line = 0;
  try {
    sw::tableio::read_table(source, "a.xlsx", {}, [&](const sw::tableio::Row& row) {
      if (row.line <= line || row.cells.size() > sw::tableio::kMostCells) {
        std::abort();
      }
      line = row.line;
      for (const std::string_view cell : row.cells) {
        if (!sw::is_utf8(cell)) {
          std::abort();
        }
      }
      return true;
    });
  } catch (const sw::Error&) {
    return 0;
  }
  return 0;
}
