#pragma once
// Gates in words and as JSON, for the commands that are stopped by them or show them.

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "core/project/gates.hpp"

namespace sw::cli {

/// {"id","rule","title","met","have","need","command"} each.
nlohmann::ordered_json conditions_json(const App& app,
                                       const std::vector<project::Condition>& conditions);

/// What is missing, a line each with the command that supplies it, on stderr.
void tell_missing(App& app, const std::vector<project::Condition>& conditions);

/// How many are not met.
std::size_t count_missing(const std::vector<project::Condition>& conditions);

/// "长者之家试点 (elder.home-pilot)".
std::string named(const plan::Project& project);

/// A day of a project's life: not before a stage that it has reached. Throws (input).
void require_after(const plan::Project& project, const project::Progress& progress, Date day);

}  // namespace sw::cli
