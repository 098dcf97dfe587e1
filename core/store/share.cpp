#include "core/store/share.hpp"

#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>

#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/store/descriptor.hpp"
#include "core/store/file_messages.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

constexpr mode_t kFolder = 02770;
constexpr mode_t kStoreFile = 0660;
constexpr mode_t kEvidenceFile = 0440;
constexpr std::array<std::string_view, 4> kPlanFolders{"plans", "rubrics", "reports", "layouts"};

// By an open file, so that nothing can be put in its place meanwhile.
void give(const fs::path& path, gid_t group, mode_t mode, bool keep_others) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  struct stat status {};
  if (!file.is_open() && errno == ELOOP) {
    refuse_symlink(path);
  }
  if (!file.is_open() || ::fstat(file.get(), &status) != 0) {
    throw_file_error(path, errno);
  }
  const mode_t wanted = keep_others ? (status.st_mode & 07777U) | mode : mode;
  if (::fchmod(file.get(), status.st_mode & 07777U) != 0 && errno == EPERM) {
    throw Error(ErrorKind::file, say(kNotOwner, path.string()), say(kNotOwnerHint));
  }
  if (status.st_gid != group && ::fchown(file.get(), static_cast<uid_t>(-1), group) != 0) {
    if (errno == EPERM) {
      throw Error(ErrorKind::file, say(kNotMember, path.string()), say(kNotMemberHint));
    }
    throw_file_error(path, errno);
  }
  if (::fchmod(file.get(), wanted) != 0) {  // after the group: changing that takes 02000 away
    throw_file_error(path, errno);
  }
}

// With `keep_others` what others may do stays: plans need not be hidden.
void give_all(const fs::path& folder, gid_t group, mode_t file_mode, bool keep_others) {
  give(folder, group, kFolder, keep_others);
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    std::error_code ignored;
    const fs::file_status status = entry.symlink_status(ignored);
    if (fs::is_directory(status)) {
      give_all(entry.path(), group, file_mode, keep_others);
    } else if (fs::is_regular_file(status)) {
      give(entry.path(), group, file_mode, keep_others);
    }
  }
}

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(fs::symlink_status(path, ignored));
}

}  // namespace

void refuse_symlink(const fs::path& path) {
  std::error_code ignored;
  if (fs::is_symlink(fs::symlink_status(path, ignored))) {
    throw Error(ErrorKind::store, say(kSymlink, path.string()), say(kSymlinkHint));
  }
}

Sharing sharing_of(const fs::path& folder) {
  struct stat status {};
  if (::lstat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) {
    return {};
  }
  return {(status.st_mode & S_IWGRP) != 0 && (status.st_mode & S_ISGID) != 0, status.st_gid};
}

void share_store(const fs::path& folder, gid_t group) {
  give(folder, group, kFolder, false);
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    std::error_code ignored;
    const fs::file_status status = entry.symlink_status(ignored);
    if (fs::is_directory(status)) {
      const bool evidence = entry.path().filename() == "evidence";
      give_all(entry.path(), group, evidence ? kEvidenceFile : kStoreFile, false);
    } else if (fs::is_regular_file(status)) {
      give(entry.path(), group, kStoreFile, false);
    }
  }
}

void share(const fs::path& workspace, gid_t group) {
  const fs::path own = workspace / ".sw";
  refuse_symlink(own);
  refuse_symlink(own / "store.db");
  refuse_symlink(own / "evidence");
  share_store(own, group);
  for (const std::string_view folder : kPlanFolders) {
    if (is_folder(workspace / folder)) {
      give_all(workspace / folder, group, kStoreFile, true);
    }
  }
}

}  // namespace sw::store
