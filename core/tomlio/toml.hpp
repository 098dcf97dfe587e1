#pragma once
// toml++ as this folder uses it. Header-only: its shared library would be loaded at every start.

#define TOML_HEADER_ONLY 1
// Its own assertions stop a debug build on some malformed headers ("[["); the errors it then throws
// are what we want in every build.
#define TOML_ASSERT(expr) static_cast<void>(0)
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ENABLE_WINDOWS_COMPAT 0
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "core/plan/finding.hpp"
#include "core/plan/keys.hpp"

namespace sw::tomlio {

/// Lines of a text, to find what stands at a place.
class Lines {
 public:
  explicit Lines(std::string_view text);
  /// The text of a region on one line; of a longer one its first line. Columns count characters.
  std::string_view slice(const toml::source_region& region) const;
  std::string_view line(unsigned number) const;  // from 1; empty past the end

 private:
  std::vector<std::string_view> lines_;
};

plan::Spot spot_of(const toml::source_region& region);

struct Parsed {
  toml::table root;
  std::vector<plan::Finding> findings;
};

/// Parses; a line with a syntax error is reported, blanked and passed over, so that later errors
/// are found in the same run.
Parsed parse_toml(std::string text);

/// Reads one value as the key's type says. What is wrong goes to `findings`, and the value is then
/// empty (monostate). Tables and lists of tables are not read here.
plan::Value read_value(const toml::node& node,
                       const plan::Key& key,
                       bool item_id,
                       const Lines& lines,
                       std::vector<plan::Finding>& findings);

}  // namespace sw::tomlio
