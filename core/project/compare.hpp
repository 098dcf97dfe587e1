#pragma once
// 分点对比 (B3.2): the places of a project side by side, per 100 of their size, with the counts
// beside each rate. That two places differ is said only where chance alone would hardly do it.

#include <optional>
#include <string>
#include <vector>

#include "core/base/message.hpp"
#include "core/figures/intervals.hpp"
#include "core/plan/plan.hpp"
#include "core/project/register.hpp"

namespace sw::project {

enum class Measure { count, person_times, volunteers, volunteer_hours, attendance };

struct SiteValue {
  std::optional<Quantity> count;            // none: nothing to count from
  std::optional<Quantity> whole;            // of attendance: the places there were
  std::optional<double> rate;               // per 100 of the size; of attendance a share
  std::optional<figures::Interval> around;  // of the rate, 95 %; only of independent counts
};

enum class Verdict { not_told, differs, may_be_chance };

struct CompareRow {
  Measure measure = Measure::count;
  std::string method, client_group;  // empty: all
  std::vector<SiteValue> values;     // in the order of the sites
  Verdict verdict = Verdict::not_told;
};

struct Comparison {
  std::vector<const plan::Site*> sites;
  std::vector<CompareRow> rows;
  Quantity elsewhere;  // records of the project at no site or at several
};

/// Services of a project dated `from` to `to` by its sites. What was at two sites counts at
/// neither.
Comparison compare_sites(const plan::Plan& plan,
                         const plan::Project& project,
                         const Register& projects,
                         Date from,
                         Date to);

}  // namespace sw::project
