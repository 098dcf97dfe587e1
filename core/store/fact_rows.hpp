#pragma once
// Writing rows of the table `fact`, many in a statement: an import of a million rows spends a third
// of its time on starting statements otherwise.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/store/connection.hpp"

namespace sw::store {

/// A row as it stands in the table.
struct StoredFact {
  std::int64_t id = 0, change = 0, seq = 0, kind = 0, date = 0;
  std::optional<std::int64_t> subject;
  std::int64_t part = 0;
  std::optional<std::int64_t> value, whole;
  std::string note;
  std::string body;  // empty: none
};

class FactRows {
 public:
  explicit FactRows(Connection& connection) : connection_(connection) {}

  /// Rows may be held back until `flush`, which must be called before the transaction ends and
  /// before anybody looks them up.
  void add(StoredFact fact);
  void flush();

 private:
  Connection& connection_;
  std::vector<StoredFact> waiting_;
};

}  // namespace sw::store
