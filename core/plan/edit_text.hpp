#pragma once
// Changes to a plan file's text at known places. Everything else — comments, order, spacing — stays
// as its author wrote it.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.hpp"
#include "core/plan/plan.hpp"

namespace sw::plan {

struct Edit {
  Spot spot;         // what is replaced; a length of 0 inserts
  std::string text;  // in its place
};

/// Applies edits, which must not overlap, in any order.
std::string apply_edits(const std::string& text, std::vector<Edit> edits);

/// A text as a TOML basic string with its quotes.
std::string quoted(std::string_view text);

struct Rolled {
  std::string text;
  std::vector<Message> warnings;  // targets already reached
};

/// Last year's plan as the start of another year's: the year and every date move, baselines become
/// last year's actuals (by indicator id), targets stay; one that is reached already is marked by a
/// comment in `lang` and warned of.
Rolled roll_forward(const std::string& text,
                    const Plan& plan,
                    const std::map<std::string, Quantity, std::less<>>& actuals,
                    int year,
                    Lang lang);

struct Renamed {
  std::string text;
  std::vector<std::pair<std::string, std::string>> ids;  // old → new, the item's children too
};

/// Gives an item, indicator, milestone or project another id, with everything below it and what
/// refers to it. Throws Error (input): no such id, new id malformed, taken, or under no item.
Renamed rename(const std::string& text,
               const Plan& plan,
               std::string_view from,
               std::string_view to);

}  // namespace sw::plan
