#pragma once
// All facts in one pass, for the checks: each of them would read the whole table by itself.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "core/store/connection.hpp"

namespace sw::store {

/// A fact with its names as text. The texts live as long as the call that they are handed to.
struct ScannedFact {
  std::int64_t id = 0, change = 0, seq = 0, kind = 0, date = 0;
  std::int64_t subject = 0, part = 0;  // numbers of names; 0: none
  std::optional<std::int64_t> value, whole;
  std::string_view subject_name, part_name, note, body;
};

using FactUse = std::function<void(const ScannedFact&)>;

/// Hands every fact to all of `uses`, in the order of their ids.
void scan_facts(Connection& connection, std::span<const FactUse> uses);

}  // namespace sw::store
