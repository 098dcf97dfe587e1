#include "core/store/restore.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/store/backup.hpp"
#include "core/store/chain.hpp"
#include "core/store/check.hpp"
#include "core/store/descriptor.hpp"
#include "core/store/evidence.hpp"
#include "core/store/file_messages.hpp"
#include "core/store/foreign.hpp"
#include "core/store/journal.hpp"
#include "core/store/merge.hpp"
#include "core/store/rebuild.hpp"
#include "core/store/seal.hpp"
#include "core/store/share.hpp"
#include "core/store/swap.hpp"
#include "core/store/workspace_files.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

// In a prepared folder: not yet the live one. In the live one: its plan files are not yet placed;
// the file says where what they replace goes.
constexpr const char* kMarker = "restoring";
constexpr const char* kPending = "pending";
constexpr const char* kKeptStart = ".sw.replaced-";

struct Source {
  fs::path store;                     // to read where it lies, or our copy
  std::optional<fs::path> workspace;  // whose files come along
  bool evidence_only = false;
};

void require_verified(const RestoreOptions& options, const std::vector<std::string>& findings) {
  if (!findings.empty()) {
    throw Error(ErrorKind::store,
                say(kSourceBad, options.source.string(), findings.front()),
                say(kSourceBadHint));
  }
}

// A file in rollback mode and without a journal can be read where it lies, without a trace.
bool is_at_rest(const fs::path& store) {
  constexpr std::size_t kVersionAt = 18;
  const std::string header = read_some(open_regular(store), store, 100);
  std::error_code ignored;
  return header.size() == 100 && header[kVersionAt] == 1 &&
         !fs::exists(store.string() + "-journal", ignored) &&
         !fs::exists(store.string() + "-wal", ignored);
}

Source find_source(const RestoreOptions& options, const fs::path& scratch) {
  std::error_code fault;
  const fs::path path = fs::canonical(options.source, fault);
  if (fault) {
    throw_file_error(options.source, fault.value());
  }
  Source source;
  if (fs::is_directory(path)) {
    const bool whole = fs::exists(path / ".sw" / "store.db");
    source.store = whole ? path / ".sw" / "store.db" : path / "store.db";
    source.workspace = whole ? path : path.parent_path();
    source.evidence_only = !whole;
  } else {
    source.store = unsealed(path, scratch / "unsealed.db", options.passphrase);
    if (path.parent_path().filename() == ".sw") {
      source.workspace = path.parent_path().parent_path();
      source.evidence_only = true;
    }
  }
  if (!fs::is_regular_file(source.store)) {
    throw Error(ErrorKind::input, say(kNoSource, options.source.string()));
  }
  if (fs::equivalent(source.store, options.workspace / ".sw" / "store.db", fault)) {
    throw Error(ErrorKind::input, say(kItself, options.source.string()));
  }
  if (!is_at_rest(source.store)) {
    copy_store(source.store, scratch / "copy.db");
    source.store = scratch / "copy.db";
  }
  return source;
}

// Where a file of that name goes in the prepared folder. Made by us, so no link leads out of it.
fs::path prepared_path(const fs::path& prepared, const std::string& name) {
  const bool evidence = name.starts_with(kEvidencePrefix);
  fs::path path = evidence ? prepared / "evidence" / name.substr(kEvidencePrefix.size())
                           : prepared / kPending / name;
  make_folder(path.parent_path(), 0700);
  return path;
}

void take_from_backup(Connection& backup, const fs::path& prepared) {
  write_backup_files(backup,
                     [&](const std::string& name) { return prepared_path(prepared, name); });
}

void take_from_workspace(const Source& source, const fs::path& prepared) {
  for (const std::string& name : workspace_files(*source.workspace)) {
    if (source.evidence_only && !name.starts_with(kEvidencePrefix)) {
      continue;
    }
    const fs::path from = *source.workspace / name;
    struct stat status {};
    if (::lstat(from.c_str(), &status) != 0) {
      throw_file_error(from, errno);
    }
    copy_synced(from, prepared_path(prepared, name), mode_of_file(name, status.st_mode));
  }
}

void take_files(const RestoreOptions& options, const Source& source, const fs::path& prepared) {
  {
    Connection from(source.store);
    require_verified(options, check_integrity(from));
    if (has_backup_files(from)) {
      require_verified(options, check_backup_files(from));
      take_from_backup(from, prepared);
      return;
    }
  }
  if (source.workspace) {
    take_from_workspace(source, prepared);
  }
}

// What the source lacks the present workspace may have: files are named by their content.
void complete_evidence(Connection& store,
                       const fs::path& prepared,
                       const fs::path& present,
                       Restored& result) {
  for (const facts::Evidence& evidence : evidence_named(store)) {
    if (verify_evidence(prepared, evidence) == EvidenceState::sound) {
      ++result.evidence;
    } else if (verify_evidence(present, evidence) == EvidenceState::sound) {
      std::error_code ignored;
      fs::remove(prepared / evidence.hash, ignored);
      keep_evidence(prepared, present / evidence.hash);
      ++result.evidence;
    } else {
      result.missing_evidence.push_back(evidence.hash);
    }
  }
}

void prepare_store(const RestoreOptions& options,
                   const Source& source,
                   const fs::path& prepared,
                   Restored& result) {
  const fs::path file = prepared / "store.db";
  rebuild_store(source.store, file);
  {
    Connection store(file);
    require_verified(options, check_chain(store));
    if (!check_derived(store).empty()) {
      Transaction transaction(store);
      rebuild_derived(store);
      transaction.commit();
      result.totals_rebuilt = true;
    }
    // The next change begins a new origin: the one before may have gone on elsewhere.
    store.run("UPDATE origin SET inode = -1 WHERE current = 1");
    result.changes = store.number("SELECT count(*) FROM change").value_or(0);
    result.facts = store.number("SELECT count(*) FROM fact").value_or(0);
    complete_evidence(store, prepared / "evidence", options.workspace / ".sw" / "evidence", result);
    choose_journal(store);
  }
  sync_path(file);
}

bool same_content(const fs::path& one, const fs::path& other) {
  std::error_code ignored;
  return fs::is_regular_file(fs::symlink_status(other, ignored)) &&
         hash_file(one) == hash_file(other);
}

std::vector<fs::path> pending_files(const fs::path& pending) {
  std::vector<fs::path> out;
  std::error_code fault;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(pending, fault)) {
    if (entry.is_regular_file()) {
      out.push_back(entry.path().lexically_relative(pending));
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

// Before anything is exchanged: plan files are never written through a link.
void require_placeable(const fs::path& workspace, const fs::path& prepared) {
  for (const fs::path& name : pending_files(prepared / kPending)) {
    fs::path at = workspace;
    for (const fs::path& step : name) {
      at /= step;
      refuse_symlink(at);
    }
  }
}

// Puts the plan files in their places, each in one step; can be cut off and done again.
std::vector<std::string> place_files(const fs::path& workspace) {
  const fs::path own = workspace / ".sw";
  const fs::path kept = workspace / read_file(own / kMarker, 4096);
  std::vector<std::string> replaced;
  for (const fs::path& name : pending_files(own / kPending)) {
    const fs::path target = workspace / name;
    std::error_code ignored;
    if (!same_content(own / kPending / name, target)) {
      if (fs::exists(fs::symlink_status(target, ignored))) {
        make_folder((kept / name).parent_path(), 0700);
        fs::remove(kept / name, ignored);
        copy_synced(target, kept / name);
        replaced.push_back(name.generic_string());
      }
      make_folder(target.parent_path());
      if (::rename((own / kPending / name).c_str(), target.c_str()) != 0) {
        throw_file_error(target, errno);
      }
      sync_path(target.parent_path());
    }
  }
  fs::remove_all(own / kPending);
  fs::remove(own / kMarker);
  sync_path(own);
  return replaced;
}

// What restores that were cut off have left: folders that never became the live one go, plan files
// that were not yet placed are.
void tidy_up(const fs::path& workspace) {
  std::error_code fault;
  for (const fs::directory_entry& entry : fs::directory_iterator(workspace, fault)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(kKeptStart) && fs::exists(entry.path() / kMarker, fault)) {
      fs::remove_all(entry.path());
    }
  }
  if (is_restore_unfinished(workspace)) {
    place_files(workspace);
  }
}

Descriptor lock(const fs::path& workspace) {
  Descriptor folder(::open(workspace.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.is_open()) {
    throw_file_error(workspace, errno);
  }
  if (::flock(folder.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    throw Error(ErrorKind::store, say(kRestoring, workspace.string()));
  }
  return folder;
}

fs::path make_prepared(const RestoreOptions& options) {
  const std::string base = kKeptStart + options.stamp;
  std::string name = base;
  std::error_code ignored;
  for (int i = 2; fs::exists(fs::symlink_status(options.workspace / name, ignored)); ++i) {
    name = base + "-" + std::to_string(i);
  }
  fs::path prepared = options.workspace / name;
  if (::mkdir(prepared.c_str(), 0700) != 0 || ::chmod(prepared.c_str(), 0700) != 0) {
    throw_file_error(prepared, errno);
  }
  write_file(prepared / kMarker, name, 0600);
  return prepared;
}

// A prepared folder that goes unless it was exchanged.
class Prepared {
 public:
  explicit Prepared(fs::path path) : path_(std::move(path)) {}
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;
  ~Prepared() {
    if (!exchanged_) {
      std::error_code ignored;
      fs::remove_all(path_, ignored);
    }
  }
  void exchanged() { exchanged_ = true; }

 private:
  fs::path path_;
  bool exchanged_ = false;
};

}  // namespace

bool is_restore_unfinished(const fs::path& workspace) {
  std::error_code ignored;
  return fs::exists(workspace / ".sw" / kMarker, ignored);
}

Restored restore(const RestoreOptions& options) {
  const fs::path own = options.workspace / ".sw";
  refuse_symlink(own);
  make_folder(options.workspace);
  const Descriptor held = lock(options.workspace);
  tidy_up(options.workspace);
  const fs::path path = make_prepared(options);
  Prepared prepared(path);
  const fs::path scratch = path / "scratch";
  make_folder(scratch, 0700);
  Restored result;
  const Source source = find_source(options, scratch);
  take_files(options, source, path);
  prepare_store(options, source, path, result);
  require_placeable(options.workspace, path);
  fs::remove_all(scratch);
  if (const Sharing sharing = sharing_of(own); sharing.shared) {
    share_store(path, sharing.group);
  }
  sync_path(path);
  {
    Exclusive present(own / "store.db");
    if (exchange_folders(path, own)) {
      result.kept = path;
    }
    prepared.exchanged();
    present.moved();
  }
  result.replaced = place_files(options.workspace);
  if (!result.kept && !result.replaced.empty()) {
    result.kept = path;
  }
  return result;
}

}  // namespace sw::store
