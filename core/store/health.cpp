#include "core/store/health.hpp"

#include <array>
#include <functional>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "core/base/error.hpp"
#include "core/store/backup.hpp"
#include "core/store/chain.hpp"
#include "core/store/check.hpp"
#include "core/store/connection.hpp"
#include "core/store/merge.hpp"
#include "core/store/messages.hpp"
#include "core/store/migrations.hpp"
#include "core/store/restore.hpp"
#include "core/store/share.hpp"
#include "core/store/store.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

constexpr std::array kTables{"origin", "who", "name", "change", "fact"};

// Of a damaged file: how far each table can be read. False where no table can.
bool try_tables(Connection& store, Health& health) {
  bool any = false;
  for (const char* const table : kTables) {
    std::int64_t rows = 0, last = 0;
    try {
      Cursor cursor = store.query_once(fmt::format("SELECT * FROM {} ORDER BY id", table), {});
      while (cursor.next()) {
        ++rows;
        last = cursor.integer(0);
      }
      health.readable.push_back(fmt::format("{}: {} rows, all", table, rows));
      any = true;
    } catch (const Error&) {
      health.readable.push_back(fmt::format("{}: {} rows, up to number {}", table, rows, last));
      any = any || rows > 0;
    }
  }
  return any;
}

// A part of the check; where the file is too damaged for it, that is a finding too.
void look(Health& health, const char* what, const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    if (health.damaged.empty()) {
      throw;
    }
    health.damaged.push_back(
        fmt::format("{} could not be checked: {}", what, error.message.in(Lang::en)));
  }
}

void read_lost(Connection& store, Health& health) {
  Cursor rows = store.query(
      "SELECT o.label || '-' || l.number, l.facts, c.id FROM lost l JOIN origin o ON o.id = "
      "l.origin LEFT JOIN change c ON c.origin = l.origin AND c.number = l.number "
      "ORDER BY l.origin, l.number");
  while (rows.next()) {
    const std::string label = rows.text(0);
    const auto facts = rows.maybe_integer(1);
    health.lost.push_back(
        !facts       ? fmt::format("{}: the whole change", label)
        : *facts > 0 ? fmt::format("{} (change {}): {} facts", label, rows.integer(2), *facts)
                     : fmt::format("{} (change {}): cannot be proved", label, rows.integer(2)));
  }
}

void check_evidence(Connection& store, const fs::path& folder, Health& health) {
  for (facts::Evidence& evidence : evidence_named(store)) {
    const EvidenceState state = verify_evidence(folder, evidence);
    if (state != EvidenceState::sound) {
      health.evidence.push_back({std::move(evidence), state});
    }
  }
}

void find_parts(const fs::path& workspace, Health& health) {
  std::error_code fault;
  for (const char* folder : {".sw", ".sw/evidence", "backups", "."}) {
    for (const fs::directory_entry& entry : fs::directory_iterator(workspace / folder, fault)) {
      const std::string name = entry.path().filename().string();
      const bool part =
          name.starts_with(".part-") || name.starts_with(".sw-backup-") ||
          name.starts_with(".sw-salvage-") || name.ends_with(".part") ||
          name.starts_with("copy-") ||
          (name.starts_with(".sw.replaced-") && fs::exists(entry.path() / "restoring", fault));
      if (part) {
        health.parts.push_back((fs::path(folder) / name).lexically_normal().generic_string());
      }
    }
  }
  if (is_restore_unfinished(workspace)) {
    health.parts.emplace_back(".sw/restoring");
  }
}

}  // namespace

Health examine(const fs::path& workspace) {
  const fs::path file = workspace / ".sw" / "store.db";
  Health health;
  refuse_symlink(file);
  {
    Connection store(file);
    require_known(file, schema_version(store), store.number("PRAGMA application_id"));
    health.damaged = check_integrity(store);
    if (!health.damaged.empty() && !try_tables(store, health)) {
      throw Error(ErrorKind::store,
                  say(kDamaged, file.string(), health.damaged.front()),
                  say(kDamagedHint));
    }
  }
  if (health.damaged.empty()) {
    Store::open(file);
  }
  Connection store(file);
  const auto add = [&](std::vector<std::string> found) {
    for (std::string& line : found) {
      health.differences.push_back(std::move(line));
    }
  };
  if (health.damaged.empty()) {
    Checked checked = check_all(store);
    add(std::move(checked.chain));
    add(std::move(checked.derived));
  } else {  // one may work where the other does not
    look(health, "the chain of changes", [&] { add(check_chain(store)); });
    look(health, "totals", [&] { add(check_derived(store)); });
  }
  look(health, "evidence", [&] { check_evidence(store, workspace / ".sw" / "evidence", health); });
  look(health, "what was lost before", [&] { read_lost(store, health); });
  find_parts(workspace, health);
  return health;
}

}  // namespace sw::store
