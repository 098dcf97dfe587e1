#include "core/tableio/xlsx.hpp"

#include <charconv>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/tableio/archive.hpp"
#include "core/tableio/cell_text.hpp"
#include "core/tableio/elements.hpp"
#include "core/tableio/hints.hpp"
#include "core/tableio/styles.hpp"
#include "core/tableio/workbook.hpp"
#include "core/tableio/xml.hpp"

namespace sw::tableio {

namespace {

constexpr std::uint64_t kMostRows = 1'048'576;  // as Excel
constexpr std::size_t kMostText = std::size_t{512} << 20U;

constexpr Text kReference{"文件损坏：单元格位置 \"{0}\" 不对",
                          "the file is damaged: no cell is at \"{0}\""};
constexpr Text kNotText{"文件损坏：第 {0} 行有不是文字的内容",
                        "the file is damaged: row {0} holds what is no text"};
constexpr Text kMuchText{"文件里的文字太多（超过 {0} 字节）",
                         "the file holds too much text (over {0} bytes)"};

// Texts that cells name by number, one after the other.
class Strings {
 public:
  void read(const Archive& archive, const std::string& part) {
    if (part.empty() || !archive.has(part)) {
      return;
    }
    Elements elements(archive.open(part), "si");
    std::string xml;
    for (auto element = elements.next(); element; element = elements.next()) {
      xml = *element;
      pugi::xml_document document;
      parse_xml(document, xml);
      text_ += rich_text(child(document, "si"));
      ends_.push_back(text_.size());
      if (text_.size() > kMostText) {
        throw Error(ErrorKind::input, say(kMuchText, kMostText), say(kSaveAsCsv));
      }
    }
  }

  std::string_view at(std::string_view number) const {
    std::size_t i = 0;
    std::from_chars(number.data(), number.data() + number.size(), i);
    if (number.empty() || i >= ends_.size()) {
      return {};
    }
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return std::string_view(text_).substr(begin, ends_[i] - begin);
  }

 private:
  std::string text_;
  std::vector<std::size_t> ends_;
};

// "AB12" as its column, 0 for A.
std::size_t column_of(std::string_view reference) {
  std::size_t column = 0;
  std::size_t letters = 0;
  while (letters < reference.size() && letters < 4 && reference[letters] >= 'A' &&
         reference[letters] <= 'Z') {
    column = column * 26 + static_cast<std::size_t>(reference[letters++] - 'A' + 1);
  }
  if (column == 0 || column > kMostCells) {
    throw Error(ErrorKind::input, say(kReference, printable_line(reference)), say(kSaveAsXlsx));
  }
  return column - 1;
}

class SheetReader {
 public:
  SheetReader(const Archive& archive, const Workbook& workbook)
      : styles_(read_styles(archive.read(workbook.styles))), epoch_1904_(workbook.epoch_1904) {
    strings_.read(archive, workbook.strings);
  }

  void read(PartReader part, const RowUse& use) {
    Elements rows(std::move(part), "row");
    std::string xml;
    for (auto element = rows.next(); element; element = rows.next()) {
      xml = *element;
      pugi::xml_document document;
      parse_xml(document, xml);
      if (!read_row(document.first_child(), use)) {
        return;
      }
    }
  }

 private:
  bool read_row(const pugi::xml_node& row, const RowUse& use) {
    number_ = row_number(attribute(row, "r"));
    texts_.clear();
    bool filled = false;
    for (const pugi::xml_node& cell : row.children()) {
      if (local_name(cell.name()) != "c") {
        continue;
      }
      const std::string_view reference = attribute(cell, "r");
      const std::size_t column = reference.empty() ? texts_.size() : column_of(reference);
      if (column >= kMostCells) {
        throw Error(ErrorKind::input, say(kReference, number_), say(kSaveAsXlsx));
      }
      if (column >= texts_.size()) {
        texts_.resize(column + 1);
      }
      texts_[column] = text_of(cell);
      if (!is_utf8(texts_[column])) {  // a reference such as &#xD800; names half a character
        throw Error(ErrorKind::input, say(kNotText, number_), say(kSaveAsXlsx));
      }
      filled = filled || !trim(texts_[column]).empty();
    }
    cells_.assign(texts_.begin(), texts_.end());
    return !filled || use({number_, cells_});
  }

  std::uint64_t row_number(std::string_view written) const {
    std::uint64_t number = number_ + 1;
    std::from_chars(written.data(), written.data() + written.size(), number);
    // A row that comes twice or out of order would make what is said of "row 7" untrue.
    if (number <= number_ || number > kMostRows) {
      throw Error(ErrorKind::input, say(kReference, printable_line(written)), say(kSaveAsXlsx));
    }
    return number;
  }

  std::string text_of(const pugi::xml_node& cell) const {
    const std::string_view type = attribute(cell, "t");
    if (type == "inlineStr") {
      return rich_text(child(cell, "is"));
    }
    const std::string_view value = trim(child(cell, "v").text().get());
    if (type == "s") {
      return std::string(strings_.at(value));
    }
    if (type == "b") {
      return value.empty() ? "" : (value == "1" || value == "true" ? "TRUE" : "FALSE");
    }
    if (type == "d") {
      return std::string(value.substr(0, value.find('T')));
    }
    if (type == "str") {
      return unescaped(child(cell, "v").text().get());
    }
    return type == "e" || value.empty() ? std::string(value) : shown(value, form_of_cell(cell));
  }

  NumberForm form_of_cell(const pugi::xml_node& cell) const {
    const std::string_view written = attribute(cell, "s");
    std::size_t style = 0;
    std::from_chars(written.data(), written.data() + written.size(), style);
    return style < styles_.size() ? styles_[style] : NumberForm::plain;
  }

  std::string shown(std::string_view value, NumberForm form) const {
    switch (form) {
      case NumberForm::day:
        return day_text(value, epoch_1904_);
      case NumberForm::percent:
        return percent_text(value);
      case NumberForm::plain:
        return number_text(value);
    }
    return std::string(value);
  }

  std::vector<NumberForm> styles_;
  bool epoch_1904_;
  Strings strings_;
  std::uint64_t number_ = 0;
  std::vector<std::string> texts_;
  std::vector<std::string_view> cells_;
};

}  // namespace

void read_xlsx(std::string_view bytes, const std::optional<std::string>& sheet, const RowUse& use) {
  const Archive archive(bytes);
  const Workbook workbook = read_workbook(archive);
  const Sheet& asked = find_sheet(workbook, sheet);
  SheetReader reader(archive, workbook);
  reader.read(archive.open(asked.part), use);
}

}  // namespace sw::tableio
