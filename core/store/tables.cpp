#include "core/store/tables.hpp"

#include "core/store/chain.hpp"
#include "core/store/connection.hpp"
#include "core/store/merge.hpp"
#include "core/store/migrations.hpp"

namespace sw::store {

namespace fs = std::filesystem;

std::vector<std::string> table_names(const fs::path& path) {
  Connection store(path);
  Cursor rows = store.query(
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' "
      "ORDER BY name");
  std::vector<std::string> names;
  while (rows.next()) {
    names.push_back(rows.text(0));
  }
  return names;
}

void for_each_row(const fs::path& path,
                  const std::string& table,
                  const std::function<void(const std::vector<std::string>&)>& use) {
  Connection store(path);
  const Snapshot snapshot(store);
  std::vector<std::string> cells;
  std::vector<bool> blobs;
  {
    Cursor columns = store.query("SELECT name, type FROM pragma_table_info(?)", {table});
    while (columns.next()) {
      cells.push_back(columns.text(0));
      blobs.push_back(columns.text(1) == "BLOB");
    }
  }
  use(cells);
  Cursor rows = store.query_once("SELECT * FROM \"" + table + "\"", {});
  while (rows.next()) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      cells[i] = rows.text(static_cast<int>(i));
      cells[i] = blobs[i] ? to_hex(cells[i]) : std::move(cells[i]);
    }
    use(cells);
  }
}

StoreInfo store_info(const fs::path& path) {
  Connection store(path);
  const Snapshot snapshot(store);
  StoreInfo info;
  info.version = schema_version(store);
  info.changes = store.number("SELECT count(*) FROM change").value_or(0);
  info.facts = store.number("SELECT coalesce(sum(facts), 0) FROM change").value_or(0);
  info.evidence = static_cast<std::int64_t>(evidence_named(store).size());
  {
    Cursor rows = store.query("PRAGMA journal_mode");
    info.journal = rows.next() ? rows.text(0) : std::string();
  }
  Cursor rows = store.query(
      "SELECT o.label, o.current, count(c.id), group_concat(DISTINCT w.host) FROM origin o "
      "LEFT JOIN change c ON c.origin = o.id LEFT JOIN who w ON w.id = c.who AND w.host <> '' "
      "GROUP BY o.id ORDER BY o.id");
  while (rows.next()) {
    info.origins.push_back({rows.text(0), rows.text(3), rows.integer(2), rows.integer(1) == 1});
  }
  return info;
}

std::int64_t stored_version(const fs::path& path) {
  Connection store(path);
  const std::int64_t version = schema_version(store);
  require_known(path, version, store.number("PRAGMA application_id"));
  return version;
}

}  // namespace sw::store
