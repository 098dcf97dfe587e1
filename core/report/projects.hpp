#pragma once
// Projects and services in a report: as JSON, and as sections of the document.

#include <optional>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/doc/document.hpp"
#include "core/project/service_table.hpp"
#include "core/project/standing.hpp"

namespace sw::report {

/// The plan file's keys and stage, status, schedule, exceptions, quotas, documents, missing, in the
/// words of a language.
nlohmann::ordered_json project_json(const plan::Plan& plan,
                                    const project::Standing& standing,
                                    Lang lang);

/// A line for each project, method, field and client group.
nlohmann::ordered_json services_json(const std::optional<project::ServiceTable>& table);
/// The whole: what lines by client group, which count some services twice, do not add up to.
nlohmann::ordered_json services_sum_json(const std::optional<project::ServiceTable>& table);

void add_services(const plan::Plan& plan,
                  const project::ServiceTable& table,
                  Lang lang,
                  doc::Document& document);
void add_projects(const plan::Plan& plan,
                  const std::vector<project::Standing>& projects,
                  Lang lang,
                  doc::Document& document);

/// "≈ 120": people of whom the largest record stands for the same people.
std::string shown_people(const project::People& people);

}  // namespace sw::report
