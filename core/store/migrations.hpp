#pragma once
// Bringing a store's schema up to date, one numbered step at a time.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>

#include "core/store/connection.hpp"

namespace sw::store {

/// Brings a store from version - 1 to `version`. Runs in a transaction that also sets the version.
struct Migration {
  std::int64_t version;
  void (*run)(Connection&);
};

/// All of them, in order, without gaps.
std::span<const Migration> migrations();

std::int64_t schema_version(Connection& connection);

/// Throws (store) where a file with this version and application id is another program's database,
/// or newer than this program. `file`: for the message.
void require_known(const std::filesystem::path& file,
                   std::int64_t version,
                   std::optional<std::int64_t> application_id);

/// Runs the steps that are missing. An existing store is first copied to `backup`, where one is
/// given; a step that fails leaves the store as the step before it left it. Throws (store) where
/// the store is newer than the last step, without touching it.
void migrate(Connection& connection,
             std::span<const Migration> steps,
             const std::optional<std::filesystem::path>& backup);

}  // namespace sw::store
