// Examinations: entered, sat, passed, over papers, sessions and years.

#include "core/staff/exams.hpp"

#include <doctest/doctest.h>

#include "core/figures/intervals.hpp"
#include "core/staff/exam_table.hpp"

namespace sw::staff {

namespace {

using figures::clopper_pearson;
using figures::Interval;
using people::Exam;

people::Person person(std::vector<Exam> exams, const std::string& org = "ren") {
  people::Person person;
  person.no = "001";
  people::State state;
  state.org = org;
  person.spans = {{Date(2020, 1, 1), people::kOpen, state}};
  person.exams = std::move(exams);
  return person;
}

Exam exam(
    Date date, const char* session, const char* level, const char* paper, const char* result) {
  return {date, session, level, paper, result};
}

const Date kEnd(2026, 12, 31);

std::vector<Sitting> sittings(const people::Person& person, Date to = kEnd) {
  return sittings_of(person, level_rules(plan::Plan()), {}, to);
}

std::string outcome(const Sitting& sitting) {
  return sitting.session + (sitting.sat ? " sat" : "") + (sitting.absent ? " absent" : "") +
         (sitting.waiting() ? " waiting" : "") + (sitting.passed ? " passed" : "");
}

}  // namespace

TEST_CASE("a later record of a paper replaces the earlier one") {
  const people::Person someone =
      person({exam(Date(2026, 3, 1), "2026", "assistant", "", "entered"),
              exam(Date(2026, 8, 20), "2026", "assistant", "", "passed")});
  const auto all = sittings(someone);
  REQUIRE(all.size() == 1);
  CHECK(outcome(all[0]) == "2026 sat passed");
  CHECK(all[0].entered == Date(2026, 3, 1));
  CHECK(all[0].passed_on == Date(2026, 8, 20));
  CHECK(outcome(sittings(someone, Date(2026, 6, 30))[0]) == "2026 waiting");
}

TEST_CASE("assistant: both papers in one year") {
  CHECK(
      outcome(sittings(person({exam(Date(2026, 6, 14), "2026", "assistant", "a", "passed"),
                               exam(Date(2026, 6, 14), "2026", "assistant", "b", "passed")}))[0]) ==
      "2026 sat passed");
  const auto over_two =
      sittings(person({exam(Date(2025, 6, 14), "2025", "assistant", "a", "passed"),
                       exam(Date(2025, 6, 14), "2025", "assistant", "b", "failed"),
                       exam(Date(2026, 6, 14), "2026", "assistant", "b", "passed")}));
  REQUIRE(over_two.size() == 2);
  CHECK(outcome(over_two[0]) == "2025 sat");
  CHECK(outcome(over_two[1]) == "2026 sat");
}

TEST_CASE("intermediate: three papers within two consecutive years, counted where the last was") {
  const auto two =
      sittings(person({exam(Date(2025, 6, 14), "2025", "intermediate", "a", "passed"),
                       exam(Date(2025, 6, 14), "2025", "intermediate", "b", "failed"),
                       exam(Date(2025, 6, 14), "2025", "intermediate", "c", "passed"),
                       exam(Date(2026, 6, 13), "2026", "intermediate", "b", "passed")}));
  CHECK(outcome(two[0]) == "2025 sat");
  CHECK(outcome(two[1]) == "2026 sat passed");
  const auto three =
      sittings(person({exam(Date(2024, 6, 14), "2024", "intermediate", "a", "passed"),
                       exam(Date(2025, 6, 14), "2025", "intermediate", "c", "passed"),
                       exam(Date(2026, 6, 13), "2026", "intermediate", "b", "passed")}));
  CHECK(outcome(three[2]) == "2026 sat");  // the pass of 2024 has lapsed
  // The same paper twice is not two papers.
  const auto again =
      sittings(person({exam(Date(2025, 6, 14), "2025", "intermediate", "a", "passed"),
                       exam(Date(2026, 6, 13), "2026", "intermediate", "a", "passed"),
                       exam(Date(2026, 6, 13), "2026", "intermediate", "b", "passed")}));
  CHECK(outcome(again[1]) == "2026 sat");
}

TEST_CASE("a level is passed once; absent in all papers is absent, in one is not") {
  const auto twice = sittings(person({exam(Date(2025, 6, 14), "2025", "senior", "", "passed"),
                                      exam(Date(2026, 6, 13), "2026", "senior", "", "passed")}));
  CHECK(outcome(twice[0]) == "2025 sat passed");
  CHECK(outcome(twice[1]) == "2026 sat");
  CHECK(outcome(sittings(person(
            {exam(Date(2026, 6, 13), "2026", "assistant", "a", "absent"),
             exam(Date(2026, 6, 13), "2026", "assistant", "b", "absent")}))[0]) == "2026 absent");
  CHECK(outcome(sittings(person(
            {exam(Date(2026, 6, 13), "2026", "assistant", "a", "absent"),
             exam(Date(2026, 6, 13), "2026", "assistant", "b", "failed")}))[0]) == "2026 sat");
}

TEST_CASE("a course counts that was attended before, in the session's year") {
  people::Person someone = person({exam(Date(2026, 3, 1), "2026", "assistant", "", "entered"),
                                   exam(Date(2026, 6, 13), "2026", "assistant", "", "failed")});
  plan::Course course;
  course.id = "spring";
  course.kind = "exam_coaching";
  const auto coached = [&](Date day, const std::string& id, const std::string& kind) {
    someone.trainings = {{day, Quantity::of(8), id, kind, ""}};
    return sittings_of(someone, level_rules(plan::Plan()), std::span(&course, 1), kEnd)[0]
        .coached();
  };
  CHECK(coached(Date(2026, 5, 1), "spring", ""));  // the plan says of what kind it is
  CHECK(coached(Date(2026, 6, 13), "other", "exam_coaching"));
  CHECK_FALSE(coached(Date(2026, 6, 14), "spring", ""));
  CHECK_FALSE(coached(Date(2025, 5, 1), "spring", ""));
  CHECK_FALSE(coached(Date(2026, 5, 1), "other", "rotation"));
}

namespace {

struct Counted {
  std::int64_t part, whole;
  bool operator==(const Counted&) const = default;
};

Counted count(ExamFigure figure, Date from, Date to, const ExamFilter& filter = {}) {
  ExamCount count(figure, filter, level_rules(plan::Plan()), {}, from, to);
  const Date entry(2026, 3, 1), results(2026, 8, 20);
  for (const char* result : {"passed", "failed", "failed", "absent"}) {
    count.add(person({exam(entry, "2026", "assistant", "", "entered"),
                      exam(results, "2026", "assistant", "", result)},
                     result == std::string("passed") ? "ren" : "he"));
  }
  count.add(person({exam(Date(2026, 9, 1), "2026b", "assistant", "", "entered")}));
  return {count.part(), count.whole()};
}

}  // namespace

TEST_CASE("figures of a window of days") {
  const Date start(2026, 1, 1), half(2026, 6, 30);
  CHECK(count(ExamFigure::entrants, start, half) == Counted{4, 0});
  CHECK(count(ExamFigure::entrants, start, kEnd) == Counted{5, 0});
  CHECK(count(ExamFigure::entrants, half + 1, kEnd) == Counted{1, 0});
  CHECK(count(ExamFigure::passed, start, half) == Counted{0, 0});
  CHECK(count(ExamFigure::passed, start, kEnd) == Counted{1, 0});
  CHECK(count(ExamFigure::pass_rate, start, kEnd) == Counted{1, 3});
  CHECK(count(ExamFigure::pass_rate, start, half) == Counted{0, 0});
  // The second session has no results at all yet, so it has no attendance.
  CHECK(count(ExamFigure::attendance, start, kEnd) == Counted{3, 4});
  CHECK(count(ExamFigure::attendance, start, half) == Counted{0, 0});
}

TEST_CASE("figures by organisation, level and session") {
  const Date start(2026, 1, 1);
  CHECK(count(ExamFigure::pass_rate, start, kEnd, {"", "ren", "", ""}) == Counted{1, 1});
  CHECK(count(ExamFigure::pass_rate, start, kEnd, {"senior", "", "", ""}) == Counted{0, 0});
  CHECK(count(ExamFigure::entrants, start, kEnd, {"", "", "2026b", ""}) == Counted{1, 0});
  CHECK(count(ExamFigure::entrants, start, kEnd, {"", "", "", "spring"}) == Counted{0, 0});
}

TEST_CASE("a table: sums by key, attendance only where results are out") {
  const auto table = [](ExamsBy by, const std::string& session = {}) {
    ExamTable sums(by, session, level_rules(plan::Plan()), {}, kEnd);
    sums.add(person({exam(Date(2026, 6, 13), "2026", "senior", "", "absent"),
                     exam(Date(2026, 9, 1), "2026b", "senior", "", "entered")}));
    sums.add(person({exam(Date(2026, 6, 13), "2026", "assistant", "", "passed")}, "he"));
    sums.add(person({exam(Date(2026, 6, 13), "2026", "assistant", "", "entered")}, ""));
    return sums;
  };
  const auto sessions = table(ExamsBy::session).rows();
  REQUIRE(sessions.size() == 2);
  CHECK(sessions[0].key == "2026");
  CHECK(sessions[0].tally.entered == 3);
  CHECK(sessions[0].tally.absent == 1);
  CHECK(sessions[0].attendance()->to_string() == "0.333333");
  CHECK(sessions[0].pass_rate() == Quantity::of(1));
  CHECK_FALSE(sessions[1].attendance().has_value());
  CHECK_FALSE(sessions[1].pass_rate().has_value());
  const auto levels = table(ExamsBy::level).rows();
  REQUIRE(levels.size() == 2);
  CHECK(levels[0].key == "assistant");
  CHECK(levels[1].tally.entered == 2);
  CHECK(levels[1].attendance() == Quantity());  // one entered and was absent; the other waits
  const auto orgs = table(ExamsBy::org, "2026").rows();
  REQUIRE(orgs.size() == 3);
  CHECK(orgs[0].key == "he");
  CHECK(orgs[1].key == "ren");
  CHECK(orgs[2].key.empty());
  CHECK(orgs[2].attendance() == Quantity());  // others of the session have results
  CHECK(table(ExamsBy::session).total().tally.entered == 4);
  CHECK(table(ExamsBy::course).rows().size() == 1);
}

TEST_CASE("the exact interval of a rate: values known from tables") {
  const auto near = [](double value, double known) {
    return value == doctest::Approx(known).epsilon(0.0005);
  };
  const Interval eight = clopper_pearson(8, 10);
  CHECK(near(eight.low, 0.4439));
  CHECK(near(eight.high, 0.9748));
  const Interval none = clopper_pearson(0, 10);
  CHECK(none.low == 0);
  CHECK(near(none.high, 0.3085));
  const Interval all = clopper_pearson(10, 10);
  CHECK(near(all.low, 0.6915));
  CHECK(all.high == 1);
  const Interval half = clopper_pearson(1, 2);
  CHECK(near(half.low, 0.0126));
  CHECK(near(half.high, 0.9874));
  CHECK(clopper_pearson(0, 0).low == 0);
  CHECK(clopper_pearson(0, 0).high == 1);
  // Many trials: close to the normal approximation, 0.3 ± 1.96 × 0.00458, and no underflow.
  const Interval many = clopper_pearson(3000, 10000);
  CHECK(many.low == doctest::Approx(0.2910).epsilon(0.001));
  CHECK(many.high == doctest::Approx(0.3091).epsilon(0.001));
}

}  // namespace sw::staff
