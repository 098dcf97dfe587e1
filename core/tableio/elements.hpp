#pragma once
// A large XML part cut into its elements of one name, so that a sheet of a million rows is parsed a
// row at a time.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/tableio/archive.hpp"

namespace sw::tableio {

/// Prefixes of names are not looked at: "x:row" is a "row".
std::string_view local_name(std::string_view name);

class Elements {
 public:
  Elements(PartReader reader, std::string_view name);

  /// The next one, from its "<" to its ">", valid until the next call; none at the end. Throws
  /// Error (input) for a document type (entities are not wanted), a part that breaks off, and an
  /// element that is longer than a row can be.
  std::optional<std::string_view> next();

 private:
  struct Tag {
    std::size_t begin, end;
    bool closing, empty, wanted;
  };
  std::optional<Tag> next_tag();
  std::size_t find(std::string_view mark, std::size_t from);
  std::size_t tag_end(std::size_t from);
  bool fill();

  PartReader reader_;
  std::string name_;
  std::string text_;
  std::size_t at_ = 0;    // where the search goes on
  std::size_t keep_ = 0;  // what stands before is not needed any more
};

}  // namespace sw::tableio
