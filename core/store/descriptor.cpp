#include "core/store/descriptor.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/store/chain.hpp"
#include "core/store/file_messages.hpp"
#include "core/store/origin.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

}  // namespace

Descriptor open_regular(const fs::path& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
  struct stat status {};
  if (!file.is_open() || ::fstat(file.get(), &status) != 0) {
    throw_file_error(path, errno);
  }
  if (!S_ISREG(status.st_mode)) {
    throw Error(ErrorKind::input, say(kPlainFileOnly, path.string()));
  }
  return file;
}

Descriptor make_file(const fs::path& path, unsigned mode) {
  Descriptor file(
      ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR));
  if (!file.is_open() || ::fchmod(file.get(), mode) != 0) {  // whatever the umask
    throw_file_error(path, errno);
  }
  return file;
}

std::string read_some(const Descriptor& file, const fs::path& path, std::size_t most) {
  std::string bytes(most, '\0');
  const ssize_t filled = read_all(file.get(), bytes.data(), most);
  if (filled < 0) {
    throw_file_error(path, errno);
  }
  bytes.resize(static_cast<std::size_t>(filled));
  return bytes;
}

void write_or_throw(const Descriptor& file, const fs::path& path, std::string_view bytes) {
  if (!write_all(file.get(), bytes)) {
    throw_file_error(path, errno);
  }
}

void sync_path(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!file.is_open() || ::fsync(file.get()) != 0) {
    throw_file_error(path, errno);
  }
}

void copy_synced(const fs::path& from, const fs::path& to, unsigned mode) {
  const Descriptor in = open_regular(from);
  const Descriptor out = make_file(to, mode);
  for (;;) {
    const std::string bytes = read_some(in, from, kPiece);
    write_or_throw(out, to, bytes);
    if (bytes.size() < kPiece) {
      break;
    }
  }
  if (::fsync(out.get()) != 0) {
    throw_file_error(to, errno);
  }
}

fs::path unused_name(const fs::path& folder, std::string_view start) {
  const auto random = random_bytes<10>();
  return folder / (std::string(start) +
                   to_hex({reinterpret_cast<const char*>(random.data()), random.size()}));
}

}  // namespace sw::store
