#pragma once
// The table of contents of an .xlsx file.

#include <optional>
#include <string>
#include <vector>

#include "core/tableio/archive.hpp"

namespace sw::tableio {

struct Sheet {
  std::string name;
  std::string part;  // in the archive: "xl/worksheets/sheet1.xml"
};

struct Workbook {
  std::vector<Sheet> sheets;  // in the order of their tabs
  bool epoch_1904 = false;
  std::string styles, strings;  // parts
};

/// Throws Error (input) where the archive is no workbook.
Workbook read_workbook(const Archive& archive);

/// By name, or by number from 1; the first where none is asked for. Throws Error (input), naming
/// those there are.
const Sheet& find_sheet(const Workbook& workbook, const std::optional<std::string>& asked);

}  // namespace sw::tableio
