#pragma once
// The content of imported rows as hashes, and what is kept of each import: tables `import_file` and
// `import_rows`.

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/facts/fact.hpp"
#include "core/store/connection.hpp"
#include "core/store/scan.hpp"

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
  std::string_view note;
  std::string_view more;  // evidence and details
};
RowHash hash_of_content(const RowContent& row);

/// `subject`: the name to take for the fact's subject.
RowHash hash_of_row(const facts::Fact& fact, std::string_view subject);

/// The same of a fact that is in the store, under the name it was recorded with.
RowHash hash_of_stored(Connection& connection, std::int64_t fact);

/// A row of an import, as it stands in the store.
struct ImportedRow {
  std::int64_t fact = 0;
  std::int64_t day = 0;
  RowHash hash;
};
/// Hands over the rows of an import in their order, until `use` says false.
void each_imported(Connection& connection,
                   std::int64_t change,
                   const std::function<bool(const ImportedRow&)>& use);

/// Hands over the kept hashes of an import, sorted.
void each_kept(Connection& connection,
               std::int64_t change,
               const std::function<void(const RowHash&)>& use);

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
