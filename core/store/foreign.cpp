#include "core/store/foreign.hpp"

#include <system_error>

#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/store/backup.hpp"
#include "core/store/connection.hpp"
#include "core/store/descriptor.hpp"
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

bool copy_by_sqlite(const fs::path& from, const fs::path& to) {
  try {
    make_file(to);
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
    throw Error(ErrorKind::input, say(kNoStoreThere, from.string()), say(kNameAStore));
  }
  if (!copy_by_sqlite(from, to)) {
    const fs::path real = fs::canonical(from);
    copy_synced(real, to);
    if (fs::exists(beside(real, "-wal"), ignored)) {
      copy_synced(beside(real, "-wal"), beside(to, "-wal"));
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
  } else if (fs::is_regular_file(path, ignored)) {
    store = unsealed(path, scratch / "unsealed.db", passphrase);
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
