#pragma once
// Data quality (数据质量): figures that look wrong and words that are owed, each with the reason in
// numbers. Pure: plans and records in, findings out; `sw log check` prints them.
//
// A value is held against its own indicator's history: the last 60 values of the same indicator
// and part, dated up to its day and recorded before it, with at least 8 of them. Centre and spread
// are the median and the median absolute deviation (MAD), which one wrong value cannot pull along:
// the modified z-score, 0.6745·|x − median| / MAD, of B. Iglewicz and D. Hoaglin, "How to Detect
// and Handle Outliers" (ASQC, 1993), who take 3.5 for the bound. Counts of services are skewed and
// every false alarm costs somebody an answer, so here the bound is 6, the value must also be twice
// the median or half of it, and at most a fifth of the values before may go half as far; 0 is what
// people write on purpose and never an outlier.
//
// What a finding needs to stay away is a note of kind `checked`: on the record, once and for all;
// on an indicator or milestone, for what there was to see on the note's day.

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/message.hpp"
#include "core/facts/fact.hpp"
#include "core/figures/figures.hpp"
#include "core/plan/plan.hpp"

namespace sw::quality {

enum class Severity {
  error,    // something that is owed is missing
  warning,  // something looks wrong and may be right
};
std::string_view name_of(Severity severity);

struct Finding {
  std::string_view code;  // "factor-ten": stable, for scripts
  Severity severity = Severity::warning;
  Text title;           // the rule in a word or two
  std::string id;       // what an answer is given on: the record, else the subject
  std::string subject;  // indicator or milestone
  Date date;
  Message message;  // why, with the numbers
  Message hint;     // what to do
};

/// A kind of finding. The tables are in value_rules.cpp and subject_rules.cpp.
struct Kind {
  std::string_view code;
  Severity severity;
  Text title;
};

/// What is looked at: days `from` to `to`, and only ids at or below `within` where it is not empty.
struct Scope {
  Date from, to;
  std::string within;

  bool covers(Date day) const { return day >= from && day <= to; }
};

/// Of one kind of finding on one indicator so many are told, and how many more there are.
inline constexpr int kMostOfAKind = 20;

/// How far before `from` records are of use: a year of history.
inline constexpr int kHistoryDays = 366;

/// Reads the records once, in the order in which they were recorded. Keeps for each indicator and
/// part 60 values, the months that have records, and the last 4096 values for telling doubles.
class Check {
 public:
  /// Plans by year, resolved; they must outlive the check.
  Check(std::map<int, const plan::Plan*> plans, Scope scope);
  ~Check();
  Check(const Check&) = delete;
  Check& operator=(const Check&) = delete;

  /// First all notes since the first of the years looked at: answers and explanations.
  void take_note(const facts::Record& note);
  /// Then progress and done records from `kHistoryDays` before `from` on.
  void take(const facts::Record& record);
  /// At the end, with the figures as of `to` of each year that has a plan. By date, then subject.
  std::vector<Finding> finish(const std::map<int, figures::Figures>& figures);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace sw::quality
