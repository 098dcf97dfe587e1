#pragma once
// Evidence files, kept under `.sw/evidence/` by the hash of their content.

#include <filesystem>
#include <string>

#include "core/facts/fact.hpp"

namespace sw::store {

/// BLAKE2b-256 of a file's bytes as 64 hex digits. Throws (file) where it cannot be read.
std::string hash_file(const std::filesystem::path& file);

/// Copies `file` to `folder`/<hash> (folder 0700, file 0400, in a shared workspace 2770 and 0440;
/// synced before return). The same
/// content twice is kept once. Throws: input where it is no regular file, is empty or larger than
/// 512 MiB; file where the file system refuses.
facts::Evidence keep_evidence(const std::filesystem::path& folder,
                              const std::filesystem::path& file);

enum class EvidenceState { sound, missing, altered };

/// Whether the kept copy is there and still has its hash.
EvidenceState verify_evidence(const std::filesystem::path& folder, const facts::Evidence& evidence);

}  // namespace sw::store
