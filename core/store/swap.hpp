#pragma once
// Exchanging the folder of the live store with a prepared one.

#include <filesystem>
#include <memory>

namespace sw::store {

/// Holds a store so that no other process has it open or can begin to; nothing where it cannot be
/// opened. Throws (store) where others do not let go of it in time.
class Exclusive {
 public:
  explicit Exclusive(const std::filesystem::path& store, int wait_seconds = 30);
  Exclusive(const Exclusive&) = delete;
  Exclusive& operator=(const Exclusive&) = delete;
  ~Exclusive();

  /// The store will not come back to its place: its journal mode is not put back.
  void moved();

 private:
  struct Held;
  std::unique_ptr<Held> held_;
};

/// Puts `prepared` in the place of `live` and what was there in the place of `prepared`, in one
/// step where the file system can; else in two renames. False where there was nothing at `live`.
bool exchange_folders(const std::filesystem::path& prepared, const std::filesystem::path& live);

}  // namespace sw::store
