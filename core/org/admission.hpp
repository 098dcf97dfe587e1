#pragma once
// Whether an agency meets the plan's rules of admission (准入条件), rule by rule, and what is
// lacking. Pure: the agency, counts of its staff, the rules and the day are handed in.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/message.hpp"
#include "core/base/quantity.hpp"
#include "core/org/agency.hpp"
#include "core/plan/plan.hpp"

namespace sw::org {

/// Heads at an agency on a day. `certified` and `qualified` hold a certificate of any level that
/// counts.
struct Headcount {
  Quantity in_service, certified;
  Quantity in_post, qualified;
};

struct Checked {
  std::string id, ref;  // of the plan's rule; "closed" is ours
  Message title;
  bool met = false;
  Message found;
  std::optional<Message> lacking;  // what has to be done; none where it is met
};

/// A finding about the agency that is open.
struct OpenFinding {
  std::string no;
  plan::FindingSeverity severity = plan::FindingSeverity::minor;
};

/// In the plan's order. An agency that was closed by the day falls short by that first.
std::vector<Checked> check_admission(const Agency& agency,
                                     const Headcount& heads,
                                     std::span<const plan::Admission> rules,
                                     Date day,
                                     std::span<const OpenFinding> findings = {});

bool all_met(std::span<const Checked> checked);

}  // namespace sw::org
