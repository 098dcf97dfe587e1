#pragma once
// SHA-256, for lists of checksums that other programs read. Inside the store it is BLAKE2b.

#include <filesystem>
#include <string>
#include <string_view>

namespace sw::store {

/// 64 hex digits, as `sha256sum` writes them. Throws (file) where the file cannot be read.
std::string sha256_of_file(const std::filesystem::path& file);
std::string sha256_of(std::string_view bytes);

}  // namespace sw::store
