#pragma once
// What the rules on projects ask of the store. Answers are remembered by whoever provides them:
// many indicators ask for the same.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/facts/fact.hpp"
#include "core/plan/plan.hpp"
#include "core/service/service.hpp"

namespace sw::project {

struct Case;

/// What an evaluation found wrong with a project; core/evaluate knows more of it.
struct Fault {
  std::string no;
  plan::FindingSeverity severity = plan::FindingSeverity::minor;
  bool open = true;
};

struct Register {
  /// As store::Store's functions of these names.
  std::function<const std::vector<service::Sum>&(Date from, Date to)> services;
  std::function<const service::Clients&(Date from, Date to)> clients;
  std::function<const std::vector<service::CaseSum>&(Date from, Date to)> case_services;
  std::function<const std::vector<service::MoneySum>&(Date from, Date to)> money;
  /// As cases_of (cases.hpp), which works them out from the others.
  std::function<const std::vector<Case>&(Date to)> cases;
  /// What evaluations found wrong with a project, as of a day. Asked by gates of rule findings
  /// only.
  std::function<std::vector<Fault>(std::string_view project, Date to)> faults;
  /// Live records of a kind of which there are few (not service, spending), by date and then in
  /// the order of recording. Responses are found by a pass over all facts: ask only where needed.
  std::function<const std::vector<facts::Record>&(facts::Kind)> records;
};

}  // namespace sw::project
