#include "core/store/connection.hpp"

#include <cerrno>
#include <new>
#include <system_error>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/statvfs.h>

#include "core/base/error.hpp"
#include "core/store/messages.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(ErrorKind kind, Message message, std::optional<Message> hint = {}) {
  throw Error(kind, std::move(message), std::move(hint));
}

// The system's reason says more than SQLite's "unable to open" or "disk I/O error".
[[noreturn]] void throw_file_refused(const std::string& path, int system_error, const char* words) {
  switch (system_error) {
    case ENOSPC:
    case EDQUOT:
      fail(ErrorKind::file, say(kFull, path), say(kFullHint));
    case EACCES:
    case EPERM:
      fail(ErrorKind::file, say(kDenied, path), say(kDeniedHint));
    case EROFS:
      fail(ErrorKind::file, say(kReadOnly, path), say(kDeniedHint));
    case 0:
      fail(ErrorKind::file, say(kInputOutput, path, words));
    default:
      fail(ErrorKind::file, say(kInputOutput, path, std::generic_category().message(system_error)));
  }
}

bool on_read_only_disk(const fs::path& path) {
  struct statvfs system {};
  return ::statvfs(path.c_str(), &system) == 0 && (system.f_flag & ST_RDONLY) != 0;
}

// SQLite's name for a file that nobody can write: it then needs no -wal and -shm beside it. Only
// where there is no WAL to be read.
std::string immutable_uri(const fs::path& path) {
  std::string uri = "file:";
  for (const char c : fs::absolute(path).string()) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '/' || c == '.' || c == '-' || c == '_';
    uri += plain ? std::string(1, c) : fmt::format("%{:02x}", static_cast<unsigned char>(c));
  }
  return uri + "?immutable=1";
}

[[noreturn]] void throw_cannot_open(const std::string& path, int system_error, const char* words) {
  std::error_code fault;
  const bool there = fs::exists(path, fault);
  if (fault == std::errc::permission_denied) {
    fail(ErrorKind::file,
         say(kDenied, path),
         say(kDeniedHint));  // the folder may not be looked into
  }
  if (!there) {
    fail(ErrorKind::store, say(kMissing, path), say(kMissingHint));
  }
  if (on_read_only_disk(path)) {
    fail(ErrorKind::file, say(kReadOnly, path), say(kDeniedHint));
  }
  if (system_error == 0 || system_error == EISDIR) {
    fail(ErrorKind::file, say(kCannotOpen, path, words));
  }
  throw_file_refused(path, system_error, words);
}

[[noreturn]] void translate(const SQLite::Exception& fault,
                            const std::string& path,
                            int system_error,
                            int busy_seconds) {
  switch (fault.getErrorCode() & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      fail(ErrorKind::store, say(kBusy, path, busy_seconds), say(kBusyHint));
    case SQLITE_NOTADB:
      fail(ErrorKind::store, say(kNotOurs, path), say(kNameAStore));
    case SQLITE_CORRUPT:
      fail(ErrorKind::store, say(kDamaged, path, fault.what()), say(kDamagedHint));
    case SQLITE_FULL:
      fail(ErrorKind::file, say(kFull, path), say(kFullHint));
    case SQLITE_READONLY:
      fail(ErrorKind::file, say(kReadOnly, path), say(kDeniedHint));
    case SQLITE_PERM:
    case SQLITE_AUTH:
      fail(ErrorKind::file, say(kDenied, path), say(kDeniedHint));
    case SQLITE_CANTOPEN:
      throw_cannot_open(path, system_error, fault.what());
    case SQLITE_IOERR:
      throw_file_refused(path, system_error, fault.what());
    case SQLITE_NOMEM:
      throw std::bad_alloc();
    default:
      fail(ErrorKind::store, say(kUnexpected, path, fault.what()));
  }
}

struct Binder {
  SQLite::Statement& statement;
  int place;

  void operator()(std::nullptr_t) const { statement.bind(place); }
  void operator()(std::int64_t number) const { statement.bind(place, number); }
  void operator()(std::string_view text) const { statement.bind(place, std::string(text)); }
  void operator()(const Blob& blob) const {
    statement.bind(place, blob.bytes.data(), static_cast<int>(blob.bytes.size()));
  }
};

template <class Values>
void bind_all(SQLite::Statement& statement, const Values& values) {
  int place = 0;
  for (const Value& value : values) {
    std::visit(Binder{statement, ++place}, value);
  }
}

}  // namespace

template <class Work>
auto Connection::translated(Work&& work) const {
  try {
    return work();
  } catch (const SQLite::Exception& fault) {
    const int system_error = database_ ? sqlite3_system_errno(database_->getHandle()) : 0;
    translate(fault, path_.string(), system_error, busy_seconds_);
  }
}

Connection::Connection(fs::path path) : path_(std::move(path)) {
  std::error_code ignored;
  if (path_ != ":memory:" && fs::is_directory(path_, ignored)) {
    fail(ErrorKind::store, say(kNotOurs, path_.string()));
  }
  // A name such as "file:x" would be read as a URI.
  const bool plain = path_ == ":memory:" || path_.is_absolute();
  std::string name = plain ? path_.string() : "./" + path_.string();
  // A connection belongs to one thread, so SQLite need not lock it.
  int how = SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX;
  if (on_read_only_disk(path_) && !fs::exists(path_.string() + "-wal", ignored)) {
    name = immutable_uri(path_);
    how = SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX | SQLite::OPEN_URI;
  }
  translated(
      [&] { database_ = std::make_unique<SQLite::Database>(name, how, kBusySeconds * 1000); });
}

Connection::~Connection() = default;

template <class Values>
Cursor Connection::query_kept(const char* sql, const Values& values) {
  std::unique_ptr<SQLite::Statement> statement;
  if (const auto found = kept_.find(sql); found != kept_.end()) {
    statement = std::move(found->second);  // null while another cursor runs it
  }
  return translated([&] {
    if (!statement) {
      statement = std::make_unique<SQLite::Statement>(*database_, sql);
    }
    bind_all(*statement, values);
    return Cursor(*this, sql, std::move(statement));
  });
}

Cursor Connection::query_once(const std::string& sql, const std::vector<Value>& values) {
  return translated([&] {
    auto statement = std::make_unique<SQLite::Statement>(*database_, sql);
    bind_all(*statement, values);
    return Cursor(*this, nullptr, std::move(statement));
  });
}

Cursor Connection::query(const char* sql, std::initializer_list<Value> values) {
  return query_kept(sql, values);
}

void Connection::run(const char* sql, std::initializer_list<Value> values) {
  query_kept(sql, values).next();
}

void Connection::run(const char* sql, const std::vector<Value>& values) {
  query_kept(sql, values).next();
}

std::optional<std::int64_t> Connection::number(const char* sql,
                                               std::initializer_list<Value> values) {
  Cursor rows = query(sql, values);
  return rows.next() ? rows.maybe_integer(0) : std::nullopt;
}

void Connection::script(const std::string& sql) {
  translated([&] { database_->exec(sql); });
}

std::int64_t Connection::last_inserted() const {
  return database_->getLastInsertRowid();
}

sqlite3* Connection::handle() const {
  return database_->getHandle();
}

bool Connection::in_transaction() const {
  return sqlite3_get_autocommit(database_->getHandle()) == 0;
}

void Connection::set_busy_timeout(int milliseconds) {
  busy_seconds_ = milliseconds / 1000;
  database_->setBusyTimeout(milliseconds);
}

Cursor::Cursor(Connection& owner, const char* key, std::unique_ptr<SQLite::Statement> statement)
    : owner_(owner), key_(key), statement_(std::move(statement)) {}

Cursor::Cursor(Cursor&& other) noexcept
    : owner_(other.owner_), key_(other.key_), statement_(std::move(other.statement_)) {}

Cursor::~Cursor() {
  if (statement_ && key_ != nullptr) {
    statement_->tryReset();
    owner_.kept_[key_] = std::move(statement_);
  }
}

bool Cursor::next() {
  return owner_.translated([&] { return statement_->executeStep(); });
}

bool Cursor::is_null(int column) const {
  return statement_->isColumnNull(column);
}

std::int64_t Cursor::integer(int column) const {
  return statement_->getColumn(column).getInt64();
}

std::optional<std::int64_t> Cursor::maybe_integer(int column) const {
  return is_null(column) ? std::nullopt : std::optional(integer(column));
}

std::string_view Cursor::view(int column) const {
  const SQLite::Column cell = statement_->getColumn(column);
  const void* const bytes = cell.getBlob();  // first: it may turn a number into text
  return bytes == nullptr ? std::string_view()
                          : std::string_view(static_cast<const char*>(bytes),
                                             static_cast<std::size_t>(cell.getBytes()));
}

std::string Cursor::text(int column) const {
  return statement_->getColumn(column).getString();
}

Transaction::Transaction(Connection& connection, const char* begin) : connection_(connection) {
  connection_.run(begin);
}

Transaction::~Transaction() {
  // After a full disk SQLite has rolled back by itself.
  if (connection_.in_transaction()) {
    try {
      connection_.run("ROLLBACK");
    } catch (const std::exception&) {
      // The connection is about to close, which rolls back too.
    }
  }
}

void Transaction::commit() {
  connection_.run("COMMIT");
}

Snapshot::Snapshot(Connection& connection) {
  if (!connection.in_transaction()) {
    transaction_.emplace(connection, "BEGIN");
  }
}

}  // namespace sw::store
