#pragma once
// Ids of the plan as small numbers, and what they are called today.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/store/connection.hpp"

namespace sw::store {

/// The number of a name, made where it is new. Lives as long as a transaction: names that were
/// rolled back must not be remembered.
class Names {
 public:
  explicit Names(Connection& connection) : connection_(connection) {}
  std::int64_t number_of(const std::string& text);

 private:
  Connection& connection_;
  std::unordered_map<std::string, std::int64_t> known_;
};

std::optional<std::int64_t> find_name(Connection& connection, std::string_view text);
std::string name_text(Connection& connection, std::int64_t name);

/// A rename that counts.
struct Rename {
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::int64_t clock = 0;  // of its change
  std::int64_t fact = 0;
};

/// What each renamed name is called today: of several renames of one name the latest counts, chains
/// are followed. Renaming back makes a ring: its latest rename says which name is today's.
std::map<std::int64_t, std::int64_t> resolve_renames(const std::vector<Rename>& renames);

/// Renames that were not taken back.
std::vector<Rename> load_renames(Connection& connection);

/// What a name is called today: itself, where it was not renamed.
std::int64_t current_name(Connection& connection, std::int64_t name);

}  // namespace sw::store
