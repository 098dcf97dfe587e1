#pragma once
// A connection to one SQLite file: statements prepared on first use and kept, transactions, and the
// only place where errors of SQLite become ours. Nothing outside core/store includes this.

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace SQLite {
class Database;
class Statement;
}  // namespace SQLite

struct sqlite3;

namespace sw::store {

struct Blob {
  explicit Blob(std::string_view data) : bytes(data) {}
  std::string_view bytes;
};

/// What can be bound to a `?`. Text must be UTF-8.
using Value = std::variant<std::nullptr_t, std::int64_t, std::string_view, Blob>;

inline Value or_null(std::optional<std::int64_t> number) {
  return number ? Value(*number) : Value(nullptr);
}

class Connection;

/// A running query. Columns count from 0. Gives its statement back when it goes.
class Cursor {
 public:
  Cursor(Cursor&& other) noexcept;
  Cursor& operator=(Cursor&&) = delete;
  ~Cursor();

  /// Goes to the next row; false after the last.
  bool next();
  bool is_null(int column) const;
  std::int64_t integer(int column) const;
  std::optional<std::int64_t> maybe_integer(int column) const;
  std::string text(int column) const;  // of a blob: its bytes; of null: ""
  /// The same, until the next row.
  std::string_view view(int column) const;

 private:
  friend class Connection;
  Cursor(Connection& owner, const char* key, std::unique_ptr<SQLite::Statement> statement);
  Connection& owner_;
  const char* key_;  // null: not kept
  std::unique_ptr<SQLite::Statement> statement_;
};

class Connection {
 public:
  static constexpr int kBusySeconds = 30;

  /// Opens an existing file, or a store in memory where the path is ":memory:".
  explicit Connection(std::filesystem::path path);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection();

  /// `sql` is a literal: the statement is kept under its address.
  Cursor query(const char* sql, std::initializer_list<Value> values = {});
  /// For statements put together at run time.
  Cursor query_once(const std::string& sql, const std::vector<Value>& values);
  /// Runs a statement that gives no rows.
  void run(const char* sql, std::initializer_list<Value> values = {});
  void run(const char* sql, const std::vector<Value>& values);
  /// The first column of the first row, if there is one and it is not null.
  std::optional<std::int64_t> number(const char* sql, std::initializer_list<Value> values = {});
  /// Runs several statements without values.
  void script(const std::string& sql);

  std::int64_t last_inserted() const;
  bool in_transaction() const;
  const std::filesystem::path& path() const { return path_; }
  /// For what only the C interface can do (blob.cpp).
  sqlite3* handle() const;

  /// The wait for others; tests shorten it.
  void set_busy_timeout(int milliseconds);

 private:
  friend class Cursor;
  std::filesystem::path path_;
  int busy_seconds_ = kBusySeconds;
  std::unique_ptr<SQLite::Database> database_;
  std::unordered_map<const char*, std::unique_ptr<SQLite::Statement>> kept_;

  template <class Values>
  Cursor query_kept(const char* sql, const Values& values);
  template <class Work>
  auto translated(Work&& work) const;
};

/// Rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(Connection& connection, const char* begin = "BEGIN IMMEDIATE");
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  Connection& connection_;
};

/// One view of the store for several queries. Inside a transaction it does nothing.
class Snapshot {
 public:
  explicit Snapshot(Connection& connection);
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot() = default;

 private:
  std::optional<Transaction> transaction_;
};

}  // namespace sw::store
