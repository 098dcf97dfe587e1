#include <doctest/doctest.h>

#include "tests/unit/plan/written.hpp"

namespace sw::plan {

namespace {

Given with(const Given& more, std::string_view id) {
  Given all{{"id", id}, {"kind", "task"}, {"title", "条目"}};
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace

TEST_CASE("an item alone has the plan's owner, medium grades and the year") {
  Written written;
  written.add("plan", {{"owner", "办公室"}});
  written.add("item", with({}, "a"));
  resolve(written.plan);
  const Item& item = written.plan.items[0];
  CHECK(item.owner == "办公室");
  CHECK(item.importance == Level::medium);
  CHECK(item.urgency == Level::medium);
  CHECK(item.start == day("2026-01-01"));
  CHECK(item.due == day("2026-12-31"));
}

TEST_CASE("what an item does not say is its nearest ancestor's") {
  Written written;
  written.add("item",
              with({{"owner", "甲"},
                    {"importance", "high"},
                    {"urgency", "low"},
                    {"start", "2026-02-01"},
                    {"due", "2026-11-30"}},
                   "a"));
  written.add("item", with({{"owner", "乙"}, {"start", "2026-03-01"}}, "a.b"));
  written.add("item", with({{"urgency", "high"}, {"due", "2026-06-30"}}, "a.b.c"));
  resolve(written.plan);
  const Item& b = *written.plan.find_item("a.b");
  CHECK(b.owner == "乙");
  CHECK(b.importance == Level::high);
  CHECK(b.urgency == Level::low);
  CHECK(b.start == day("2026-03-01"));
  CHECK(b.due == day("2026-11-30"));
  const Item& c = *written.plan.find_item("a.b.c");
  CHECK(c.owner == "乙");
  CHECK(c.importance == Level::high);
  CHECK(c.urgency == Level::high);
  CHECK(c.start == day("2026-03-01"));
  CHECK(c.due == day("2026-06-30"));
}

TEST_CASE("children may stand before their parents in the file") {
  Written written;
  written.add("item", with({}, "a.b.c"));
  written.add("item", with({{"partners", "丙"}}, "a.b"));
  written.add("item", with({{"owner", "甲"}, {"importance", "high"}, {"partners", "丁"}}, "a"));
  resolve(written.plan);
  CHECK(written.plan.items[0].id == "a.b.c");
  CHECK(written.plan.items[0].owner == "甲");
  CHECK(written.plan.items[0].importance == Level::high);
  CHECK(written.plan.items[0].partners == std::vector<std::string>{"丙", "丁"});
}

TEST_CASE("partners add up without doubles, an item's own first") {
  Written written;
  written.add("item", with({{"partners", "教育局|卫健局"}}, "a"));
  written.add("item", with({{"partners", "高校|教育局"}}, "a.b"));
  written.add("item", with({}, "a.b.c"));
  resolve(written.plan);
  CHECK(written.plan.items[1].partners == std::vector<std::string>{"高校", "教育局", "卫健局"});
  CHECK(written.plan.items[2].partners == std::vector<std::string>{"高校", "教育局", "卫健局"});
  resolve(written.plan);
  CHECK(written.plan.items[2].partners.size() == 3);
}

TEST_CASE("an item whose parent is missing falls back to the plan") {
  Written written;
  written.add("plan", {{"owner", "办公室"}});
  written.add("item", with({{"owner", "甲"}, {"importance", "high"}}, "a"));
  written.add("item", with({}, "a.b.c"));
  resolve(written.plan);
  CHECK(written.plan.items[1].owner == "办公室");
  CHECK(written.plan.items[1].importance == Level::medium);
}

TEST_CASE("owners of indicators and milestones are their item's unless they have their own") {
  Written written;
  written.add("plan", {{"owner", "办公室"}});
  written.add("item", with({{"owner", "甲"}}, "a"));
  written.add("item", with({}, "a.b"));
  for (const char* id : {"a.b.x", "z.x"}) {
    written.add("indicator", {{"id", id}, {"title", "指"}, {"kind", "flow"}, {"target", "3"}});
  }
  written.add("milestone", {{"id", "a.b.m"}, {"title", "节"}, {"due", "2026-05-01"}});
  written.add("milestone",
              {{"id", "a.b.n"}, {"title", "节"}, {"due", "2026-05-01"}, {"owner", "乙"}});
  resolve(written.plan);
  CHECK(written.plan.find_indicator("a.b.x")->owner == "甲");
  CHECK(written.plan.find_indicator("z.x")->owner == "办公室");
  CHECK(written.plan.find_milestone("a.b.m")->owner == "甲");
  CHECK(written.plan.find_milestone("a.b.n")->owner == "乙");
}

TEST_CASE("a value that could not be read is inherited like one that was not given") {
  Written written;
  written.add("item", with({{"owner", "甲"}, {"due", "2026-06-30"}}, "a"));
  written.add("item", with({{"owner!", ""}, {"due!", ""}}, "a.b"));
  resolve(written.plan);
  CHECK(written.plan.items[1].owner == "甲");
  CHECK(written.plan.items[1].due == day("2026-06-30"));
}

TEST_CASE("entries know what was written and where") {
  Written written;
  Entry& entry = written.add("item", with({{"owner!", ""}}, "a"));
  CHECK(entry.has("id"));
  CHECK_FALSE(entry.has("owner"));
  CHECK_FALSE(entry.has("due"));
  CHECK(entry.unread("owner"));
  CHECK_FALSE(entry.unread("id"));
  CHECK_FALSE(entry.unread("due"));
  CHECK(entry.spot_of("owner").line == entry.find("owner")->value.line);
  CHECK(entry.spot_of("due").line == entry.spot.line);
}

TEST_CASE("entries are found by their whole id") {
  Written written;
  written.add("item", with({}, "a"));
  written.add("item", with({}, "a.b"));
  written.add("project", {{"id", "p.q"}, {"title", "项"}, {"under", "a"}, {"kind", "k"}});
  const Plan& plan = written.plan;
  CHECK(plan.find_item("a.b") == &plan.items[1]);
  CHECK(plan.find_item("b") == nullptr);
  CHECK(plan.find_item("") == nullptr);
  CHECK(plan.find_project("p.q") == &plan.projects[0]);
  CHECK(plan.find_indicator("a") == nullptr);
  CHECK(plan.find_milestone("a") == nullptr);
  CHECK(plan.parent_of("a.b") == &plan.items[0]);
  CHECK(plan.parent_of("a.b.anything") == &plan.items[1]);
  CHECK(plan.parent_of("a") == nullptr);
}

TEST_CASE("thresholds are nine and seven tenths unless given") {
  Written written;
  CHECK(written.plan.thresholds().on_track == number("0.9"));
  CHECK(written.plan.thresholds().behind == number("0.7"));
  written.nested(written.plan.head, "plan", "thresholds", {{"on_track", "0.8"}});
  CHECK(written.plan.thresholds().on_track == number("0.8"));
  CHECK(written.plan.thresholds().behind == number("0.7"));
}

TEST_CASE("a time zone is a sign, two digits, a colon and two digits") {
  const auto minutes = [](std::string_view text) {
    const auto zone = parse_timezone(text);
    return zone ? std::to_string(zone->count()) : "none";
  };
  CHECK(minutes("+08:00") == "480");
  CHECK(minutes("-03:30") == "-210");
  CHECK(minutes("+00:00") == "0");
  CHECK(minutes("-00:00") == "0");
  CHECK(minutes("+14:00") == "840");
  CHECK(minutes("+14:59") == "899");
  CHECK(minutes("+05:45") == "345");
  for (const char* text : {"",
                           "+8",
                           "+8:00",
                           "08:00",
                           "+0800",
                           "+08:0",
                           "+08:000",
                           " +08:00",
                           "+08:00 ",
                           "+15:00",
                           "+08:60",
                           "+0a:00",
                           "+08:-1",
                           "±08:00",
                           "UTC",
                           "Z",
                           "＋08:00"}) {
    CAPTURE(text);
    CHECK(minutes(text) == "none");
  }
}

}  // namespace sw::plan
