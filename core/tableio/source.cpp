#include "core/tableio/source.hpp"

#include <cerrno>
#include <cstddef>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/file.hpp"

namespace sw::tableio {

namespace {
constexpr std::size_t kBlock = std::size_t{256} * 1024;
}

std::string_view MemorySource::next() {
  const std::string_view block = bytes_.substr(given_, kBlock);
  given_ += block.size();
  return block;
}

FileSource::FileSource(const std::string& path)
    : path_(path == "-" ? "stdin" : path),
      descriptor_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)),
      buffer_(kBlock) {
  struct stat status {};
  if (descriptor_ < 0 || ::fstat(descriptor_, &status) != 0) {
    throw_file_error(path_, errno);
  }
  if (S_ISDIR(status.st_mode)) {
    ::close(descriptor_);
    throw_file_error(path_, EISDIR);
  }
  size_ = S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
}

FileSource::~FileSource() {
  if (descriptor_ > STDERR_FILENO) {
    ::close(descriptor_);
  }
}

std::string_view FileSource::next() {
  for (;;) {
    const ssize_t count = ::read(descriptor_, buffer_.data(), buffer_.size());
    if (count >= 0) {
      done_ += static_cast<std::uint64_t>(count);
      return {buffer_.data(), static_cast<std::size_t>(count)};
    }
    if (errno != EINTR) {
      throw_file_error(path_, errno);
    }
  }
}

}  // namespace sw::tableio
