#include "core/plan/check.hpp"

#include "core/plan/check_rules.hpp"

namespace sw::plan {

std::vector<Finding> check(const Plan& plan) {
  rules::Findings findings;
  rules::check_ids(plan, findings);
  rules::check_references(plan, findings);
  rules::check_head(plan, findings);
  rules::check_items(plan, findings);
  rules::check_indicators(plan, findings);
  rules::check_means(plan, findings);
  return findings.take();
}

}  // namespace sw::plan
