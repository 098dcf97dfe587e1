#include "core/staff/levels.hpp"

#include <algorithm>

#include "core/base/message.hpp"
#include "core/people/words.hpp"

namespace sw::staff {

namespace {

std::vector<LevelRule> national() {
  const auto title = [](std::string_view id) {
    return std::string(people::find_word(people::levels(), id)->title.in(Lang::zh));
  };
  return {
      {"assistant", title("assistant"), {"skill_3"}, Quantity::of(72), {}, 2, 1},
      {"intermediate", title("intermediate"), {"skill_2"}, Quantity::of(90), {}, 3, 2},
      {"senior", title("senior"), {"skill_1"}, Quantity::of(90), {}, 1, 1},
  };
}

}  // namespace

std::vector<LevelRule> level_rules(const plan::Plan& plan) {
  if (plan.certificate_levels.empty()) {
    return national();
  }
  std::vector<LevelRule> rules;
  for (const plan::CertificateLevel& level : plan.certificate_levels) {
    rules.push_back({level.id,
                     level.title,
                     level.equals,
                     level.hours.value_or(Quantity()),
                     level.hours_a_year.value_or(Quantity()),
                     static_cast<int>(level.papers.value_or(1)),
                     static_cast<int>(level.within_years.value_or(1))});
  }
  std::stable_sort(rules.begin(), rules.end(), [](const LevelRule& one, const LevelRule& other) {
    return people::rank_of(people::levels(), one.id) < people::rank_of(people::levels(), other.id);
  });
  return rules;
}

const LevelRule* rule_of(std::span<const LevelRule> rules, std::string_view level) {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const LevelRule& rule) {
    return rule.id == level ||
           std::find(rule.equals.begin(), rule.equals.end(), level) != rule.equals.end();
  });
  return found == rules.end() ? nullptr : &*found;
}

std::string level_of(std::span<const LevelRule> rules, const people::Qualification& held) {
  std::string highest;
  for (const std::string& level : {held.level, held.skill}) {
    const LevelRule* rule = level.empty() ? nullptr : rule_of(rules, level);
    if (rule != nullptr && (highest.empty() || people::rank_of(people::levels(), rule->id) >
                                                   people::rank_of(people::levels(), highest))) {
      highest = rule->id;
    }
  }
  return highest;
}

}  // namespace sw::staff
