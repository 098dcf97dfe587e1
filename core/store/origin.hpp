#pragma once
// Which store a change belongs to, who makes it, and where it stands in the order of all changes.

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "core/store/connection.hpp"
#include "core/store/store.hpp"

namespace sw::store {

template <std::size_t Size>
std::array<std::uint8_t, Size> random_bytes();

/// The machine and the file, as they are now.
struct Place {
  std::string machine;
  std::int64_t inode = 0;
};

Place place_of(const std::filesystem::path& store);
/// 0 where there is no such file.
std::int64_t inode_of(const std::filesystem::path& store);

struct Origin {
  std::int64_t id = 0;
  std::string uuid;
  std::string parent_uuid;         // of a copied store: the origin it was copied from,
  std::int64_t parent_number = 0;  // as it was after this change
  std::int64_t number = 0;         // of its last change
  std::string previous_hash;       // of its last change; of a new origin: the parent's
};

/// A label that no origin has: "k3", short enough to type and unlike any number.
std::string new_label(Connection& connection);

/// The origin that new changes belong to; a new one where the store was copied since the last.
Origin current_origin(Connection& connection, const Place& place);

/// The row for a person, login and host.
struct Person {
  std::int64_t id = 0;
  std::string digest;
};

Person person_of(Connection& connection, const Who& who);

/// A number that orders the changes of all stores: the milliseconds of `made_at`, or one more than
/// the latest that this store has seen where the clock went backwards; below them 16 bits of the
/// origin, so that two stores hardly ever have the same.
std::int64_t next_clock(Connection& connection, std::int64_t made_at, const std::string& origin);

}  // namespace sw::store
