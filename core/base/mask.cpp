#include "core/base/mask.hpp"

#include <cstddef>

#include "core/base/text.hpp"
#include "core/base/width.hpp"

namespace sw {

namespace {

constexpr std::string_view kSeparators[] = {" ", "\t", "\n", "　", "·", "•", "・", "‧"};

std::string_view separator_at(std::string_view text) {
  for (const std::string_view mark : kSeparators) {
    if (text.starts_with(mark)) {
      return mark;
    }
  }
  return {};
}

std::size_t code_point(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) {
    ++size;
  }
  return size;
}

// Bytes of the character that the text begins with, marks that combine with it included.
std::size_t first_character(std::string_view text) {
  std::size_t size = code_point(text);
  while (size < text.size()) {
    const std::string_view rest = text.substr(size);
    const std::size_t next = code_point(rest);
    if (!separator_at(rest).empty() || display_width(rest.substr(0, next)) > 0) {
      break;
    }
    size += next;
  }
  return size;
}

std::string masked_word(std::string_view word) {
  const std::size_t first = first_character(word);
  if (first == word.size()) {
    return "*";
  }
  std::string out(word.substr(0, first));
  bool letters = false;  // a star stands for the letters that go on
  for (word.remove_prefix(first); !word.empty();) {
    const std::size_t size = first_character(word);
    const bool wide = display_width(word.substr(0, size)) == 2;
    if (wide || !letters) {
      out += '*';
    }
    letters = !wide;
    word.remove_prefix(size);
  }
  return out;
}

}  // namespace

std::string mask_name(std::string_view name) {
  const std::string valid = printable(name);
  std::string out;
  std::string word;
  const auto end_word = [&] {
    out += word.empty() ? std::string() : masked_word(word);
    word.clear();
  };
  for (std::string_view rest = valid; !rest.empty();) {
    const std::string_view mark = separator_at(rest);
    const std::size_t size = mark.empty() ? first_character(rest) : mark.size();
    if (mark.empty()) {
      word += rest.substr(0, size);
    } else {
      end_word();
      out += mark;
    }
    rest.remove_prefix(size);
  }
  end_word();
  return out;
}

}  // namespace sw
