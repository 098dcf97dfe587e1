#pragma once
// The derived tables, computed a second time from the facts alone and in another way than
// derive.cpp keeps them.

#include <string>
#include <vector>

#include "core/store/connection.hpp"

namespace sw::store {

/// What differs between the derived tables and the facts, in words for a bug report.
std::vector<std::string> check_derived(Connection& connection);

/// Replaces the derived tables by what the facts say. Within a transaction of the caller's.
void rebuild_derived(Connection& connection);

}  // namespace sw::store
