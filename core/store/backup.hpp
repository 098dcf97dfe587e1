#pragma once
// A backup is a store: a consistent copy of the live one, with the workspace's files in a table
// `backup_file(path, mode, size, hash, content)` and what it is in `backup_info(key, value)`. So
// sqlite3 opens it and `store merge` reads it. Encrypted, it is such a file sealed (seal.hpp).

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/store/connection.hpp"

namespace sw::store {

struct BackupOptions {
  std::filesystem::path workspace;
  std::filesystem::path file;             // the backup
  std::optional<std::string> passphrase;  // encrypt with it
  bool new_name = false;                  // refuse to replace even an older backup
  std::string made_at;                    // for `backup_info`
};

struct Backup {
  std::int64_t bytes = 0;
  std::int64_t files = 0;
  std::int64_t changes = 0;
  std::int64_t facts = 0;
  std::vector<std::string>
      findings;  // of the store itself, by check_chain; the backup has them too
};

/// Writes a backup while others may write to the store: under a name of its own, verified, synced,
/// and only then renamed. What an interrupted backup left in the folder is removed. Throws (input)
/// where `file` is there and no backup; (file, store) where it cannot be written or does not
/// verify.
Backup back_up(const BackupOptions& options);

/// Whether the file is a backup, encrypted or not, or another store that sw wrote.
bool is_backup(const std::filesystem::path& file);

bool has_backup_files(Connection& connection);

/// Writes the files of a backup to the paths that `place` gives for their names; an empty path
/// passes one over. Throws (store) where a name is none that a backup may hold.
void write_backup_files(Connection& backup,
                        const std::function<std::filesystem::path(const std::string&)>& place);

/// What differs between the files in a backup and their hashes and sizes, in words.
std::vector<std::string> check_backup_files(Connection& backup);

/// The first findings of SQLite's own check; empty where the file is sound.
std::vector<std::string> check_integrity(Connection& connection);

/// "sw-20260331-020000.db", with ".enc" where it is encrypted.
std::string backup_name(std::string_view day, std::string_view time, bool encrypted);

/// Backups in a folder whose names are such, oldest first.
std::vector<std::filesystem::path> named_backups(const std::filesystem::path& folder);

/// Removes all but the newest `keep` of them; which were removed.
std::vector<std::filesystem::path> rotate_backups(const std::filesystem::path& folder,
                                                  std::size_t keep);

}  // namespace sw::store
