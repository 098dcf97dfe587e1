#pragma once
// A store made anew from the rows of another one, by our own schema: triggers, views and whatever
// else a file from outside holds do not come along.

#include <filesystem>

namespace sw::store {

/// Makes the new file `to` (mode 0600) with the tables of the store `from` and brings it to today's
/// schema. `from` is read where it lies. Throws (store) where it is no store, or newer.
void rebuild_store(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace sw::store
