#pragma once
// Examinations (考试): who entered, sat, passed. Attendance = sat ÷ entered, pass rate = passed ÷
// sat. A level is passed when all its papers are, within so many consecutive years.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/people/person.hpp"
#include "core/plan/plan.hpp"
#include "core/staff/levels.hpp"

namespace sw::staff {

/// A course of this kind prepares for the examination.
inline constexpr std::string_view kExamCourse = "exam_coaching";

/// Somebody at one level in one session. Of the records of one paper the latest counts; a record
/// without a paper speaks of the whole examination.
struct Sitting {
  std::string session, level;
  int year = 0;         // the session's: its first four digits, else that of the first record
  Date entered, known;  // dates of the first and of the latest record
  bool sat = false;     // at least one paper: passed or failed
  bool absent = false;  // at least one paper missed and none sat
  bool passed = false;  // the last paper that was needed
  Date passed_on;       // where passed
  std::string org;      // where they worked when they entered
  std::vector<std::string> courses;  // ids and kinds of courses they attended before, in that year

  bool waiting() const { return !sat && !absent; }  // entered, and no result yet
  bool coached() const;
};

/// By the records dated up to `to`, in the order of sessions. `courses`: the plan's, which say of
/// what kind a course is where the attendance itself does not. Without a person's trainings nobody
/// has taken a course.
std::vector<Sitting> sittings_of(const people::Person& person,
                                 std::span<const LevelRule> rules,
                                 std::span<const plan::Course> courses,
                                 Date to);

struct ExamTally {
  std::int64_t entered = 0, sat = 0, passed = 0, absent = 0, waiting = 0;

  void add(const Sitting& sitting);
  /// In a session of which nothing is known yet there is no attendance.
  bool has_results() const { return sat + absent > 0; }
};

enum class ExamFigure { entrants, passed, pass_rate, attendance };

/// Empty: any. `course`: a course's id or kind that was attended before.
struct ExamFilter {
  std::string level, org, session, course;
};

/// Fed person by person, for an indicator in a window of days, both included. Entrants count on the
/// day of their first record, passes on the day of the result that completed them, both parts of a
/// rate on the day of the latest record. Attendance leaves out levels of a session without any
/// result.
class ExamCount {
 public:
  ExamCount(ExamFigure figure,
            ExamFilter filter,
            std::vector<LevelRule> rules,
            std::span<const plan::Course> courses,
            Date from,
            Date to);

  void add(const people::Person& person);

  /// Of entrants and passed the count and 0.
  std::int64_t part() const;
  std::int64_t whole() const;
  /// Whether anybody has a record of an examination up to the last day, whatever the filter.
  bool any() const { return any_; }

 private:
  bool fits(const Sitting& sitting) const;

  struct Group {
    std::string session, level;
    bool has_results = false;
    ExamTally tally;
  };
  Group& group_of(const Sitting& sitting);

  ExamFigure figure_;
  ExamFilter filter_;
  std::vector<LevelRule> rules_;
  std::span<const plan::Course> courses_;
  Date from_, to_;
  std::vector<Group> groups_;  // few: sessions × levels
  bool any_ = false;
};

}  // namespace sw::staff
