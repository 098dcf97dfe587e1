#include "core/staff/exams.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>

namespace sw::staff {

namespace {

using people::Exam;

int year_of(const Exam& exam) {
  int year = 0;
  const char* begin = exam.session.data();
  const char* end = begin + std::min<std::size_t>(exam.session.size(), 4);
  const auto [stop, fault] = std::from_chars(begin, end, year);
  return fault == std::errc() && stop == begin + 4 && year >= 1900 ? year : exam.date.year();
}

// The records of one session at one level.
struct Attempt {
  Sitting sitting;
  std::map<std::string, const Exam*> papers;  // the latest of each; "" is the whole examination
};

std::vector<Attempt> attempts_of(const people::Person& person, Date to) {
  std::map<std::pair<std::string, std::string>, Attempt> found;
  for (const Exam& exam : person.exams) {
    if (exam.date > to) {
      continue;
    }
    Attempt& attempt = found[{exam.session, exam.level}];
    Sitting& sitting = attempt.sitting;
    if (attempt.papers.empty()) {
      sitting.session = exam.session;
      sitting.level = exam.level;
      sitting.year = year_of(exam);
      sitting.entered = exam.date;
    }
    sitting.known = exam.date;
    attempt.papers[exam.paper] = &exam;
  }
  std::vector<Attempt> attempts;
  for (auto& [key, attempt] : found) {
    bool missed = false;
    for (const auto& [paper, exam] : attempt.papers) {
      attempt.sitting.sat =
          attempt.sitting.sat || exam->result == "passed" || exam->result == "failed";
      missed = missed || exam->result == "absent";
    }
    attempt.sitting.absent = missed && !attempt.sitting.sat;
    attempts.push_back(std::move(attempt));
  }
  std::stable_sort(attempts.begin(), attempts.end(), [](const Attempt& a, const Attempt& b) {
    return std::pair(a.sitting.year, a.sitting.entered) <
           std::pair(b.sitting.year, b.sitting.entered);
  });
  return attempts;
}

// What of a level was passed so far: the year of each paper's last pass.
struct Progress {
  std::map<std::string, int> papers;
  bool done = false;
};

// All papers of the level passed within its years, the last of them in this attempt.
void settle(Attempt& attempt, Progress& progress, const LevelRule* rule) {
  const int papers = rule == nullptr ? 1 : rule->papers;
  const int years = rule == nullptr ? 1 : rule->within_years;
  std::optional<Date> last;
  bool whole = false;
  for (const auto& [paper, exam] : attempt.papers) {
    if (exam->result == "passed") {
      whole = whole || paper.empty();
      progress.papers[paper] = attempt.sitting.year;
      last = std::max(last.value_or(exam->date), exam->date);
    }
  }
  const auto valid = std::count_if(progress.papers.begin(), progress.papers.end(), [&](auto& one) {
    return !one.first.empty() && one.second > attempt.sitting.year - years;
  });
  if (!progress.done && last && (whole || valid >= papers)) {
    progress.done = true;
    attempt.sitting.passed = true;
    attempt.sitting.passed_on = *last;
  }
}

void add_courses(Sitting& sitting,
                 const people::Person& person,
                 std::span<const plan::Course> courses,
                 Date to) {
  std::set<std::string> taken;
  const Date before = sitting.waiting() ? to : sitting.known;
  for (const people::Training& training : person.trainings) {
    if (training.date.year() != sitting.year || training.date > before) {
      continue;
    }
    taken.insert(training.course);
    taken.insert(training.kind);
    for (const plan::Course& course : courses) {
      if (course.id == training.course) {
        taken.insert(course.kind);
      }
    }
  }
  taken.erase("");
  sitting.courses = {taken.begin(), taken.end()};
}

}  // namespace

bool Sitting::coached() const {
  return std::find(courses.begin(), courses.end(), kExamCourse) != courses.end();
}

std::vector<Sitting> sittings_of(const people::Person& person,
                                 std::span<const LevelRule> rules,
                                 std::span<const plan::Course> courses,
                                 Date to) {
  std::vector<Sitting> sittings;
  std::map<std::string, Progress> progress;  // by level
  for (Attempt& attempt : attempts_of(person, to)) {
    settle(attempt, progress[attempt.sitting.level], rule_of(rules, attempt.sitting.level));
    if (const people::Span* span = person.nearest(attempt.sitting.entered)) {
      attempt.sitting.org = span->state.org;
    }
    add_courses(attempt.sitting, person, courses, to);
    sittings.push_back(std::move(attempt.sitting));
  }
  return sittings;
}

void ExamTally::add(const Sitting& sitting) {
  ++entered;
  sat += sitting.sat ? 1 : 0;
  passed += sitting.passed ? 1 : 0;
  absent += sitting.absent ? 1 : 0;
  waiting += sitting.waiting() ? 1 : 0;
}

ExamCount::ExamCount(ExamFigure figure,
                     ExamFilter filter,
                     std::vector<LevelRule> rules,
                     std::span<const plan::Course> courses,
                     Date from,
                     Date to)
    : figure_(figure),
      filter_(std::move(filter)),
      rules_(std::move(rules)),
      courses_(courses),
      from_(from),
      to_(to) {}

bool ExamCount::fits(const Sitting& sitting) const {
  const auto is = [](const std::string& wanted, const std::string& value) {
    return wanted.empty() || wanted == value;
  };
  return is(filter_.level, sitting.level) && is(filter_.org, sitting.org) &&
         is(filter_.session, sitting.session) &&
         (filter_.course.empty() ||
          std::find(sitting.courses.begin(), sitting.courses.end(), filter_.course) !=
              sitting.courses.end());
}

ExamCount::Group& ExamCount::group_of(const Sitting& sitting) {
  const auto found = std::find_if(groups_.begin(), groups_.end(), [&](const Group& group) {
    return group.session == sitting.session && group.level == sitting.level;
  });
  return found == groups_.end()
             ? groups_.emplace_back(Group{sitting.session, sitting.level, false, {}})
             : *found;
}

void ExamCount::add(const people::Person& person) {
  for (const Sitting& sitting : sittings_of(person, rules_, courses_, to_)) {
    any_ = true;
    Group& group = group_of(sitting);
    group.has_results = group.has_results || !sitting.waiting();
    const Date day = figure_ == ExamFigure::entrants ? sitting.entered
                     : figure_ == ExamFigure::passed ? sitting.passed_on
                                                     : sitting.known;
    const bool counts = figure_ != ExamFigure::passed || sitting.passed;
    if (counts && fits(sitting) && from_ <= day && day <= to_) {
      group.tally.add(sitting);
    }
  }
}

std::int64_t ExamCount::part() const {
  std::int64_t sum = 0;
  for (const Group& group : groups_) {
    switch (figure_) {
      case ExamFigure::entrants:
        sum += group.tally.entered;
        break;
      case ExamFigure::attendance:
        sum += group.tally.sat;
        break;
      case ExamFigure::passed:
      case ExamFigure::pass_rate:
        sum += group.tally.passed;
        break;
    }
  }
  return sum;
}

std::int64_t ExamCount::whole() const {
  std::int64_t sum = 0;
  for (const Group& group : groups_) {
    if (figure_ == ExamFigure::pass_rate) {
      sum += group.tally.sat;
    } else if (figure_ == ExamFigure::attendance && group.has_results) {
      sum += group.tally.entered;
    }
  }
  return sum;
}

}  // namespace sw::staff
