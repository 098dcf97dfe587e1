#pragma once
// Tables read from memory, for the tests of this folder.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/error.hpp"
#include "core/tableio/table.hpp"

namespace sw::tableio {

struct ReadRow {
  std::uint64_t line;
  std::vector<std::string> cells;
  bool operator==(const ReadRow&) const = default;
};
using ReadRows = std::vector<ReadRow>;

inline ReadRows rows_of(std::string_view bytes,
                        const std::string& name = "t.csv",
                        const std::optional<std::string>& sheet = {}) {
  MemorySource source(bytes);
  ReadRows rows;
  read_table(source, name, sheet, [&](const Row& row) {
    rows.push_back({row.line, {row.cells.begin(), row.cells.end()}});
    return true;
  });
  return rows;
}

inline std::vector<std::vector<std::string>> cells_of(std::string_view bytes) {
  std::vector<std::vector<std::string>> cells;
  for (ReadRow& row : rows_of(bytes)) {
    cells.push_back(std::move(row.cells));
  }
  return cells;
}

/// The error that reading gives; kind `store`, "no error", where it gives none.
inline Error error_of(std::string_view bytes, const std::string& name = "t.csv") {
  try {
    rows_of(bytes, name);
  } catch (const Error& error) {
    return error;
  }
  static constexpr Text kNone{"没有出错", "no error"};
  return {ErrorKind::store, say(kNone)};
}

}  // namespace sw::tableio
