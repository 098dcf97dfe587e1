#pragma once
// 问题整改: what an evaluation or a visit found wrong, who puts it right by which day, how it was
// put right, and who verified that.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/evaluate/words.hpp"
#include "core/facts/fact.hpp"
#include "core/plan/plan.hpp"

namespace sw::evaluate {

struct Finding {
  std::string no, record, subject, text, severity, criterion, owner;
  Date opened, due;
  // Once it was put right.
  std::optional<Date> closed, verified;
  std::string action, closed_by, verified_by;
  std::optional<facts::Evidence> evidence;

  bool is_open() const { return !closed; }
  bool is_overdue(Date day) const { return is_open() && due < day; }
  /// Days that were left when it was closed, or are left on `day`; negative when late.
  int days_left(Date day) const { return due - closed.value_or(day); }
  /// Whether it was closed by its due day; none while there is time.
  std::optional<bool> on_time(Date day) const;
  /// By somebody else than who closed it.
  bool is_verified() const;
};

/// Two ways to write one person's name, as people type them: blanks around it, capitals.
bool is_same_person(std::string_view one, std::string_view other);

/// As of a day, in the order in which they were found. `records`: live ones of kind finding, by
/// date.
std::vector<Finding> findings_of(std::span<const facts::Record> records, Date to);

/// Open ones first, by due day; then the closed ones, the latest first.
void sort_for_reading(std::vector<Finding>& findings);

/// Whether it is so severe, or more.
bool is_at_least(const Finding& finding, plan::FindingSeverity severity);

/// The type of a subject: "project" of "project:ID".
std::string_view type_of(std::string_view subject);
/// Its id: "ID" of "project:ID".
std::string_view id_of(std::string_view subject);

/// from = { finding = "closed_on_time" | "open" }, filters severity and subject ("project:ID", or
/// "project" for all of them). Of a window: of the findings due in it those closed by their due
/// day; open ones on its last day. None where the figure is not one of ours. `findings`: as of the
/// last day.
std::optional<facts::Total> measure(const plan::Indicator& indicator,
                                    std::span<const Finding> findings,
                                    Date from,
                                    Date to);

}  // namespace sw::evaluate
