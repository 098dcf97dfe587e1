#include "core/store/pages.hpp"

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/file.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

constexpr char kTableLeaf = 0x0D;
constexpr char kTableInner = 0x05;
constexpr std::size_t kFileHeader = 100;
constexpr std::size_t kMostPayload = std::size_t{1} << 30U;
constexpr unsigned kDeepest = 40;

std::uint64_t big_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (const char byte : bytes) {
    value = value << 8U | static_cast<unsigned char>(byte);
  }
  return value;
}

std::size_t number16(const std::string& page, std::size_t at) {
  return at + 2 <= page.size() ? big_endian(std::string_view(page).substr(at, 2)) : 0;
}

std::uint32_t number32(const std::string& page, std::size_t at) {
  return at + 4 <= page.size()
             ? static_cast<std::uint32_t>(big_endian(std::string_view(page).substr(at, 4)))
             : 0;
}

// A variable-length number; `at` moves behind it. None where the bytes end before it does.
std::optional<std::uint64_t> read_varint(std::string_view bytes, std::size_t& at) {
  std::uint64_t value = 0;
  for (int i = 0; i < 9; ++i) {
    if (at >= bytes.size()) {
      return {};
    }
    const auto byte = static_cast<unsigned char>(bytes[at++]);
    if (i == 8) {
      return value << 8U | byte;
    }
    value = value << 7U | (byte & 0x7FU);
    if ((byte & 0x80U) == 0) {
      return value;
    }
  }
  return value;
}

std::int64_t signed_of(std::string_view bytes) {
  std::uint64_t value = big_endian(bytes);
  const unsigned bits = static_cast<unsigned>(bytes.size()) * 8;
  if (bits < 64 && (value >> (bits - 1) & 1U) != 0) {
    value |= ~std::uint64_t{0} << bits;
  }
  return static_cast<std::int64_t>(value);
}

// The size of a column's content by its serial type; none for types that do not exist.
std::optional<std::size_t> size_of_type(std::uint64_t type) {
  constexpr std::size_t kSizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
  if (type < 10) {
    return kSizes[type];
  }
  if (type < 12 || type > 2 * kMostPayload) {
    return {};
  }
  return static_cast<std::size_t>((type - 12) / 2);
}

bool add_column(Row& row, std::uint64_t type, std::string_view bytes) {
  row.blobs.push_back(type >= 12 && type % 2 == 0);
  if (type == 0) {
    row.cells.emplace_back(nullptr);
  } else if (type == 7) {
    return false;  // a floating-point number: a store has none
  } else if (type == 8 || type == 9) {
    row.cells.emplace_back(static_cast<std::int64_t>(type - 8));
  } else if (type < 7) {
    row.cells.emplace_back(signed_of(bytes));
  } else {
    row.cells.emplace_back(std::string(bytes));
  }
  return true;
}

bool parse_record(std::string_view payload, Row& row) {
  std::size_t at = 0;
  const auto header = read_varint(payload, at);
  if (!header || *header < at || *header > payload.size()) {
    return false;
  }
  const auto end = static_cast<std::size_t>(*header);
  std::size_t content = end;
  while (at < end) {
    const auto type = read_varint(payload.substr(0, end), at);
    const auto size = type ? size_of_type(*type) : std::nullopt;
    if (!size || *size > payload.size() - content ||
        !add_column(row, *type, payload.substr(content, *size))) {
      return false;
    }
    content += *size;
  }
  return content == payload.size();
}

std::size_t size_in_header(std::string_view header) {
  if (!header.starts_with("SQLite format 3") || header.size() < kFileHeader) {
    return 0;
  }
  const std::size_t size = big_endian(header.substr(16, 2));
  const std::size_t real = size == 1 ? 65536 : size;
  return real >= 512 && (real & (real - 1)) == 0 ? real : 0;
}

}  // namespace

Pages::Pages(const fs::path& path) : path_(path), file_(open_regular(path)) {
  struct stat status {};
  if (::fstat(file_.get(), &status) != 0) {
    throw_file_error(path, errno);
  }
  size_ = static_cast<std::uint64_t>(status.st_size);
  const std::string header = read_some(file_, path, kFileHeader);
  if (const std::size_t known = size_in_header(header)) {
    page_size_ = known;
    const auto reserved = static_cast<unsigned char>(header[20]);
    usable_ = page_size_ - (reserved <= 32 ? reserved : 0);
  }  // else what sw writes: 4096
  count_ = static_cast<std::uint32_t>((size_ + page_size_ - 1) / page_size_);
}

std::string Pages::read(std::uint32_t page) const {
  std::string bytes(page_size_, '\0');
  if (page == 0 || page > count_) {
    return bytes;
  }
  const off_t at = static_cast<off_t>(page - 1) * static_cast<off_t>(page_size_);
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t got = ::pread(
        file_.get(), bytes.data() + filled, bytes.size() - filled, at + static_cast<off_t>(filled));
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got <= 0) {
      break;  // the end, or a place the disk cannot read: zeros, which are no page
    }
    filled += static_cast<std::size_t>(got);
  }
  return bytes;
}

bool Pages::add_overflow(std::string& payload, std::size_t size, std::uint32_t page) const {
  const std::size_t piece = usable_ - 4;
  for (std::size_t steps = 0; payload.size() < size; ++steps) {
    if (page < 2 || page > count_ || steps > count_) {
      return false;
    }
    const std::string bytes = read(page);
    payload.append(bytes, 4, std::min(piece, size - payload.size()));
    page = number32(bytes, 0);
  }
  return page == 0;
}

std::optional<Row> Pages::row_at(const std::string& page, std::size_t at) const {
  const std::string_view bytes = std::string_view(page).substr(0, usable_);
  const auto size = read_varint(bytes, at);
  const auto id = size ? read_varint(bytes, at) : std::nullopt;
  if (!id || *size > kMostPayload || *size > size_) {
    return {};
  }
  const auto whole = static_cast<std::size_t>(*size);
  const std::size_t most = usable_ - 35;
  std::size_t local = whole;
  if (whole > most) {
    const std::size_t least = (usable_ - 12) * 32 / 255 - 23;
    local = least + (whole - least) % (usable_ - 4);
    local = local <= most ? local : least;
  }
  if (at + local + (whole > local ? 4 : 0) > bytes.size()) {
    return {};
  }
  std::string payload(bytes.substr(at, local));
  if (whole > local && !add_overflow(payload, whole, number32(page, at + local))) {
    return {};
  }
  Row row;
  row.id = static_cast<std::int64_t>(*id);
  return parse_record(payload, row) ? std::optional(std::move(row)) : std::nullopt;
}

std::vector<Row> Pages::rows(std::uint32_t number, bool& whole) const {
  std::vector<Row> out;
  const std::string page = read(number);
  const std::size_t head = number == 1 ? kFileHeader : 0;
  if (page[head] != kTableLeaf) {
    whole = false;
    return out;
  }
  const std::size_t cells = number16(page, head + 3);
  if (head + 8 + 2 * cells > usable_) {
    whole = false;
    return out;
  }
  for (std::size_t i = 0; i < cells; ++i) {
    const std::size_t at = number16(page, head + 8 + 2 * i);
    auto row = at >= head + 8 + 2 * cells ? row_at(page, at) : std::nullopt;
    // Rows of a page are in the order of their numbers; one that is not was not read right.
    if (row && (out.empty() || row->id > out.back().id)) {
      out.push_back(std::move(*row));
    } else {
      whole = false;
    }
  }
  return out;
}

void Pages::walk(std::uint32_t number,
                 unsigned depth,
                 std::vector<bool>& seen,
                 std::vector<std::uint32_t>& out,
                 bool& whole) const {
  if (number == 0 || number > count_ || depth > kDeepest || seen[number]) {
    whole = false;
    return;
  }
  seen[number] = true;
  const std::string page = read(number);
  const std::size_t head = number == 1 ? kFileHeader : 0;
  if (page[head] == kTableLeaf) {
    out.push_back(number);
    return;
  }
  const std::size_t cells = number16(page, head + 3);
  if (page[head] != kTableInner || head + 12 + 2 * cells > usable_) {
    whole = false;
    return;
  }
  for (std::size_t i = 0; i < cells; ++i) {
    walk(number32(page, number16(page, head + 12 + 2 * i)), depth + 1, seen, out, whole);
  }
  walk(number32(page, head + 8), depth + 1, seen, out, whole);
}

std::vector<std::uint32_t> Pages::leaves(std::uint32_t root, bool& whole) const {
  std::vector<bool> seen(std::size_t{count_} + 1, false);
  std::vector<std::uint32_t> out;
  walk(root, 0, seen, out, whole);
  return out;
}

namespace {

// The running check sum of a WAL, over words in the byte order that its header names.
struct WalSum {
  bool big = false;
  std::uint32_t one = 0, two = 0;

  void add(std::string_view bytes) {
    for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
      one += word(bytes, at) + two;
      two += word(bytes, at + 4) + one;
    }
  }
  std::uint32_t word(std::string_view bytes, std::size_t at) const {
    std::string four(bytes.substr(at, 4));
    if (!big) {
      std::reverse(four.begin(), four.end());
    }
    return static_cast<std::uint32_t>(big_endian(four));
  }
};

void put_page(const Descriptor& file,
              const fs::path& path,
              std::uint32_t page,
              std::string_view bytes) {
  const off_t at = static_cast<off_t>(page - 1) * static_cast<off_t>(bytes.size());
  if (::pwrite(file.get(), bytes.data(), bytes.size(), at) != static_cast<ssize_t>(bytes.size())) {
    throw_file_error(path, errno);
  }
}

}  // namespace

void apply_wal(const fs::path& path, const fs::path& wal) {
  constexpr std::size_t kWalHeader = 32;
  constexpr std::size_t kFrameHeader = 24;
  const Descriptor in = open_regular(wal);
  const std::string header = read_some(in, wal, kWalHeader);
  const std::uint32_t magic = number32(header, 0);
  const std::size_t size = number32(header, 8);
  if (header.size() < kWalHeader || (magic & ~1U) != 0x377F0682U || size < 512 || size > 65536) {
    return;
  }
  WalSum sum{(magic & 1U) != 0};
  sum.add(std::string_view(header).substr(0, 24));
  if (sum.one != number32(header, 24) || sum.two != number32(header, 28)) {
    return;
  }
  // Where the last whole transaction ends.
  std::uint32_t frames = 0, committed = 0;
  for (;; ++frames) {
    const std::string frame = read_some(in, wal, kFrameHeader + size);
    if (frame.size() < kFrameHeader + size || frame.compare(8, 8, header, 16, 8) != 0) {
      break;
    }
    sum.add(std::string_view(frame).substr(0, 8));
    sum.add(std::string_view(frame).substr(kFrameHeader));
    if (sum.one != number32(frame, 16) || sum.two != number32(frame, 20)) {
      break;
    }
    committed = number32(frame, 4) != 0 ? frames + 1 : committed;
  }
  const Descriptor out(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!out.is_open() || ::lseek(in.get(), kWalHeader, SEEK_SET) < 0) {
    throw_file_error(path, errno);
  }
  for (std::uint32_t frame = 0; frame < committed; ++frame) {
    const std::string bytes = read_some(in, wal, kFrameHeader + size);
    if (const std::uint32_t page = number32(bytes, 0); page > 0) {
      put_page(out, path, page, std::string_view(bytes).substr(kFrameHeader));
    }
  }
}

}  // namespace sw::store
