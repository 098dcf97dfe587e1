#include "core/tableio/decode.hpp"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <stdexcept>
#include <utility>

#include <iconv.h>

#include "core/base/error.hpp"

namespace sw::tableio {

namespace {

constexpr std::size_t kHead = std::size_t{1} << 20U;

constexpr Text kBroken{"既不是完整的 UTF-8，也不是 GB18030 或 UTF-16 文字",
                       "is neither sound UTF-8 nor GB18030 or UTF-16 text"};
constexpr Text kSaveAgain{"在表格软件里另存为“CSV UTF-8”，再导入",
                          "save it again as “CSV UTF-8” in the spreadsheet, then import"};

struct Mark {
  std::string_view bytes;
  const char* encoding;  // null: UTF-8
};
using namespace std::string_view_literals;
constexpr Mark kMarks[] = {
    {"\xEF\xBB\xBF"sv, nullptr}, {"\xFF\xFE"sv, "UTF-16LE"}, {"\xFE\xFF"sv, "UTF-16BE"}};

// An ASCII heading in UTF-16 without a mark: every second byte is zero.
const char* bare_utf16(std::string_view head) {
  if (head.size() < 4) {
    return nullptr;
  }
  const auto zero = [&](std::size_t i) { return head[i] == '\0'; };
  if (!zero(0) && zero(1) && !zero(2) && zero(3)) {
    return "UTF-16LE";
  }
  return zero(0) && !zero(1) && zero(2) && !zero(3) ? "UTF-16BE" : nullptr;
}

std::uint64_t line_ends(std::string_view text) {
  return static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

struct Decoder::Converter {
  explicit Converter(const char* from) : handle(::iconv_open("UTF-8", from)) {
    // NOLINTNEXTLINE(performance-no-int-to-ptr): how iconv says that it failed
    if (handle == reinterpret_cast<iconv_t>(-1)) {
      throw std::runtime_error(std::string("iconv does not know ") + from);
    }
  }
  ~Converter() { ::iconv_close(handle); }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  iconv_t handle;
  std::string rest;  // the beginning of a character that the next block ends
};

Decoder::Decoder(Source& source, std::string name) : source_(source), name_(std::move(name)) {}

Decoder::~Decoder() = default;

std::string_view Decoder::raw() {
  const std::string_view block = source_.next();
  consumed_ += block.size();
  return block;
}

void Decoder::look_at_head() {
  looked_ = true;
  bool ended = false;
  while (!ended && head_.size() < kHead) {
    const std::string_view block = raw();
    head_ += block;
    ended = block.empty();
  }
  for (const Mark& mark : kMarks) {
    if (head_.starts_with(mark.bytes)) {
      head_.erase(0, mark.bytes.size());
      if (mark.encoding != nullptr) {
        converter_ = std::make_unique<Converter>(mark.encoding);
      }
      return;
    }
  }
  const char* utf16 = bare_utf16(head_);
  Utf8Check check;
  const bool sound = check.feed(head_) == head_.size() && (check.complete() || !ended);
  if (utf16 != nullptr || !sound) {
    converter_ = std::make_unique<Converter>(utf16 != nullptr ? utf16 : "GB18030");
  }
}

void Decoder::fail(std::string_view before_fault) const {
  Error error(ErrorKind::input, say(kBroken), say(kSaveAgain));
  error.at({name_, static_cast<unsigned>(lines_ + line_ends(before_fault) + 1), 1});
  throw Error(error);
}

std::string_view Decoder::checked(std::string_view block) {
  const bool plain = !utf8_.beyond_ascii();
  const std::size_t sound = utf8_.feed(block);
  if (sound == block.size()) {
    if (block.empty() && !utf8_.complete()) {
      fail({});
    }
    return block;
  }
  if (!plain) {
    fail(block.substr(0, sound));
  }
  // All ASCII up to this block: the first Chinese of the file is here, and it is no UTF-8.
  converter_ = std::make_unique<Converter>("GB18030");
  return converted(block);
}

std::string_view Decoder::converted(std::string_view block) {
  std::string& input = converter_->rest;
  if (block.empty()) {
    if (!input.empty()) {
      fail({});
    }
    return {};
  }
  input += block;
  text_.resize(input.size() * 2 + 16);  // two bytes of UTF-16 or GB18030 are at most three
  char* from = input.data();
  std::size_t left = input.size();
  char* to = text_.data();
  std::size_t room = text_.size();
  while (left > 0) {
    if (::iconv(converter_->handle, &from, &left, &to, &room) != static_cast<std::size_t>(-1)) {
      break;
    }
    const auto made = static_cast<std::size_t>(to - text_.data());
    if (errno == E2BIG) {
      text_.resize(text_.size() * 2);
      to = text_.data() + made;
      room = text_.size() - made;
    } else if (errno == EINVAL) {
      break;  // cut within a character
    } else {
      fail({text_.data(), made});
    }
  }
  const auto made = static_cast<std::size_t>(to - text_.data());
  input.erase(0, input.size() - left);
  return {text_.data(), made};
}

std::string_view Decoder::next() {
  std::string_view text;
  bool ended = false;
  // A block may hold nothing but the beginning of a character.
  while (text.empty() && !ended) {
    if (!looked_) {
      look_at_head();
    }
    std::string_view block = head_;
    std::string head;
    if (head_.empty()) {
      block = raw();
      ended = block.empty();
    } else {
      head = std::exchange(head_, {});
      block = head;
    }
    text = converter_ ? converted(block) : checked(block);
    if (!head.empty() && !converter_) {
      text_ = std::move(head);  // `text` looks into it: it lives until the next call
      text = text_;
    }
  }
  lines_ += line_ends(text);
  return text;
}

}  // namespace sw::tableio
