// What changed between two plans: what must be said, and what must not.
#include "core/plan/diff.hpp"

#include <nlohmann/json.hpp>

#include "tests/unit/plan/written.hpp"

namespace sw::plan {

namespace {

using Lines = std::vector<std::string>;

Lines lines(Written& from, Written& to, Lang lang = Lang::en) {
  resolve(from.plan);
  resolve(to.plan);
  Lines out;
  for (const Change& change : diff(from.plan, to.plan)) {
    out.push_back(in_words(change, lang));
  }
  return out;
}

// A goal with an indicator and a milestone, and a task below it.
Written sample() {
  Written w;
  w.add("item", {{"id", "work"}, {"kind", "goal"}, {"title", "Workforce"}, {"owner", "People"}});
  w.add("indicator",
        {{"id", "work.certified"},
         {"title", "Certified"},
         {"kind", "level"},
         {"unit", "people"},
         {"baseline", "40"},
         {"target", "90"}});
  w.add("indicator",
        {{"id", "work.rate"}, {"title", "Rate"}, {"kind", "ratio"}, {"target", "0.75"}});
  w.add("milestone", {{"id", "work.rules"}, {"title", "Rules"}, {"due", "2026-06-30"}});
  w.add("item", {{"id", "work.train"}, {"kind", "task"}, {"title", "Training"}});
  w.add("indicator",
        {{"id", "work.train.hours"}, {"title", "Hours"}, {"kind", "flow"}, {"target", "480"}});
  return w;
}

Entry& item(Written& w, std::size_t i) {
  return w.plan.items[i];
}

// Sets a key of an entry as if the file gave it.
void give(Entry& entry, std::string_view section, std::string_view name, std::string_view text) {
  const Key& key = *find_section(section)->find(name);
  if (!entry.has(name)) {
    entry.keys.push_back({key.name, {1, 1, 1}, {1, 1, 1}, true});
  }
  key.set(entry, value_of(key, text));
}

}  // namespace

TEST_CASE("a plan does not differ from itself") {
  Written a = sample();
  Written b = sample();
  CHECK(lines(a, b).empty());
  CHECK(to_json(diff(a.plan, b.plan)) == "[]\n");
}

TEST_CASE("targets, due dates and titles are named with their item") {
  Written a = sample();
  Written b = sample();
  give(b.plan.indicators[0], "indicator", "target", "80");
  give(b.plan.indicators[1], "indicator", "target", "0.805");
  give(b.plan.milestones[0], "milestone", "due", "2026-07-31");
  CHECK(lines(a, b) == Lines{"indicator work.certified target 90 → 80",
                             "indicator work.rate target 75% → 80.5%",
                             "milestone work.rules due 2026-06-30 → 2026-07-31"});
  CHECK(lines(a, b, Lang::zh) == Lines{"指标 work.certified 目标值 90 → 80",
                                       "指标 work.rate 目标值 75% → 80.5%",
                                       "节点 work.rules 截止日期 2026-06-30 → 2026-07-31"});
}

TEST_CASE("the head is the plan") {
  Written a = sample();
  Written b = sample();
  give(b.plan.head, "plan", "organisation", "青禾");
  give(b.plan.head, "plan", "aim", "A worker in every street");
  CHECK(lines(a, b) ==
        Lines{"plan organisation 单位 → 青禾", "plan aim (none) → A worker in every street"});
  CHECK(lines(a, b, Lang::zh) ==
        Lines{"计划 单位 单位 → 青禾", "计划 全年目的 （无） → A worker in every street"});
}

TEST_CASE("what came and went, with what it must say") {
  Written a = sample();
  Written b = sample();
  a.add("milestone", {{"id", "work.list"}, {"title", "List"}, {"due", "2026-03-31"}});
  b.add("item", {{"id", "visits"}, {"kind", "brand"}, {"title", "Visits"}});
  b.add("pay_band", {{"track", "worker"}, {"grade", "5"}, {"low", "5000"}, {"high", "6500.5"}});
  CHECK(lines(a, b) ==
        Lines{"item visits added: Visits (kind brand)",
              "milestone work.list removed: List (due 2026-03-31)",
              "pay band worker/5 added: track worker, grade 5, low 5000, high 6500.5"});
}

TEST_CASE("order is no change") {
  Written a;
  Written b;
  for (const char* id : {"one", "two", "three"}) {
    a.add("item", {{"id", id}, {"kind", "goal"}, {"title", id}});
  }
  for (const char* id : {"three", "one", "two"}) {
    b.add("item", {{"id", id}, {"kind", "goal"}, {"title", id}});
  }
  CHECK(lines(a, b).empty());
}

TEST_CASE("what is written out is no change where it holds anyway") {
  Written a = sample();
  Written b = sample();
  give(item(b, 1), "item", "owner", "People");
  give(item(b, 1), "item", "importance", "medium");
  give(b.plan.milestones[0], "milestone", "evidence", "optional");
  b.nested(b.plan.head, "plan", "thresholds", {{"on_track", "0.9"}});
  CHECK(lines(a, b).empty());
  CHECK(lines(b, a).empty());
  b.plan.head.thresholds->on_track = number("0.85");
  CHECK(lines(a, b) == Lines{"plan thresholds on track 90% → 85%"});
}

TEST_CASE("an inherited value is said where it is written") {
  Written a = sample();
  Written b = sample();
  give(item(b, 0), "item", "owner", "School");
  give(item(b, 0), "item", "due", "2026-11-30");
  CHECK(lines(a, b) ==
        Lines{"item work owner People → School", "item work due 2026-12-31 → 2026-11-30"});
  SUBCASE("also where an entry stops inheriting") {
    Written c = sample();
    give(item(c, 1), "item", "owner", "School");
    CHECK(lines(a, c) == Lines{"item work.train owner People → School"});
    CHECK(lines(c, a) == Lines{"item work.train owner School → People"});
  }
}

TEST_CASE("partners of the item above are not an item's own") {
  Written a = sample();
  Written b = sample();
  give(item(a, 1), "item", "partners", "Union");
  give(item(b, 1), "item", "partners", "Union");
  give(item(b, 0), "item", "partners", "College");
  CHECK(lines(a, b) == Lines{"item work partners (none) → College"});
}

TEST_CASE("pairs are compared without their order") {
  Written a = sample();
  Written b = sample();
  give(a.plan.indicators[2], "indicator", "breakdown", "site=甲|乙;age=老");
  give(b.plan.indicators[2], "indicator", "breakdown", "age=老;site=甲|乙");
  CHECK(lines(a, b).empty());
  give(b.plan.indicators[2], "indicator", "breakdown", "age=老;site=甲|乙|丙");
  CHECK(lines(a, b) ==
        Lines{"indicator work.train.hours breakdown site=甲|乙, age=老 → age=老, site=甲|乙|丙"});
}

TEST_CASE("another id with the same title and content is a rename") {
  Written a = sample();
  Written b = sample();
  b.plan.milestones[0].id = "work.regulations";
  CHECK(lines(a, b) == Lines{"milestone work.rules renamed work.regulations: Rules"});
  SUBCASE("not with another title") {
    b.plan.milestones[0].title = "Regulations";
    CHECK(lines(a, b) == Lines{"milestone work.regulations added: Regulations (due 2026-06-30)",
                               "milestone work.rules removed: Rules (due 2026-06-30)"});
  }
  SUBCASE("nor with another due date") {
    give(b.plan.milestones[0], "milestone", "due", "2026-07-31");
    CHECK(lines(a, b).size() == 2);
  }
  SUBCASE("nor while the old id is still there") {
    b.add("milestone", {{"id", "work.rules"}, {"title", "Rules"}, {"due", "2026-06-30"}});
    CHECK(lines(a, b) == Lines{"milestone work.regulations added: Rules (due 2026-06-30)"});
  }
}

TEST_CASE("what is below a renamed item goes with it, other changes are still said") {
  Written a = sample();
  Written b = sample();
  a.add("project", {{"id", "p"}, {"title", "P"}, {"under", "work.train"}, {"kind", "aged_care"}});
  b.add("project", {{"id", "p"}, {"title", "P"}, {"under", "staff.train"}, {"kind", "aged_care"}});
  b.plan.items[0].id = "staff";
  b.plan.items[1].id = "staff.train";
  b.plan.indicators[0].id = "staff.certified";
  b.plan.indicators[1].id = "staff.rate";
  b.plan.indicators[2].id = "staff.train.hours";
  b.plan.milestones[0].id = "staff.rules";
  CHECK(lines(a, b) == Lines{"item work renamed staff: Workforce"});
  give(b.plan.indicators[2], "indicator", "target", "500");
  CHECK(lines(a, b) == Lines{"item work renamed staff: Workforce",
                             "indicator staff.train.hours target 480 → 500"});
}

TEST_CASE("tables within an entry are told apart by their words, not by their place") {
  Written a = sample();
  Written b = sample();
  const Given project{{"id", "p"}, {"title", "P"}, {"under", "work"}, {"kind", "aged_care"}};
  Entry& old = a.add("project", project);
  a.nested(old, "project", "quotas", {{"method", "casework"}, {"count", "3"}});
  a.nested(old, "project", "quotas", {{"method", "group"}, {"sessions", "12"}});
  a.nested(old, "project", "stages", {{"delivery", "2026-10-31"}});
  a.nested(old, "project", "budget", {{"line", "staff"}, {"source", "grant"}, {"amount", "900"}});
  Entry& now = b.add("project", project);
  b.nested(now, "project", "quotas", {{"method", "group"}, {"sessions", "16"}});
  b.nested(now, "project", "quotas", {{"method", "visit"}, {"people", "20"}});
  b.nested(now, "project", "stages", {{"delivery", "2026-11-30"}, {"evaluation", "2026-12-20"}});
  b.nested(now, "project", "budget", {{"line", "staff"}, {"source", "grant"}, {"amount", "950"}});
  CHECK(lines(a, b) == Lines{"project p stages delivery 2026-10-31 → 2026-11-30",
                             "project p stages evaluation (none) → 2026-12-20",
                             "project p quotas group sessions 12 → 16",
                             "project p quotas visit added (method visit, people 20)",
                             "project p quotas casework removed (method casework, count 3)",
                             "project p budget staff/grant amount 900 → 950"});
  CHECK(lines(a, b, Lang::zh)[2] == "服务项目 p 服务量 group 节数 12 → 16");
  const auto json = nlohmann::json::parse(to_json(diff(a.plan, b.plan)));
  CHECK(json[2]["key"] == "quotas.group.sessions");
  CHECK(json[3]["to"]["people"] == 20);
  CHECK(json[4]["from"]["method"] == "casework");
}

TEST_CASE("JSON names the entry, the key and both values") {
  Written a = sample();
  Written b = sample();
  give(b.plan.indicators[1], "indicator", "target", "0.8");
  b.plan.milestones[0].id = "work.regulations";
  b.add("item", {{"id", "visits"}, {"kind", "brand"}, {"title", "Visits"}});
  resolve(b.plan);
  resolve(a.plan);
  const auto json = nlohmann::json::parse(to_json(diff(a.plan, b.plan)));
  REQUIRE(json.size() == 3);
  CHECK(json[0]["change"] == "added");
  CHECK(json[0]["kind"] == "item");
  CHECK(json[0]["id"] == "visits");
  CHECK(json[0]["key"] == nullptr);
  CHECK(json[0]["from"] == nullptr);
  CHECK(json[0]["to"]["kind"] == "brand");
  CHECK(json[1] == nlohmann::json{{"change", "changed"},
                                  {"kind", "indicator"},
                                  {"id", "work.rate"},
                                  {"title", "Rate"},
                                  {"key", "target"},
                                  {"from", 0.75},
                                  {"to", 0.8}});
  CHECK(json[2]["change"] == "renamed");
  CHECK(json[2]["from"] == "work.rules");
  CHECK(json[2]["to"] == "work.regulations");
}

// Every simple key of every section that can be told apart: a new key is compared without a line
// in the comparison.
TEST_CASE("a change of any key of the table is found") {
  const auto other = [](const Key& key) -> std::pair<std::string_view, std::string_view> {
    switch (key.type) {
      case KeyType::boolean:
        return {"true", "false"};
      case KeyType::date:
        return {"2026-03-01", "2026-04-01"};
      case KeyType::choice:
        return {key.choices[0].name, key.choices[1].name};
      case KeyType::texts:
        return {"a|b", "a|c"};
      case KeyType::figures:
        return {"1|2|3|4", "1|2|3|5"};
      case KeyType::pairs:
        return {"x=1", "x=2"};
      case KeyType::text:
      case KeyType::id:
        return {"a", "b"};
      default:
        return {"1", "2"};
    }
  };
  int compared = 0;
  for (const Section& section : sections()) {
    for (const Key& key : section.keys) {
      const bool label = section.find("id") == nullptr && section.list && key.required &&
                         (key.type == KeyType::text || key.type == KeyType::choice);
      if (key.name == "id" || key.section != nullptr || label) {
        continue;
      }
      CAPTURE(section.name);
      CAPTURE(key.name);
      Plan a;
      Plan b;
      Entry& old = section.add(a);
      Entry& now = section.add(b);
      if (const Key* id = section.find("id")) {
        id->set(old, std::string("x"));
        id->set(now, std::string("x"));
      }
      const auto [before, after] = other(key);
      give(old, section.name, key.name, before);
      give(now, section.name, key.name, after);
      const std::vector<Change> found = diff(a, b);
      REQUIRE(found.size() == 1);
      CHECK(found[0].steps.back().key == &key);
      CHECK(in_words(found[0], Lang::en).find(" → ") != std::string::npos);
      ++compared;
    }
  }
  CHECK(compared > 100);
}

}  // namespace sw::plan
