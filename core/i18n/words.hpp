#pragma once
// Words of a fixed list: what stands in the store, in JSON and on the command line, with what
// people call it.

#include <optional>
#include <span>
#include <string_view>

#include "core/base/message.hpp"

namespace sw {

struct Word {
  std::string_view name;
  Text title;
};

/// Place in the list; none where the word is not in it.
std::optional<int> rank_of(std::span<const Word> words, std::string_view name);
/// The word for a name or one of its titles ("本科" → bachelor); null where there is none.
const Word* find_word(std::span<const Word> words, std::string_view text);
/// What it is called; the text itself where the list does not have it.
Message title_of(std::span<const Word> words, std::string_view name);

}  // namespace sw
