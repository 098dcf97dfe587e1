// The whole story of a figure: the record, what corrects it, what takes any of these back, and what
// was said about them.

#include <algorithm>
#include <set>
#include <utility>

#include "core/store/impl.hpp"

namespace sw::store {

namespace {

std::int64_t first_of(Connection& connection, std::int64_t fact) {
  while (const auto corrected = connection.number(
             "SELECT target FROM link WHERE fact = ? AND role = 'supersedes'", {fact})) {
    fact = *corrected;
  }
  return fact;
}

// Facts that correct, take back or speak of a fact or of its change.
std::vector<std::int64_t> about(Connection& connection, std::int64_t fact) {
  std::vector<std::int64_t> facts;
  Cursor rows = connection.query(
      "SELECT l.fact FROM fact f JOIN link l ON l.change = f.change "
      "WHERE f.id = ? AND (l.target = f.id OR l.target = 0)",
      {fact});
  while (rows.next()) {
    facts.push_back(rows.integer(0));
  }
  return facts;
}

}  // namespace

std::vector<facts::Record> Store::story(facts::RecordId id) const {
  Connection& connection = impl_->connection;
  const Snapshot snapshot(connection);
  std::vector<std::int64_t> waiting{first_of(connection, locate(connection, id).fact)};
  std::set<std::int64_t> facts;
  while (!waiting.empty()) {
    const std::int64_t fact = waiting.back();
    waiting.pop_back();
    if (facts.insert(fact).second) {
      for (const std::int64_t other : about(connection, fact)) {
        waiting.push_back(other);
      }
    }
  }
  std::vector<std::pair<std::int64_t, std::int64_t>> order;  // clock, fact
  for (const std::int64_t fact : facts) {
    order.emplace_back(
        connection
            .number("SELECT c.clock FROM fact f JOIN change c ON c.id = f.change WHERE f.id = ?",
                    {fact})
            .value_or(0),
        fact);
  }
  std::sort(order.begin(), order.end());
  std::vector<facts::Record> records;
  for (const auto& [clock, fact] : order) {
    if (auto record = find_record(connection, record_id(connection, fact))) {
      records.push_back(std::move(*record));
    }
  }
  return records;
}

}  // namespace sw::store
