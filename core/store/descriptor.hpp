#pragma once
// Files that are opened without following links and written so that a power cut cannot hurt them.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/descriptor.hpp"

namespace sw::store {

/// Large files are copied in pieces of this size.
inline constexpr std::size_t kPiece = std::size_t{1} << 20U;

/// A regular file to read, not through a symbolic link. Throws.
Descriptor open_regular(const std::filesystem::path& path);
/// A new file of ours. Throws where there is anything already.
Descriptor make_file(const std::filesystem::path& path, unsigned mode = 0600);
/// Up to `most` bytes; fewer at the file's end only. Throws.
std::string read_some(const Descriptor& file, const std::filesystem::path& path, std::size_t most);
void write_or_throw(const Descriptor& file,
                    const std::filesystem::path& path,
                    std::string_view bytes);

/// Writes what is in memory of a file or folder to the disk. Throws.
void sync_path(const std::filesystem::path& path);

/// `from` to the new file `to`, synced; a regular file only.
void copy_synced(const std::filesystem::path& from,
                 const std::filesystem::path& to,
                 unsigned mode = 0600);

/// "<folder>/<start><random letters>", which is not there.
std::filesystem::path unused_name(const std::filesystem::path& folder, std::string_view start);

}  // namespace sw::store
