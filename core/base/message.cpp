#include "core/base/message.hpp"

namespace sw {

namespace {

std::string words(const Argument& argument, Lang lang) {
  if (const auto* plain = std::get_if<std::string>(&argument)) {
    return *plain;
  }
  if (const auto* term = std::get_if<Text>(&argument)) {
    return std::string(term->in(lang));
  }
  return std::get<std::vector<Message>>(argument).front().in(lang);
}

}  // namespace

std::string Message::in(Lang lang) const {
  const std::string_view pattern = text.in(lang);
  std::string out;
  out.reserve(pattern.size());
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}') {
      const auto index = static_cast<std::size_t>(pattern[i + 1] - '0');
      if (index < arguments.size()) {
        out += words(arguments[index], lang);
        i += 2;
        continue;
      }
    }
    out += pattern[i];
  }
  return out;
}

}  // namespace sw
