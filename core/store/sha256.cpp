#include "core/store/sha256.hpp"

#include <array>
#include <cerrno>
#include <vector>

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include "core/base/file.hpp"
#include "core/store/chain.hpp"
#include "core/store/descriptor.hpp"

namespace sw::store {

namespace {

class Sum {
 public:
  Sum() { ::crypto_hash_sha256_init(&state_); }
  void add(std::string_view bytes) {
    ::crypto_hash_sha256_update(
        &state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  }
  std::string finish() {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    ::crypto_hash_sha256_final(&state_, hash.data());
    return to_hex({reinterpret_cast<const char*>(hash.data()), hash.size()});
  }

 private:
  crypto_hash_sha256_state state_{};
};

}  // namespace

std::string sha256_of_file(const std::filesystem::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) {
    throw_file_error(path, errno);
  }
  Sum sum;
  std::vector<char> buffer(std::size_t{256} * 1024);
  for (;;) {
    const ssize_t count = ::read(file.get(), buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      throw_file_error(path, errno);
    }
    if (count == 0) {
      return sum.finish();
    }
    sum.add({buffer.data(), static_cast<std::size_t>(count)});
  }
}

std::string sha256_of(std::string_view bytes) {
  Sum sum;
  sum.add(bytes);
  return sum.finish();
}

}  // namespace sw::store
