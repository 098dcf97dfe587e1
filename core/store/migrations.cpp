#include "core/store/migrations.hpp"

#include <array>
#include <cerrno>

#include <stdio.h>

#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/store/descriptor.hpp"
#include "core/store/messages.hpp"
#include "core/store/schema.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

constexpr std::array kMigrations{
    Migration{1, [](Connection& connection) { connection.script(kSchemaV1); }},
    Migration{2, [](Connection& connection) { connection.script(kSchemaV2); }},
    Migration{3, [](Connection& connection) { connection.script(kSchemaV3); }},
    Migration{4, [](Connection& connection) { connection.script(kSchemaV4); }},
    Migration{5, [](Connection& connection) { connection.script(kSchemaV5); }},
};

void back_up(Connection& connection, const fs::path& file) {
  std::error_code ignored;
  fs::path part = file;
  part += ".part";
  fs::remove(part, ignored);
  // An empty file of our own first: VACUUM INTO would make one that everybody may read.
  make_file(part);
  connection.run("VACUUM INTO ?", {part.string()});
  if (::rename(part.c_str(), file.c_str()) != 0) {
    throw_file_error(file, errno);
  }
}

void refuse_newer(const fs::path& file, std::int64_t found, std::int64_t newest) {
  if (found > newest) {
    throw Error(ErrorKind::store, say(kNewer, file.string(), found, newest), say(kNewerHint));
  }
}

}  // namespace

std::span<const Migration> migrations() {
  return kMigrations;
}

std::int64_t schema_version(Connection& connection) {
  return connection.number("PRAGMA user_version").value_or(0);
}

void require_known(const fs::path& file,
                   std::int64_t version,
                   std::optional<std::int64_t> application_id) {
  if (version < 1 || application_id != kApplicationId) {
    throw Error(ErrorKind::store, say(kNotOurs, file.string()), say(kNameAStore));
  }
  refuse_newer(file, version, kMigrations.back().version);
}

void migrate(Connection& connection,
             std::span<const Migration> steps,
             const std::optional<fs::path>& backup) {
  const std::int64_t found = schema_version(connection);
  const std::int64_t newest = steps.empty() ? 0 : steps.back().version;
  refuse_newer(connection.path(), found, newest);
  if (found > 0 && found < newest && backup) {
    back_up(connection, *backup);
  }
  for (const Migration& step : steps) {
    Transaction transaction(connection);
    // Asked again inside: another process may have done it while this one waited.
    if (schema_version(connection) == step.version - 1) {
      step.run(connection);
      connection.script("PRAGMA user_version = " + std::to_string(step.version));
      transaction.commit();
    }
  }
}

}  // namespace sw::store
