#include "core/staff/exam_table.hpp"

#include <algorithm>

#include "core/people/words.hpp"

namespace sw::staff {

namespace {

std::optional<Quantity> share(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? std::nullopt : std::optional(Fraction{part, whole}.rounded());
}

void add_to(ExamTally& sum, const ExamTally& tally) {
  sum.entered += tally.entered;
  sum.sat += tally.sat;
  sum.passed += tally.passed;
  sum.absent += tally.absent;
  sum.waiting += tally.waiting;
}

}  // namespace

std::optional<Quantity> ExamRow::attendance() const {
  return share(tally.sat, expected);
}

std::optional<Quantity> ExamRow::pass_rate() const {
  return share(tally.passed, tally.sat);
}

ExamTable::ExamTable(ExamsBy by,
                     std::string session,
                     std::vector<LevelRule> rules,
                     std::span<const plan::Course> courses,
                     Date to)
    : by_(by), session_(std::move(session)), rules_(std::move(rules)), courses_(courses), to_(to) {}

std::string ExamTable::key_of(const Sitting& sitting) const {
  switch (by_) {
    case ExamsBy::session:
      return sitting.session;
    case ExamsBy::level:
      return sitting.level;
    case ExamsBy::org:
      return sitting.org;
    case ExamsBy::course:
      break;
  }
  return sitting.coached() ? std::string(kExamCourse) : std::string();
}

void ExamTable::add(const people::Person& person) {
  for (const Sitting& sitting : sittings_of(person, rules_, courses_, to_)) {
    if (session_.empty() || sitting.session == session_) {
      const Sat sat{sitting.session, sitting.level};
      tallies_[key_of(sitting)][sat].add(sitting);
      all_[sat].add(sitting);
    }
  }
}

ExamRow ExamTable::row_of(const std::string& key, const std::map<Sat, ExamTally>& tallies) const {
  ExamRow row{key, {}, 0};
  for (const auto& [sat, tally] : tallies) {
    add_to(row.tally, tally);
    // Whether results are out does not depend on who is asked about.
    row.expected += all_.at(sat).has_results() ? tally.entered : 0;
  }
  return row;
}

std::vector<ExamRow> ExamTable::rows() const {
  std::vector<ExamRow> rows;
  for (const auto& [key, tallies] : tallies_) {
    rows.push_back(row_of(key, tallies));
  }
  if (by_ == ExamsBy::level) {
    std::stable_sort(rows.begin(), rows.end(), [](const ExamRow& one, const ExamRow& other) {
      return people::rank_of(people::levels(), one.key) <
             people::rank_of(people::levels(), other.key);
    });
  } else if (by_ != ExamsBy::session) {  // those without a value last
    std::stable_partition(
        rows.begin(), rows.end(), [](const ExamRow& row) { return !row.key.empty(); });
  }
  return rows;
}

ExamRow ExamTable::total() const {
  return row_of("", all_);
}

}  // namespace sw::staff
