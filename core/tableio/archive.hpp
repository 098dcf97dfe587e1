#pragma once
// The parts of an .xlsx file: a zip archive of XML files. Guards against archives made to exhaust
// memory: sizes are counted as the bytes come, not believed.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sw::tableio {

namespace module {
struct Api;
struct Zip;
struct Part;
}  // namespace module

class PartReader;

class Archive {
 public:
  /// The bytes must outlive it. Throws Error: input where they are no zip archive, file where the
  /// module that reads them is missing.
  explicit Archive(std::string_view bytes);
  ~Archive();
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  bool has(const std::string& name) const;
  /// A part block by block. Throws Error (input) where it is not there, or encrypted.
  PartReader open(const std::string& name) const;
  /// A small part as a whole; empty where it is not there. Throws Error (input) where it is larger
  /// than such a part can sensibly be, damaged or encrypted.
  std::string read(const std::string& name) const;

 private:
  const module::Api& api_;
  module::Zip* zip_;
};

class PartReader {
 public:
  PartReader(const module::Api& api, module::Part* part, std::string name, std::uint64_t packed);
  ~PartReader();
  PartReader(PartReader&& other) noexcept;
  PartReader& operator=(PartReader&&) = delete;

  /// The next bytes, valid until the next call; empty at the end. Throws Error (input) where the
  /// part is damaged or swells beyond all reason.
  std::string_view next();

 private:
  const module::Api& api_;
  module::Part* part_;
  std::string name_;
  std::uint64_t packed_, read_ = 0;
  std::vector<char> buffer_;
};

}  // namespace sw::tableio
