#include <algorithm>

#include <doctest/doctest.h>

#include "tests/unit/plan/written.hpp"

namespace sw::plan {

namespace {

Found of_head(const Given& given) {
  Written written;
  written.add("plan", given);
  return written.found();
}

Found of_items(const std::vector<Given>& items) {
  Written written;
  for (Given given : items) {
    given.emplace_back("title", "条目");
    if (std::none_of(given.begin(), given.end(), [](auto& g) { return g.first == "kind"; })) {
      given.emplace_back("kind", "task");
    }
    written.add("item", given);
  }
  return written.found();
}

Found of_thresholds(const Given& given) {
  Written written;
  written.nested(written.plan.head, "plan", "thresholds", given);
  return written.found();
}

}  // namespace

TEST_CASE("the year is one of 1900 to 2999") {
  CHECK(of_head({{"year", "1900"}}) == Found{});
  CHECK(of_head({{"year", "2999"}}) == Found{});
  for (const char* year : {"1899", "3000", "26", "1000000000"}) {
    Written written;
    written.plan.head.keys.clear();
    written.add("plan", {{"year", year}});
    CHECK(written.found() == Found{"error bad-year at plan year"});
  }
}

TEST_CASE("a wrong year does not make every date wrong") {
  Written written;
  written.plan.head = {};
  written.add("plan", {{"year!", ""}});
  written.add("item", {{"id", "a"}, {"kind", "task"}, {"title", "条"}, {"start", "2026-03-01"}});
  written.add("item", {{"id", "a.b"}, {"kind", "task"}, {"title", "条"}, {"due", "2026-02-01"}});
  written.add("milestone", {{"id", "a.m"}, {"title", "节点"}, {"due", "2026-02-01"}});
  written.add("project",
              {{"id", "p"}, {"title", "项"}, {"under", "a"}, {"kind", "k"}, {"due", "2026-02-01"}});
  CHECK(written.found() == Found{});
  written.add("item",
              {{"id", "c"},
               {"kind", "task"},
               {"title", "条"},
               {"start", "2026-03-01"},
               {"due", "2026-02-01"}});
  CHECK(written.found() == Found{"error due-before-start at c due"});
}

TEST_CASE("a time zone is written as +08:00") {
  for (const char* zone : {"+08:00", "-05:30", "+00:00", "+14:00"}) {
    CHECK(of_head({{"timezone", zone}}) == Found{});
  }
  for (const char* zone : {"Asia/Shanghai", "08:00", "+8:00", "+15:00", "+08:60", "+08:00 "}) {
    CAPTURE(zone);
    CHECK(of_head({{"timezone", zone}}) == Found{"error bad-timezone at plan timezone"});
  }
}

TEST_CASE("thresholds fall: on_track at most 1, behind below it") {
  CHECK(of_thresholds({{"on_track", "1"}, {"behind", "0.999999"}}) == Found{});
  CHECK(of_thresholds({{"on_track", "0.8"}}) == Found{});
  CHECK(of_thresholds({}) == Found{});
  for (const Given& given : std::vector<Given>{{{"on_track", "1.000001"}},
                                               {{"on_track", "0.7"}},
                                               {{"behind", "0.9"}},
                                               {{"behind", "0.95"}},
                                               {{"on_track", "0.5"}, {"behind", "0.6"}}}) {
    CHECK(of_thresholds(given) == Found{"error bad-thresholds at thresholds"});
  }
  CHECK(of_thresholds({{"on_track!", ""}, {"behind", "0.95"}}) == Found{});
}

TEST_CASE("dates of items and milestones lie in the plan's year") {
  CHECK(of_items({{{"id", "a"}, {"start", "2026-01-01"}, {"due", "2026-12-31"}}}) == Found{});
  CHECK(of_items({{{"id", "a"}, {"start", "2025-12-31"}}}) ==
        Found{"error outside-year at a start"});
  CHECK(of_items({{{"id", "a"}, {"due", "2027-01-01"}}}) == Found{"error outside-year at a due"});
  Written written;
  written.add("item", {{"id", "a"}, {"kind", "task"}, {"title", "条"}});
  written.add("milestone", {{"id", "a.m"}, {"title", "节点"}, {"due", "2026-12-31"}});
  CHECK(written.found() == Found{});
  written.add("milestone", {{"id", "a.n"}, {"title", "节点"}, {"due", "2027-01-01"}});
  CHECK(written.found() ==
        Found{"error outside-year at a.n due", "warning outside-parent at a.n due"});
}

TEST_CASE("an item is not due before it starts") {
  CHECK(of_items({{{"id", "a"}, {"start", "2026-05-01"}, {"due", "2026-05-01"}}}) == Found{});
  CHECK(of_items({{{"id", "a"}, {"start", "2026-05-02"}, {"due", "2026-05-01"}}}) ==
        Found{"error due-before-start at a due"});
}

TEST_CASE("dates inherited from above count: what is given is pointed at") {
  CHECK(
      of_items({{{"id", "a"}, {"due", "2026-06-30"}}, {{"id", "a.b"}, {"start", "2026-07-01"}}}) ==
      Found{"error due-before-start at a.b start", "warning outside-parent at a.b start"});
}

TEST_CASE("a child's dates outside its parent's are a warning") {
  const Given parent{{"id", "a"}, {"start", "2026-03-01"}, {"due", "2026-09-30"}};
  CHECK(of_items({parent, {{"id", "a.b"}, {"start", "2026-03-01"}, {"due", "2026-09-30"}}}) ==
        Found{});
  CHECK(of_items({parent, {{"id", "a.b"}}}) == Found{});
  CHECK(of_items({parent, {{"id", "a.b"}, {"start", "2026-02-28"}, {"due", "2026-10-01"}}}) ==
        Found{"warning outside-parent at a.b start", "warning outside-parent at a.b due"});
  Written written;
  written.add("item", {{"id", "a"}, {"kind", "task"}, {"title", "条"}, {"due", "2026-09-30"}});
  written.add("milestone", {{"id", "a.m"}, {"title", "节点"}, {"due", "2026-10-01"}});
  CHECK(written.found() == Found{"warning outside-parent at a.m due"});
  CHECK(written.says() ==
        "the date 2026-10-01 lies outside \"a\" above it (2026-01-01 to 2026-09-30) → change the "
        "date, or widen the item above");
}

TEST_CASE("an item of high importance has an owner, its own or from above") {
  CHECK(of_items({{{"id", "a"}, {"importance", "high"}}}) == Found{"warning no-owner at a id"});
  CHECK(of_items({{{"id", "a"}, {"importance", "medium"}}}) == Found{});
  CHECK(of_items({{{"id", "a"}, {"importance", "high"}, {"owner", "甲"}}}) == Found{});
  CHECK(of_items({{{"id", "a"}, {"owner", "甲"}}, {{"id", "a.b"}, {"importance", "high"}}}) ==
        Found{});
  Written written;
  written.add("plan", {{"owner", "办公室"}});
  written.add("item", {{"id", "a"}, {"kind", "task"}, {"title", "条"}, {"importance", "high"}});
  CHECK(written.found() == Found{});
}

TEST_CASE("importance that is inherited asks for an owner too") {
  CHECK(of_items({{{"id", "a"}, {"importance", "high"}, {"owner", "甲"}},
                  {{"id", "b"}},
                  {{"id", "a.b"}}}) == Found{});
  CHECK(of_items({{{"id", "a"}, {"importance", "high"}}, {{"id", "a.b"}}}) ==
        Found{"warning no-owner at a id", "warning no-owner at a.b id"});
}

TEST_CASE("a goal is measured by an indicator or milestone of its own or below") {
  CHECK(of_items({{{"id", "a"}, {"kind", "goal"}}}) == Found{"warning unmeasured-goal at a id"});
  CHECK(of_items({{{"id", "a"}, {"kind", "task"}}}) == Found{});
  Written written;
  written.add("item", {{"id", "a"}, {"kind", "goal"}, {"title", "目标"}});
  written.add("item", {{"id", "a.b"}, {"kind", "task"}, {"title", "条"}});
  written.add("item", {{"id", "ab"}, {"kind", "goal"}, {"title", "目标"}});
  written.add("milestone", {{"id", "a.b.m"}, {"title", "节点"}, {"due", "2026-05-01"}});
  CHECK(written.found() == Found{"warning unmeasured-goal at ab id"});
  written.add("indicator", {{"id", "ab.n"}, {"title", "指"}, {"kind", "flow"}, {"target", "3"}});
  CHECK(written.found() == Found{});
}

TEST_CASE("a date that could not be read is reported once, by the reader") {
  CHECK(of_items({{{"id", "a"}, {"due!", ""}}, {{"id", "a.b"}, {"start", "2026-02-01"}}}) ==
        Found{});
}

TEST_CASE("a pattern of case numbers has one serial and placeholders that there are") {
  CHECK(of_head({{"case_number", "{field}-{method}{serial:3}-{date}-{site}-{worker}"}}) == Found{});
  CHECK(of_head({{"case_number", "青禾{project}{year}-{serial}"}}) == Found{});
  for (const char* pattern :
       {"C001", "C{serail}", "{serial", "{serial}{serial}", "{serial}{date}", "C/{serial}", ""}) {
    CAPTURE(pattern);
    CHECK(of_head({{"case_number", pattern}}).size() == 1);
  }
}

}  // namespace sw::plan
