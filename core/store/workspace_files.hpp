#pragma once
// Which files of a workspace a backup holds beside the store, and under which names.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sw::store {

inline constexpr std::string_view kEvidencePrefix = ".sw/evidence/";

/// Evidence, plans, rubrics, reports and layouts as paths relative to the workspace, sorted:
/// "plans/2026.toml", ".sw/evidence/<hash>". Neither hidden files nor what symbolic links lead to.
std::vector<std::string> workspace_files(const std::filesystem::path& workspace);

/// Whether a backup may hold a file of this name: one that `workspace_files` could give. Names from
/// outside that are not must never be written: "../x", "/etc/x", "plans/.hidden".
bool is_workspace_file(std::string_view path);

/// Whether a text can be the hash of an evidence file, which is its name.
bool is_hash(std::string_view text);

/// The rights of such a file where it is put back: evidence can only be read.
unsigned mode_of_file(std::string_view path, std::int64_t mode);

}  // namespace sw::store
