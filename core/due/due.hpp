#pragma once
// What needs doing, by date: milestones, items and indicators that are due, overdue or behind. What
// is due of people is put to it by cli/register_of.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/message.hpp"
#include "core/figures/figures.hpp"
#include "core/plan/plan.hpp"

namespace sw::due {

enum class Kind {
  milestone,
  item,
  indicator,
  official,      // a civil servant to certify
  certificate,   // a certificate to register
  registration,  // a registration to renew
  training,      // hours missing
  stage,         // a project's stage to finish
  step,          // a project's step
  document,      // a document that a project must have
  case_file,     // an open case without a session for long
  money,         // a budget line overspent or idle
  instalment,    // money that should have come, or be paid
  need,          // a needs assessment, or a finding that nothing came of
  output,        // an article or casebook
  channel,       // publicity short of its quota
  supervision,   // an appointment, or less than the norm
  finding,       // a finding of an evaluation to put right
};
enum class Severity { overdue, due, behind };  // worst first

std::string_view name_of(Kind kind);
std::string_view name_of(Severity severity);
Text title_of(Kind kind);
Text title_of(Severity severity);

struct Entry {
  Date date;     // when it is or was due
  int days = 0;  // from today; negative when past
  Kind kind = Kind::milestone;
  std::string id, title, owner;
  Severity severity = Severity::due;
};

/// Of something that is not done: overdue, due within `within` days of today, or none of the two.
std::optional<Severity> by_date(Date due, Date today, int within);

/// By date, then kind and id.
void sort(std::vector<Entry>& entries);

/// From figures computed up to today. Milestones not done: overdue ones, and those due within
/// `within` days of today. Items that are finished by `log done` (no indicator, milestone or
/// child): the same. Indicators: missed ones, and those behind or at risk, each at its item's due
/// date. Sorted by date, then kind and id.
std::vector<Entry> list(const plan::Plan& plan,
                        const figures::Figures& figures,
                        Date today,
                        int within);

}  // namespace sw::due
