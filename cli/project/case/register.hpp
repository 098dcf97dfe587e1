#pragma once
// Cases and groups as commands name and show them: by number only.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "core/project/cases.hpp"

namespace sw::cli {

/// A case of a project by its number. Throws (input): unknown (with the nearest), voided, or of
/// another project.
const project::Case& case_called(const std::vector<project::Case>& cases,
                                 const project::Register& projects,
                                 const plan::Project& project,
                                 std::string_view number);

/// Throws (input) where it is closed, or `day` is before it was opened.
void require_open(const project::Case& one, Date day);

/// 个案 C001, 小组 G002.
Message named(const plan::Plan& plan, const project::Case& one);

/// A stage of its method by name or place ("3"). Throws (input), naming them.
std::string stage_called(const plan::Plan& plan, const project::Case& one, std::string_view text);

/// 出席: people a session; none where it had none.
std::optional<Quantity> average(Quantity person_times, Quantity sessions);
/// Their share of the members; none where these are not known.
std::optional<Quantity> attendance(Quantity person_times, Quantity sessions, Quantity members);
/// A share as whole per cent, without the sign.
std::string whole_percent(Quantity share);

/// A case as `project case list` and `show` give it.
nlohmann::ordered_json case_json(const project::Case& one, Date today);

/// A fact on a case.
facts::Fact case_fact(const plan::Project& project,
                      const std::string& number,
                      const std::string& action,
                      Date day);

}  // namespace sw::cli
