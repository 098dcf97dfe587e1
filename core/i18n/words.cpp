#include "core/i18n/words.hpp"

#include <algorithm>

namespace sw {

std::optional<int> rank_of(std::span<const Word> words, std::string_view name) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].name == name) {
      return static_cast<int>(i);
    }
  }
  return {};
}

const Word* find_word(std::span<const Word> words, std::string_view text) {
  const auto found = std::find_if(words.begin(), words.end(), [&](const Word& word) {
    return word.name == text || word.title.in(Lang::zh) == text || word.title.in(Lang::en) == text;
  });
  return found == words.end() ? nullptr : &*found;
}

Message title_of(std::span<const Word> words, std::string_view name) {
  const auto rank = rank_of(words, name);
  return rank ? say(words[static_cast<std::size_t>(*rank)].title) : say(kAsItIs, name);
}

}  // namespace sw
