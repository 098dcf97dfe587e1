#include "core/tableio/csv.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <new>
#include <utility>
#include <vector>

#include <csv.h>

#include "core/base/error.hpp"
#include "core/base/quantity.hpp"
#include "core/tableio/hints.hpp"

namespace sw::tableio {

namespace {

constexpr Text kQuote{"引号用错了：单元格里的引号要写两遍，整格再加引号",
                      "a quotation mark is in the wrong place: within a cell write it twice and "
                      "put the cell in quotation marks"};
constexpr Text kOpen{"从这一行开始的引号没有结束",
                     "the quotation mark opened here is never closed"};
constexpr Text kLong{"从这一行开始的记录太长（超过 {0} 字节），可能少了一个引号",
                     "the record that begins here is too long (over {0} bytes); a quotation mark "
                     "may be missing"};
constexpr Text kCells{"这一行的单元格太多（超过 {0} 个）", "too many cells in a row (over {0})"};
constexpr Text kNul{"含有 NUL 字符，不是文字文件", "holds a NUL character: this is no text file"};

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

char separator_of(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  for (const char mark : {',', '\t', ';'}) {
    if (line.find(mark) != std::string_view::npos) {
      return mark;
    }
  }
  return ',';
}

// libcsv with the numbers of lines that it does not keep.
class Parser {
 public:
  Parser(const std::string& name, const RowUse& use) : name_(name), use_(use) {
    if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) {
      throw std::bad_alloc();
    }
  }
  ~Parser() { csv_free(&parser_); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  void set_separator(char mark) { csv_set_delim(&parser_, static_cast<unsigned char>(mark)); }

  /// False: no more rows are wanted.
  bool feed(std::string_view text) {
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
      fault_at(line_ + static_cast<std::uint64_t>(std::count(
                           text.begin(), text.begin() + static_cast<std::ptrdiff_t>(nul), '\n')),
               say(kNul));
    }
    while (!text.empty() && wanted_) {
      const std::string_view piece = text.substr(0, line_length(text));
      feed_piece(piece);
      text.remove_prefix(piece.size());
    }
    return wanted_;
  }

  void finish() {
    if (csv_fini(&parser_, &Parser::on_cell, &Parser::on_row, this) != 0) {
      fault_at(start_, say(kOpen));
    }
    deliver();
  }

 private:
  // Up to and with the end of the line, or all where there is none. A lone CR ends a line too.
  static std::size_t line_length(std::string_view text) {
    const std::size_t lf = text.find('\n');
    const std::string_view before = text.substr(0, lf);
    const std::size_t cr = before.find('\r');
    if (cr != std::string_view::npos && cr + 1 < text.size() && cr + 1 != lf) {
      return cr + 1;
    }
    return lf == std::string_view::npos ? text.size() : lf + 1;
  }

  void feed_piece(std::string_view piece) {
    if (!in_record_ && !is_blank(piece)) {
      in_record_ = true;
      start_ = line_;
      record_bytes_ = 0;
    }
    record_bytes_ += piece.size();
    if (in_record_ && record_bytes_ > kLongestRecord) {
      fault_at(start_, say(kLong, kLongestRecord));
    }
    if (csv_parse(&parser_, piece.data(), piece.size(), &Parser::on_cell, &Parser::on_row, this) !=
        piece.size()) {
      if (csv_error(&parser_) == CSV_ENOMEM) {
        throw std::bad_alloc();
      }
      fault_at(line_, say(kQuote));
    }
    const bool ends = piece.back() == '\n' || piece.back() == '\r';
    // The LF of a CRLF that two blocks share is not a line of its own.
    line_ += ends && !(after_cr_ && piece == "\n") ? 1U : 0U;
    after_cr_ = piece.back() == '\r';
    deliver();
  }

  void deliver() {
    if (!row_ended_) {
      return;
    }
    row_ended_ = false;
    in_record_ = false;
    if (ends_.size() > kMostCells) {
      fault_at(start_, say(kCells, kMostCells));
    }
    cells_.clear();
    std::size_t from = 0;
    for (const std::size_t end : ends_) {
      cells_.push_back(unmarked(std::string_view(text_).substr(from, end - from)));
      from = end;
    }
    // A row of separators only is what spreadsheets leave of empty rows.
    if (!text_.empty()) {
      wanted_ = use_({start_, cells_});
    }
    text_.clear();
    ends_.clear();
  }

  static void on_cell(void* cell, std::size_t size, void* self) {
    auto& parser = *static_cast<Parser*>(self);
    parser.text_.append(static_cast<const char*>(cell), size);
    parser.ends_.push_back(parser.text_.size());
  }
  static void on_row(int /*end*/, void* self) { static_cast<Parser*>(self)->row_ended_ = true; }

  [[noreturn]] void fault_at(std::uint64_t line, Message message) const {
    Error error(ErrorKind::input, std::move(message), say(kSaveAsUtf8));
    error.at({name_, static_cast<unsigned>(line), 1});
    throw Error(error);
  }

  const std::string& name_;
  const RowUse& use_;
  csv_parser parser_{};
  std::string text_;               // of the record's cells, one after the other
  std::vector<std::size_t> ends_;  // of each cell in it
  std::vector<std::string_view> cells_;
  std::uint64_t line_ = 1, start_ = 1;
  std::size_t record_bytes_ = 0;
  bool in_record_ = false, row_ended_ = false, after_cr_ = false, wanted_ = true;
};

}  // namespace

std::string_view unmarked(std::string_view cell) {
  constexpr std::string_view kMarked = "=+-@\t\r";
  const bool marked = cell.size() > 1 && cell[0] == '\'' &&
                      kMarked.find(cell[1]) != std::string_view::npos &&
                      parse_quantity(cell.substr(1)).fault != NumberFault::none;
  return marked ? cell.substr(1) : cell;
}

void read_csv(Decoder& text, const std::string& name, const RowUse& use) {
  Parser parser(name, use);
  bool first = true;
  for (std::string_view block = text.next(); !block.empty(); block = text.next()) {
    if (std::exchange(first, false)) {
      parser.set_separator(separator_of(block));
    }
    if (!parser.feed(block)) {
      return;
    }
  }
  parser.finish();
}

}  // namespace sw::tableio
