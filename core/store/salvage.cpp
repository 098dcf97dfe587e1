#include "core/store/salvage.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "core/base/clock.hpp"
#include "core/base/date.hpp"
#include "core/base/error.hpp"
#include "core/base/id.hpp"
#include "core/base/quantity.hpp"
#include "core/store/chain.hpp"
#include "core/store/check.hpp"
#include "core/store/connection.hpp"
#include "core/store/descriptor.hpp"
#include "core/store/file_messages.hpp"
#include "core/store/origin.hpp"
#include "core/store/pages.hpp"
#include "core/store/personal.hpp"
#include "core/store/salvage_rows.hpp"
#include "core/store/store.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

// A copy of the damaged file, with its WAL applied; gone with the scope.
class Copy {
 public:
  Copy(const fs::path& damaged, const fs::path& folder)
      : path_(unused_name(folder, ".sw-salvage-")) {
    std::error_code ignored;
    copy_synced(damaged, path_);
    if (fs::exists(damaged.string() + "-wal", ignored)) {
      apply_wal(path_, damaged.string() + "-wal");
    }
    if (fs::exists(damaged.string() + "-journal", ignored)) {
      copy_synced(damaged.string() + "-journal", path_.string() + "-journal");
      roll_back();
    }
  }
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;
  ~Copy() {
    std::error_code ignored;
    for (const char* suffix : {"", "-journal", "-wal", "-shm"}) {
      fs::remove(path_.string() + suffix, ignored);
    }
  }
  const fs::path& path() const { return path_; }

 private:
  // A transaction that was cut off: SQLite takes it back when it opens the file.
  void roll_back() const {
    try {
      Connection(path_).number("SELECT count(*) FROM sqlite_schema");
    } catch (const Error&) {
      // Too damaged for that: the pages are read as they are.
    }
  }
  fs::path path_;
};

// Rows that others speak of and that could not be read.
void add_placeholders(Connection& to) {
  to.script(
      "INSERT OR IGNORE INTO who SELECT DISTINCT who, '', '', '', x'', x'' FROM change "
      "WHERE who NOT IN (SELECT id FROM who)");
  std::vector<std::int64_t> origins;
  {
    Cursor rows = to.query(
        "SELECT origin FROM change UNION SELECT parent FROM origin WHERE parent IS NOT NULL "
        "EXCEPT SELECT id FROM origin");
    while (rows.next()) {
      origins.push_back(rows.integer(0));
    }
  }
  for (const std::int64_t id : origins) {
    to.run("INSERT INTO origin VALUES (?, ?, ?, '', -1, NULL, NULL, 0)",
           {id, make_uuid(now_milliseconds(), random_bytes<10>()), new_label(to)});
  }
}

std::string quantity_text(const Cursor& rows, int column) {
  const auto value = rows.maybe_integer(column);
  return value ? Quantity::from_micro(*value).to_string() : std::string();
}

// Numbers that flipped bits have made: no store of this size has so many changes, and going through
// the gaps before them would take for ever.
void drop_impossible(Connection& to, std::uint64_t file_size) {
  const auto most = static_cast<std::int64_t>(file_size / 32 + 1000);
  to.run("DELETE FROM change WHERE number > ?1 OR id > ?1 OR facts > ?1 OR first_fact > ?1",
         {most});
  to.run("UPDATE origin SET parent_number = NULL, parent = NULL WHERE parent_number > ?", {most});
}

void drop_unreadable(Connection& to, Salvaged& result) {
  to.script(
      "CREATE TEMP TABLE nameless AS SELECT id FROM fact WHERE "
      "part NOT IN (SELECT id FROM name) OR subject NOT IN (SELECT id FROM name) OR "
      "kind NOT IN (SELECT id FROM kind)");
  result.unnamed = to.number("SELECT count(*) FROM temp.nameless").value_or(0);
  to.script("DELETE FROM fact WHERE id IN (SELECT id FROM temp.nameless)");
  {
    Cursor rows = to.query(
        "SELECT f.date, coalesce(s.text, ''), p.text, f.value, f.whole, f.note FROM fact f "
        "LEFT JOIN name s ON s.id = f.subject JOIN name p ON p.id = f.part "
        "WHERE f.change NOT IN (SELECT id FROM change) ORDER BY f.id");
    while (rows.next()) {
      result.orphans.push_back(
          {Date::from_days(static_cast<std::int32_t>(rows.integer(0))).to_string(),
           rows.text(1),
           rows.text(2),
           quantity_text(rows, 3),
           quantity_text(rows, 4),
           rows.text(5)});
    }
  }
  to.script(
      "DELETE FROM fact WHERE change NOT IN (SELECT id FROM change);"
      "DELETE FROM fact WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.id = fact.change AND "
      "fact.id BETWEEN c.first_fact AND c.first_fact + c.facts - 1)");
}

// Changes of which facts are missing, and numbers that are.
void find_lost(Connection& to) {
  to.script(
      "INSERT OR REPLACE INTO lost SELECT c.origin, c.number, c.facts - count(f.id) FROM change c "
      "LEFT JOIN fact f ON f.id BETWEEN c.first_fact AND c.first_fact + c.facts - 1 "
      "AND f.change = c.id GROUP BY c.id HAVING c.facts > count(f.id);"
      "CREATE TEMP TABLE gap AS SELECT origin, number AS upto, "
      "lag(number, 1, 0) OVER (PARTITION BY origin ORDER BY number) AS above FROM change;"
      // What another origin goes on from was there, too.
      "INSERT INTO temp.gap SELECT parent, parent_number + 1, "
      "coalesce((SELECT max(number) FROM change c WHERE c.origin = o.parent), 0) "
      "FROM origin o WHERE parent IS NOT NULL AND parent_number IS NOT NULL;"
      "WITH RECURSIVE missing(origin, number, upto) AS ("
      "SELECT origin, above + 1, upto FROM temp.gap WHERE upto > above + 1 UNION ALL "
      "SELECT origin, number + 1, upto FROM missing WHERE number + 1 < upto) "
      "INSERT OR IGNORE INTO lost SELECT origin, number, NULL FROM missing;"
      // The hash of the first change after a gap cannot be proved.
      "INSERT OR IGNORE INTO lost SELECT c.origin, c.number, 0 FROM change c "
      "JOIN origin o ON o.id = c.origin JOIN lost l ON l.facts IS NULL AND "
      "((l.origin = c.origin AND l.number = c.number - 1) OR "
      "(c.number = 1 AND l.origin = o.parent AND l.number = o.parent_number))");
}

// Changes whose content is not what it was: their hash says so.
void find_altered(Connection& to) {
  for (const ChainFinding& finding : chain_findings(to)) {
    if (finding.who) {  // a name that is not the one recorded must not stand there
      to.run(
          "UPDATE who SET actor = '', login = '', host = '', salt = x'' "
          "WHERE id = (SELECT who FROM change WHERE id = ?)",
          {finding.change});
    } else if (finding.change != 0) {
      to.run("INSERT OR IGNORE INTO lost SELECT origin, number, 0 FROM change WHERE id = ?",
             {finding.change});
    }
  }
  for (const std::string& digest : altered_personal(to)) {
    to.run("UPDATE personal SET text = '', salt = x'' WHERE digest = ?", {Blob(from_hex(digest))});
  }
  // A figure that bits have made too large for any sum.
  to.script(
      "CREATE TEMP TABLE huge AS SELECT f.id, c.origin, c.number FROM lost l "
      "JOIN change c ON c.origin = l.origin AND c.number = l.number JOIN fact f ON f.change = c.id "
      "WHERE max(abs(f.value / 1000), abs(coalesce(f.whole, 0) / 1000)) > 100000000000000;"
      "UPDATE lost SET facts = facts + (SELECT count(*) FROM temp.huge h WHERE h.origin = "
      "lost.origin AND h.number = lost.number) WHERE facts IS NOT NULL;"
      "DELETE FROM fact WHERE id IN (SELECT id FROM temp.huge)");
}

void list_lost(Connection& to, Salvaged& result) {
  Cursor rows = to.query(
      "SELECT o.label || '-' || l.number, coalesce(c.id, 0), l.facts, "
      "(SELECT strftime('%Y-%m-%dT%H:%M:%SZ', a.made_at / 1000, 'unixepoch') FROM change a WHERE "
      "a.origin = l.origin AND a.number <= l.number ORDER BY a.number DESC LIMIT 1), "
      "(SELECT strftime('%Y-%m-%dT%H:%M:%SZ', b.made_at / 1000, 'unixepoch') FROM change b WHERE "
      "b.origin = l.origin AND b.number >= l.number ORDER BY b.number LIMIT 1) "
      "FROM lost l JOIN origin o ON o.id = l.origin "
      "LEFT JOIN change c ON c.origin = l.origin AND c.number = l.number "
      "ORDER BY l.origin, l.number");
  while (rows.next()) {
    result.lost.push_back(
        {rows.text(0), rows.integer(1), rows.maybe_integer(2), rows.text(3), rows.text(4)});
  }
}

void fill(Connection& to, const Pages& pages, const fs::path& damaged, Salvaged& result) {
  to.script("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF");
  {
    Transaction transaction(to);
    const bool known = salvage_rows(pages, to);
    drop_impossible(to, std::uint64_t{pages.count()} * pages.page_size());
    add_placeholders(to);
    drop_unreadable(to, result);
    find_lost(to);
    find_altered(to);
    rebuild_derived(to);
    to.run("UPDATE origin SET inode = -1 WHERE current = 1");
    transaction.commit();
    const bool nothing = !to.number("SELECT 1 FROM change LIMIT 1") && result.orphans.empty();
    if (nothing && !known) {
      throw Error(
          ErrorKind::store, say(kNothingReadable, damaged.string()), say(kNothingReadableHint));
    }
  }
  list_lost(to, result);
  result.changes = to.number("SELECT count(*) FROM change").value_or(0);
  result.facts = to.number("SELECT count(*) FROM fact").value_or(0);
}

void remove_store(const fs::path& file) {
  std::error_code ignored;
  for (const char* suffix : {"-wal", "-shm", "-journal", ""}) {
    fs::remove(file.string() + suffix, ignored);
  }
}

}  // namespace

Salvaged salvage(const fs::path& damaged, const fs::path& file) {
  std::error_code ignored;
  if (fs::exists(fs::symlink_status(file, ignored))) {
    throw Error(ErrorKind::input, say(kThere, file.string()), say(kOtherName));
  }
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  Salvaged result;
  try {
    const Copy copy(damaged, folder);
    const Pages pages(copy.path());
    { Store::create(file); }
    Connection to(file);
    fill(to, pages, damaged, result);
  } catch (...) {
    remove_store(file);
    throw;
  }
  sync_path(file);
  return result;
}

}  // namespace sw::store
