#pragma once
// Entrants, attendance and pass rate by session, level, organisation, or course taken.

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/quantity.hpp"
#include "core/staff/exams.hpp"

namespace sw::staff {

struct ExamRow {
  std::string key;  // by course: kExamCourse, or empty for those without; empty: not known
  ExamTally tally;  // who entered two sessions counts in both
  std::int64_t expected = 0;  // entered where there are results: what attendance is of

  /// Shares; none where they are of nobody.
  std::optional<Quantity> attendance() const;
  std::optional<Quantity> pass_rate() const;
};

enum class ExamsBy { session, level, org, course };

/// Fed person by person; `session`: only this one, empty for all.
class ExamTable {
 public:
  ExamTable(ExamsBy by,
            std::string session,
            std::vector<LevelRule> rules,
            std::span<const plan::Course> courses,
            Date to);

  void add(const people::Person& person);

  /// By key; levels from the lowest.
  std::vector<ExamRow> rows() const;
  ExamRow total() const;

 private:
  using Sat = std::pair<std::string, std::string>;  // session and level
  std::string key_of(const Sitting& sitting) const;
  ExamRow row_of(const std::string& key, const std::map<Sat, ExamTally>& tallies) const;

  ExamsBy by_;
  std::string session_;
  std::vector<LevelRule> rules_;
  std::span<const plan::Course> courses_;
  Date to_;
  std::map<std::string, std::map<Sat, ExamTally>> tallies_;  // by key
  std::map<Sat, ExamTally> all_;
};

}  // namespace sw::staff
