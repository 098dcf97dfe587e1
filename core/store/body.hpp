#pragma once
// What a fact says beyond the columns, as canonical JSON: keys in order, no spaces.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/facts/fact.hpp"

namespace sw::store {

struct Body {
  std::string about;  // of a note on a record: "<uuid of the change>.<seq>" or "<uuid>"
  std::optional<facts::Evidence> evidence;
  std::string note_kind;   // of a note
  std::string renamed_to;  // of a rename
  std::string supersedes;  // of a correction: "<uuid>.<seq>"
  std::string undoes;      // of an undo: "<uuid>"
  std::string file;        // of an import: the file's name
  int plan_year = 0;       // of an approval
  std::string plan_hash, plan_text;
  std::vector<std::string> forgets;  // of an erasure: digests of who and of personal texts
  std::map<std::string, std::string> details;   // as in facts::Fact
  std::map<std::string, std::string> personal;  // key → digest of the text, 64 hex digits
};

/// Empty where there is nothing to say: such facts keep no body.
std::string write_body(const Body& body);

/// Keys that are not known are passed over. Text that is no JSON gives an empty body; `check_chain`
/// finds such damage.
Body parse_body(std::string_view json);

/// The number that a text is; 0 where it is none: a damaged body must not end a check.
std::int64_t number_in(std::string_view text);

}  // namespace sw::store
