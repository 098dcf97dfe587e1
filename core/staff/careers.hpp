#pragma once
// Careers (A2.4): how many people there are in each track and grade on a day, and who moved between
// them since the beginning of the year.

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/base/date.hpp"
#include "core/people/person.hpp"
#include "core/plan/plan.hpp"
#include "core/staff/tracks.hpp"

namespace sw::staff {

struct Rung {
  std::string track, grade;  // empty where the register does not say
  bool operator==(const Rung&) const = default;
};

enum class MoveKind { up, down, across, placed, unplaced };  // 晋升 降级 转通道 定级 撤销定级

struct Career {
  Rung rung;
  std::int64_t at_start = 0, people = 0;  // on the day before the year, on the day asked for
};

struct Move {
  Rung from, to;
  MoveKind kind = MoveKind::across;
  std::int64_t count = 0;
};

/// Fed person by person. A move is a change of track or grade while in service, dated in the
/// window; who comes, goes or comes back does not move. Within a track the plan's order of grades
/// says what is up.
class Careers {
 public:
  /// The plan must outlive it. `from`: first day of the year; both days included.
  Careers(const plan::Plan& plan, Date from, Date to) : plan_(plan), from_(from), to_(to) {}

  void add(const people::Person& person);

  /// The plan's tracks and grades in its order, also empty ones; then others; last who has none.
  std::vector<Career> rungs() const;
  std::vector<Move> moves() const;  // by from, then to

 private:
  GradeOrder place(const Rung& rung) const;

  const plan::Plan& plan_;
  Date from_, to_;
  std::map<GradeOrder, Career> rungs_;
  std::map<std::pair<GradeOrder, GradeOrder>, Move> moves_;
};

}  // namespace sw::staff
