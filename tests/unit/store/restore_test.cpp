// Restoring: what comes back, what is kept, what is refused.

#include "core/store/restore.hpp"

#include <doctest/doctest.h>

#include "core/store/backup.hpp"
#include "core/store/share.hpp"
#include "core/store/swap.hpp"
#include "tests/unit/store/workspace.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

void backup_to(const Workspace& workspace, const fs::path& file) {
  BackupOptions options;
  options.workspace = workspace.path;
  options.file = file;
  back_up(options);
}

Restored restore_to(const fs::path& workspace, const fs::path& source) {
  RestoreOptions options;
  options.source = source;
  options.workspace = workspace;
  options.stamp = "20260530-100000";
  return restore(options);
}

void check_sound(const fs::path& workspace, std::size_t changes) {
  const Store store = Store::open(workspace / ".sw" / "store.db");
  CHECK(store.check_chain() == std::vector<std::string>());
  CHECK(store.check_totals() == std::vector<std::string>());
  CHECK(store.records({.all = true}).size() == changes);
}

std::int64_t origins(const fs::path& workspace) {
  return Connection(workspace / ".sw" / "store.db").number("SELECT count(*) FROM origin").value();
}

}  // namespace

TEST_CASE("a backup comes back with its files; what it replaces is kept") {
  const TemporaryFolder folder;
  const Workspace workspace(folder.path / "w");
  backup_to(workspace, folder.path / "b.db");
  add(*std::make_unique<Store>(workspace.open()), progress("a", kEnd, 99));
  write_file(workspace.path / "plans" / "2026.toml", "later");
  write_file(workspace.path / "plans" / "2027.toml", "new");
  const Restored restored = restore_to(workspace.path, folder.path / "b.db");
  CHECK(restored.changes == 8);
  CHECK(restored.evidence == 1);
  CHECK(restored.replaced == std::vector<std::string>{"plans/2026.toml"});
  REQUIRE(restored.kept);
  check_sound(workspace.path, 8);
  CHECK(text_of(workspace.path / "plans" / "2026.toml") == "[plan]\nyear = 2026\n");
  CHECK(text_of(workspace.path / "plans" / "2027.toml") == "new");
  CHECK(mode_of(workspace.path / ".sw") == 0700);
  CHECK(mode_of(workspace.file()) == 0600);
  CHECK(mode_of(workspace.path / ".sw" / "evidence" / workspace.evidence) == 0400);
  CHECK_FALSE(is_restore_unfinished(workspace.path));
  CHECK(text_of(*restored.kept / "plans" / "2026.toml") == "later");
  CHECK(Store::open(*restored.kept / "store.db").records({.all = true}).size() == 9);
}

TEST_CASE("the restored store goes on as a new origin with the old one as its parent") {
  const TemporaryFolder folder;
  const Workspace workspace(folder.path / "w");
  backup_to(workspace, folder.path / "b.db");
  restore_to(workspace.path, folder.path / "b.db");
  CHECK(origins(workspace.path) == 1);
  Store store = workspace.open();
  add(store, progress("a", kEnd, 1));
  add(store, progress("a", kEnd, 2));
  CHECK(origins(workspace.path) == 2);
  CHECK(Connection(workspace.file())
            .number("SELECT count(*) FROM origin WHERE parent = 1 AND parent_number = 8") == 1);
  CHECK(store.check_chain() == std::vector<std::string>());
}

TEST_CASE("a damaged, half-written or missing store is replaced, and kept as it was") {
  const TemporaryFolder folder;
  const Workspace workspace(folder.path / "w");
  backup_to(workspace, folder.path / "b.db");
  SUBCASE("no database") {
    write_file(workspace.file(), "not a database at all");
    const Restored restored = restore_to(workspace.path, folder.path / "b.db");
    CHECK(text_of(*restored.kept / "store.db") == "not a database at all");
  }
  SUBCASE("half of it") {
    fs::resize_file(workspace.file(), fs::file_size(workspace.file()) / 2);
    CHECK(restore_to(workspace.path, folder.path / "b.db").kept);
  }
  SUBCASE("no file") {
    fs::remove(workspace.file());
    CHECK(restore_to(workspace.path, folder.path / "b.db").kept);
  }
  SUBCASE("no folder") {
    fs::remove_all(workspace.path / ".sw");
    CHECK_FALSE(restore_to(workspace.path, folder.path / "b.db").kept);
  }
  SUBCASE("nothing at all") {
    fs::remove_all(workspace.path);
    CHECK_FALSE(restore_to(workspace.path, folder.path / "b.db").kept);
    CHECK(text_of(workspace.path / "rubrics" / "old" / "a.toml") == "[rubric]\n");
  }
  check_sound(workspace.path, 8);
}

TEST_CASE("a folder, and a store with what is still in its WAL") {
  const TemporaryFolder folder;
  const Workspace from(folder.path / "from");
  const Workspace to(folder.path / "to");
  Store open = from.open();
  add(open, progress("b", kEnd, 7));  // in the WAL: the store is open
  REQUIRE(fs::file_size(from.file().string() + "-wal") > 0);
  SUBCASE("a folder") {
    CHECK(restore_to(to.path, from.path).changes == 9);
  }
  SUBCASE("a store") {
    CHECK(restore_to(to.path, from.file()).changes == 9);
  }
  SUBCASE("both files copied away") {
    fs::create_directory(folder.path / "stick");
    fs::copy(from.file(), folder.path / "stick" / "s.db");
    fs::copy(from.file().string() + "-wal", folder.path / "stick" / "s.db-wal");
    CHECK(restore_to(to.path, folder.path / "stick" / "s.db").changes == 9);
  }
  check_sound(to.path, 9);
  CHECK(verify_evidence(to.path / ".sw" / "evidence", {from.evidence, ""}) == EvidenceState::sound);
}

TEST_CASE("what does not verify is refused, and nothing changes") {
  const TemporaryFolder folder;
  const Workspace workspace(folder.path / "w");
  const fs::path backup = folder.path / "b.db";
  backup_to(workspace, backup);
  const auto refused = [&] {
    const auto error = error_of([&] { restore_to(workspace.path, backup); });
    check_sound(workspace.path, 8);
    CHECK(std::distance(fs::directory_iterator(workspace.path), fs::directory_iterator()) == 4);
    return words(error);
  };
  SUBCASE("a fact altered") {
    Connection(backup).script("UPDATE fact SET value = 1 WHERE id = 1");
    CHECK(refused().find("does not verify") != std::string::npos);
  }
  SUBCASE("evidence altered") {
    Connection(backup).script("UPDATE backup_file SET content = x'00' WHERE path LIKE '.sw%'");
    CHECK(refused().find("its content does not fit") != std::string::npos);
  }
  SUBCASE("cut short") {
    fs::resize_file(backup, fs::file_size(backup) - 8192);
    CHECK(refused() != "no error");
  }
  SUBCASE("another program's") {
    Connection(backup).script("PRAGMA application_id = 1");
    CHECK(refused().find("is not a store of sw") != std::string::npos);
  }
  SUBCASE("newer") {
    Connection(backup).script("PRAGMA user_version = 99");
    CHECK(refused().find("newer sw") != std::string::npos);
  }
}

TEST_CASE("file names that lead elsewhere are refused") {
  for (const char* name : {"../plans/x.toml",
                           "/tmp/x",
                           "plans/../../x",
                           "plans",
                           "plans/.hidden",
                           "plans//x",
                           ".sw/store.db",
                           ".sw/evidence/../x",
                           ".sw/evidence/abc",
                           "other/x"}) {
    CAPTURE(name);
    const TemporaryFolder folder;
    const Workspace workspace(folder.path / "w");
    backup_to(workspace, folder.path / "b.db");
    Connection(folder.path / "b.db")
        .run("UPDATE backup_file SET path = ? WHERE path LIKE 'plans%'", {name});
    CHECK(error_of([&] { restore_to(workspace.path, folder.path / "b.db"); }));
    check_sound(workspace.path, 8);
  }
}

TEST_CASE("triggers and views of a file from outside do not come along") {
  const TemporaryFolder folder;
  const Workspace workspace(folder.path / "w");
  backup_to(workspace, folder.path / "b.db");
  Connection(folder.path / "b.db")
      .script("CREATE TRIGGER t AFTER INSERT ON fact BEGIN DELETE FROM fact; END");
  restore_to(workspace.path, folder.path / "b.db");
  CHECK(Connection(workspace.file())
            .number("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'") == 0);
}

TEST_CASE("nothing is written through symbolic links") {
  const TemporaryFolder folder;
  const Workspace workspace(folder.path / "w");
  backup_to(workspace, folder.path / "b.db");
  const fs::path elsewhere = folder.path / "elsewhere";
  SUBCASE("the store's folder") {
    fs::rename(workspace.path / ".sw", elsewhere);
    fs::create_symlink(elsewhere, workspace.path / ".sw");
  }
  SUBCASE("a folder of plans") {
    fs::rename(workspace.path / "plans", elsewhere);
    fs::create_symlink(elsewhere, workspace.path / "plans");
  }
  SUBCASE("a plan") {
    fs::rename(workspace.path / "plans" / "2026.toml", elsewhere);
    fs::create_symlink(elsewhere, workspace.path / "plans" / "2026.toml");
  }
  const auto error = error_of([&] { restore_to(workspace.path, folder.path / "b.db"); });
  CHECK(words(error).find("is a symbolic link") != std::string::npos);
  check_sound(workspace.path, 8);
}

TEST_CASE("a restore that was cut off is finished or cleaned up by the next") {
  const TemporaryFolder folder;
  const Workspace workspace(folder.path / "w");
  backup_to(workspace, folder.path / "b.db");
  // cut off before the exchange
  const fs::path half = workspace.path / ".sw.replaced-half";
  fs::create_directory(half);
  write_file(half / "restoring", "x");
  // cut off after it
  const fs::path pending = workspace.path / ".sw" / "pending" / "plans";
  fs::create_directories(pending);
  write_file(pending / "2026.toml", "from the first backup");
  write_file(workspace.path / ".sw" / "restoring", ".sw.replaced-first");
  CHECK(is_restore_unfinished(workspace.path));
  restore_to(workspace.path, folder.path / "b.db");
  CHECK_FALSE(fs::exists(half));
  CHECK(text_of(workspace.path / ".sw.replaced-first" / "plans" / "2026.toml") ==
        "[plan]\nyear = 2026\n");
  CHECK(text_of(workspace.path / ".sw.replaced-20260530-100000" / "plans" / "2026.toml") ==
        "from the first backup");
  CHECK(text_of(workspace.path / "plans" / "2026.toml") == "[plan]\nyear = 2026\n");
  CHECK_FALSE(fs::exists(workspace.path / ".sw.replaced-20260530-100000" / "restoring"));
}

TEST_CASE("a store that others have open is not taken from under them") {
  const TemporaryFolder folder;
  const Workspace workspace(folder.path / "w");
  {
    Store other = workspace.open();
    CHECK(other.records({}).size() == 5);
    const auto error = error_of([&] { const Exclusive held(workspace.file(), 0); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::store);
    add(other, progress("a", kEnd, 1));
  }
  {
    const Exclusive held(workspace.file(), 0);
    Connection late(workspace.file());
    late.set_busy_timeout(0);
    CHECK(error_of([&] { late.number("SELECT count(*) FROM fact"); }));
  }
  CHECK(workspace.open().records({}).size() == 6);
  Connection again(workspace.file());
  Cursor rows = again.query("PRAGMA journal_mode");
  REQUIRE(rows.next());
  CHECK(rows.text(0) == "wal");
}

TEST_CASE("a shared workspace stays shared, whatever the umask") {
  const TemporaryFolder folder;
  const Workspace workspace(folder.path / "w");
  const mode_t before = ::umask(077);
  backup_to(workspace, folder.path / "b.db");
  share(workspace.path, ::getegid());
  CHECK(mode_of(workspace.path / ".sw") == 02770);
  CHECK(mode_of(workspace.file()) == 0660);
  CHECK(mode_of(workspace.path / ".sw" / "evidence") == 02770);
  CHECK(mode_of(workspace.path / ".sw" / "evidence" / workspace.evidence) == 0440);
  CHECK(mode_of(workspace.path / "plans") == 02775);
  CHECK(mode_of(workspace.path / "plans" / "2026.toml") == 0664);
  restore_to(workspace.path, folder.path / "b.db");
  CHECK(mode_of(workspace.path / ".sw") == 02770);
  CHECK(mode_of(workspace.file()) == 0660);
  write_file(folder.path / "later.txt", "x");
  const facts::Evidence later =
      keep_evidence(workspace.path / ".sw" / "evidence", folder.path / "later.txt");
  CHECK(mode_of(workspace.path / ".sw" / "evidence" / later.hash) == 0440);
  Store store = workspace.open();
  add(store, progress("a", kEnd, 1));
  CHECK(mode_of(workspace.file().string() + "-wal") == 0660);
  ::umask(before);
}

}  // namespace sw::store
