#include "core/base/quantity.hpp"
#include "core/base/text.hpp"
#include "core/render/render.hpp"

namespace sw::render {

namespace {

// What a spreadsheet would run: =, +, -, @, and the tab and carriage return that hide them.
bool looks_like_formula(std::string_view text) {
  return !text.empty() &&
         std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos &&
         parse_quantity(text).fault != NumberFault::none;
}

std::string csv_cell(std::string_view raw) {
  std::string text = looks_like_formula(raw) ? "'" + printable(raw) : printable(raw);
  if (text.find_first_of(",\"\n\r") == std::string::npos) {
    return text;
  }
  std::string quoted = "\"";
  for (const char c : text) {
    quoted += c;
    if (c == '"') {
      quoted += '"';
    }
  }
  return quoted + "\"";
}

}  // namespace

std::string csv_line(const std::vector<std::string>& cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    out += (i > 0 ? "," : "") + csv_cell(cells[i]);
  }
  return out + "\n";
}

std::string csv(const doc::Table& table) {
  std::vector<std::string> cells;
  for (const doc::Column& column : table.columns) {
    cells.push_back(column.title);
  }
  std::string out = csv_line(cells);
  for (const doc::Row& row : table.rows) {
    cells.clear();
    for (const doc::Cell& cell : row.cells) {
      cells.push_back(cell.text);
    }
    out += csv_line(cells);
  }
  return out;
}

}  // namespace sw::render
