#pragma once
// What was recorded for an indicator in a window of days, whatever its kind.

#include <optional>
#include <span>
#include <vector>

#include "core/base/quantity.hpp"
#include "core/facts/fact.hpp"
#include "core/figures/figures.hpp"
#include "core/plan/plan.hpp"

namespace sw::figures {

using Window = std::span<const facts::Total>;

Window window_of(const facts::Totals& totals, const plan::Indicator& indicator);

std::int64_t count_of(Window window);

/// Of a level the last value (of a broken-down one the sum of its parts' last values), of a flow
/// the sum, of a ratio the quotient. None where nothing was recorded.
std::optional<Fraction> recorded_in(Window window, const plan::Indicator& indicator);

/// The three windows that a figure needs.
struct Windows {
  Window in_year, in_period, before_period;
};

/// What happened in the period; `base` is what a level stood at where nothing was recorded before.
std::optional<Quantity> change_in_period(const Windows& windows,
                                         const plan::Indicator& indicator,
                                         std::optional<Quantity> base);

/// Figures of each breakdown key and value, in the plan's order; then recorded ones that the plan
/// does not list.
std::vector<PartFigures> parts_of(const Windows& windows, const plan::Indicator& indicator);

}  // namespace sw::figures
