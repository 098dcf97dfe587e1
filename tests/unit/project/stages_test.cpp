#include "core/project/stages.hpp"

#include <doctest/doctest.h>

#include "tests/unit/project/world.hpp"

namespace sw::project {

namespace {

Progress progress(World& world, Date today) {
  return progress_of(world.project(), world.reg(), today);
}

}  // namespace

TEST_CASE("a project that was never started is in assessment") {
  World world;
  const Progress one = progress(world, Date(2026, 2, 28));
  CHECK(one.phase == Phase::assessment);
  CHECK_FALSE(one.started);
  CHECK_FALSE(one.since.has_value());
  CHECK(one.days_late() == 0);
  CHECK(progress(world, Date(2026, 3, 2)).days_late() == 2);
}

TEST_CASE("stages as they were reached, up to the day asked for") {
  World world;
  world.stage("assessment", Date(2026, 1, 5));
  world.stage("delivery", Date(2026, 3, 3));
  CHECK(progress(world, Date(2026, 3, 2)).phase == Phase::assessment);
  const Progress one = progress(world, Date(2026, 3, 3));
  CHECK(one.phase == Phase::delivery);
  CHECK(*one.since == Date(2026, 3, 3));
  CHECK(one.schedule[0].late == 3);
  CHECK(one.schedule[0].finished());
  CHECK(one.late().empty());  // left, if late
  CHECK(one.schedule[1].late == 0);
  CHECK(progress(world, Date(2026, 11, 2)).late().size() == 1);
}

TEST_CASE("another project's records do not count, nor words that are no stage") {
  World world;
  world.add(facts::Kind::stage, "youth.pilot", Date(2026, 3, 1), {}, "delivery");
  world.stage("midway", Date(2026, 3, 1));
  CHECK(progress(world, Date(2026, 5, 1)).phase == Phase::assessment);
}

TEST_CASE("a stage that was skipped is finished, and the exception says so") {
  World world;
  world.stage("evaluation",
              Date(2026, 5, 1),
              {{"why", "资助方同意"}, {"missing", "document:needs_report=0/2,stage:delivery"}});
  const Progress one = progress(world, Date(2026, 12, 1));
  CHECK(one.phase == Phase::evaluation);
  REQUIRE(one.exceptions.size() == 1);
  CHECK(one.exceptions[0].missing ==
        std::vector<std::string>{"document:needs_report=0/2", "stage:delivery"});
  CHECK(one.schedule[1].skipped);
  CHECK(one.schedule[1].late == 0);
  CHECK(one.schedule[0].late == 62);
  CHECK(one.days_late() == 0);  // evaluation has no date of its own
}

TEST_CASE("closed is the end; a stage recorded twice, as after a merge, counts from the first") {
  World world;
  world.stage("delivery", Date(2026, 3, 3));
  world.stage("delivery", Date(2026, 3, 1));
  world.stage("closed", Date(2026, 12, 20));
  const Progress one = progress(world, Date(2026, 12, 31));
  CHECK(one.is_closed());
  CHECK(one.schedule[1].begun == Date(2026, 3, 1));
  CHECK(one.days_late() == 0);
  CHECK(next(Phase::closed) == Phase::closed);
  CHECK_FALSE(stage_of(Phase::closed).has_value());
}

TEST_CASE("words of stages") {
  CHECK(find_phase("项目实施") == Phase::delivery);
  CHECK(find_phase("research") == Phase::research);
  CHECK_FALSE(find_phase("deliver").has_value());
  CHECK(phase_of(plan::Stage::research) == Phase::research);
}

TEST_CASE("the first day is the start, else the year's") {
  World world;
  CHECK(first_day(world.plan, world.project()) == Date(2026, 1, 1));
  world.project().start = Date(2025, 9, 1);
  CHECK(first_day(world.plan, world.project()) == Date(2025, 9, 1));
}

}  // namespace sw::project
