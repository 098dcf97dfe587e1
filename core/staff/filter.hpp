#pragma once
// Filters of computed indicators: which part of a figure on people is asked for.

#include <optional>
#include <string>
#include <vector>

#include "core/people/events.hpp"
#include "core/plan/plan.hpp"
#include "core/staff/levels.hpp"

namespace sw::staff {

/// A filter other than the level.
struct Condition {
  people::Dimension dimension = people::Dimension::none;
  std::vector<std::string> values;  // any of these
};

struct Filter {
  std::vector<std::string> levels;  // empty: any
  std::vector<Condition> conditions;

  bool has_level(std::span<const LevelRule> rules, std::string_view key) const;
  /// Whether totals by one dimension answer it.
  bool simple() const { return conditions.size() <= 1; }
};

/// The filters in `from`. A sector stands for its posts.
Filter filter_of(const plan::Plan& plan, const plan::Indicator& indicator);

/// The part of an event that a filter leaves: its amount, or none.
std::optional<Quantity> part_of(const people::Event& event,
                                const Filter& filter,
                                std::span<const LevelRule> rules);

}  // namespace sw::staff
