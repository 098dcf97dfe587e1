#pragma once
// An agency, association, department or station as the register of agencies knows it, made from the
// live facts on it.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/quantity.hpp"
#include "core/facts/fact.hpp"

namespace sw::org {

struct Payment {
  Date date;
  Quantity amount;  // yuan
};

struct Contract {
  std::string number, subject, with;  // with: the department that buys
  Quantity amount;                    // yuan
  Date signed_on;
  std::optional<Date> from, to;
  std::vector<Payment> payments;
};

struct Membership {
  std::string member;  // an agency's id or a name
  Date from;
  std::optional<Date> to;  // last day
};

struct Agency {
  std::string id, name, kind, place;
  std::optional<Date> founded, audited, closed;  // closed: the last day
  std::optional<Date> admitted;
  std::vector<Contract> contracts;
  std::vector<Membership> members;
};

}  // namespace sw::org
