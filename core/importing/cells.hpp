#pragma once
// The cells of a row by their columns, for sheets that are read a row at a time without hurry.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/importing/reader.hpp"

namespace sw::importing {

class Cells {
 public:
  Cells(const Heading& heading, Date today) : heading_(heading), today_(today) {}

  /// Takes the next row; the cells must live on. False where it is the example row, by its note.
  bool take(std::span<const std::string_view> cells);

  /// Trimmed, lines ended by newlines; empty where the sheet has no such column.
  std::string text(std::string_view column) const;
  /// The same, not empty.
  std::string required(std::string_view column, std::vector<Fault>& faults) const;
  /// A day up to today, or any; none where the cell is empty, or at fault.
  enum class Until { today, any };
  std::optional<Date> day(std::string_view column,
                          std::vector<Fault>& faults,
                          Until until = Until::today) const;

  void blame(std::string_view column, Message reason, std::vector<Fault>& faults) const;
  /// Cells that no heading stands above.
  void blame_untitled(std::vector<Fault>& faults) const;

 private:
  Heading heading_;
  Date today_;
  std::span<const std::string_view> cells_;
};

}  // namespace sw::importing
