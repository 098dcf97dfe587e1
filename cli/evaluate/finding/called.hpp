#pragma once
// What the commands of `sw evaluate finding` share.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "cli/app.hpp"
#include "cli/command.hpp"
#include "core/evaluate/finding.hpp"

namespace sw::cli::evaluate_finding_commands {

/// What a finding is about.
struct About {
  std::string subject;  // "project:elder.home-pilot"
  std::string title;    // 长者之家 (elder.home-pilot)
};

/// SUBJECT as people type it: project:, org: or staff: and an id, a unique title or name, a staff
/// number. Throws: usage where it is none of these, input where there is no such thing, with the
/// nearest.
About about_called(App& app, std::string_view text, Date day);

/// The argument that names a finding.
Option finding_option(std::string& target);

/// A finding by its number. Throws (input), naming the nearest.
const evaluate::Finding& finding_called(std::span<const evaluate::Finding> findings,
                                        std::string_view no);

/// Says on stderr where the texts of change `change` seem to hold a telephone or identity number.
void warn_of_numbers(App& app, std::string_view texts, std::int64_t change);

}  // namespace sw::cli::evaluate_finding_commands
