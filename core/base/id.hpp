#pragma once
// Ids of plan entries, and the universally unique ids of changes.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace sw {

/// Lower-case letters, digits and `-`, with dots between levels: "training.rotation". At least one
/// letter: "12.3" is a record.
bool is_item_id(std::string_view id);

/// As an item id, `_` allowed: "aged_care", "elder.home-pilot".
bool is_entry_id(std::string_view id);

/// The id one level up; empty for a top-level id.
std::string_view parent_id(std::string_view id);

/// UUID version 7 (RFC 9562): milliseconds since 1970 first, so that ids sort by time.
std::string make_uuid(std::int64_t milliseconds, const std::array<std::uint8_t, 10>& random);

}  // namespace sw
