#pragma once
// All that `store check` looks at: the file, the chain of changes, totals, evidence.

#include <filesystem>
#include <string>
#include <vector>

#include "core/store/evidence.hpp"

namespace sw::store {

struct EvidenceFault {
  facts::Evidence evidence;
  EvidenceState state = EvidenceState::missing;
};

struct Health {
  std::vector<std::string> damaged;      // of the file: what SQLite and reading it say
  std::vector<std::string> readable;     // where it is damaged: which tables can still be read
  std::vector<std::string> differences;  // hashes and totals that do not fit
  std::vector<EvidenceFault> evidence;   // missing or altered
  std::vector<std::string> lost;         // what an earlier salvage could not bring over
  std::vector<std::string> parts;        // left by commands that were cut off

  bool sound() const { return damaged.empty() && differences.empty() && evidence.empty(); }
};

/// Nothing is written to a damaged store; a sound older one is brought up to date first, as by any
/// command. Throws (store) where nothing can be read.
Health examine(const std::filesystem::path& workspace);

}  // namespace sw::store
