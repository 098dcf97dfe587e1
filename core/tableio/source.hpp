#pragma once
// Bytes as they come: from a file, standard input or memory.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sw::tableio {

class Source {
 public:
  Source() = default;
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  virtual ~Source() = default;

  /// The next bytes, valid until the next call; empty at the end. Throws Error (file).
  virtual std::string_view next() = 0;
  /// How many there are; 0 where that is not known before the end.
  virtual std::uint64_t size() const = 0;
};

class MemorySource : public Source {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}
  std::string_view next() override;
  std::uint64_t size() const override { return bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t given_ = 0;
};

/// A file, or standard input for "-".
class FileSource : public Source {
 public:
  /// Throws Error: input where the path leads nowhere or to a folder, file where it is refused.
  explicit FileSource(const std::string& path);
  ~FileSource() override;
  std::string_view next() override;
  std::uint64_t size() const override { return size_; }
  /// Bytes read so far.
  std::uint64_t done() const { return done_; }

 private:
  std::string path_;
  int descriptor_ = -1;
  std::uint64_t size_ = 0, done_ = 0;
  std::vector<char> buffer_;
};

}  // namespace sw::tableio
