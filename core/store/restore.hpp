#pragma once
// Putting a backup, another workspace or a store file in the place of the present store.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sw::store {

struct RestoreOptions {
  std::filesystem::path source;     // a backup, a workspace's folder, or a store file
  std::filesystem::path workspace;  // made where it is not there
  std::optional<std::string> passphrase;
  std::string stamp;  // "20260331-020000", for the name of what is kept
};

struct Restored {
  std::int64_t changes = 0;
  std::int64_t facts = 0;
  std::int64_t evidence = 0;
  std::vector<std::string> replaced;          // files of the workspace that differed
  std::vector<std::string> missing_evidence;  // hashes that facts name and nobody has
  bool totals_rebuilt = false;
  std::optional<std::filesystem::path> kept;  // where the store before is now
};

/// Verifies all of the source in a folder of the workspace (integrity, every change's hash, files),
/// then waits until nobody has the present store open and exchanges the two folders in one step.
/// The one before is kept, damaged or not. The restored store goes on as a new origin. However it
/// is cut off, there is one whole store, and the next restore finishes or cleans up. Throws (store)
/// where the source does not verify or the store stays in use; (input) where it is not there.
Restored restore(const RestoreOptions& options);

/// Whether a restore was cut off before it had put the plan files in their places.
bool is_restore_unfinished(const std::filesystem::path& workspace);

}  // namespace sw::store
