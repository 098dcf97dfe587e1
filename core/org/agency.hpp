#pragma once
// An agency, association, department or station as the register of agencies knows it, made from the
// live facts on it.

#include <optional>
#include <span>
#include <string>
#include <string_view>
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
  std::optional<Date> from, to;   // first and last day; none: from the day it was signed, no end
  std::vector<Payment> payments;  // by date
  std::string project, line, source;  // what it is charged to; empty: to no project

  Quantity paid() const;
  /// Amount less what was paid; below zero where more was paid than agreed.
  Quantity left() const { return amount - paid(); }
  bool in_force(Date day) const;
};

struct Membership {
  std::string member;  // an agency's id, or a number or name that the register does not have
  Date from;
  std::optional<Date> to;  // last day

  bool on(Date day) const { return from <= day && (!to || *to >= day); }
};

struct Agency {
  std::string id, name, kind, place;
  Date since;                           // the day of its first fact
  std::optional<Date> founded, closed;  // closed: the last day
  std::vector<Date> audits;             // ascending
  std::optional<Date> admitted;
  std::string exception;            // why it was admitted although it fell short; empty: it did not
  std::string passed_over;          // ids of the rules that the exception passed over, with spaces
  std::vector<Contract> contracts;  // by the day they were signed
  std::vector<Membership> members;  // by the day they joined

  /// The latest audit up to a day.
  std::optional<Date> audited(Date day) const;
  bool closed_by(Date day) const { return closed && *closed < day; }
  bool admitted_on(Date day) const { return admitted && *admitted <= day && !closed_by(day); }
  /// Those who are members on a day.
  std::vector<const Membership*> members_on(Date day) const;
  const Contract* find_contract(std::string_view number) const;
};

/// From live facts of kinds org, contract, payment and membership, given in the order of recording;
/// of one day the later recorded counts. As of the last day given: leave out later facts to see an
/// earlier day. In the order of their first facts. What does not fit (a payment of a contract that
/// is not there, a change of an agency that was never added) is passed over; a contract recorded
/// twice under one number is one, the later.
std::vector<Agency> agencies_of(std::span<const facts::Fact> facts);

/// By id; null where there is none.
const Agency* find_agency(std::span<const Agency> agencies, std::string_view id);

}  // namespace sw::org
