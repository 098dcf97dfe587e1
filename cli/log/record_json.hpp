#pragma once
// A record as the journal's JSON: one object a line.

#include <string>

#include "core/facts/fact.hpp"

namespace sw::cli {

/// {"id","kind","date","subject","value","unit","note","by","host","made_at","supersedes","state"}
/// and more keys; `unit` is empty where the plan does not say. Ends with a newline.
std::string record_json(const facts::Record& record, const std::string& unit);

}  // namespace sw::cli
