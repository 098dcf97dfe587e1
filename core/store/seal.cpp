#include "core/store/seal.hpp"

#include <array>
#include <cerrno>
#include <cstdint>
#include <new>

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/store/chain.hpp"
#include "core/store/descriptor.hpp"
#include "core/store/file_messages.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSealedPiece = std::size_t{64} * 1024;
constexpr std::size_t kKeyBytes = crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr std::size_t kStreamHeader = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t kExtra = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t kSalt = crypto_pwhash_SALTBYTES;
constexpr std::size_t kMark = 32;
// A file must not make us compute for hours or fill the memory.
constexpr std::uint64_t kMostOperations = 16;
constexpr std::uint64_t kMostMemory = std::uint64_t{1} << 30U;

struct Header {
  std::string salt;
  std::uint64_t operations = crypto_pwhash_OPSLIMIT_MODERATE;
  std::uint64_t memory = crypto_pwhash_MEMLIMIT_MODERATE;
  std::uint64_t size = 0;  // of the file before: a shortened one is told from an altered one
  std::string stream;

  std::string bytes() const {
    return std::string(kSealedMagic) + salt + number(operations) + number(memory) + number(size) +
           stream;
  }
  static std::string number(std::uint64_t value) {
    std::string out;
    for (unsigned i = 0; i < 8; ++i) {
      out += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
    }
    return out;
  }
  static std::uint64_t number(std::string_view bytes) {
    std::uint64_t value = 0;
    for (unsigned i = 8; i-- > 0;) {
      value = value << 8U | static_cast<unsigned char>(bytes[i]);
    }
    return value;
  }
};

const unsigned char* raw(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* raw(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}

// The key, and a mark that tells a wrong passphrase from an altered file. Both by argon2id, so the
// mark makes guessing no cheaper.
struct Keys {
  std::array<unsigned char, kKeyBytes + kMark> bytes{};

  Keys(const Header& header, std::string_view passphrase) {
    if (crypto_pwhash(bytes.data(),
                      bytes.size(),
                      passphrase.data(),
                      passphrase.size(),
                      raw(header.salt),
                      header.operations,
                      static_cast<std::size_t>(header.memory),
                      crypto_pwhash_ALG_ARGON2ID13) != 0) {
      throw std::bad_alloc();
    }
  }
  Keys(const Keys&) = delete;
  Keys& operator=(const Keys&) = delete;
  ~Keys() { sodium_memzero(bytes.data(), bytes.size()); }

  const unsigned char* key() const { return bytes.data(); }
  std::string mark() const {
    return hash_of_bytes({reinterpret_cast<const char*>(bytes.data() + kKeyBytes), kMark});
  }
};

// What stands before the pieces: header, mark, and a hash over both.
std::string front_of(const Header& header, const std::string& mark) {
  const std::string front = header.bytes() + mark;
  return front + hash_of_bytes(front);
}

constexpr std::size_t kHeaderBytes = kSealedMagic.size() + kSalt + 24 + kStreamHeader;
constexpr std::size_t kFrontBytes = kHeaderBytes + 2 * kMark;

Header parse_header(std::string_view front) {
  Header header;
  front.remove_prefix(kSealedMagic.size());
  header.salt = front.substr(0, kSalt);
  header.operations = Header::number(front.substr(kSalt, 8));
  header.memory = Header::number(front.substr(kSalt + 8, 8));
  header.size = Header::number(front.substr(kSalt + 16, 8));
  header.stream = front.substr(kSalt + 24, kStreamHeader);
  return header;
}

[[noreturn]] void refuse(Message message) {
  throw Error(ErrorKind::store, std::move(message), say(kOtherBackup));
}

std::uint64_t size_of(const Descriptor& file, const fs::path& path) {
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) {
    throw_file_error(path, errno);
  }
  return static_cast<std::uint64_t>(status.st_size);
}

std::uint64_t sealed_size(std::uint64_t size) {
  const std::uint64_t pieces = size == 0 ? 1 : (size + kSealedPiece - 1) / kSealedPiece;
  return kFrontBytes + size + pieces * kExtra;
}

std::string read_front(const Descriptor& in, const fs::path& from) {
  std::string front = read_some(in, from, kFrontBytes);
  if (!front.starts_with(kSealedMagic)) {
    refuse(say(kHeaderAltered, from.string()));
  }
  if (front.size() < kFrontBytes) {
    refuse(say(kTruncated, from.string()));
  }
  const std::string_view covered = std::string_view(front).substr(0, kHeaderBytes + kMark);
  const Header header = parse_header(front);
  if (hash_of_bytes(covered) != front.substr(covered.size()) ||
      header.operations > kMostOperations || header.memory > kMostMemory) {
    refuse(say(kHeaderAltered, from.string()));
  }
  if (size_of(in, from) < sealed_size(header.size)) {
    refuse(say(kTruncated, from.string()));
  }
  return front;
}

}  // namespace

bool is_sealed(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  std::array<char, kSealedMagic.size()> start{};
  return file.is_open() &&
         ::read(file.get(), start.data(), start.size()) == static_cast<ssize_t>(start.size()) &&
         std::string_view(start.data(), start.size()) == kSealedMagic;
}

void seal(const fs::path& from, const fs::path& to, std::string_view passphrase) {
  start_sodium();
  Header header;
  const Descriptor in = open_regular(from);
  header.size = size_of(in, from);
  header.salt.resize(kSalt);
  randombytes_buf(header.salt.data(), kSalt);
  const Keys keys(header, passphrase);
  header.stream.resize(kStreamHeader);
  crypto_secretstream_xchacha20poly1305_state state;
  crypto_secretstream_xchacha20poly1305_init_push(&state, raw(header.stream), keys.key());
  const std::string front = front_of(header, keys.mark());
  const Descriptor out = make_file(to);
  write_or_throw(out, to, front);
  std::string sealed(kSealedPiece + kExtra, '\0');
  std::string piece = read_some(in, from, kSealedPiece);
  for (bool last = false; !last;) {
    std::string next = read_some(in, from, kSealedPiece);
    last = next.empty();
    unsigned long long size = 0;
    crypto_secretstream_xchacha20poly1305_push(
        &state,
        raw(sealed),
        &size,
        raw(std::string_view(piece)),
        piece.size(),
        raw(std::string_view(front)),
        front.size(),
        last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
    write_or_throw(out, to, std::string_view(sealed).substr(0, size));
    piece = std::move(next);
  }
  sodium_memzero(&state, sizeof state);
  if (::fsync(out.get()) != 0) {
    throw_file_error(to, errno);
  }
}

void unseal(const fs::path& from, const fs::path& to, std::string_view passphrase) {
  start_sodium();
  const Descriptor in = open_regular(from);
  const std::string front = read_front(in, from);
  const Header header = parse_header(front);
  const Keys keys(header, passphrase);
  if (keys.mark() != front.substr(kHeaderBytes, kMark)) {
    throw Error(ErrorKind::input, say(kWrongPassphrase, from.string()));
  }
  crypto_secretstream_xchacha20poly1305_state state;
  crypto_secretstream_xchacha20poly1305_init_pull(&state, raw(header.stream), keys.key());
  const Descriptor out = make_file(to);
  std::string plain(kSealedPiece, '\0');
  std::size_t at = kFrontBytes;
  bool ended = false;
  for (;;) {
    const std::string piece = read_some(in, from, kSealedPiece + kExtra);
    if (piece.empty()) {
      break;
    }
    unsigned long long size = 0;
    unsigned char tag = 0;
    const bool sound = !ended && piece.size() >= kExtra &&
                       crypto_secretstream_xchacha20poly1305_pull(&state,
                                                                  raw(plain),
                                                                  &size,
                                                                  &tag,
                                                                  raw(std::string_view(piece)),
                                                                  piece.size(),
                                                                  raw(std::string_view(front)),
                                                                  front.size()) == 0;
    if (!sound) {
      refuse(say(kAltered, from.string(), at));
    }
    write_or_throw(out, to, std::string_view(plain).substr(0, size));
    ended = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    at += piece.size();
  }
  if (!ended) {
    refuse(say(kTruncated, from.string()));
  }
}

fs::path unsealed(const fs::path& path,
                  const fs::path& to,
                  const std::optional<std::string>& passphrase) {
  if (!is_sealed(path)) {
    return path;
  }
  if (!passphrase) {
    throw Error(ErrorKind::usage, say(kEncrypted, path.string()), say(kEncryptedHint));
  }
  unseal(path, to, *passphrase);
  return to;
}

}  // namespace sw::store
