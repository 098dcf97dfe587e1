#pragma once
// A sheet to be filled in, as .xlsx: headings, drop-down lists, an example row.

#include <string>
#include <vector>

namespace sw::tableio {

enum class CellForm { text, day, number };

struct BookColumn {
  std::string heading;
  CellForm form = CellForm::text;
  double width = 12;                 // in characters of the standard font
  std::vector<std::string> choices;  // of the drop-down list; empty: none
  std::string example;
};

struct Book {
  std::string sheet, lists;  // names of the sheet and of the hidden one with long lists
  std::string hint;          // what a cell with a list says when another word is typed
  std::vector<BookColumn> columns;
  unsigned rows = 1000;                             // that lists and formats reach down to
  std::vector<std::vector<std::string>> body = {};  // rows under the heading, as text, in the place
                                                    // of examples
};

/// The bytes of the .xlsx file. Throws Error (file) where it cannot be made.
std::string write_book(const Book& book);

}  // namespace sw::tableio
