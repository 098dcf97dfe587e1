#pragma once
// Reading what can be read of a damaged store into a new one, and saying what is lost.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sw::store {

/// A change that is missing or not whole.
struct LostChange {
  std::string label;                  // "k3-12": origin and number
  std::int64_t change = 0;            // its number in the new store; 0: not there at all
  std::optional<std::int64_t> facts;  // missing; 0: all there, but not provably so; none: all lost
  std::string after, before;          // when it was made, by the changes around it; may be empty
};

/// A fact that could be read while its change could not: who recorded it and when is unknown, so it
/// is not in the new store.
struct Orphan {
  std::string date, subject, part, value, whole, note;
};

struct Salvaged {
  std::int64_t changes = 0;
  std::int64_t facts = 0;
  std::vector<LostChange> lost;
  std::vector<Orphan> orphans;
  std::int64_t unnamed = 0;  // facts left out because what they are about could not be read

  bool complete() const { return lost.empty() && orphans.empty() && unnamed == 0; }
};

/// Reads the store `damaged`, with its WAL or journal, from a copy; it is never written to. Makes
/// the new store `file` with the same origins, numbers and hashes; what is missing stands in its
/// table `lost`. Throws (input) where `file` is there; (store) where nothing can be read.
Salvaged salvage(const std::filesystem::path& damaged, const std::filesystem::path& file);

}  // namespace sw::store
