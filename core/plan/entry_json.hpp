#pragma once
// An entry of a plan, and a single value, as JSON: the form of `plan show --json` and `plan diff
// --json`. Only sources of core/plan include this.

#include <nlohmann/json.hpp>

#include "core/plan/keys.hpp"

namespace sw::plan {

/// Null where there is none.
nlohmann::ordered_json value_json(const Key& key, const Value& value);

/// Every key of the section, nested tables too.
nlohmann::ordered_json entry_json(const Section& section, const Entry& entry);

}  // namespace sw::plan
