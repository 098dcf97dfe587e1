#include "core/store/salvage_rows.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "core/base/text.hpp"

namespace sw::store {

namespace {

// The columns of a table: 0 the row's number (kept outside the record), i number, t text, b blob;
// capitals may be null.
struct Form {
  const char* table;
  std::string_view columns;
  const char* insert;
  bool (*plausible)(const Row&);
};

std::int64_t number(const Row& row, std::size_t column) {
  const auto* value = std::get_if<std::int64_t>(&row.cells[column]);
  return value == nullptr ? 0 : *value;
}
std::size_t length(const Row& row, std::size_t column) {
  const auto* value = std::get_if<std::string>(&row.cells[column]);
  return value == nullptr ? 0 : value->size();
}

constexpr std::size_t kUuid = 36;
constexpr std::size_t kHash = 32;
constexpr std::int64_t kMostDays = 2'000'000;  // beyond any date that can be typed

constexpr std::array kForms{
    Form{"origin",
         "0tttiIIi",
         "INSERT OR IGNORE INTO origin VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
         [](const Row& row) { return length(row, 1) == kUuid && length(row, 2) > 1; }},
    Form{"who",
         "0tttbb",
         "INSERT OR IGNORE INTO who VALUES (?, ?, ?, ?, ?, ?)",
         [](const Row& row) { return length(row, 5) == kHash; }},
    Form{"personal",
         "0bbt",
         "INSERT OR IGNORE INTO personal VALUES (?, ?, ?, ?)",
         [](const Row& row) { return length(row, 1) == kHash; }},
    Form{"change",
         "0iitiiitiib",
         "INSERT OR IGNORE INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
         [](const Row& row) {
           return length(row, 3) == kUuid && length(row, 10) == kHash && number(row, 1) > 0 &&
                  number(row, 2) > 0 && number(row, 8) > 0 && number(row, 9) > 0;
         }},
    Form{"fact",
         "0iiiiIiIItT",
         "INSERT OR IGNORE INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
         [](const Row& row) {
           return number(row, 1) > 0 && number(row, 2) > 0 && number(row, 3) > 0 &&
                  number(row, 3) < 1000 && number(row, 4) > -kMostDays &&
                  number(row, 4) < kMostDays && number(row, 6) >= 0;
         }},
    Form{"name",
         "0t",
         "INSERT OR IGNORE INTO name VALUES (?, ?)",
         [](const Row& /*row*/) { return true; }},
};

bool fits(const Row& row, const Form& form) {
  if (row.id < 0 || row.cells.size() != form.columns.size()) {
    return false;
  }
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const char wanted = form.columns[i];
    const bool nothing = std::holds_alternative<std::nullptr_t>(row.cells[i]);
    const auto* bytes = std::get_if<std::string>(&row.cells[i]);
    const bool optional = wanted == 'I' || wanted == 'T';
    bool right = false;
    if (wanted == '0' || (optional && nothing)) {
      right = nothing;
    } else if (wanted == 'i' || wanted == 'I') {
      right = std::holds_alternative<std::int64_t>(row.cells[i]);
    } else {
      right =
          bytes != nullptr && row.blobs[i] == (wanted == 'b') && (wanted == 'b' || is_utf8(*bytes));
    }
    if (!right) {
      return false;
    }
  }
  return form.plausible(row);
}

void insert(Connection& to, const Form& form, const Row& row) {
  std::vector<Value> values{row.id};
  for (std::size_t i = 1; i < row.cells.size(); ++i) {
    if (const auto* value = std::get_if<std::int64_t>(&row.cells[i])) {
      values.emplace_back(*value);
    } else if (const auto* bytes = std::get_if<std::string>(&row.cells[i])) {
      row.blobs[i] ? values.emplace_back(Blob(*bytes))
                   : values.emplace_back(std::string_view(*bytes));
    } else {
      values.emplace_back(nullptr);
    }
  }
  to.run(form.insert, values);
}

const Form* form_of(const std::string& table) {
  const auto* found = std::find_if(
      kForms.begin(), kForms.end(), [&](const Form& form) { return table == form.table; });
  return found == kForms.end() ? nullptr : found;
}

// Tables and the first pages of their trees, as far as sqlite_schema can be read.
std::map<std::string, std::uint32_t> roots_of(const Pages& pages) {
  std::map<std::string, std::uint32_t> roots;
  bool ignored = true;
  for (const std::uint32_t page : pages.leaves(1, ignored)) {
    for (const Row& row : pages.rows(page, ignored)) {
      const auto* type = row.cells.size() == 5 ? std::get_if<std::string>(&row.cells[0]) : nullptr;
      const auto* name = type != nullptr ? std::get_if<std::string>(&row.cells[1]) : nullptr;
      const auto* root = name != nullptr ? std::get_if<std::int64_t>(&row.cells[3]) : nullptr;
      if (root != nullptr && *type == "table" && *root > 1 && *root <= pages.count()) {
        roots[*name] = static_cast<std::uint32_t>(*root);
      }
    }
  }
  return roots;
}

// The table `kind` looks like `name`, and its content is fixed.
bool is_kinds(const std::vector<Row>& rows) {
  static const std::map<std::int64_t, std::string_view> kSome{
      {1, "progress"}, {10, "done"}, {11, "note"}};
  return std::any_of(rows.begin(), rows.end(), [](const Row& row) {
    const auto found = kSome.find(row.id);
    return row.cells.size() == 2 && found != kSome.end() &&
           row.cells[1] == Cell(std::string(found->second));
  });
}

// A page that no tree leads to: the table whose form its rows have.
const Form* recognise(const std::vector<Row>& rows) {
  for (const Form& form : kForms) {
    const bool all =
        std::all_of(rows.begin(), rows.end(), [&](const Row& row) { return fits(row, form); });
    if (!rows.empty() && all) {
      return std::string_view(form.table) == "name" && is_kinds(rows) ? nullptr : &form;
    }
  }
  return nullptr;
}

}  // namespace

bool salvage_rows(const Pages& pages, Connection& to) {
  std::set<std::string> whole_tables;
  std::vector<bool> used(std::size_t{pages.count()} + 1, false);
  for (const auto& [table, root] : roots_of(pages)) {
    const Form* form = form_of(table);
    bool whole = true;
    for (const std::uint32_t page : pages.leaves(root, whole)) {
      bool page_whole = true;
      const std::vector<Row> rows = pages.rows(page, page_whole);
      bool fit = true;
      for (const Row& row : rows) {
        if (form != nullptr && fits(row, *form)) {
          insert(to, *form, row);
        } else {
          fit = false;
        }
      }
      whole = whole && page_whole && fit;
      used[page] = form == nullptr || fit;
    }
    if (whole) {
      whole_tables.insert(table);
    }
  }
  for (std::uint32_t page = 2; page <= pages.count(); ++page) {
    bool ignored = true;
    const std::vector<Row> rows = used[page] ? std::vector<Row>() : pages.rows(page, ignored);
    const Form* form = recognise(rows);
    if (form != nullptr && !whole_tables.contains(form->table)) {
      for (const Row& row : rows) {
        insert(to, *form, row);
      }
    }
  }
  return whole_tables.contains("change");
}

}  // namespace sw::store
