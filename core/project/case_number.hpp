#pragma once
// 个案编号: numbers by the organisation's own pattern. The next one is one above the highest serial
// among those that begin alike, voided ones too: a number is given once.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/plan/case_pattern.hpp"
#include "core/plan/plan.hpp"
#include "core/project/register.hpp"

namespace sw::project {

/// What the placeholders stand for in a case about to be opened. Empty: not known.
struct CaseValues {
  std::string field, method, site, worker, project;
  Date date;
};

/// The plan's pattern, else C{serial:3} for casework, G{serial:3} for groups and the first letter
/// of any other method.
plan::CasePattern case_pattern(const plan::Plan& plan, std::string_view method);

/// Placeholders whose values are not known: a number cannot be made.
std::vector<plan::CasePart> lacking(const plan::CasePattern& pattern, const CaseValues& values);

/// The next number. Nothing may be lacking.
std::string next_number(const plan::CasePattern& pattern,
                        const CaseValues& values,
                        const std::set<std::string>& taken);

/// Whether a number has the pattern's form, whatever the values.
bool fits(const plan::CasePattern& pattern, std::string_view number);

/// Every number that was ever given: opened, closed, voided, or named by a service.
std::set<std::string> taken_numbers(const Register& projects);

}  // namespace sw::project
