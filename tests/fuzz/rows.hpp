#pragma once
// Any bytes as a table: rows of valid UTF-8 in order, or an error, never a crash.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/tableio/table.hpp"

/// `file` is the name that the reader sees.
inline void require_rows(const std::string& file, std::string_view bytes) {
  sw::tableio::MemorySource source(bytes);
  std::uint64_t line = 0;
  try {
    sw::tableio::read_table(source, file, {}, [&](const sw::tableio::Row& row) {
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
    return;  // refused, with a reason
  }
}
