#include "core/staff/filter.hpp"

#include <algorithm>

#include "core/plan/keys.hpp"

namespace sw::staff {

namespace {

using people::Dimension;

struct Named {
  std::string_view name;
  Dimension dimension;
};
constexpr Named kDimensions[] = {{"org", Dimension::org},
                                 {"field", Dimension::field},
                                 {"place", Dimension::place},
                                 {"post", Dimension::post},
                                 {"track", Dimension::track},
                                 {"grade", Dimension::grade},
                                 {"degree", Dimension::degree},
                                 {"course", Dimension::course}};

bool is_in(const std::vector<std::string>& values, std::string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

Condition sector(const plan::Plan& plan, const std::vector<std::string>& sectors) {
  Condition condition{Dimension::post, {}};
  for (const plan::Post& post : plan.posts) {
    if (is_in(sectors, post.sector)) {
      condition.values.push_back(post.id);
    }
  }
  return condition;
}

}  // namespace

bool Filter::has_level(std::span<const LevelRule> rules, std::string_view key) const {
  if (levels.empty()) {
    return true;
  }
  const people::Qualification held = people::parse_qualification(key);
  return is_in(levels, level_of(rules, held)) || (!held.skill.empty() && is_in(levels, held.skill));
}

Filter filter_of(const plan::Plan& plan, const plan::Indicator& indicator) {
  Filter filter;
  const plan::Pair* source = plan::source_in(indicator.from);
  for (const plan::Pair& pair : indicator.from) {
    if (&pair == source) {
      continue;
    }
    if (pair.name == "level") {
      filter.levels = pair.values;
    } else if (pair.name == "sector") {
      filter.conditions.push_back(sector(plan, pair.values));
    } else {
      for (const Named& one : kDimensions) {
        if (one.name == pair.name) {
          filter.conditions.push_back({one.dimension, pair.values});
        }
      }
    }
  }
  return filter;
}

std::optional<Quantity> part_of(const people::Event& event,
                                const Filter& filter,
                                std::span<const LevelRule> rules) {
  if (!filter.has_level(rules, event.level)) {
    return {};
  }
  Quantity amount = event.amount;
  for (const Condition& condition : filter.conditions) {
    Quantity found;
    people::for_each_part(event, [&](const people::Part& part) {
      if (part.dimension == condition.dimension && is_in(condition.values, part.value)) {
        // Two half posts of one sector are one person; of the posts' shares they add up.
        found = event.figure == people::Figure::post_share ? found + part.amount : part.amount;
      }
    });
    if (found.is_zero()) {
      return {};
    }
    amount = found;
  }
  return amount;
}

}  // namespace sw::staff
