#pragma once
// Entries of the organisation's own lists by their ids.

#include <span>
#include <string>
#include <string_view>

#include "core/plan/plan.hpp"

namespace sw::plan {

/// Null where the list does not have it.
const ListEntry* find_entry(std::span<const ListEntry> list, std::string_view id);

/// What it is called; the id itself where the list does not have it.
std::string titled(std::span<const ListEntry> list, std::string_view id);

/// What a place of a project is called; the id where the project does not have it.
std::string site_titled(const Project& project, std::string_view id);

}  // namespace sw::plan
