#pragma once
// Entries of the plan's lists as people name them on the command line of `sw project`.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.hpp"

namespace sw::cli {

struct Named {
  std::string id, title, ref;
};

template <class Entries>
std::vector<Named> names_of(const Entries& entries) {
  std::vector<Named> names;
  for (const auto& one : entries) {
    names.push_back({one.id, one.title, one.ref});
  }
  return names;
}

/// The id of an entry by its id, or by a title or ref that only one has. Throws (input): no
/// {what} of that name, with the nearest or all there are.
std::string entry_called(Text what, std::span<const Named> entries, std::string_view word);

/// The same of a list that the plan may leave out: then any label is taken, by `option`.
std::string entry_or_label(Text what,
                           std::string_view option,
                           std::span<const Named> entries,
                           std::string_view word);

/// What an entry is called; its id where the list does not have it.
std::string title_in(std::span<const Named> entries, const std::string& id);

/// What was typed, trimmed, not empty. Throws (usage).
std::string required_text(std::string_view name, std::string_view text);

/// A count from 0 up. Throws (usage).
void require_count(std::string_view option, std::optional<int> count);

}  // namespace sw::cli
