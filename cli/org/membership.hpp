#pragma once
// Associations and their members, as the commands on them name them.

#include <span>
#include <string>
#include <string_view>

#include "core/org/agency.hpp"

namespace sw::cli {

/// Throws (input) where there is none, or it is no association.
const org::Agency& association_called(std::span<const org::Agency> agencies, std::string_view word);

/// The id of a registered agency by id or name; else the word as it is: the number of a member whom
/// the register does not have. Throws (input) for a name of several agencies.
std::string member_meant(std::span<const org::Agency> agencies, std::string_view word);

/// "青禾社工站 (o1)", or the member's number.
std::string member_named(std::span<const org::Agency> agencies, const std::string& member);

/// The membership that has not ended; null where there is none.
const org::Membership* open_membership(const org::Agency& association, std::string_view member);

}  // namespace sw::cli
