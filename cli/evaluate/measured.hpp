#pragma once
// 由数据得出的评估项: what facts say of a subject, as a share that is attained.

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "cli/app.hpp"
#include "core/evaluate/rubric.hpp"

namespace sw::cli {

/// Attainments of the rubric's measured criteria for a subject ("project:ID") on a day, by the plan
/// of its year; what has no figure is left out. By `from`:
/// - indicator: its attainment in the year so far.
/// - satisfaction: the total of the latest finished evaluation of the subject by that rubric, as a
///   share of what it could be.
/// - project: quotas: the mean of its volumes, none above 1 · spending: spent ÷ budget · documents:
///   those filed ÷ those asked for.
/// - staff: education: hours ÷ hours asked for in the registration in force.
std::map<std::string, Quantity, std::less<>> measured_on(App& app,
                                                         const evaluate::Rubric& rubric,
                                                         std::string_view subject,
                                                         Date day);

}  // namespace sw::cli
