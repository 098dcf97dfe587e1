#include "core/due/due.hpp"

#include <limits>

#include <doctest/doctest.h>

#include "tests/unit/figures/world.hpp"

namespace sw::due {

namespace {

using figures::day;
using figures::World;

std::vector<Entry> entries(const World& world, std::string_view today, int within = 30) {
  return list(world.plan, world.on(today), day(today), within);
}

// "2026-05-01 milestone a.gate due 10", a line an entry.
std::string lines(const World& world, std::string_view today, int within = 30) {
  std::string out;
  for (const Entry& entry : entries(world, today, within)) {
    out += entry.date.to_string() + " " + std::string(name_of(entry.kind)) + " " + entry.id + " " +
           std::string(name_of(entry.severity)) + " " + std::to_string(entry.days) + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("names and titles") {
  CHECK(name_of(Kind::milestone) == "milestone");
  CHECK(name_of(Kind::item) == "item");
  CHECK(name_of(Kind::indicator) == "indicator");
  CHECK(name_of(Severity::overdue) == "overdue");
  CHECK(name_of(Severity::due) == "due");
  CHECK(name_of(Severity::behind) == "behind");
  CHECK(title_of(Kind::milestone).in(Lang::zh) == "节点");
  CHECK(title_of(Kind::item).in(Lang::en) == "item");
  CHECK(title_of(Kind::indicator).in(Lang::zh) == "指标");
  CHECK(title_of(Severity::overdue).in(Lang::zh) == "逾期");
  CHECK(title_of(Severity::due).in(Lang::en) == "due soon");
  CHECK(title_of(Severity::behind).in(Lang::zh) == "落后");
}

TEST_CASE("milestones: overdue, due within the days asked for, not later") {
  World world;
  world.item("a");
  world.milestone("a.m", "2026-06-30");
  CHECK(lines(world, "2026-05-30") == "");
  CHECK(lines(world, "2026-05-31") == "2026-06-30 milestone a.m due 30\n");
  CHECK(lines(world, "2026-05-30", 31) == "2026-06-30 milestone a.m due 31\n");
  CHECK(lines(world, "2026-06-30") == "2026-06-30 milestone a.m due 0\n");
  CHECK(lines(world, "2026-06-30", 0) == "2026-06-30 milestone a.m due 0\n");
  CHECK(lines(world, "2026-06-29", 0) == "");
  CHECK(lines(world, "2026-07-01") == "2026-06-30 milestone a.m overdue -1\n");
  CHECK(lines(world, "2026-12-31", 0) == "2026-06-30 milestone a.m overdue -184\n");
  CHECK(lines(world, "2026-01-01", std::numeric_limits<int>::max()) ==
        "2026-06-30 milestone a.m due 180\n");
  world.done["a.m"] = day("2026-07-02");
  CHECK(lines(world, "2026-07-01") == "2026-06-30 milestone a.m overdue -1\n");
  CHECK(lines(world, "2026-07-02") == "");
}

TEST_CASE("items: only those that are finished by log done") {
  World world;
  world.item("a", "2026-01-01", "2026-06-30");
  world.item("a.b", "2026-07-01", "2026-07-15");
  world.item("c", "2026-01-01", "2026-06-20");
  world.milestone("c.m", "2026-12-01");
  world.item("d", "2026-01-01", "2026-06-20");
  world.flow("d.x", "0.5");
  world.log("d.x", "2026-01-01", "0.5");
  CHECK(lines(world, "2026-06-15") == "2026-07-15 item a.b due 30\n");
  CHECK(lines(world, "2026-07-15") == "2026-07-15 item a.b due 0\n");
  CHECK(lines(world, "2026-07-16") == "2026-07-15 item a.b overdue -1\n");
  world.done["a.b"] = day("2026-07-16");
  CHECK(lines(world, "2026-07-16") == "");
}

TEST_CASE("indicators: missed, behind and at risk, at their item's due date") {
  World world;
  world.item("a", "2026-01-01", "2026-06-30");
  world.flow("a.x", "180");  // one a day
  world.log("a.x", "2026-01-10", "48");
  CHECK(lines(world, "2026-02-20") == "");                                       // 48/50
  CHECK(lines(world, "2026-03-02") == "2026-06-30 indicator a.x behind 120\n");  // 48/60 = 0.8
  CHECK(lines(world, "2026-04-11") == "2026-06-30 indicator a.x behind 80\n");   // 0.48: at risk
  CHECK(lines(world, "2026-06-30") == "2026-06-30 indicator a.x behind 0\n");
  CHECK(lines(world, "2026-07-01") == "2026-06-30 indicator a.x overdue -1\n");
  world.log("a.x", "2026-07-02", "132");
  CHECK(lines(world, "2026-07-02") == "");
}

TEST_CASE("indicators: a broken ceiling at once; without an item the year's end; no data is none") {
  World world;
  world.ceiling("x", "12");
  world.flow("y", "12");
  CHECK(lines(world, "2026-03-31") == "");
  world.log("x", "2026-03-31", "13");
  CHECK(lines(world, "2026-03-31") == "2026-12-31 indicator x overdue 275\n");
}

TEST_CASE("sorted by date, then kind, then id, with title and resolved owner") {
  World world;
  world.plan.head.owner = "王主任";
  world.item("a", "2026-01-01", "2026-04-10").owner = "人才科";
  world.plan.items.back().keys.push_back({"owner", {}, {}});
  world.item("b", "2026-01-01", "2026-04-10");
  world.flow("a.y", "99");
  world.log("a.y", "2026-01-01", "1");
  world.flow("a.x", "99");
  world.log("a.x", "2026-01-01", "1");
  world.milestone("a.m", "2026-04-10");
  world.milestone("b2.m", "2026-04-10");
  world.milestone("z", "2026-03-01").title = "开题";
  for (plan::Item& item : world.plan.items) {
    item.keys.push_back({"start", {}, {}});
    item.keys.push_back({"due", {}, {}});
  }
  plan::resolve(world.plan);
  CHECK(lines(world, "2026-03-31") ==
        "2026-03-01 milestone z overdue -30\n"
        "2026-04-10 milestone a.m due 10\n"
        "2026-04-10 milestone b2.m due 10\n"
        "2026-04-10 item b due 10\n"
        "2026-04-10 indicator a.x behind 10\n"
        "2026-04-10 indicator a.y behind 10\n");
  const std::vector<Entry> all = entries(world, "2026-03-31");
  CHECK(all.at(0).title == "开题");
  CHECK(all.at(0).owner == "王主任");
  CHECK(all.at(1).owner == "人才科");
  CHECK(all.at(3).owner == "王主任");
  CHECK(all.at(4).owner == "人才科");
}

TEST_CASE("an empty plan has nothing due") {
  CHECK(lines(World(), "2026-03-31") == "");
}

}  // namespace sw::due
