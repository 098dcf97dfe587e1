#pragma once
// Whether a stream of bytes is UTF-8, block by block: a character may begin in one and end in the
// next.

#include <cstddef>
#include <string_view>

namespace sw::tableio {

class Utf8Check {
 public:
  /// Offset in `block` of the first byte that cannot be; its size where all is well so far.
  std::size_t feed(std::string_view block);
  /// False in the middle of a character.
  bool complete() const { return missing_ == 0; }
  /// Whether anything but ASCII was seen.
  bool beyond_ascii() const { return beyond_ascii_; }
  /// Whether it is UTF-8 by accident: "志愿" in GB18030 is also two letters beyond Latin-1. Sheets
  /// with those and without any Chinese are not to be expected.
  bool by_accident() const { return beyond_latin_ && !three_bytes_; }

 private:
  bool begin(unsigned char lead);

  int missing_ = 0;                         // bytes that the character still needs
  unsigned char low_ = 0x80, high_ = 0xBF;  // bounds of the next one
  bool beyond_ascii_ = false, beyond_latin_ = false, three_bytes_ = false;
};

}  // namespace sw::tableio
