#pragma once
// Erasing a person: their name, login and host go from the table `who`, their names and certificate
// numbers from `personal`; the digests that hashes cover stay. The change that says so travels by
// merging, and nobody is brought back by a store that still knows the person. (Personal Information
// Protection Law of China, art. 47.)

#include <string>
#include <vector>

#include "core/store/connection.hpp"

namespace sw::store {

/// Digests of all who were erased, 64 hex digits each.
std::vector<std::string> forgotten(Connection& connection);

/// Erases everybody whom a change says to erase, and gives how many rows of `who` that were.
/// Within a transaction of the caller's.
std::int64_t erase_forgotten(Connection& connection);

/// Writes the file anew without what was in it before, and empties the WAL. Outside a transaction.
void scrub(Connection& connection);

}  // namespace sw::store
