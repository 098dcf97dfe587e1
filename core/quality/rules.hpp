#pragma once
// The two tables of rules: on a value as it comes, and on an indicator or milestone at the end. A
// new rule is a function and a row.

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/quality/quality.hpp"
#include "core/quality/series.hpp"

namespace sw::quality {

/// What sort of number is judged.
enum class Measure {
  amount,  // of a flow, or of an id that no plan has
  level,   // of a level
  share,   // of a ratio: part of the whole
  whole,   // of a ratio: how many were asked
};

struct Judged {
  Measure measure = Measure::amount;
  Point point;
  std::span<const Point> earlier;
  std::int64_t centre = 0;  // the median of `earlier`
};

/// The first row that says something is what is reported of a value.
struct ValueRule {
  Kind kind;
  std::optional<Message> (*judge)(const Judged& judged);
};
std::span<const ValueRule> value_rules();

/// Doubles are told from records, not from values.
inline constexpr Kind kDouble{"double", Severity::warning, {"疑似重复", "likely double"}};

/// What people said: answers, and explanations of missed targets.
struct Said {
  std::set<std::string, std::less<>> checked_records;
  std::map<std::string, Date, std::less<>> checked;  // ids, with the latest day
  // Kinds of note on an id in a year.
  std::set<std::pair<int, std::pair<std::string, facts::NoteKind>>> explained;

  bool is_checked(std::string_view id, Date since) const;
  bool has(int year, const std::string& id, facts::NoteKind kind) const;
};

/// The latest `done` record of a milestone in a year.
struct DoneRecord {
  std::string label;
  Date date;
  bool evidence = false;
};

using Months = std::set<int>;  // year · 12 + month − 1

/// What is known of one year at the end.
struct YearSeen {
  const plan::Plan& plan;
  const figures::Figures& figures;
  const Scope& scope;
  const std::map<std::string, Months, std::less<>>& months;
  const std::map<std::string, DoneRecord, std::less<>>& done;
  const Said& said;
};

struct SubjectRule {
  Kind kind;
  void (*find)(const YearSeen& year, const Kind& kind, std::vector<Finding>& out);
};
std::span<const SubjectRule> subject_rules();

}  // namespace sw::quality
