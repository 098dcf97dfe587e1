#include "core/store/rebuild.hpp"

#include <span>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/store/connection.hpp"
#include "core/store/descriptor.hpp"
#include "core/store/messages.hpp"
#include "core/store/migrations.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> names(Connection& connection, const std::string& sql) {
  std::vector<std::string> out;
  Cursor rows = connection.query_once(sql, {});
  while (rows.next()) {
    out.push_back(rows.text(0));
  }
  return out;
}

}  // namespace

void rebuild_store(const fs::path& from, const fs::path& to) {
  make_file(to);
  Connection connection(to);
  connection.script("PRAGMA trusted_schema = OFF; PRAGMA synchronous = OFF");
  connection.run("ATTACH ? AS source", {from.is_absolute() ? from.string() : "./" + from.string()});
  const std::int64_t version = connection.number("PRAGMA source.user_version").value_or(0);
  require_known(from, version, connection.number("PRAGMA source.application_id"));
  migrate(connection, migrations().first(static_cast<std::size_t>(version)), {});
  {
    Transaction transaction(connection);
    for (const std::string& table :
         names(connection, "SELECT name FROM main.sqlite_schema WHERE type = 'table'")) {
      const std::string columns =
          "SELECT group_concat(name) FROM pragma_table_info('" + table + "', '";
      const bool there = !names(connection,
                                "SELECT name FROM source.sqlite_schema WHERE type = 'table' AND "
                                "sql LIKE 'CREATE TABLE%' AND name = '" +
                                    table + "'")
                              .empty();
      if (!there ||
          names(connection, columns + "main')") != names(connection, columns + "source')")) {
        throw Error(ErrorKind::store, say(kNotOurs, from.string()));
      }
      connection.script("DELETE FROM main." + table + "; INSERT INTO main." + table +
                        " SELECT * FROM source." + table);
    }
    transaction.commit();
  }
  connection.run("DETACH source");
  migrate(connection, migrations(), {});
}

}  // namespace sw::store
