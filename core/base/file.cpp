#include "core/base/file.hpp"

#include <cerrno>
#include <cstring>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/descriptor.hpp"
#include "core/base/error.hpp"

namespace sw {

namespace {

namespace fs = std::filesystem;

constexpr Text kRefused{"{0}：{1}", "{0}: {1}"};
constexpr Text kTooLarge{"{0}：文件有 {1} 字节，超过上限 {2} 字节",
                         "{0}: the file has {1} bytes, more than the limit of {2}"};
constexpr Text kNotAFile{"{0}：不是普通文件", "{0}: not a regular file"};
constexpr Text kCheckPath{"请检查路径。", "Check the path."};
constexpr Text kCheckRights{"请检查路径、权限和磁盘空间，再试一次。",
                            "Check the path, its permissions and the free space, then try again."};

constexpr Text kReasonMissing{"没有这个文件或文件夹", "no such file or folder"};
constexpr Text kReasonDenied{"没有权限", "permission denied"};
constexpr Text kReasonFull{"磁盘已满", "no space left on the disk"};
constexpr Text kReasonReadOnly{"磁盘或文件夹是只读的", "the disk or folder is read-only"};
constexpr Text kReasonFolder{"这是一个文件夹", "it is a folder"};
constexpr Text kReasonNotFolder{"路径中有一段不是文件夹", "a part of the path is not a folder"};
constexpr Text kReasonExists{"已经存在", "it exists already"};
constexpr Text kReasonLong{"名称太长", "the name is too long"};

Argument reason(int error_number) {
  switch (error_number) {
    case ENOENT:
      return kReasonMissing;
    case EACCES:
    case EPERM:
      return kReasonDenied;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return kReasonFull;
    case EROFS:
      return kReasonReadOnly;
    case EISDIR:
      return kReasonFolder;
    case ENOTDIR:
      return kReasonNotFolder;
    case EEXIST:
      return kReasonExists;
    case ENAMETOOLONG:
      return kReasonLong;
    default:
      return std::string(std::generic_category().message(error_number));
  }
}

// The file that a symbolic link names in the end, also where that is not there yet.
fs::path followed(const fs::path& path) {
  constexpr int kMostLinks = 40;  // as the system's
  fs::path real = path;
  std::error_code fault;
  for (int links = 0; fs::is_symlink(real, fault); ++links) {
    const fs::path next = fs::read_symlink(real, fault);
    if (fault || links == kMostLinks) {
      throw_file_error(path, fault ? fault.value() : ELOOP);
    }
    real = real.parent_path() / next;
  }
  return real;
}

// Names of what is open already: /dev/stderr, /dev/fd/3, /proc/self/fd/3.
bool is_descriptor(const fs::path& path) {
  const std::string text = path.string();
  return text.starts_with("/dev/") || text.starts_with("/proc/");
}

void sync_folder(const fs::path& folder) {
  const Descriptor file(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (file.get() >= 0) {
    ::fsync(file.get());
  }
}

}  // namespace

void throw_file_error(const fs::path& path, int error_number) {
  Message message{kRefused, {path.string(), reason(error_number)}};
  // A path that leads nowhere is a slip of whoever typed it; the rest is the system's doing.
  const bool wrong_path = error_number == ENOENT || error_number == ENOTDIR ||
                          error_number == EISDIR || error_number == ENAMETOOLONG;
  if (wrong_path) {
    throw Error(ErrorKind::input, std::move(message), say(kCheckPath));
  }
  throw Error(ErrorKind::file, std::move(message), say(kCheckRights));
}

std::string read_file(const fs::path& path, std::size_t most_bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (file.get() < 0 || ::fstat(file.get(), &status) != 0) {
    throw_file_error(path, errno);
  }
  if (S_ISDIR(status.st_mode)) {
    throw_file_error(path, EISDIR);
  }
  if (!S_ISREG(status.st_mode)) {
    throw Error(ErrorKind::input, say(kNotAFile, path.string()));
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > most_bytes) {
    throw Error(ErrorKind::input, say(kTooLarge, path.string(), size, most_bytes));
  }
  std::string text(size, '\0');
  const ssize_t filled = read_all(file.get(), text.data(), size);
  if (filled < 0) {
    throw_file_error(path, errno);
  }
  text.resize(static_cast<std::size_t>(filled));
  return text;
}

void write_file(const fs::path& path, std::string_view text, unsigned mode) {
  struct stat existing {};
  const bool exists = ::stat(path.c_str(), &existing) == 0;
  if (exists && S_ISDIR(existing.st_mode)) {
    throw_file_error(path, EISDIR);
  }
  if (exists && (!S_ISREG(existing.st_mode) || is_descriptor(path))) {
    // A device, a pipe or an open file such as /dev/stderr can only be written to, not replaced.
    Descriptor device(::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC));
    if (device.get() < 0 || !write_all(device.get(), text)) {
      throw_file_error(path, errno);
    }
    return;
  }
  mode = exists ? existing.st_mode & 07777U : mode;
  const fs::path real = followed(path);
  const fs::path folder = real.has_parent_path() ? real.parent_path() : fs::path(".");
  std::string pattern = (folder / ".sw-XXXXXX").string();
  Descriptor file(::mkostemp(pattern.data(), O_CLOEXEC));
  if (file.get() < 0) {
    throw_file_error(path, errno);
  }
  const bool written = ::fchmod(file.get(), mode) == 0 && write_all(file.get(), text) &&
                       ::fsync(file.get()) == 0 && file.close() &&
                       ::rename(pattern.c_str(), real.c_str()) == 0;
  if (!written) {
    const int error_number = errno;
    ::unlink(pattern.c_str());
    throw_file_error(path, error_number);
  }
  sync_folder(folder);
}

void make_folder(const fs::path& path, unsigned mode) {
  std::error_code ignored;  // what is wrong, mkdir says
  if (path.empty() || fs::is_directory(path, ignored)) {
    return;
  }
  make_folder(path.parent_path(), mode);
  if (::mkdir(path.c_str(), mode) != 0 && errno != EEXIST) {
    throw_file_error(path, errno);
  }
  if (!fs::is_directory(path, ignored)) {
    throw_file_error(path, ENOTDIR);
  }
}

}  // namespace sw
