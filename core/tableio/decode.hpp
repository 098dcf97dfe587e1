#pragma once
// Bytes of a text file as UTF-8, whichever encoding it is in.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/tableio/source.hpp"
#include "core/tableio/utf8_check.hpp"

namespace sw::tableio {

/// UTF-8 (with or without BOM), GB18030 and so GBK and GB2312, UTF-16 in both byte orders. Told by
/// the BOM, else by what the first megabyte can be; as long as that is plain ASCII, by what
/// follows. Throws Error (input) with the line where a file is in none of them.
class Decoder {
 public:
  /// `name` is the file's, for errors.
  Decoder(Source& source, std::string name);
  ~Decoder();
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

  /// The next text, valid until the next call; empty at the end. May end within a character.
  std::string_view next();

  /// Bytes of the file that were read.
  std::uint64_t consumed() const { return consumed_; }

 private:
  struct Converter;

  void look_at_head();
  std::string_view raw();
  std::string_view checked(std::string_view block);
  std::string_view converted(std::string_view block);
  [[noreturn]] void fail(std::string_view before_fault) const;

  Source& source_;
  std::string name_;
  std::string head_;
  bool looked_ = false, marked_ = false;  // marked: a BOM said what it is
  std::uint64_t consumed_ = 0;
  std::uint64_t lines_ = 0;  // ends of line handed out so far
  Utf8Check utf8_;
  std::unique_ptr<Converter> converter_;  // null: the file is UTF-8
  std::string text_;
};

}  // namespace sw::tableio
