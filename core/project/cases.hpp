#pragma once
// 个案与小组档案: cases and groups by number. One begins when it is opened, or with its first
// service where nobody opened it; it ends when it is closed. A number that was voided never was.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/project/register.hpp"
#include "core/project/volumes.hpp"

namespace sw::project {

struct Case {
  std::string number, project, method, field;
  std::vector<std::string> client_groups, sites, staff;
  Date opened;
  bool declared = false;  // opened by a record of its own, not just by a service
  std::optional<Date> closed;
  std::string reason;  // service::close_reasons()
  std::string stage;   // of the method; empty: not said
  std::string topic;
  Quantity members, planned;  // of a group: people, sessions
  std::optional<Date> last_service;
  Quantity sessions, person_times;  // up to the day asked for

  bool is_open_on(Date day) const { return opened <= day && (!closed || *closed > day); }
};

/// Days since its last service, or since it was opened; of an open case.
int quiet_days(const Case& one, Date today);

/// As of a day, by number. Of a case all services up to then count.
std::vector<Case> cases_of(const Register& projects, Date to);

/// Whether a method is counted by cases or groups. Without a list of methods in the plan, casework
/// and group are.
bool counts_cases(const plan::Plan& plan, std::string_view method);

/// The stages of a method's cases: those of the plan, else of MZ/T 094-2017 (casework) and
/// MZ/T 095-2017 (group); empty for others.
std::vector<std::string> stages_of(const plan::Plan& plan, std::string_view method);

bool selects(const Selection& selection, const Case& one);

/// How many were done in a window: cases and groups that were opened, and of the other methods what
/// records stand for (1 each, or their `count`).
Quantity counted(const plan::Plan& plan,
                 const Register& projects,
                 const Selection& selection,
                 Date from,
                 Date to);

/// The cases and groups of a project on a day: how many there are in all, and which are open.
struct ProjectCases {
  std::int64_t all = 0;
  std::vector<std::string> open;  // numbers
};
ProjectCases project_cases(const plan::Plan& plan,
                           const Register& projects,
                           std::string_view project,
                           Date day);

/// 上期结转、新开、结案、转介、在办: how the cases of a window stand.
struct CaseCounts {
  std::int64_t carried = 0, opened = 0, closed = 0, referred = 0, open = 0;
};
CaseCounts counts_of(const std::vector<Case>& cases,
                     const Selection& selection,
                     Date from,
                     Date to);

}  // namespace sw::project
