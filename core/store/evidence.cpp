#include "core/store/evidence.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sodium.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/store/chain.hpp"
#include "core/store/descriptor.hpp"
#include "core/store/messages.hpp"
#include "core/store/share.hpp"
#include "core/store/workspace_files.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMostBytes = std::int64_t{512} * 1024 * 1024;
constexpr std::size_t kHashBytes = 32;

Descriptor open_or_throw(const fs::path& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.is_open()) {
    throw_file_error(path, errno);
  }
  return file;
}

struct Hashed {
  std::string hash;  // empty: reading or writing failed, see errno
  std::int64_t bytes = 0;
  bool write_failed = false;
};

// The hash of what is read and, where `copy` is a file, written: one pass, so that a file that
// changes meanwhile is still kept under the hash of its copy.
Hashed hash_stream(int file, int copy) {
  start_sodium();
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, kHashBytes);
  std::vector<char> buffer(std::size_t{256} * 1024);
  Hashed result;
  for (;;) {
    const ssize_t count = ::read(file, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      return result;
    }
    if (count == 0) {
      break;
    }
    const std::string_view bytes(buffer.data(), static_cast<std::size_t>(count));
    crypto_generichash_update(
        &state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    result.bytes += count;
    if (copy >= 0 && !write_all(copy, bytes)) {
      result.write_failed = true;
      return result;
    }
    if (copy >= 0 && result.bytes > kMostBytes) {
      break;  // it has grown since it was measured; the caller refuses it
    }
  }
  std::array<unsigned char, kHashBytes> hash{};
  crypto_generichash_final(&state, hash.data(), hash.size());
  result.hash = to_hex({reinterpret_cast<const char*>(hash.data()), hash.size()});
  return result;
}

void refuse(Text why, const fs::path& file) {
  throw Error(ErrorKind::input, say(why, file.string()));
}

void require_keepable(const Descriptor& source, const fs::path& file) {
  struct stat status {};
  if (::fstat(source.get(), &status) != 0) {
    throw_file_error(file, errno);
  }
  if (!S_ISREG(status.st_mode)) {
    refuse(kNotRegular, file);
  }
  if (status.st_size == 0) {
    refuse(kEmpty, file);
  }
  if (status.st_size > kMostBytes) {
    refuse(kTooLarge, file);
  }
}

// The folder itself, never what a symbolic link in its place leads to.
Descriptor open_folder(const fs::path& folder) {
  if (!folder.parent_path().empty()) {
    make_folder(folder.parent_path());
  }
  if (::mkdir(folder.c_str(), 0700) == 0) {
    const bool shared = sharing_of(folder.parent_path()).shared;
    ::chmod(folder.c_str(), shared ? 02770 : 0700);  // whatever the umask
  } else if (errno != EEXIST) {
    throw_file_error(folder, errno);
  }
  Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!opened.is_open()) {
    throw_file_error(folder, errno);
  }
  return opened;
}

// A file of our own in the folder, removed unless it is renamed.
class UnfinishedFile {
 public:
  UnfinishedFile(const Descriptor& folder, const fs::path& path)
      : folder_(folder.get()), name_(new_name()), file_(make(path)) {}
  UnfinishedFile(const UnfinishedFile&) = delete;
  UnfinishedFile& operator=(const UnfinishedFile&) = delete;
  ~UnfinishedFile() {
    if (!name_.empty()) {
      ::unlinkat(folder_, name_.c_str(), 0);
    }
  }

  int file() const { return file_.get(); }

  bool keep_as(const std::string& name) {
    struct stat folder {};
    const bool shared = ::fstat(folder_, &folder) == 0 && (folder.st_mode & S_IWGRP) != 0;
    const bool kept = ::fchmod(file_.get(), shared ? 0440 : 0400) == 0 &&
                      ::fsync(file_.get()) == 0 && file_.close() &&
                      ::renameat(folder_, name_.c_str(), folder_, name.c_str()) == 0 &&
                      ::fsync(folder_) == 0;
    if (kept) {
      name_.clear();
    }
    return kept;
  }

 private:
  static std::string new_name() {
    std::array<char, 8> random{};
    if (::getentropy(random.data(), random.size()) != 0) {
      throw_file_error("/dev/urandom", errno);
    }
    return ".part-" + to_hex({random.data(), random.size()});
  }
  int make(const fs::path& path) const {
    const int file = ::openat(
        folder_, name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0) {
      throw_file_error(path, errno);
    }
    return file;
  }

  int folder_;
  std::string name_;
  Descriptor file_;
};

EvidenceState state_of(int folder, const std::string& hash) {
  struct stat status {};
  if (::fstatat(folder, hash.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
    return EvidenceState::missing;
  }
  const Descriptor file(
      ::openat(folder, hash.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!S_ISREG(status.st_mode) || !file.is_open()) {
    return EvidenceState::altered;
  }
  return hash_stream(file.get(), -1).hash == hash ? EvidenceState::sound : EvidenceState::altered;
}

}  // namespace

std::string hash_file(const fs::path& path) {
  const Descriptor file = open_or_throw(path);
  Hashed hashed = hash_stream(file.get(), -1);
  if (hashed.hash.empty()) {
    throw_file_error(path, errno);
  }
  return std::move(hashed.hash);
}

facts::Evidence keep_evidence(const fs::path& folder, const fs::path& path) {
  const Descriptor source = open_or_throw(path);
  require_keepable(source, path);
  const Descriptor opened = open_folder(folder);
  UnfinishedFile part(opened, folder);
  const Hashed hashed = hash_stream(source.get(), part.file());
  if (hashed.hash.empty()) {
    throw_file_error(hashed.write_failed ? folder : path, errno);
  }
  if (hashed.bytes == 0) {
    refuse(kEmpty, path);
  }
  if (hashed.bytes > kMostBytes) {
    refuse(kTooLarge, path);
  }
  if (state_of(opened.get(), hashed.hash) != EvidenceState::sound && !part.keep_as(hashed.hash)) {
    throw_file_error(folder / hashed.hash, errno);
  }
  return {hashed.hash, path.filename().string()};
}

EvidenceState verify_evidence(const fs::path& folder, const facts::Evidence& evidence) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!opened.is_open() || !is_hash(evidence.hash)) {
    return EvidenceState::missing;
  }
  return state_of(opened.get(), evidence.hash);
}

}  // namespace sw::store
