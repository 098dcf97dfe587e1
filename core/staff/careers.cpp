#include "core/staff/careers.hpp"

#include <cstddef>

namespace sw::staff {

namespace {

Rung rung_of(const people::State& state) {
  return {state.track, state.grade};
}

bool said(const Rung& rung) {
  return !rung.track.empty() && !rung.grade.empty();
}

}  // namespace

GradeOrder Careers::place(const Rung& rung) const {
  return order_of(plan_, rung.track, rung.grade);
}

void Careers::add(const people::Person& person) {
  const auto count = [&](Date day, std::int64_t Career::*member) {
    if (const people::Span* span = person.at(day)) {
      const Rung rung = rung_of(span->state);
      Career& career = rungs_[place(rung)];
      career.rung = rung;
      ++(career.*member);
    }
  };
  count(from_ - 1, &Career::at_start);
  count(to_, &Career::people);
  for (std::size_t i = 1; i < person.spans.size(); ++i) {
    const people::Span& before = person.spans[i - 1];
    const people::Span& after = person.spans[i];
    const Rung from = rung_of(before.state), to = rung_of(after.state);
    if (after.from < from_ || after.from > to_ || before.to + 1 != after.from || from == to) {
      continue;
    }
    const GradeOrder from_place = place(from), to_place = place(to);
    Move& move = moves_[{from_place, to_place}];
    move.from = from;
    move.to = to;
    ++move.count;
    if (!said(from) || !said(to)) {
      move.kind = said(to) ? MoveKind::placed : MoveKind::unplaced;
    } else if (from.track != to.track) {
      move.kind = MoveKind::across;
    } else {
      move.kind = to_place > from_place ? MoveKind::up : MoveKind::down;
    }
  }
}

std::vector<Career> Careers::rungs() const {
  std::map<GradeOrder, Career> all = rungs_;
  for (const plan::ListEntry& track : plan_.tracks) {
    for (const std::string& grade : track.grades) {
      const Rung rung{track.id, grade};
      all[place(rung)].rung = rung;
    }
  }
  std::vector<Career> out;
  for (const auto& [order, career] : all) {
    out.push_back(career);
  }
  return out;
}

std::vector<Move> Careers::moves() const {
  std::vector<Move> out;
  for (const auto& [order, move] : moves_) {
    out.push_back(move);
  }
  return out;
}

}  // namespace sw::staff
