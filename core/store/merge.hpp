#pragma once
// Bringing the changes of another store in: change by change, by origin and number, so that it does
// not matter how often and in which order stores are merged.

#include <string>

#include "core/store/connection.hpp"
#include "core/store/store.hpp"

namespace sw::store {

/// Both have today's schema; within a transaction of `ours`. `name`: the other store in messages.
/// Throws (store), with nothing written, where a change is not the same in both or does not fit its
/// hash.
Merged merge_changes(Connection& ours, Connection& theirs, const std::string& name);

/// Records that more than one correction holds for, or that were taken back and corrected, where
/// one of the corrections is a fact from `first_fact` on.
std::vector<Conflict> conflicts_since(Connection& connection, std::int64_t first_fact);

/// Evidence that facts of a store speak of.
std::vector<facts::Evidence> evidence_named(Connection& connection);

}  // namespace sw::store
