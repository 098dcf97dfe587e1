// Backups: whole, private, verified; encrypted ones; rotation.

#include "core/store/backup.hpp"

#include <doctest/doctest.h>

#include "core/store/seal.hpp"
#include "tests/unit/store/workspace.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

Backup backup_to(const Workspace& workspace,
                 const fs::path& file,
                 std::optional<std::string> passphrase = {}) {
  BackupOptions options;
  options.workspace = workspace.path;
  options.file = file;
  options.passphrase = std::move(passphrase);
  options.made_at = "2026-05-30T10:00:00";
  return back_up(options);
}

std::size_t entries(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a backup is a store that holds the workspace's files") {
  const TemporaryFolder folder;
  const Workspace workspace(folder.path / "w");
  const fs::path out = folder.path / "out";
  fs::create_directory(out);
  Store live = workspace.open();  // others have the store open
  const Backup made = backup_to(workspace, out / "b.db");
  CHECK(made.changes == 8);
  CHECK(made.facts == 8);
  CHECK(made.files == 3);
  CHECK(made.findings.empty());
  CHECK(mode_of(out / "b.db") == 0600);
  CHECK(entries(out) == 1);
  {
    Connection backup(out / "b.db");
    CHECK(backup.number(
              "SELECT count(*) FROM backup_file WHERE path = 'plans/2026.toml' AND "
              "content = CAST('[plan]' || char(10) || 'year = 2026' || char(10) AS BLOB)") == 1);
    CHECK(backup.number("SELECT count(*) FROM backup_file WHERE path = '.sw/evidence/' || ? ",
                        {workspace.evidence}) == 1);
    CHECK(backup.number("SELECT count(*) FROM backup_file WHERE path LIKE '%swp'") == 0);
    CHECK(backup.number("SELECT count(*) FROM backup_info WHERE value LIKE '2026-05-30%'") == 1);
  }
  Store opened = Store::open(out / "b.db");
  CHECK(opened.check_chain() == std::vector<std::string>());
  CHECK(opened.check_totals() == std::vector<std::string>());
}

TEST_CASE("a backup replaces an older backup and nothing else") {
  const TemporaryFolder folder;
  const Workspace workspace(folder.path / "w");
  backup_to(workspace, folder.path / "b.db");
  add(*std::make_unique<Store>(workspace.open()), progress("a", kEnd, 1));
  CHECK(backup_to(workspace, folder.path / "b.db").changes == 9);
  const auto refused = [&](const fs::path& file) {
    const auto error = error_of([&] { backup_to(workspace, file); });
    return error && error->kind == ErrorKind::input;
  };
  CHECK(refused(workspace.path / "plans" / "2026.toml"));
  CHECK(refused(workspace.path / ".sw" / "b.db"));
  CHECK(refused(workspace.path / ".sw" / "store.db"));
  fs::create_symlink(folder.path / "b.db", folder.path / "link.db");
  CHECK(refused(folder.path / "link.db"));
  CHECK(refused(workspace.path));
  CHECK(text_of(workspace.path / "plans" / "2026.toml") == "[plan]\nyear = 2026\n");
}

TEST_CASE("what an interrupted backup left is cleaned up by the next, other files are not") {
  const TemporaryFolder folder;
  const Workspace workspace(folder.path / "w");
  const fs::path out = folder.path / "out";
  fs::create_directory(out);
  write_file(out / ".sw-backup-0123", "half");
  write_file(out / ".sw-backup-0123-journal", "half");
  write_file(out / "minutes.txt", "x");
  backup_to(workspace, out / "b.db");
  CHECK(entries(out) == 2);
  CHECK(fs::exists(out / "minutes.txt"));
}

TEST_CASE("the backup of a tampered store is kept and says so") {
  const TemporaryFolder folder;
  const Workspace workspace(folder.path / "w");
  Connection(workspace.file()).script("UPDATE fact SET note = 'x' WHERE id = 1");
  const Backup made = backup_to(workspace, folder.path / "b.db");
  CHECK(made.findings.size() == 1);
  CHECK(fs::exists(folder.path / "b.db"));
}

TEST_CASE("damage to a file in a backup is found") {
  const TemporaryFolder folder;
  const Workspace workspace(folder.path / "w");
  backup_to(workspace, folder.path / "b.db");
  Connection backup(folder.path / "b.db");
  CHECK(check_backup_files(backup).empty());
  backup.script("UPDATE backup_file SET content = CAST('[plan]' AS BLOB) WHERE path LIKE 'plans%'");
  CHECK(check_backup_files(backup).size() == 1);
}

TEST_CASE("an encrypted backup opens with its passphrase only, and damage is told from it") {
  const TemporaryFolder folder;
  const Workspace workspace(folder.path / "w");
  const fs::path file = folder.path / "b.db.enc";
  backup_to(workspace, file, "三月的雨");
  CHECK(is_sealed(file));
  CHECK(is_backup(file));
  CHECK(mode_of(file) == 0600);
  CHECK(text_of(file).find("SQLite") == std::string::npos);
  unseal(file, folder.path / "plain.db", "三月的雨");
  CHECK(Store::open(folder.path / "plain.db").records({}).size() == 5);
  const auto words_of = [&](const std::string& bytes, std::string_view passphrase) {
    write_file(folder.path / "bad.enc", bytes);
    fs::remove(folder.path / "bad.db");
    return words(
        error_of([&] { unseal(folder.path / "bad.enc", folder.path / "bad.db", passphrase); }));
  };
  const std::string good = text_of(file);
  CHECK(words_of(good, "三月的雪").find("the passphrase does not open") == 0);
  CHECK(words_of(good.substr(0, good.size() - 1), "三月的雨").find("is cut short") !=
        std::string::npos);
  CHECK(words_of(good.substr(0, 60), "三月的雨").find("is cut short") != std::string::npos);
  CHECK(words_of(good + "x", "三月的雨").find("was altered") != std::string::npos);
  std::string flipped = good;
  flipped[flipped.size() - 9] ^= 1;
  CHECK(words_of(flipped, "三月的雨").find("was altered or damaged near byte") !=
        std::string::npos);
  flipped = good;
  flipped[30] ^= 1;
  CHECK(words_of(flipped, "三月的雨").find("the beginning of") == 0);
}

TEST_CASE("a file of any size is sealed and opened again") {
  const TemporaryFolder folder;
  for (const std::size_t size : {0, 65536, 65537}) {
    const std::string text(size, 'x');
    const fs::path plain = folder.path / "plain";
    write_file(plain, text);
    seal(plain, folder.path / "sealed", "p");
    unseal(folder.path / "sealed", folder.path / "again", "p");
    CHECK(text_of(folder.path / "again") == text);
    fs::remove(folder.path / "sealed");
    fs::remove(folder.path / "again");
  }
}

TEST_CASE("only the oldest backups of the pattern are removed") {
  const TemporaryFolder folder;
  const std::vector<std::string> old{"sw-20260101-000000.db", "sw-20260102-000000.db.enc"};
  const std::vector<std::string> stay{"sw-20260103-000000.db",
                                      "sw-20260104-000000.db",
                                      "sw-20260101-000000.db.txt",
                                      "sw-2026.db",
                                      "sw-20260101-00000a.db",
                                      "my-sw-20260101-000000.db"};
  for (const auto& names : {old, stay}) {
    for (const std::string& name : names) {
      write_file(folder.path / name, "x");
    }
  }
  CHECK(rotate_backups(folder.path, 2).size() == 2);
  CHECK(rotate_backups(folder.path, 2).empty());
  CHECK(entries(folder.path) == stay.size());
  for (const std::string& name : old) {
    CHECK_FALSE(fs::exists(folder.path / name));
  }
  CHECK(backup_name("20260103", "000000", false) == stay.front());
}

}  // namespace sw::store
