#pragma once
// What passes between sw and lib/sw/sheets.so, which holds all that needs libzip or libxlsxwriter:
// these exist as shared libraries only, and loading them would slow every command. Both sides are
// built together; nothing here throws or keeps what it is given.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/tableio/book.hpp"

namespace sw::tableio::module {

inline constexpr int kVersion = 2;
inline constexpr const char* kEntryPoint = "sw_sheets_api";

struct Zip;   // an archive in memory
struct Part;  // a file in it, being read

enum class PartState { found, missing, encrypted, damaged };

struct PartInfo {
  PartState state = PartState::missing;
  std::uint64_t size = 0, packed = 0;  // as the directory says, which may lie
};

/// A file to be put into an archive: what `file` holds or, where that is empty, `bytes`.
struct PackedPart {
  const std::string& name;
  std::string file;
  const std::string& bytes;
};

struct Api {
  int version;
  /// The bytes must outlive the archive. Null: they are no zip archive.
  Zip* (*open)(const char* bytes, std::size_t size) noexcept;
  void (*close)(Zip* zip) noexcept;
  PartInfo (*find)(Zip* zip, const char* name) noexcept;
  Part* (*open_part)(Zip* zip, const char* name) noexcept;
  /// Bytes read, 0 at the end, below 0 where the part is damaged.
  std::int64_t (*read)(Part* part, char* buffer, std::size_t size) noexcept;
  void (*close_part)(Part* part) noexcept;
  /// An .xlsx file in `bytes`. False: it cannot be made (errno says why).
  bool (*write)(const Book& book, std::string& bytes) noexcept;
  /// A new zip archive at `target`. False: it cannot be made, `why` says what is wrong.
  bool (*pack)(const char* target,
               const std::vector<PackedPart>& parts,
               std::int64_t time,
               std::string& why) noexcept;
};

}  // namespace sw::tableio::module
