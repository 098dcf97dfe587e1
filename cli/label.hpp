#pragma once
// Ids and words that people choose or pick: labels of agencies and candidates, words of fixed
// lists.

#include <span>
#include <string>
#include <string_view>

#include "cli/app.hpp"
#include "core/people/words.hpp"

namespace sw::cli {

/// o1, o2, …: one above the highest of these.
std::string next_label(std::span<const std::string> labels, std::string_view letter);

/// The next of those that facts of a kind are about; those that were taken back are not given
/// again.
std::string next_label_of(App& app, facts::Kind kind, std::string_view letter);

/// Letters of any script, digits, `-`, `_` and `.`. Throws (usage): a label is typed again and
/// again, and `/` tells the stores of other stations.
void require_label(std::string_view option, std::string_view label);

/// The id of a word given by its id or title. Throws (usage), naming the nearest.
std::string fixed_word(std::string_view option, std::span<const Word> words, std::string_view text);

/// The same where other words are taken too, as they are written.
std::string known_word(std::span<const Word> words, std::string_view text);

}  // namespace sw::cli
