#pragma once
// What every reader of tables gives: rows of cells, one by one, never the whole table.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

namespace sw::tableio {

/// A row that has something in it. Cells are valid UTF-8 and live as long as the call they are
/// handed to. Rows may have fewer or more cells than the heading.
struct Row {
  /// Where it begins: the line of a text file, the row of a sheet; the first is 1.
  std::uint64_t line = 0;
  std::span<const std::string_view> cells;
};

/// False: no more rows are wanted.
using RowUse = std::function<bool(const Row&)>;

/// Longer records are taken for a missing quotation mark.
inline constexpr std::size_t kLongestRecord = std::size_t{1} << 20U;
inline constexpr std::size_t kMostCells = 16384;  // as many columns as Excel has

}  // namespace sw::tableio
