#include "core/store/blob.hpp"

#include <algorithm>

#include <sqlite3.h>

#include "core/base/error.hpp"
#include "core/store/messages.hpp"

namespace sw::store {

BlobStream::BlobStream(
    Connection& connection, const char* table, const char* column, std::int64_t row, Mode mode)
    : connection_(connection) {
  const int flags = mode == Mode::write ? 1 : 0;
  require(sqlite3_blob_open(connection.handle(), "main", table, column, row, flags, &blob_));
}

BlobStream::~BlobStream() {
  sqlite3_blob_close(blob_);
}

std::size_t BlobStream::size() const {
  return static_cast<std::size_t>(sqlite3_blob_bytes(blob_));
}

std::string BlobStream::read(std::size_t most) {
  std::string bytes(std::min(most, size() - at_), '\0');
  require(sqlite3_blob_read(
      blob_, bytes.data(), static_cast<int>(bytes.size()), static_cast<int>(at_)));
  at_ += bytes.size();
  return bytes;
}

void BlobStream::write(std::string_view bytes) {
  require(sqlite3_blob_write(
      blob_, bytes.data(), static_cast<int>(bytes.size()), static_cast<int>(at_)));
  at_ += bytes.size();
}

void BlobStream::require(int code) const {
  const std::string path = connection_.path().string();
  switch (code & 0xFF) {
    case SQLITE_OK:
      return;
    case SQLITE_FULL:
    case SQLITE_IOERR:
      throw Error(ErrorKind::file, say(kFull, path), say(kFullHint));
    default:
      throw Error(ErrorKind::store, say(kDamaged, path, sqlite3_errstr(code)));
  }
}

}  // namespace sw::store
