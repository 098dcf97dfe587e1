#pragma once
// Figures of the register of agencies, for indicators with `from = { org = "…" }`.

#include <span>

#include "core/base/date.hpp"
#include "core/facts/fact.hpp"
#include "core/org/agency.hpp"
#include "core/plan/plan.hpp"

namespace sw::org {

/// What `from` names, with its filters `kind` and `place`, of the agencies as they are known on
/// `to` (agencies_of without later facts):
/// - founded: a flow counts those founded in the window; a level those there are on `to`, founded
///   by then and not closed (where no date of founding is known: since they were recorded).
/// - admitted: a flow counts admissions in the window; a level those admitted by `to` and not
///   closed.
/// - members: a level, those who are members of any association on `to`, each once. With filters
///   only members that are in the register themselves, by their own kind and place.
/// - contract_value: a flow, yuan of the contracts signed in the window, whole amounts.
/// A level's figure is in `last`, a flow's in `sum`. `count` is 0 where the register is empty, so
/// that nothing is known; else at least 1, since nothing founded is a figure too.
facts::Total measure(std::span<const Agency> agencies,
                     const plan::Indicator& indicator,
                     Date from,
                     Date to);

}  // namespace sw::org
