#pragma once
// The register of agencies as commands read it.

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "core/org/admission.hpp"
#include "core/org/agency.hpp"

namespace sw::cli {

/// All agencies by the facts dated up to a day; without one, up to today.
std::vector<org::Agency> agencies(App& app, std::optional<Date> day = {});

/// By id, or by a name that only one has. Throws (input), naming the nearest or all of that name.
const org::Agency& agency_called(std::span<const org::Agency> agencies, std::string_view word);

/// Every agency's staff on a day, by id. Certificates count by the plan's levels.
using Headcounts = std::map<std::string, org::Headcount, std::less<>>;
Headcounts headcounts(App& app, const plan::Plan& plan, Date day);
org::Headcount headcount(const Headcounts& counts, std::string_view id);

/// The plan of today's year; an empty one where there is none.
const plan::Plan& plan_or_none(App& app);

/// Staff who are still at an agency after its last day; 0 where it is open. `today`: they are
/// counted on the later of that and the day after the last.
Quantity staff_left_in(App& app, const org::Agency& agency);
/// Says so on stderr where there are any.
void warn_of_staff_left(App& app, const org::Agency& agency);

/// "青禾社工站 (o1)".
std::string named(const org::Agency& agency);

/// Yuan above zero, with at most two decimals. Throws (input).
Quantity read_amount(std::string_view option, std::string_view text);

/// A date or null.
nlohmann::ordered_json json_of(const std::optional<Date>& day);
std::string shown(const std::optional<Date>& day);

nlohmann::ordered_json contract_json(const org::Agency& agency,
                                     const org::Contract& contract,
                                     Date today);
/// What stands in a list for a contract: not begun, in force, ended.
Text state_of(const org::Contract& contract, Date today);

}  // namespace sw::cli
