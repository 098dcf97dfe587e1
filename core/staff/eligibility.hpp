#pragma once
// Whether a candidate meets the plan's criteria for recruits ([[eligibility]], A1.1): each
// criterion holds where any of its groups does, a group where all of its conditions do. Degree,
// title, certificate and award mean "this or higher".

#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/base/message.hpp"
#include "core/plan/plan.hpp"
#include "core/staff/candidates.hpp"
#include "core/staff/levels.hpp"

namespace sw::staff {

/// `nearly`: one condition of a group is lacking, and the others of the group hold or what they
/// have is one step below what is asked.
enum class Fit { met, nearly, not_met };
std::string_view name_of(Fit fit);  // "met", "nearly", "not"
Text title_of(Fit fit);

struct Answer {
  const plan::Eligibility* criterion = nullptr;
  Fit fit = Fit::not_met;
  std::vector<Message> missing;  // of the group that is nearest
};

/// What candidates are held against. `vacant`: posts that have fewer people than they should.
struct Asked {
  const plan::Plan& plan;
  std::vector<LevelRule> levels;
  std::set<std::string, std::less<>> vacant;
};

/// In the plan's order.
std::vector<Answer> check_eligibility(const Candidate& candidate, const Asked& asked);

bool meets_any(std::span<const Answer> answers);

}  // namespace sw::staff
