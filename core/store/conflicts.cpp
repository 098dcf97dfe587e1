// What people decided differently in stores that were apart.

#include <utility>

#include "core/store/impl.hpp"
#include "core/store/merge.hpp"

namespace sw::store {

namespace {

std::vector<facts::Record> corrections_of(Connection& connection, std::int64_t target) {
  std::vector<std::int64_t> ids;
  {
    Cursor rows = connection.query(
        "SELECT l.fact FROM link l JOIN fact f ON f.id = l.fact JOIN change c ON c.id = f.change "
        "WHERE l.role = 'supersedes' AND l.target = ? "
        "AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.change = f.change) "
        "ORDER BY c.clock DESC, f.id DESC",
        {target});
    while (rows.next()) {
      ids.push_back(rows.integer(0));
    }
  }
  std::vector<facts::Record> records;
  for (const std::int64_t id : ids) {
    if (auto record = find_record(connection, record_id(connection, id))) {
      records.push_back(std::move(*record));
    }
  }
  return records;
}

}  // namespace

std::vector<Conflict> conflicts_since(Connection& connection, std::int64_t first_fact) {
  std::vector<std::int64_t> targets;
  {
    Cursor rows = connection.query(
        "SELECT l.target FROM link l JOIN fact f ON f.id = l.fact "
        "LEFT JOIN fact r ON r.id = l.target "
        "WHERE l.role = 'supersedes' "
        "AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.change = f.change) "
        "GROUP BY l.target HAVING max(l.fact) >= ?1 AND (count(*) > 1 "
        "OR EXISTS (SELECT 1 FROM taken_back t WHERE t.change = r.change))",
        {first_fact});
    while (rows.next()) {
      targets.push_back(rows.integer(0));
    }
  }
  std::vector<Conflict> conflicts;
  for (const std::int64_t target : targets) {
    if (const auto record = find_record(connection, record_id(connection, target))) {
      conflicts.push_back({*record, corrections_of(connection, target)});
    }
  }
  return conflicts;
}

}  // namespace sw::store
