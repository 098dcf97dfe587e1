#pragma once
// Labels such as staff numbers are unique within an organisation. Stores that were copied from one
// another are of one family, and `001` is the same person in all of them; a store that was begun by
// itself has another 001. So a label is told by the first origin of its family. Here it is shown as
// `001`; one of another family as `k3/001`, by the label of that origin, and kept as `<uuid>/001`.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/store/connection.hpp"

namespace sw::store {

/// The first origin of an origin's family.
std::int64_t root_of_origin(Connection& connection, std::int64_t origin);
/// That of this store; 0 before anything was written.
std::int64_t our_root(Connection& connection);

/// A family and a label in it.
struct Labelled {
  std::int64_t root = 0;
  std::string label;
};

/// `subject`: as it is kept in a fact of `origin`.
Labelled labelled(Connection& connection, std::string_view subject, std::int64_t origin);
/// As people type it here. Without a family of that name the whole text is the label.
Labelled typed_label(Connection& connection, std::string_view text);

std::string shown_label(Connection& connection, const Labelled& label);
std::string shown_label(Connection& connection, std::string_view subject, std::int64_t origin);
/// As it is kept in facts that are written here.
std::string stored_label(Connection& connection, std::string_view text);

/// What an evaluation or a finding is about, "project:ID", "org:o1", "staff:001": as it is called
/// here today. A finding has it as its part, an evaluation in this key of its details.
inline constexpr const char* kAboutKey = "subject";
std::string shown_about(Connection& connection, std::string_view about, std::int64_t origin);
/// As it is kept in facts that are written here.
std::string stored_about(Connection& connection, std::string_view about);

}  // namespace sw::store
