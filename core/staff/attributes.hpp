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

/// Whether a staff number can be typed again and told from others: no blanks, none of / : and
/// commas.
bool is_staff_number(std::string_view no);

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

/// A level of certificate on either scale. Throws (usage).
std::string read_level(std::string_view text);

}  // namespace sw::staff
