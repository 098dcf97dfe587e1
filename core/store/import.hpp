#pragma once
// Which rows of an imported file are new. Identical rows are counted: the n-th row with the same
// content is one fact, whichever file and day it came in. What earlier imports brought is kept as
// hashes of the rows' content, sorted, an import at a time; an index on facts would cost an import
// of a million rows more than writing them.

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/facts/fact.hpp"
#include "core/store/connection.hpp"
#include "core/store/import_rows.hpp"
#include "core/store/store.hpp"

namespace sw::store {

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
  static Known* find(std::vector<Known>& known, const RowHash& hash);
  bool use(const RowHash& hash);
  bool meet(const RowHash& hash);
  void name_missing(std::int64_t change, std::vector<Known> missing, std::size_t limit, Gone& gone);
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

}  // namespace sw::store
