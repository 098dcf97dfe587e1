#pragma once
// CSV as people and spreadsheets write it, row by row: memory does not grow with the file.

#include <string>
#include <string_view>

#include "core/tableio/decode.hpp"
#include "core/tableio/row.hpp"

namespace sw::tableio {

/// RFC 4180 with LF, CRLF or CR; separated by commas, or by tabs or semicolons where the first line
/// has no comma. Empty lines are left out, white space around cells too. Throws Error (input) with
/// the line for a broken encoding, a NUL, a quotation mark left open or in the wrong place, and a
/// record that is longer than kLongestRecord.
void read_csv(Decoder& text, const std::string& name, const RowUse& use);

/// A cell without the ' that render::csv puts before what a spreadsheet would run.
std::string_view unmarked(std::string_view cell);

}  // namespace sw::tableio
