#pragma once
// Reading and writing whole files. Every failure is an Error that names the path and the system's
// reason: kind `input` where the path leads nowhere, `file` where the system refuses.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace sw {

/// Files that are larger than they can sensibly be are refused (kind `input`), not read.
std::string read_file(const std::filesystem::path& path, std::size_t most_bytes);

/// Writes a temporary file beside `path`, syncs it and renames it: readers see the old text or the
/// new one, also after a power cut. `mode` is a new file's mode; an existing one keeps its own.
/// A symbolic link is followed, so that the file it names is replaced.
void write_file(const std::filesystem::path& path, std::string_view text, unsigned mode = 0644);

/// Makes a folder and its parents; `mode` for those that are new.
void make_folder(const std::filesystem::path& path, unsigned mode = 0755);

/// The Error for a failed system call on `path`, from errno.
[[noreturn]] void throw_file_error(const std::filesystem::path& path, int error_number);

}  // namespace sw
