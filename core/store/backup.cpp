#include "core/store/backup.hpp"

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <sys/stat.h>

#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/store/blob.hpp"
#include "core/store/chain.hpp"
#include "core/store/descriptor.hpp"
#include "core/store/evidence.hpp"
#include "core/store/file_messages.hpp"
#include "core/store/schema.hpp"
#include "core/store/seal.hpp"
#include "core/store/workspace_files.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPartStart = ".sw-backup-";

constexpr const char* kBackupTables =
    "CREATE TABLE backup_file("
    "  path TEXT PRIMARY KEY,"
    "  mode INTEGER NOT NULL,"
    "  size INTEGER NOT NULL,"
    "  hash TEXT NOT NULL,"  // BLAKE2b-256
    "  content BLOB NOT NULL) STRICT;"
    "CREATE TABLE backup_info(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;";

class Hash {
 public:
  Hash() { crypto_generichash_init(&state_, nullptr, 0, kBytes); }
  void add(std::string_view bytes) {
    crypto_generichash_update(
        &state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  }
  std::string finish() {
    unsigned char out[kBytes];
    crypto_generichash_final(&state_, out, sizeof out);
    return to_hex({reinterpret_cast<const char*>(out), sizeof out});
  }

 private:
  static constexpr std::size_t kBytes = 32;
  crypto_generichash_state state_{};
};

// One backup at a time in a folder; so whatever part lies there when we hold it was left behind.
Descriptor lock_folder(const fs::path& folder) {
  Descriptor lock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!lock.is_open()) {
    throw_file_error(folder, errno);
  }
  while (::flock(lock.get(), LOCK_EX) != 0) {
    if (errno != EINTR) {
      return lock;  // a file system without locks: nothing is cleaned up there
    }
  }
  std::error_code fault;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, fault)) {
    if (entry.path().filename().string().starts_with(kPartStart)) {
      fs::remove(entry.path(), fault);
    }
  }
  return lock;
}

// A file of ours that goes unless it was renamed.
class UnfinishedBackup {
 public:
  explicit UnfinishedBackup(const fs::path& folder) : path_(unused_name(folder, kPartStart)) {}
  UnfinishedBackup(const UnfinishedBackup&) = delete;
  UnfinishedBackup& operator=(const UnfinishedBackup&) = delete;
  ~UnfinishedBackup() {
    std::error_code ignored;
    for (const char* suffix : {"", "-journal", "-wal", "-shm"}) {
      fs::remove(path_.string() + suffix, ignored);
    }
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

struct Content {
  std::string hash;
  std::int64_t size = 0;
};

// False where the file's size changed meanwhile.
bool fill(BlobStream& blob, const Descriptor& file, const fs::path& path, Content& content) {
  Hash hash;
  for (;;) {
    const std::string bytes = read_some(file, path, kPiece);
    if (static_cast<std::int64_t>(bytes.size()) > content.size) {
      return false;
    }
    hash.add(bytes);
    blob.write(bytes);
    content.size -= static_cast<std::int64_t>(bytes.size());
    if (bytes.size() < kPiece) {
      break;
    }
  }
  content.hash = hash.finish();
  return content.size == 0;
}

void add_file(Connection& backup, const fs::path& workspace, const std::string& name) {
  constexpr int kAttempts = 5;
  const fs::path path = workspace / name;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    const Descriptor file = open_regular(path);
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) {
      throw_file_error(path, errno);
    }
    backup.run("DELETE FROM backup_file WHERE path = ?", {name});
    backup.run("INSERT INTO backup_file VALUES (?, ?, ?, '', zeroblob(?))",
               {name,
                static_cast<std::int64_t>(status.st_mode & 0777U),
                std::int64_t{status.st_size},
                std::int64_t{status.st_size}});
    const std::int64_t row = backup.last_inserted();
    Content content{{}, status.st_size};
    bool whole = false;
    {
      BlobStream blob(backup, "backup_file", "content", row, BlobStream::Mode::write);
      whole = fill(blob, file, path, content);
    }
    if (whole) {
      backup.run("UPDATE backup_file SET hash = ? WHERE rowid = ?", {content.hash, row});
      return;
    }
  }
  throw Error(ErrorKind::file, say(kChanging, path.string()));
}

void add_files(Connection& backup, const BackupOptions& options) {
  backup.script("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
  backup.script(kBackupTables);
  Transaction transaction(backup);
  for (const std::string& name : workspace_files(options.workspace)) {
    add_file(backup, options.workspace, name);
  }
  backup.run("INSERT INTO backup_info VALUES ('format', '1'), ('made_at', ?)", {options.made_at});
  transaction.commit();
}

void copy_live_store(const fs::path& store, const fs::path& to) {
  make_file(to);
  Connection live(store);
  live.run("VACUUM INTO ?", {to.string()});
}

void require_verified(const std::vector<std::string>& findings) {
  if (!findings.empty()) {
    throw Error(ErrorKind::store, say(kBackupBad, findings.front()), say(kBackupBadHint));
  }
}

// The file as it now lies there, read by a connection of its own.
Backup verify(const fs::path& file) {
  Connection backup(file);
  require_verified(check_integrity(backup));
  require_verified(check_backup_files(backup));
  Backup result;
  result.findings = check_chain(backup);
  result.files = backup.number("SELECT count(*) FROM backup_file").value_or(0);
  result.changes = backup.number("SELECT count(*) FROM change").value_or(0);
  result.facts = backup.number("SELECT count(*) FROM fact").value_or(0);
  return result;
}

// Whether `path` lies in the folder of the live store.
bool is_inside(const fs::path& path, const fs::path& folder) {
  std::error_code ignored;
  const fs::path real = fs::weakly_canonical(path, ignored);
  const fs::path root = fs::weakly_canonical(folder, ignored);
  return std::mismatch(root.begin(), root.end(), real.begin(), real.end()).first == root.end();
}

void require_writable(const BackupOptions& options) {
  const fs::path own = options.workspace / ".sw";
  if (is_inside(options.file, own)) {
    throw Error(ErrorKind::input, say(kInsideStore, own.string()), say(kOtherName));
  }
  std::error_code ignored;
  const fs::file_status status = fs::symlink_status(options.file, ignored);
  if (fs::exists(status) &&
      (options.new_name || !fs::is_regular_file(status) || !is_backup(options.file))) {
    throw Error(ErrorKind::input, say(kNotOverwritten, options.file.string()), say(kOtherName));
  }
}

void seal_and_compare(const UnfinishedBackup& plain,
                      const UnfinishedBackup& sealed,
                      const std::string& passphrase) {
  seal(plain.path(), sealed.path(), passphrase);
  const UnfinishedBackup again(plain.path().parent_path());
  unseal(sealed.path(), again.path(), passphrase);
  if (hash_file(again.path()) != hash_file(plain.path())) {
    require_verified({"the decrypted file is not the one that was encrypted"});
  }
}

}  // namespace

std::vector<std::string> check_integrity(Connection& connection) {
  std::vector<std::string> findings;
  try {
    Cursor rows = connection.query("PRAGMA integrity_check(20)");
    while (rows.next()) {
      if (std::string line = rows.text(0); line != "ok") {
        findings.push_back(std::move(line));
      }
    }
  } catch (const Error& error) {  // a page that it cannot go on without
    if ((sqlite3_errcode(connection.handle()) & 0xFF) != SQLITE_CORRUPT) {
      throw;
    }
    findings.push_back(error.message.in(Lang::en));
  }
  return findings;
}

bool has_backup_files(Connection& connection) {
  return connection
      .number("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'backup_file'")
      .has_value();
}

void write_backup_files(Connection& backup,
                        const std::function<fs::path(const std::string&)>& place) {
  Cursor rows = backup.query("SELECT rowid, path, mode FROM backup_file ORDER BY path");
  while (rows.next()) {
    const std::string name = rows.text(1);
    if (!is_workspace_file(name)) {
      throw Error(ErrorKind::store, say(kBadName, name));
    }
    const fs::path path = place(name);
    if (path.empty()) {
      continue;
    }
    const Descriptor file = make_file(path, mode_of_file(name, rows.integer(2)));
    BlobStream blob(backup, "backup_file", "content", rows.integer(0), BlobStream::Mode::read);
    for (std::string bytes; !(bytes = blob.read(kPiece)).empty();) {
      write_or_throw(file, path, bytes);
    }
    if (::fsync(file.get()) != 0) {
      throw_file_error(path, errno);
    }
  }
}

std::vector<std::string> check_backup_files(Connection& backup) {
  std::vector<std::string> findings;
  Cursor rows = backup.query("SELECT rowid, path, size, hash FROM backup_file ORDER BY path");
  while (rows.next()) {
    BlobStream blob(backup, "backup_file", "content", rows.integer(0), BlobStream::Mode::read);
    Hash hash;
    const bool sized = static_cast<std::int64_t>(blob.size()) == rows.integer(2);
    for (std::string bytes; !(bytes = blob.read(kPiece)).empty();) {
      hash.add(bytes);
    }
    if (!sized || hash.finish() != rows.text(3)) {
      findings.push_back(fmt::format("file {}: its content does not fit its hash", rows.text(1)));
    }
  }
  return findings;
}

bool is_backup(const fs::path& path) {
  if (is_sealed(path)) {
    return true;
  }
  // The header says whose database it is; opening it would take longer and touch it.
  constexpr std::size_t kIdAt = 68;
  const std::string header = read_some(open_regular(path), path, 100);
  std::uint32_t id = 0;
  for (std::size_t i = 0; header.size() == 100 && i < 4; ++i) {
    id = id << 8U | static_cast<unsigned char>(header[kIdAt + i]);
  }
  return header.starts_with("SQLite format 3") && id == kApplicationId;
}

Backup back_up(const BackupOptions& options) {
  require_writable(options);
  const fs::path named = options.file.parent_path();
  const fs::path folder = named.empty() ? fs::path(".") : named;
  const fs::path store = options.workspace / ".sw" / "store.db";
  const Descriptor lock = lock_folder(folder);
  // What is to be encrypted must not lie open beside the backup: it is made beside the store.
  const fs::path plain_folder = options.passphrase ? options.workspace / ".sw" : folder;
  std::optional<Descriptor> plain_lock;
  if (options.passphrase) {
    plain_lock.emplace(lock_folder(plain_folder));
  }
  const UnfinishedBackup plain(plain_folder);
  copy_live_store(store, plain.path());
  {
    Connection backup(plain.path());
    add_files(backup, options);
  }
  Backup result = verify(plain.path());
  sync_path(plain.path());
  const UnfinishedBackup sealed(folder);
  if (options.passphrase) {
    seal_and_compare(plain, sealed, *options.passphrase);
  }
  const fs::path& ready = options.passphrase ? sealed.path() : plain.path();
  result.bytes = static_cast<std::int64_t>(fs::file_size(ready));
  if (::rename(ready.c_str(), options.file.c_str()) != 0) {
    throw_file_error(options.file, errno);
  }
  sync_path(folder);
  return result;
}

std::string backup_name(std::string_view day, std::string_view time, bool encrypted) {
  return fmt::format("sw-{}-{}.db{}", day, time, encrypted ? ".enc" : "");
}

std::vector<fs::path> named_backups(const fs::path& folder) {
  const auto is_named = [](std::string_view name) {
    constexpr std::string_view kForm = "sw-00000000-000000";
    for (std::size_t i = 0; i < kForm.size(); ++i) {
      const bool digit = i < name.size() && name[i] >= '0' && name[i] <= '9';
      if (i >= name.size() || (kForm[i] == '0' ? !digit : name[i] != kForm[i])) {
        return false;
      }
    }
    const std::string_view rest = name.substr(kForm.size());
    return rest == ".db" || rest == ".db.enc";
  };
  std::vector<fs::path> out;
  std::error_code fault;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, fault)) {
    if (fs::is_regular_file(entry.symlink_status(fault)) &&
        is_named(entry.path().filename().string())) {
      out.push_back(entry.path());
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<fs::path> rotate_backups(const fs::path& folder, std::size_t keep) {
  std::vector<fs::path> backups = named_backups(folder);
  backups.resize(backups.size() - std::min(backups.size(), keep));
  for (const fs::path& old : backups) {
    if (::unlink(old.c_str()) != 0 && errno != ENOENT) {
      throw_file_error(old, errno);
    }
  }
  return backups;
}

}  // namespace sw::store
