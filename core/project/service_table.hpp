#pragma once
// 服务统计: what was done in a period, and in the year so far, by method; and the same in full
// detail for the JSON of a report.

#include <optional>
#include <string>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/project/cases.hpp"
#include "core/project/register.hpp"
#include "core/project/volumes.hpp"

namespace sw::project {

/// `count`: as `counted` says; the rest as recorded.
struct Volume {
  Quantity count;
  Volumes volumes;
};

/// By project, method, field and client group. A service for two groups has two lines, so lines do
/// not add up to the sum.
struct ServiceLine {
  std::string project, method, field, client_group;
  Volume volume;
};

struct MethodLine {
  std::string method;
  Volume in_period, in_year;
  std::optional<Quantity> quota;    // of count, of all projects; none: no project promises any
  std::optional<CaseCounts> cases;  // in the period; of casework and groups
};

struct ServiceTable {
  std::vector<ServiceLine> lines;  // of the period
  std::vector<MethodLine> methods;
  Volume in_period, in_year;
};

/// None where there is neither a service nor a case in the year up to `to`.
std::optional<ServiceTable> service_table(
    const plan::Plan& plan, const Register& projects, Date year_start, Date from, Date to);

}  // namespace sw::project
