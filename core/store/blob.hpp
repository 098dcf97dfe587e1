#pragma once
// A cell's bytes piece by piece, so that a file of half a gigabyte needs no memory of that size.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/store/connection.hpp"

struct sqlite3_blob;

namespace sw::store {

class BlobStream {
 public:
  enum class Mode { read, write };

  /// The cell `column` of the row `row` of a table; its size was set when it was inserted
  /// (zeroblob).
  BlobStream(
      Connection& connection, const char* table, const char* column, std::int64_t row, Mode mode);
  BlobStream(const BlobStream&) = delete;
  BlobStream& operator=(const BlobStream&) = delete;
  ~BlobStream();

  std::size_t size() const;
  /// Bytes from where the last call ended; fewer than `most`, or none, at the end only.
  std::string read(std::size_t most);
  void write(std::string_view bytes);

 private:
  void require(int code) const;
  Connection& connection_;
  sqlite3_blob* blob_ = nullptr;
  std::size_t at_ = 0;
};

}  // namespace sw::store
