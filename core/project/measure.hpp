#pragma once
// Indicators that are computed from projects: `from = { service = "…" }`, and of case, money, need,
// event, output and resource, with filters.

#include <optional>

#include "core/facts/fact.hpp"
#include "core/plan/plan.hpp"
#include "core/project/register.hpp"

namespace sw::project {

struct Window {
  Date from, to;
};

/// The figure in the window: of a level as of its last day. None where the figure is not one of
/// ours; a count of 0 where nothing was recorded.
std::optional<facts::Total> measure(const plan::Plan& plan,
                                    const plan::Indicator& indicator,
                                    const Register& projects,
                                    const Window& window);

}  // namespace sw::project
