#pragma once
// What the levels of certificate ask for: the plan's [[certificate_level]], else the national
// rules.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/quantity.hpp"
#include "core/people/person.hpp"
#include "core/plan/plan.hpp"

namespace sw::staff {

struct LevelRule {
  std::string id, title;
  std::vector<std::string> equals;  // levels of the older scale
  Quantity hours;                   // of continuing education per registration period; 0: none
  Quantity hours_a_year;            // 0: none
  int papers = 1;                   // of the examination
  int within_years = 1;             // all papers passed within so many consecutive years
};

/// Lowest first. National: assistant 72 h, 2 papers in one year; intermediate 90 h, 3 papers in two
/// consecutive years; senior 90 h, 1 paper (民发〔2009〕123号 and the rules of the examination). By
/// usual convention level 3 of the older scale counts as assistant, 2 as intermediate, 1 as senior.
std::vector<LevelRule> level_rules(const plan::Plan& plan);

/// The rule of a level, also of an older one that equals it; null where it has none.
const LevelRule* rule_of(std::span<const LevelRule> rules, std::string_view level);

/// The level that somebody counts under: the higher of the certificate and what the older scale
/// equals; empty where neither counts.
std::string level_of(std::span<const LevelRule> rules, const people::Qualification& held);

}  // namespace sw::staff
