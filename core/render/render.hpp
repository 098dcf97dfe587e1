#pragma once
// Writers: a document in, bytes out.

#include <cstddef>
#include <string>

#include "core/doc/document.hpp"

namespace sw::render {

struct TextStyle {
  std::size_t width = 0;  // columns of the screen; 0: no limit, nothing is wrapped or left out
  bool color = false;
};

/// For a terminal or a mail. Tables are aligned by display width; where a table is too wide,
/// columns are left out from the least needed, then the first column is wrapped.
std::string text(const doc::Document& document, const TextStyle& style);

/// CommonMark with pipe tables (GFM). Everything special in the texts is escaped.
std::string markdown(const doc::Document& document);

/// RFC 4180 with LF line ends. Cells that a spreadsheet would take for a formula get a `'` in front
/// (numbers excepted); control characters become U+FFFD.
std::string csv(const doc::Table& table);

/// One CSV record with its line end.
std::string csv_line(const std::vector<std::string>& cells);

/// The mark that lets Excel and WPS recognise UTF-8.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace sw::render
