#include "core/store/swap.hpp"

#include <cerrno>
#include <chrono>
#include <string>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>

#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/store/connection.hpp"
#include "core/store/descriptor.hpp"
#include "core/store/messages.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

std::string journal_mode(Connection& connection, const char* pragma) {
  Cursor rows = connection.query_once(pragma, {});
  return rows.next() ? rows.text(0) : std::string();
}

}  // namespace

struct Exclusive::Held {
  explicit Held(const fs::path& store) : connection(store) {}
  Connection connection;
  bool was_wal = false;
  bool begun = false;
  bool moved = false;
};

// Leaving WAL needs the only connection there is. It has to be left: whoever closes a store last
// removes its WAL by name, and after the exchange that would be the new store's.
Exclusive::Exclusive(const fs::path& store, int wait_seconds) {
  constexpr std::chrono::milliseconds kPause{50};
  const auto attempts = std::chrono::seconds(wait_seconds) / kPause;
  try {
    held_ = std::make_unique<Held>(store);
    Connection& connection = held_->connection;
    connection.set_busy_timeout(0);
    held_->was_wal = journal_mode(connection, "PRAGMA journal_mode") == "wal";
  } catch (const Error&) {
    held_.reset();  // missing or damaged: nobody else can use it either
    return;
  }
  Connection& connection = held_->connection;
  for (auto attempt = attempts;; --attempt) {
    try {
      if (!held_->was_wal || journal_mode(connection, "PRAGMA journal_mode = DELETE") == "delete") {
        connection.run("BEGIN EXCLUSIVE");
        held_->begun = true;
        return;
      }
    } catch (const Error&) {
      if ((sqlite3_errcode(connection.handle()) & 0xFF) != SQLITE_BUSY) {
        held_.reset();
        return;
      }
    }
    if (attempt <= 0) {
      throw Error(ErrorKind::store, say(kBusy, store.string(), wait_seconds), say(kBusyHint));
    }
    std::this_thread::sleep_for(kPause);
  }
}

void Exclusive::moved() {
  if (held_) {
    held_->moved = true;
  }
}

Exclusive::~Exclusive() {
  if (!held_) {
    return;
  }
  try {
    if (held_->begun) {
      held_->connection.run("ROLLBACK");
    }
    if (held_->was_wal && !held_->moved) {
      journal_mode(held_->connection, "PRAGMA journal_mode = WAL");
    }
  } catch (const std::exception&) {
    // It closes and is given free all the same.
  }
}

bool exchange_folders(const fs::path& prepared, const fs::path& live) {
  const fs::path workspace = live.parent_path();
  if (::renameat2(AT_FDCWD, prepared.c_str(), AT_FDCWD, live.c_str(), RENAME_NOREPLACE) == 0) {
    sync_path(workspace);
    return false;
  }
  std::error_code ignored;
  if (!fs::exists(fs::symlink_status(live, ignored))) {
    if (::rename(prepared.c_str(), live.c_str()) != 0) {  // a file system without the flag
      throw_file_error(live, errno);
    }
    sync_path(workspace);
    return false;
  }
  if (::renameat2(AT_FDCWD, prepared.c_str(), AT_FDCWD, live.c_str(), RENAME_EXCHANGE) != 0) {
    if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) {
      throw_file_error(live, errno);
    }
    const fs::path aside = unused_name(workspace, ".sw.replaced-");
    if (::rename(live.c_str(), aside.c_str()) != 0) {
      throw_file_error(live, errno);
    }
    if (::rename(prepared.c_str(), live.c_str()) != 0) {
      const int error_number = errno;
      ::rename(aside.c_str(), live.c_str());
      throw_file_error(live, error_number);
    }
    if (::rename(aside.c_str(), prepared.c_str()) != 0) {
      throw_file_error(aside, errno);
    }
  }
  sync_path(workspace);
  return true;
}

}  // namespace sw::store
