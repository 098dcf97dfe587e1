// Writing .xlsx by libxlsxwriter.
#include "core/tableio/module/write.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <vector>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

namespace sw::tableio::module {

namespace {

constexpr std::size_t kLongestList = 255;

// libxlsxwriter writes to a path only; this one is memory.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(::memfd_create("sw.xlsx", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (descriptor_ >= 0) {
      ::close(descriptor_);
    }
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  bool is_open() const { return descriptor_ >= 0; }
  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

  bool read(std::string& bytes) const {
    std::array<char, 65536> buffer{};
    for (off_t at = 0;;) {
      const ssize_t count = ::pread(descriptor_, buffer.data(), buffer.size(), at);
      if (count < 0) {
        return false;
      }
      if (count == 0) {
        return true;
      }
      bytes.append(buffer.data(), static_cast<std::size_t>(count));
      at += count;
    }
  }

 private:
  int descriptor_;
};

struct Formats {
  lxw_format* heading;
  std::array<lxw_format*, 3> of_form;  // by CellForm
  std::array<lxw_format*, 3> example;
};

Formats make_formats(lxw_workbook* workbook) {
  constexpr std::array<const char*, 3> kNumberFormats = {"@", "yyyy-mm-dd", "General"};
  Formats formats{};
  formats.heading = ::workbook_add_format(workbook);
  ::format_set_bold(formats.heading);
  ::format_set_bg_color(formats.heading, 0xDDEBF7);
  ::format_set_bottom(formats.heading, LXW_BORDER_THIN);
  for (std::size_t form = 0; form < kNumberFormats.size(); ++form) {
    for (auto* list : {&formats.of_form, &formats.example}) {
      (*list)[form] = ::workbook_add_format(workbook);
      ::format_set_num_format((*list)[form], kNumberFormats[form]);
    }
    ::format_set_italic(formats.example[form]);
    ::format_set_font_color(formats.example[form], LXW_COLOR_GRAY);
  }
  return formats;
}

lxw_datetime day_of(const std::string& text) {  // "2026-03-01"
  lxw_datetime day{};
  day.year = std::atoi(text.substr(0, 4).c_str());   // NOLINT(cert-err34-c): we wrote it
  day.month = std::atoi(text.substr(5, 2).c_str());  // NOLINT(cert-err34-c)
  day.day = std::atoi(text.substr(8, 2).c_str());    // NOLINT(cert-err34-c)
  return day;
}

void write_example(lxw_worksheet* sheet, lxw_col_t at, const BookColumn& column, lxw_format* as) {
  if (column.form == CellForm::day && column.example.size() == 10) {
    lxw_datetime day = day_of(column.example);
    ::worksheet_write_datetime(sheet, 1, at, &day, as);
  } else if (column.form == CellForm::number && !column.example.empty()) {
    ::worksheet_write_number(sheet, 1, at, std::strtod(column.example.c_str(), nullptr), as);
  } else {
    ::worksheet_write_string(sheet, 1, at, column.example.c_str(), as);
  }
}

// Excel counts characters, but libxlsxwriter 1.1.4 joins the words in a buffer of as many bytes.
std::size_t bytes_joined(const std::vector<std::string>& choices) {
  std::size_t count = choices.size();
  for (const std::string& choice : choices) {
    count += choice.size();
  }
  return count;
}

bool needs_range(const std::vector<std::string>& choices) {
  const bool comma = std::any_of(choices.begin(), choices.end(), [](const std::string& choice) {
    return choice.find(',') != std::string::npos;
  });
  return comma || bytes_joined(choices) > kLongestList;
}

std::string range_of(const std::string& sheet, lxw_col_t column, std::size_t rows) {
  std::array<char, LXW_MAX_COL_NAME_LENGTH> name{};
  ::lxw_col_to_name(name.data(), column, 1);
  return "='" + sheet + "'!" + name.data() + "$1:" + name.data() + "$" + std::to_string(rows);
}

// A drop-down list for the rows below the heading: within the cell's rule where it is short enough
// for Excel, else as a range of the hidden sheet.
void add_list(lxw_worksheet* sheet,
              lxw_worksheet* lists,
              lxw_col_t at,
              const BookColumn& column,
              const Book& book) {
  lxw_data_validation rule{};
  std::vector<char*> words;  // libxlsxwriter does not write to them
  std::string range;
  if (needs_range(column.choices)) {
    for (std::size_t row = 0; row < column.choices.size(); ++row) {
      ::worksheet_write_string(
          lists, static_cast<lxw_row_t>(row), at, column.choices[row].c_str(), nullptr);
    }
    range = range_of(book.lists, at, column.choices.size());
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_formula = range.data();
  } else {
    for (const std::string& choice : column.choices) {
      words.push_back(const_cast<char*>(choice.c_str()));  // NOLINT
    }
    words.push_back(nullptr);
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    rule.value_list = words.data();
  }
  // An id or a clause number will do too: the list helps and does not forbid.
  std::string hint = book.hint;
  rule.error_type = LXW_VALIDATION_ERROR_TYPE_INFORMATION;
  rule.error_message = hint.data();
#ifdef __SANITIZE_ADDRESS__
  const __lsan::ScopedDisabler disabler;  // libxlsxwriter 1.1.4 loses the formula of a range
#endif
  ::worksheet_data_validation_range(sheet, 1, at, book.rows, at, &rule);
}

bool fill(lxw_workbook* workbook, const Book& book) {
  lxw_worksheet* sheet = ::workbook_add_worksheet(workbook, book.sheet.c_str());
  const bool listed =
      std::any_of(book.columns.begin(), book.columns.end(), [](const BookColumn& column) {
        return needs_range(column.choices);
      });
  lxw_worksheet* lists = listed ? ::workbook_add_worksheet(workbook, book.lists.c_str()) : nullptr;
  if (sheet == nullptr || (listed && lists == nullptr)) {
    return false;
  }
  const Formats formats = make_formats(workbook);
  for (std::size_t i = 0; i < book.columns.size(); ++i) {
    const BookColumn& column = book.columns[i];
    const auto at = static_cast<lxw_col_t>(i);
    const auto form = static_cast<std::size_t>(column.form);
    ::worksheet_set_column(sheet, at, at, column.width, formats.of_form.at(form));
    ::worksheet_write_string(sheet, 0, at, column.heading.c_str(), formats.heading);
    if (book.body.empty()) {
      write_example(sheet, at, column, formats.example.at(form));
    }
    for (std::size_t row = 0; row < book.body.size(); ++row) {
      if (i < book.body[row].size() && !book.body[row][i].empty()) {
        ::worksheet_write_string(sheet,
                                 static_cast<lxw_row_t>(row + 1),
                                 at,
                                 book.body[row][i].c_str(),
                                 formats.of_form.at(form));
      }
    }
    if (!column.choices.empty()) {
      add_list(sheet, lists, at, column, book);
    }
  }
  ::worksheet_freeze_panes(sheet, 1, 0);
  if (lists != nullptr) {
    ::worksheet_hide(lists);
  }
  return true;
}

}  // namespace

bool write(const Book& book, std::string& bytes) noexcept {
  try {
    const MemoryFile file;
    if (!file.is_open()) {
      return false;
    }
    lxw_workbook* workbook = ::workbook_new(file.path().c_str());
    if (workbook == nullptr) {
      errno = ENOMEM;
      return false;
    }
    // Closing frees it, so it is closed even where it could not be filled.
    const bool filled = fill(workbook, book);
    const bool written = ::workbook_close(workbook) == LXW_NO_ERROR;
    return filled && written && file.read(bytes);
  } catch (...) {
    errno = ENOMEM;
    return false;
  }
}

}  // namespace sw::tableio::module
