#pragma once
// A zip archive of files, such as a closing folder.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sw::tableio {

struct PackPart {
  std::string name;            // with folders: "01 合同/2026-03-01_合同.pdf"
  std::filesystem::path file;  // what it holds; empty: `bytes`
  std::string bytes;
};

/// Makes the archive in a new file. Names are UTF-8; all parts get the time, in seconds since 1970.
/// Throws Error (file) where it cannot be made, with nothing left of it.
void write_zip(const std::filesystem::path& target,
               const std::vector<PackPart>& parts,
               std::int64_t time);

}  // namespace sw::tableio
