#pragma once
// What the key table tells others: a plan as JSON, the JSON Schema of plan files, and the manual.

#include <string>
#include <string_view>

#include "core/base/message.hpp"
#include "core/plan/plan.hpp"

namespace sw::plan {

/// {"plan":{…},"items":[…],"indicators":[…], …}: each entry with the plan file's keys (what it
/// inherits filled in, what is not given null), its parent's id and its line.
std::string to_json(const Plan& plan);

/// An entry of the section of this name, as it stands there.
std::string entry_to_json(std::string_view section, const Entry& entry);

/// JSON Schema (draft 7), for editors that complete and check TOML.
std::string json_schema(Lang lang);

struct Section;

/// A section and its keys, as the manual of a file has them.
std::string manual_of(const Section& section, Lang lang);

/// `sw help plan-file`: every section and key.
std::string manual(Lang lang);

}  // namespace sw::plan
