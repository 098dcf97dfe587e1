#pragma once
// A store somewhere else: another station's, a backup's, one on a stick. It is read through a copy
// of our own, so that nothing is written there and nobody changes it while it is read.

#include <filesystem>

namespace sw::store {

/// Copies the store `from` with what is in its WAL to the new file `to` (mode 0600): by SQLite
/// where it can be opened, also while others write to it; else byte by byte, so that it can also
/// come from a read-only disk. Brings the copy to today's schema. Throws (store) where it is no
/// store, is damaged or newer; (input) where it does not exist.
void copy_store(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace sw::store
