#include "core/tableio/decode.hpp"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <stdexcept>
#include <utility>

#include <iconv.h>

#include "core/base/error.hpp"
#include "core/tableio/hints.hpp"

namespace sw::tableio {

namespace {

constexpr const char* kGb18030 = "GB18030";
constexpr std::size_t kHead = std::size_t{1} << 20U;

constexpr Text kBroken{"既不是完整的 UTF-8，也不是 GB18030 或 UTF-16 文字",
                       "is neither sound UTF-8 nor GB18030 or UTF-16 text"};

struct Mark {
  std::string_view bytes;
  const char* encoding;  // null: UTF-8
};
constexpr Mark kMarks[] = {
    {"\xEF\xBB\xBF", nullptr}, {"\xFF\xFE", "UTF-16LE"}, {"\xFE\xFF", "UTF-16BE"}};

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

struct Iconv {
  explicit Iconv(const char* from) : handle(::iconv_open("UTF-8", from)) {
    // NOLINTNEXTLINE(performance-no-int-to-ptr): how iconv says that it failed
    if (handle == reinterpret_cast<iconv_t>(-1)) {
      throw std::runtime_error(std::string("iconv does not know ") + from);
    }
  }
  ~Iconv() { ::iconv_close(handle); }
  Iconv(const Iconv&) = delete;
  Iconv& operator=(const Iconv&) = delete;

  iconv_t handle;
};

std::uint64_t line_ends(std::string_view text) {
  return static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
}

// Offset of the first byte that is no GB18030; a character that the text breaks off in is none.
std::size_t gb18030_prefix(std::string text) {
  const Iconv converter(kGb18030);
  std::string sink(std::size_t{64} * 1024, '\0');
  char* from = text.data();
  std::size_t left = text.size();
  for (;;) {
    char* to = sink.data();
    std::size_t room = sink.size();
    if (::iconv(converter.handle, &from, &left, &to, &room) != static_cast<std::size_t>(-1) ||
        errno != E2BIG) {
      return text.size() - left;
    }
  }
}

// A file that is broken in both is taken for what it is longer: the error then names the right
// line.
bool is_gb18030(const std::string& head, bool ended) {
  Utf8Check check;
  const std::size_t sound = check.feed(head);
  const bool utf8 = sound == head.size() && (check.complete() || !ended);
  if (utf8 && !check.by_accident()) {
    return false;
  }
  const std::size_t gb = gb18030_prefix(head);
  return utf8 ? gb == head.size() : gb > sound;
}

}  // namespace

struct Decoder::Converter {
  explicit Converter(const char* from) : iconv(from) {}
  Iconv iconv;
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
      marked_ = true;
      if (mark.encoding != nullptr) {
        converter_ = std::make_unique<Converter>(mark.encoding);
      }
      return;
    }
  }
  if (const char* utf16 = bare_utf16(head_)) {
    converter_ = std::make_unique<Converter>(utf16);
  } else if (is_gb18030(head_, ended)) {
    converter_ = std::make_unique<Converter>(kGb18030);
  }
}

void Decoder::fail(std::string_view before_fault) const {
  Error error(ErrorKind::input, say(kBroken), say(kSaveAsUtf8));
  error.at({name_, static_cast<unsigned>(lines_ + line_ends(before_fault) + 1), 1});
  throw Error(error);
}

std::string_view Decoder::checked(std::string_view block) {
  const bool open = !marked_ && !utf8_.beyond_ascii();
  const std::size_t sound = utf8_.feed(block);
  if (sound == block.size() && !(open && utf8_.by_accident())) {
    if (block.empty() && !utf8_.complete()) {
      fail({});
    }
    return block;
  }
  // All ASCII up to this block: the first Chinese of the file is here, in GB18030 it may be.
  if (!open || gb18030_prefix(std::string(block)) <= (sound == block.size() ? 0 : sound)) {
    fail(block.substr(0, sound));
  }
  converter_ = std::make_unique<Converter>(kGb18030);
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
    if (::iconv(converter_->iconv.handle, &from, &left, &to, &room) !=
        static_cast<std::size_t>(-1)) {
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
