#include <doctest/doctest.h>

#include "tests/unit/figures/world.hpp"

namespace sw::figures {

namespace {

MilestoneFigures stand_on(std::string_view done, std::string_view as_of, std::string_view today) {
  plan::Milestone milestone;
  milestone.due = day("2026-06-30");
  const auto day_done = done.empty() ? std::nullopt : std::optional(day(done));
  return stand(milestone, day_done, day(as_of), day(today));
}

std::string standing(std::string_view done, std::string_view as_of, std::string_view today = "") {
  return std::string(name_of(stand_on(done, as_of, today.empty() ? as_of : today).status));
}

// Adds to item `id` something that stands like `status` on 31 March 2026.
void add(World& world, const std::string& id, std::string_view status) {
  const std::string own = id + "." + std::string(1, static_cast<char>('a' + world.logged.size())) +
                          std::to_string(world.plan.indicators.size()) +
                          std::to_string(world.plan.milestones.size());
  if (status == "upcoming" || status == "due" || status == "overdue" ||
      status == "done_milestone") {
    world.milestone(own,
                    status == "upcoming" ? "2026-05-01"
                    : status == "due"    ? "2026-04-30"
                                         : "2026-03-30");
    if (status == "done_milestone") {
      world.done[own] = day("2026-03-31");
    }
    return;
  }
  if (status == "not_started") {
    world.flow(own, "3.000000");  // cut to nothing expected: see below
    world.plan.indicators.back().by_quarter = {number("0"), number("1"), number("2"), number("3")};
    return;
  }
  if (status == "missed") {
    world.ceiling(own, "0");
    world.log(own, "2026-01-01", "1");
    return;
  }
  world.flow(own, "40");  // 10 by 31 March
  if (status != "no_data") {
    world.log(own,
              "2026-01-01",
              status == "done"       ? "40"
              : status == "ahead"    ? "11"
              : status == "on_track" ? "9"
              : status == "behind"   ? "7"
                                     : "6");
  }
}

std::string rolled(const std::vector<std::string_view>& statuses) {
  World world;
  world.item("a");
  for (const std::string_view status : statuses) {
    add(world, "a", status);
  }
  return world.item_status("a", "2026-03-31");
}

}  // namespace

TEST_CASE("milestone: done on or before D") {
  CHECK(standing("2026-05-01", "2026-05-01") == "done");
  CHECK(standing("2026-08-01", "2026-08-01") == "done");  // late, but done
  CHECK(stand_on("2026-05-01", "2026-05-01", "2026-05-01").done == day("2026-05-01"));
  // seen from July, the report of the second quarter does not know what was done in July
  CHECK(standing("2026-07-02", "2026-06-30", "2026-07-05") == "overdue");
  CHECK_FALSE(stand_on("2026-07-02", "2026-06-30", "2026-07-05").done);
}

TEST_CASE("milestone: overdue when due by D and today is past due") {
  CHECK(standing("", "2026-06-30", "2026-07-01") == "overdue");
  CHECK(standing("", "2026-07-01") == "overdue");
  CHECK(standing("", "2026-03-31", "2026-08-01") == "upcoming");  // D is before it
}

TEST_CASE("milestone: due up to 30 days ahead, on the day itself too; else upcoming") {
  CHECK(standing("", "2026-05-30") == "upcoming");  // 31 days
  CHECK(standing("", "2026-05-31") == "due");       // 30 days
  CHECK(standing("", "2026-06-29") == "due");
  CHECK(standing("", "2026-06-30") == "due");
}

TEST_CASE("each fixture stands as it says") {
  for (const std::string_view status :
       {"done", "ahead", "on_track", "behind", "at_risk", "missed", "no_data", "not_started"}) {
    World world;
    world.item("a");
    add(world, "a", status);
    CHECK(world.status(world.plan.indicators.front().id, "2026-03-31") == status);
  }
  for (const std::string_view status : {"overdue", "due", "upcoming", "done_milestone"}) {
    World world;
    world.item("a");
    add(world, "a", status);
    CHECK(name_of(world.on("2026-03-31").milestones.begin()->second.status) ==
          status.substr(0, status.find('_')));
  }
}

TEST_CASE("item: done if all are done") {
  CHECK(rolled({"done"}) == "done");
  CHECK(rolled({"done", "done_milestone"}) == "done");
  CHECK(rolled({"done", "not_started"}) == "on_track");
  CHECK(rolled({"done", "upcoming"}) == "on_track");
  CHECK(rolled({"done", "ahead"}) == "on_track");
}

TEST_CASE("item: not started if all are not started or upcoming") {
  CHECK(rolled({"not_started"}) == "not_started");
  CHECK(rolled({"upcoming"}) == "not_started");
  CHECK(rolled({"not_started", "upcoming"}) == "not_started");
  CHECK(rolled({"not_started", "due"}) == "on_track");
  CHECK(rolled({"not_started", "no_data"}) == "no_data");
}

TEST_CASE("item: else the worst") {
  // each status alone, then with all that are better than it
  CHECK(rolled({"ahead"}) == "ahead");
  CHECK(rolled({"ahead", "on_track"}) == "on_track");
  CHECK(rolled({"ahead", "due"}) == "on_track");
  CHECK(rolled({"ahead", "upcoming"}) == "on_track");
  CHECK(rolled({"on_track", "no_data", "ahead"}) == "no_data");
  CHECK(rolled({"on_track", "no_data", "ahead", "behind"}) == "behind");
  CHECK(rolled({"behind", "on_track", "at_risk", "no_data", "ahead"}) == "at_risk");
  CHECK(rolled({"behind", "missed", "at_risk", "no_data", "ahead", "done"}) == "missed");
  CHECK(rolled({"behind", "overdue", "at_risk", "no_data", "ahead", "done"}) == "overdue");
  CHECK(rolled({"overdue", "missed"}) == "missed");
  CHECK(rolled({"overdue"}) == "overdue");
  CHECK(rolled({"due"}) == "on_track");
  CHECK(rolled({"no_data"}) == "no_data");
}

TEST_CASE("a parent looks at its own indicators, milestones and at its children") {
  World world;
  world.item("a.b.c");  // children may stand before parents
  world.item("a");
  world.item("a.b");
  world.item("a.d");
  add(world, "a.b.c", "behind");
  add(world, "a.d", "ahead");
  CHECK(world.item_status("a.b.c", "2026-03-31") == "behind");
  CHECK(world.item_status("a.b", "2026-03-31") == "behind");
  CHECK(world.item_status("a.d", "2026-03-31") == "ahead");
  CHECK(world.item_status("a", "2026-03-31") == "behind");
  add(world, "a", "overdue");
  CHECK(world.item_status("a", "2026-03-31") == "overdue");
  CHECK(world.item_status("a.b", "2026-03-31") == "behind");
}

TEST_CASE("an item with nothing of its own is finished by log done") {
  World world;
  world.item("a", "2026-02-01", "2026-03-31");
  CHECK(world.item_status("a", "2026-01-31") == "not_started");
  CHECK(world.item_status("a", "2026-02-01") == "on_track");
  CHECK(world.item_status("a", "2026-03-31") == "on_track");
  CHECK(world.item_status("a", "2026-04-01") == "missed");
  const auto first_quarter = [&](std::string_view today) {
    return name_of(world.in(PeriodKind::quarter, 1, today).items.at("a"));
  };
  CHECK(first_quarter("2026-04-01") == "missed");
  world.done["a"] = day("2026-04-02");
  CHECK(world.item_status("a", "2026-04-01") == "missed");
  CHECK(world.item_status("a", "2026-04-02") == "done");
  CHECK(first_quarter("2026-04-02") == "missed");
  world.done["a"] = day("2026-01-15");  // before its start
  CHECK(world.item_status("a", "2026-01-15") == "done");
}

TEST_CASE("log done does not finish an item that has parts") {
  World world;
  world.item("a");
  world.item("a.b");
  world.done["a"] = day("2026-01-15");
  CHECK(world.item_status("a", "2026-03-31") == "on_track");
  world.done["a.b"] = day("2026-02-15");
  CHECK(world.item_status("a", "2026-03-31") == "done");
  CHECK_FALSE(is_finished_by_hand(world.plan, "a"));
  CHECK(is_finished_by_hand(world.plan, "a.b"));
  add(world, "a.b", "upcoming");
  CHECK_FALSE(is_finished_by_hand(world.plan, "a.b"));
}

TEST_CASE("every entry of the plan has its figures, at the top and empty plans too") {
  World world;
  CHECK(world.on("2026-03-31").items.empty());
  world.level("top", "40", "90");
  world.milestone("gate", "2026-05-01");
  world.item("a");
  const Figures figures = world.on("2026-03-31");
  CHECK(figures.indicators.size() == 1);
  CHECK(figures.milestones.size() == 1);
  CHECK(figures.items.size() == 1);
  CHECK(name_of(figures.items.at("a")) == "on_track");
}

}  // namespace sw::figures
