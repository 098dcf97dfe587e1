#include "core/store/foreign.hpp"

#include <cerrno>
#include <fstream>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/store/backup.hpp"
#include "core/store/connection.hpp"
#include "core/store/file_messages.hpp"
#include "core/store/messages.hpp"
#include "core/store/seal.hpp"
#include "core/store/store.hpp"
#include "core/store/workspace_files.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

fs::path beside(const fs::path& file, const char* suffix) {
  fs::path path = file;
  path += suffix;
  return path;
}

void make_private(const fs::path& file) {
  const int made =
      ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (made < 0 || ::close(made) != 0) {
    throw_file_error(file, errno);
  }
}

void copy_bytes(const fs::path& from, const fs::path& to) {
  make_private(to);
  std::ifstream in(from, std::ios::binary);
  if (!in) {
    throw_file_error(from, errno);
  }
  std::ofstream out(to, std::ios::binary);
  if (fs::file_size(from) > 0) {
    out << in.rdbuf();
  }
  out.close();
  if (!in || !out) {
    throw_file_error(out ? from : to, errno == 0 ? EIO : errno);
  }
}

bool copy_by_sqlite(const fs::path& from, const fs::path& to) {
  try {
    make_private(to);
    Connection source(from);
    source.run("VACUUM INTO ?", {to.string()});
    return true;
  } catch (const Error& error) {
    if (error.kind == ErrorKind::store) {
      throw;  // damaged, busy or no database: its bytes are no better
    }
    std::error_code ignored;
    fs::remove(to, ignored);
    return false;
  }
}

}  // namespace

void copy_store(const fs::path& from, const fs::path& to) {
  std::error_code ignored;
  if (!fs::is_regular_file(from, ignored)) {
    throw Error(ErrorKind::input, say(kNoStoreThere, from.string()));
  }
  if (!copy_by_sqlite(from, to)) {
    copy_bytes(from, to);
    if (fs::exists(beside(from, "-wal"), ignored)) {
      copy_bytes(beside(from, "-wal"), beside(to, "-wal"));
    }
  }
  Store::open(to);
}

Foreign bring_foreign(const fs::path& path,
                      const fs::path& scratch,
                      const std::optional<std::string>& passphrase) {
  std::error_code ignored;
  Foreign foreign{scratch / "store.db", path.parent_path() / "evidence"};
  fs::path store = path;
  if (fs::is_directory(path, ignored)) {
    const fs::path folder = fs::is_directory(path / ".sw", ignored) ? path / ".sw" : path;
    store = folder / "store.db";
    foreign.evidence = folder / "evidence";
  } else if (fs::is_regular_file(path, ignored) && is_sealed(path)) {
    if (!passphrase) {
      throw Error(ErrorKind::usage, say(kEncrypted, path.string()), say(kEncryptedHint));
    }
    store = scratch / "unsealed.db";
    unseal(path, store, *passphrase);
  }
  copy_store(store, foreign.store);
  Connection copy(foreign.store);
  if (has_backup_files(copy)) {
    foreign.evidence = scratch / "evidence";
    make_folder(foreign.evidence, 0700);
    write_backup_files(copy, [&](const std::string& name) {
      return name.starts_with(kEvidencePrefix)
                 ? foreign.evidence / name.substr(kEvidencePrefix.size())
                 : fs::path();
    });
  }
  return foreign;
}

}  // namespace sw::store
