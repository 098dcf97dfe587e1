#pragma once
// An SQLite file page by page, without SQLite: what can still be read of a damaged one. The format:
// sqlite.org/fileformat2.html. Nothing here trusts a number that it reads.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/store/descriptor.hpp"

namespace sw::store {

using Cell = std::variant<std::nullptr_t, std::int64_t, std::string>;  // text and blobs as bytes

struct Row {
  std::int64_t id = 0;
  std::vector<Cell> cells;
  std::vector<bool> blobs;  // which of them are blobs, not text
};

class Pages {
 public:
  /// A file to read. Where its header is destroyed, the size of its pages is guessed.
  explicit Pages(const std::filesystem::path& file);

  std::uint32_t count() const { return count_; }
  std::size_t page_size() const { return page_size_; }

  /// Rows of a leaf page of a table, those that can be read; none where it is another page.
  /// `whole` is set to false where some cannot.
  std::vector<Row> rows(std::uint32_t page, bool& whole) const;

  /// Leaf pages of the tree below `root`, in order. `whole` is set to false where a page of it is
  /// none of a table's.
  std::vector<std::uint32_t> leaves(std::uint32_t root, bool& whole) const;

 private:
  std::string read(std::uint32_t page) const;
  std::optional<Row> row_at(const std::string& page, std::size_t at) const;
  bool add_overflow(std::string& payload, std::size_t size, std::uint32_t page) const;
  void walk(std::uint32_t page,
            unsigned depth,
            std::vector<bool>& seen,
            std::vector<std::uint32_t>& out,
            bool& whole) const;

  std::filesystem::path path_;
  Descriptor file_;
  std::uint64_t size_ = 0;
  std::size_t page_size_ = 4096;
  std::size_t usable_ = 4096;
  std::uint32_t count_ = 0;
};

/// Writes the frames of `wal` that belong to whole transactions into `file`.
void apply_wal(const std::filesystem::path& file, const std::filesystem::path& wal);

}  // namespace sw::store
