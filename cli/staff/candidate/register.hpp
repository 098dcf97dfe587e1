#pragma once
// The candidates as commands read them, and what they are held against.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/app.hpp"
#include "core/plan/plan.hpp"
#include "core/staff/candidates.hpp"
#include "core/staff/eligibility.hpp"

namespace sw::cli {

/// By the facts dated up to today.
std::vector<staff::Candidate> candidates(App& app);

/// By number, or by a name that only one has. Throws (input).
const staff::Candidate& candidate_called(std::span<const staff::Candidate> candidates,
                                         std::string_view word);

/// The plan's levels and criteria, and its posts that have a vacancy today. `plan` must live on.
staff::Asked asked_by(App& app, const plan::Plan& plan);

/// A post of the plan by id, or by a title that only one has. Throws (input), naming the nearest.
const plan::Post& post_called(const plan::Plan& plan, std::string_view word);

/// "李青 (c1)", the name masked where asked.
std::string named(const staff::Candidate& candidate, bool mask);
std::string shown_name(const staff::Candidate& candidate, bool mask);

}  // namespace sw::cli
