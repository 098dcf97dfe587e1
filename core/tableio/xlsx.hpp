#pragma once
// Rows of a sheet of an .xlsx file.

#include <optional>
#include <string>
#include <string_view>

#include "core/tableio/row.hpp"

namespace sw::tableio {

/// Reads the cells of a sheet (by name, or by number from 1; none: the first) as their text: what
/// formulas gave when the file was saved, days as "2026-03-01", numbers in plain decimals. A merged
/// cell's text is in its first cell only. Throws Error: input where the bytes are no such file or
/// are made to do harm, file where the module that reads them is missing.
void read_xlsx(std::string_view bytes, const std::optional<std::string>& sheet, const RowUse& use);

}  // namespace sw::tableio
