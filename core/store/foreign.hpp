#pragma once
// A store somewhere else: another station's, a backup's, one on a stick. It is read through a copy
// of our own, so that nothing is written there and nobody changes it while it is read.

#include <filesystem>
#include <optional>
#include <string>

namespace sw::store {

/// Copies the store `from` with what is in its WAL to the new file `to` (mode 0600): by SQLite
/// where it can be opened, also while others write to it; else byte by byte, so that it can also
/// come from a read-only disk. Brings the copy to today's schema. Throws (store) where it is no
/// store, is damaged or newer; (input) where it does not exist.
void copy_store(const std::filesystem::path& from, const std::filesystem::path& to);

/// Where a foreign store and its evidence can be read.
struct Foreign {
  std::filesystem::path store;     // a copy in the scratch folder
  std::filesystem::path evidence;  // there, or where the store lies
};

/// The store of a workspace's folder, a store file or a backup, encrypted or not, brought into
/// `scratch`, an empty folder of our own. Throws as `copy_store`; (usage) where a backup is
/// encrypted and there is no passphrase.
Foreign bring_foreign(const std::filesystem::path& path,
                      const std::filesystem::path& scratch,
                      const std::optional<std::string>& passphrase);

}  // namespace sw::store
