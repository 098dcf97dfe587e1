#pragma once
// Associations and their members, as the commands on them name them.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/app.hpp"
#include "cli/command.hpp"
#include "core/facts/fact.hpp"
#include "core/org/agency.hpp"

namespace sw::cli {

/// A member joining or leaving, as asked for.
struct MembershipStep {
  std::string association, member, note;
  std::optional<std::string> date;
};

std::vector<Option> membership_options(MembershipStep& step, Text member, Text date);

/// Throws (input) where there is none, or it is no association.
const org::Agency& association_called(std::span<const org::Agency> agencies, std::string_view word);

/// The id of a registered agency by id or name; else the word as it is: the number of a member whom
/// the register does not have. Throws (input) for a name of several agencies.
std::string member_meant(std::span<const org::Agency> agencies, std::string_view word);

/// "青禾社工站 (o1)", or the member's number.
std::string member_named(std::span<const org::Agency> agencies, const std::string& member);

/// The membership that has not ended; null where there is none.
const org::Membership* open_membership(const org::Agency& association, std::string_view member);

/// The fact that `member` takes `action` (add, leave) on the day of `step`. Throws (input) as
/// fact_day does.
facts::Fact membership_fact(App& app,
                            const MembershipStep& step,
                            const org::Agency& association,
                            const std::string& member,
                            std::string_view action);

}  // namespace sw::cli
