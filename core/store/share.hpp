#pragma once
// A workspace for a team whose people log in under their own names: files belong to a group.

#include <filesystem>

#include <sys/types.h>

namespace sw::store {

/// Gives the store, its evidence, plans and rubrics to a group that may write: folders 2770 so that
/// later files belong to it too, the store 0660, evidence 0440. Whatever the umask. Throws (file)
/// where a file is not the caller's or the caller is not in the group; (input) at a symbolic link.
void share(const std::filesystem::path& workspace, gid_t group);

/// The group that a folder is shared with, if it is.
struct Sharing {
  bool shared = false;
  gid_t group = 0;
};
Sharing sharing_of(const std::filesystem::path& folder);

/// The same for a folder like `.sw` alone, with all in it.
void share_store(const std::filesystem::path& folder, gid_t group);

/// Throws (store) where the path itself is a symbolic link.
void refuse_symlink(const std::filesystem::path& path);

}  // namespace sw::store
