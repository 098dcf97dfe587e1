#pragma once
// Which rows of an imported file are new. Identical rows are counted: the n-th row with the same
// content is one fact, whichever file and day it came in. What earlier imports brought is kept as
// hashes of the rows' content, sorted, an import at a time; an index on facts would cost an import
// of a million rows more than writing them.

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/facts/fact.hpp"
#include "core/store/connection.hpp"
#include "core/store/scan.hpp"
#include "core/store/store.hpp"

namespace sw::store {

/// SipHash-2-4 of 128 bits over the content of a row: kind, date, subject, part, value, whole, note
/// and evidence.
struct RowHash {
  std::array<unsigned char, 16> bytes{};
  bool operator==(const RowHash&) const = default;
  /// In the order of the bytes, eight at a time: a million of them are sorted.
  std::strong_ordering operator<=>(const RowHash& other) const;
};

/// What a row says.
struct RowContent {
  std::int64_t kind = 0, date = 0;
  std::string_view subject, part;
  std::optional<std::int64_t> value, whole;
  std::string_view note, evidence;
};
RowHash hash_of_content(const RowContent& row);

/// `subject`: the name to take for the fact's subject.
RowHash hash_of_row(const facts::Fact& fact, std::string_view subject);

class Importing {
 public:
  Importing(Connection& connection, std::string file, Date day);

  /// Whether the row is one more than earlier imports brought. Counts it.
  bool is_new(const facts::Fact& fact);
  /// A row that `is_new` said yes to was written.
  void wrote(const facts::Fact& fact);
  /// Keeps the new rows' hashes.
  void finish(std::int64_t change);
  Gone gone(std::size_t limit);

  const std::string& file() const { return file_; }
  Date day() const { return day_; }
  std::int64_t written() const { return static_cast<std::int64_t>(fresh_.size()); }

 private:
  // A content, how often earlier imports have it, and how many rows took one of these.
  struct Known {
    RowHash hash{};
    std::uint32_t count = 0;
    std::uint32_t used = 0;
  };

  void load_year(int year);
  void load_corrections();
  void add_known(const RowHash& hash);
  Known* find(const RowHash& hash);
  bool use(const RowHash& hash);
  bool meet(const RowHash& hash);
  void name_missing(std::int64_t change,
                    std::vector<RowHash> missing,
                    std::size_t limit,
                    Gone& gone);
  const std::vector<std::string>& names_of(const std::string& subject);
  std::vector<std::int64_t> earlier_imports();

  Connection& connection_;
  std::string file_;
  Date day_;
  bool first_ = true;  // no earlier import counts
  std::set<int> loaded_years_;
  std::vector<Known> known_;                              // sorted
  std::vector<std::pair<RowHash, RowHash>> corrections_;  // of an imported row: to what, sorted
  std::unordered_map<std::string, std::vector<std::string>> names_;  // all that a subject had
  std::vector<RowHash> fresh_;
  Date first_day_, last_day_;
};

/// What `import_file` and `import_rows` should say of a change, from its facts.
struct ImportedRows {
  std::int64_t change = 0;
  std::string file;
  std::int64_t first_day = 0, last_day = 0, rows = 0;
  std::vector<RowHash> hashes;  // sorted
};

/// The changes that have an import.
std::vector<std::int64_t> imports(Connection& connection);
ImportedRows imported_rows(Connection& connection, std::int64_t change);
void write_import(Connection& connection, const ImportedRows& rows);
/// What differs between the kept ones and a scan of all facts, in words. Lists of hashes are
/// compared by their length, order and sum.
class ImportScan {
 public:
  explicit ImportScan(Connection& connection);
  void take(const ScannedFact& fact);
  std::vector<std::string> finish();

 private:
  struct Sum {
    std::uint64_t high = 0, low = 0;
    std::int64_t count = 0;
    void add(const RowHash& hash);
    bool operator==(const Sum&) const = default;
  };
  struct Rows {
    std::string file;
    std::int64_t first_day = 0, last_day = 0;
    Sum sum;
  };

  Connection& connection_;
  std::map<std::int64_t, Rows> rows_;  // by change
  std::int64_t change_ = 0;            // of the fact taken last
  Rows* at_ = nullptr;                 // its rows; null: no import
};

void rebuild_imports(Connection& connection);

}  // namespace sw::store
