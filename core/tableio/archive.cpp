#include "core/tableio/archive.hpp"

#include <utility>

#include "core/base/error.hpp"
#include "core/tableio/hints.hpp"
#include "core/tableio/load_module.hpp"

namespace sw::tableio {

namespace {

constexpr std::size_t kPartBlock = std::size_t{64} * 1024;
constexpr std::size_t kMostSmall = std::size_t{32} << 20U;
constexpr std::uint64_t kMostBytes = std::uint64_t{4} << 30U;
// Sheets of a million like rows shrink to a hundredth; what shrinks further is made to do harm.
// Small ones may: they cost nothing.
constexpr std::uint64_t kMostRatio = 400;
constexpr std::uint64_t kAlwaysFine = std::uint64_t{16} << 20U;

constexpr Text kNoZip{"不是 .xlsx 文件，或者已损坏", "is no .xlsx file, or is damaged"};
constexpr Text kDamaged{"文件损坏：{0} 读不出来", "the file is damaged: {0} cannot be read"};
constexpr Text kEncrypted{"文件加了密码", "the file is protected by a password"};
constexpr Text kSwells{"{0} 解压后大得不合理，不读",
                       "{0} swells beyond all reason and is not read"};
constexpr Text kLookAndSave{"打开看是否正常，另存为 CSV，再导入",
                            "look at it in a spreadsheet and save it as CSV"};

[[noreturn]] void refuse(Text why, const std::string& name, Text hint) {
  throw Error(ErrorKind::input, say(why, name), say(hint));
}

}  // namespace

Archive::Archive(std::string_view bytes)
    : api_(sheets_module()), zip_(api_.open(bytes.data(), bytes.size())) {
  if (zip_ == nullptr) {
    throw Error(ErrorKind::input, say(kNoZip), say(kSaveAsXlsx));
  }
}

Archive::~Archive() {
  api_.close(zip_);
}

bool Archive::has(const std::string& name) const {
  return api_.find(zip_, name.c_str()).state != module::PartState::missing;
}

PartReader Archive::open(const std::string& name) const {
  const module::PartInfo info = api_.find(zip_, name.c_str());
  if (info.state == module::PartState::encrypted) {
    throw Error(ErrorKind::input, say(kEncrypted), say(kNoPassword));
  }
  module::Part* part =
      info.state == module::PartState::found ? api_.open_part(zip_, name.c_str()) : nullptr;
  if (part == nullptr) {
    refuse(kDamaged, name, kSaveAsXlsx);
  }
  return {api_, part, name, info.packed};
}

std::string Archive::read(const std::string& name) const {
  std::string text;
  if (!has(name)) {
    return text;
  }
  PartReader reader = open(name);
  for (std::string_view block = reader.next(); !block.empty(); block = reader.next()) {
    text += block;
    if (text.size() > kMostSmall) {
      refuse(kSwells, name, kLookAndSave);
    }
  }
  return text;
}

PartReader::PartReader(const module::Api& api,
                       module::Part* part,
                       std::string name,
                       std::uint64_t packed)
    : api_(api), part_(part), name_(std::move(name)), packed_(packed), buffer_(kPartBlock) {}

PartReader::PartReader(PartReader&& other) noexcept
    : api_(other.api_),
      part_(std::exchange(other.part_, nullptr)),
      name_(std::move(other.name_)),
      packed_(other.packed_),
      read_(other.read_),
      buffer_(std::move(other.buffer_)) {}

PartReader::~PartReader() {
  if (part_ != nullptr) {
    api_.close_part(part_);
  }
}

std::string_view PartReader::next() {
  const std::int64_t count = api_.read(part_, buffer_.data(), buffer_.size());
  if (count < 0) {
    refuse(kDamaged, name_, kSaveAsXlsx);
  }
  read_ += static_cast<std::uint64_t>(count);
  if (read_ > kMostBytes || (read_ > kAlwaysFine && read_ / kMostRatio > packed_)) {
    refuse(kSwells, name_, kLookAndSave);
  }
  return {buffer_.data(), static_cast<std::size_t>(count)};
}

}  // namespace sw::tableio
