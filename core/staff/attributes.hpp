#pragma once
// What may be said of a person in service, typed or from a sheet: keys of `Fact::details` and the
// values that they take.

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/date.hpp"
#include "core/base/message.hpp"
#include "core/plan/plan.hpp"

namespace sw::staff {

struct Attribute {
  std::string_view key;
  Text title;
};

/// Of people, in the order in which they are shown.
std::span<const Attribute> attributes();
/// By key or title; null where there is none.
const Attribute* find_attribute(std::string_view word);

/// What values are read against.
struct World {
  const plan::Plan* plan = nullptr;  // never null
  /// The agency that a word means, by id or name; the word itself where no agency was ever
  /// recorded; none where it means none of them.
  std::function<std::optional<std::string>(std::string_view)> org;
};

/// The value as it is recorded: a title of the plan becomes its id, "本科" bachelor, "是" yes.
/// Empty stays empty: it clears. Throws Error: kind `usage` for a word that is not in a fixed list,
/// `input` for an id that does not exist or a value that is none.
std::string read_attribute(const World& world, std::string_view key, std::string_view text);

/// The entry of a list of the plan that a word means, by id or title; the word itself where the
/// plan has no such list. Throws (input), naming the nearest.
std::string find_entry(std::span<const plan::ListEntry> list,
                       const Text& what,
                       std::string_view word);

/// A level of certificate on either scale. Throws (usage).
std::string read_level(std::string_view text);

}  // namespace sw::staff
