#pragma once
// What `sw` says, in both languages at once. Core code never chooses a language: it hands up a
// Message, and the command line puts it into words.

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace sw {

enum class Lang { zh, en };

/// A sentence or word in Chinese and English. `{0}`, `{1}` … stand for arguments. A missing
/// translation, or one whose places differ from the other's, stops the build.
class Text {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): tables of texts read as {"中文", "English"}.
  consteval Text(const char* chinese, const char* english) : zh_(chinese), en_(english) {
    if (zh_.empty() || en_.empty()) {
      throw std::logic_error("a translation is missing");
    }
    if (places(zh_) != places(en_)) {
      throw std::logic_error("the translations have different places");
    }
  }

  constexpr std::string_view in(Lang lang) const { return lang == Lang::zh ? zh_ : en_; }

 private:
  // A bit for each {N} that occurs.
  static consteval unsigned places(std::string_view text) {
    unsigned found = 0;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
      if (text[i] == '{' && text[i + 2] == '}') {
        found |= 1U << static_cast<unsigned>(text[i + 1] - '0');
      }
    }
    return found;
  }

  std::string_view zh_;
  std::string_view en_;
};

struct Message;

/// What fills a place: text that needs no translation (ids, dates, numbers, people's own words),
/// a term, or a whole message.
using Argument = std::variant<std::string, Text, std::vector<Message>>;

/// A Text with its arguments.
struct Message {
  Text text;
  std::vector<Argument> arguments;

  std::string in(Lang lang) const;
};

namespace detail {
inline Argument argument(Text text) {
  return text;
}
inline Argument argument(std::string text) {
  return text;
}
inline Argument argument(std::string_view text) {
  return std::string(text);
}
inline Argument argument(const char* text) {
  return std::string(text);
}
inline Argument argument(Message message) {
  return std::vector<Message>{std::move(message)};
}
template <class Number>
requires std::is_arithmetic_v<Number> Argument argument(Number number) {
  return std::to_string(number);
}
}  // namespace detail

template <class... Arguments>
Message say(Text text, Arguments&&... arguments) {
  return {text, {detail::argument(std::forward<Arguments>(arguments))...}};
}

/// Words that are the same in both languages: a title out of a plan.
inline constexpr Text kAsItIs{"{0}", "{0}"};

}  // namespace sw
