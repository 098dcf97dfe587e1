#include "core/store/store.hpp"

#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/store/check.hpp"
#include "core/store/evidence.hpp"
#include "core/store/forget.hpp"
#include "core/store/impl.hpp"
#include "core/store/journal.hpp"
#include "core/store/merge.hpp"
#include "core/store/messages.hpp"
#include "core/store/migrations.hpp"
#include "core/store/schema.hpp"
#include "core/store/share.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

// Only folders that are new: one that exists may be shared with others on purpose.
void make_private_folder(const fs::path& folder) {
  if (folder.empty()) {
    return;
  }
  make_folder(folder.parent_path());
  if (::mkdir(folder.c_str(), 0700) == 0) {
    ::chmod(folder.c_str(), 0700);  // whatever the umask
  } else if (errno != EEXIST) {
    throw_file_error(folder, errno);
  }
}

// False where there is something already. SQLite gives -wal and -shm the mode of this file.
bool make_private_file(const fs::path& path) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (file < 0 && errno == EEXIST) {
    return false;
  }
  if (file < 0) {
    throw_file_error(path, errno);
  }
  const bool done = ::fchmod(file, 0600) == 0;  // whatever the umask
  const int error_number = errno;
  ::close(file);
  if (!done) {
    throw_file_error(path, error_number);
  }
  return true;
}

// What an earlier `create` leaves behind that was cut off by a power failure.
void require_blank(Connection& connection) {
  const bool blank = schema_version(connection) == 0 &&
                     connection.number("SELECT count(*) FROM sqlite_schema") == 0;
  if (!blank) {
    throw Error(ErrorKind::store, say(kExists, connection.path().string()));
  }
}

void remove_half_made(const fs::path& path) {
  std::error_code ignored;
  for (const char* suffix : {"-wal", "-shm", ""}) {
    fs::remove(path.string() + suffix, ignored);
  }
}

fs::path backup_path(const fs::path& store, std::int64_t version) {
  fs::path path = store;
  path += ".v" + std::to_string(version);
  return path;
}

}  // namespace

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::create(const fs::path& path) {
  refuse_symlink(path);
  make_private_folder(path.parent_path());
  const bool made = make_private_file(path);
  try {
    auto impl = std::make_unique<Impl>(path);
    if (!made) {
      require_blank(impl->connection);
      ::chmod(path.c_str(), 0600);
    }
    choose_journal(impl->connection);
    migrate(impl->connection, migrations(), {});
    return Store(std::move(impl));
  } catch (...) {
    if (made) {
      remove_half_made(path);
    }
    throw;
  }
}

Store Store::open(const fs::path& path) {
  refuse_symlink(path);
  auto impl = std::make_unique<Impl>(path);
  leave_wal_on_share(impl->connection);
  const std::int64_t version = schema_version(impl->connection);
  require_known(path, version, impl->connection.number("PRAGMA application_id"));
  if (version != migrations().back().version) {
    migrate(impl->connection, migrations(), backup_path(path, version));
  }
  return Store(std::move(impl));
}

Store Store::in_memory() {
  auto impl = std::make_unique<Impl>(":memory:");
  migrate(impl->connection, migrations(), {});
  return Store(std::move(impl));
}

// A file that was put in the place of the one that is open must not be thought to have the change.
void Store::Impl::require_in_place() const {
  if (inode != inode_of(path)) {
    throw Error(ErrorKind::store, say(kReplaced, path.string()), say(kReplacedHint));
  }
}

// Only writing needs these, so only writing pays for them.
void Store::Impl::prepare_to_write() {
  if (!ready_to_write) {
    // A fact refers to four other rows, and looking them up would be a third of an import. Where
    // tests run the references are proved; `store check` finds what belongs to nothing.
#ifndef NDEBUG
    connection.script("PRAGMA foreign_keys = ON");
#endif
    connection.script("PRAGMA synchronous = FULL");
    ready_to_write = true;
  }
}

Written Store::Impl::write(const Who& who,
                           std::string_view why,
                           const std::function<void(Writer&)>& work,
                           bool keep) {
  if (connection.in_transaction()) {
    throw std::logic_error("a change within a change");
  }
  prepare_to_write();
  Transaction transaction(connection);
  require_in_place();
  Writer::Impl writing(connection, place_of(path), who, why);
  Writer writer(writing);
  work(writer);
  if (writing.facts == 0) {
    return {};
  }
  writing.finish();
  if (keep) {
    transaction.commit();
  }
  return {writing.change, writing.header.uuid, writing.facts};
}

Written Store::change(const Who& who,
                      std::string_view why,
                      const std::function<void(Writer&)>& work) {
  return impl_->write(who, why, work, true);
}

Written Store::rehearse(const Who& who,
                        std::string_view why,
                        const std::function<void(Writer&)>& work) {
  return impl_->write(who, why, work, false);
}

Merged Store::merge(const fs::path& theirs,
                    const std::string& name,
                    const fs::path& their_evidence,
                    const fs::path& our_evidence) {
  Connection other(theirs);
  // Before the facts that speak of them; what is kept by its content harms nobody.
  std::vector<facts::Evidence> missing;
  for (const facts::Evidence& evidence : evidence_named(other)) {
    if (verify_evidence(our_evidence, evidence) == EvidenceState::sound) {
      continue;
    }
    if (verify_evidence(their_evidence, evidence) == EvidenceState::sound) {
      keep_evidence(our_evidence, their_evidence / evidence.hash);
    } else {
      missing.push_back(evidence);
    }
  }
  impl_->prepare_to_write();
  Transaction transaction(impl_->connection);
  impl_->require_in_place();
  Merged merged = merge_changes(impl_->connection, other, name);
  transaction.commit();
  merged.missing_evidence = std::move(missing);
  if (merged.erased > 0) {
    store::scrub(impl_->connection);
  }
  return merged;
}

void Store::scrub() {
  store::scrub(impl_->connection);
}

std::vector<std::string> Store::check_totals() const {
  return check_derived(impl_->connection);
}

std::vector<std::string> Store::check_chain() const {
  return store::check_chain(impl_->connection);
}

const fs::path& Store::path() const {
  return impl_->path;
}

}  // namespace sw::store
