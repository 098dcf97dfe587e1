#pragma once
// What the rules on projects ask of the store. Answers are remembered by whoever provides them:
// many indicators ask for the same.

#include <functional>
#include <vector>

#include "core/base/date.hpp"
#include "core/facts/fact.hpp"
#include "core/service/service.hpp"

namespace sw::project {

struct Case;

struct Register {
  /// As store::Store's functions of these names.
  std::function<const std::vector<service::Sum>&(Date from, Date to)> services;
  std::function<const service::Clients&(Date from, Date to)> clients;
  std::function<const std::vector<service::CaseSum>&(Date from, Date to)> case_services;
  std::function<const std::vector<service::MoneySum>&(Date from, Date to)> money;
  /// As cases_of (cases.hpp), which works them out from the others.
  std::function<const std::vector<Case>&(Date to)> cases;
  /// Live records of a kind of which there are few (not service, spending), by date and then in
  /// the order of recording. Responses are found by a pass over all facts: ask only where needed.
  std::function<const std::vector<facts::Record>&(facts::Kind)> records;
};

}  // namespace sw::project
