#include "core/plan/order.hpp"

#include <tuple>

#include <doctest/doctest.h>

#include "tests/unit/plan/written.hpp"

namespace sw::plan {

namespace {

struct Row {
  const char* id;
  const char* importance;
  const char* urgency;
  const char* due;
};

Plan plan_of(const std::vector<Row>& rows) {
  Written written;
  for (const Row& row : rows) {
    written.add("item",
                {{"id", row.id},
                 {"kind", "task"},
                 {"title", "条目"},
                 {"importance", row.importance},
                 {"urgency", row.urgency},
                 {"due", row.due}});
  }
  resolve(written.plan);
  return written.plan;
}

std::string shown(const Plan& plan, By by) {
  std::string out;
  for (const Placed& placed : ordered(plan, by)) {
    out += (out.empty() ? "" : " ") + std::string(static_cast<std::size_t>(placed.depth), '>') +
           placed.item->id;
  }
  return out;
}

const std::vector<Row> kRows{
    {"b", "low", "high", "2026-03-01"},
    {"b.y", "medium", "medium", "2026-12-31"},
    {"b.x", "high", "low", "2026-12-31"},
    {"a", "high", "low", "2026-12-31"},
    {"c", "high", "high", "2026-12-31"},
    {"a.z", "low", "low", "2026-02-01"},
    {"a.z.q", "low", "low", "2026-02-01"},
    {"d", "high", "high", "2026-06-30"},
};

}  // namespace

TEST_CASE("in the file's order, children after their parent") {
  CHECK(shown(plan_of(kRows), By::file) == "b >b.y >b.x a >a.z >>a.z.q c d");
}

TEST_CASE("by priority: importance, then urgency, then due date, within each level") {
  CHECK(shown(plan_of(kRows), By::priority) == "d c a >a.z >>a.z.q b >b.x >b.y");
}

TEST_CASE("by due date, then importance and urgency, within each level") {
  CHECK(shown(plan_of(kRows), By::due) == "b >b.x >b.y d c a >a.z >>a.z.q");
}

TEST_CASE("what is equal keeps the file's order") {
  std::vector<Row> rows;
  const std::vector<std::string> ids{
      "m", "b", "z", "a", "k", "c", "y", "d", "x", "e", "w", "f", "v", "g", "u", "h", "t", "i"};
  for (const std::string& id : ids) {
    rows.push_back({id.c_str(), "medium", "medium", "2026-12-31"});
  }
  const Plan plan = plan_of(rows);
  for (const By by : {By::file, By::priority, By::due}) {
    CHECK(shown(plan, by) == join(ids, " "));
  }
}

TEST_CASE("parents come first also where the file has them later") {
  const Plan plan = plan_of({{"a.b.c", "low", "low", "2026-12-31"},
                             {"a.b", "low", "low", "2026-12-31"},
                             {"a", "low", "low", "2026-12-31"}});
  CHECK(shown(plan, By::file) == "a >a.b >>a.b.c");
}

TEST_CASE("an item whose parent is missing is shown at the top, with what is below it") {
  const Plan plan = plan_of({{"a", "low", "low", "2026-12-31"},
                             {"x.y", "low", "low", "2026-12-31"},
                             {"x.y.z", "low", "low", "2026-12-31"}});
  CHECK(shown(plan, By::file) == "a x.y >x.y.z");
}

TEST_CASE("items that lack their id are shown once") {
  Plan plan = plan_of({{"a", "low", "low", "2026-12-31"}, {"b", "low", "low", "2026-12-31"}});
  plan.items[0].id = "";
  CHECK(shown(plan, By::file) == "b");
  CHECK(ordered(plan, By::file).size() == 2);
  CHECK(ordered(Plan(), By::priority).empty());
}

TEST_CASE("what is below a double id is shown once, under the first") {
  const Plan plan = plan_of({{"a", "low", "low", "2026-12-31"},
                             {"a", "low", "low", "2026-12-31"},
                             {"a.b", "low", "low", "2026-12-31"}});
  CHECK(shown(plan, By::file) == "a >a.b a");
}

TEST_CASE("before tells two items apart as the order does") {
  const Plan plan = plan_of({{"a", "high", "low", "2026-12-31"},
                             {"b", "medium", "high", "2026-01-01"},
                             {"c", "high", "low", "2026-12-30"}});
  const auto& [a, b, c] = std::tie(plan.items[0], plan.items[1], plan.items[2]);
  CHECK(before(a, b, By::priority));
  CHECK_FALSE(before(b, a, By::priority));
  CHECK(before(c, a, By::priority));
  CHECK(before(b, a, By::due));
  CHECK_FALSE(before(a, a, By::priority));
  CHECK_FALSE(before(a, b, By::file));
  CHECK_FALSE(before(b, a, By::file));
}

TEST_CASE("an id is within itself and what it begins with up to a dot") {
  CHECK(is_within("a", "a"));
  CHECK(is_within("a.b", "a"));
  CHECK(is_within("a.b.c", "a"));
  CHECK(is_within("a.b.c", "a.b"));
  CHECK_FALSE(is_within("ab", "a"));
  CHECK_FALSE(is_within("a-b", "a"));
  CHECK_FALSE(is_within("a", "a.b"));
  CHECK_FALSE(is_within("b.a", "a"));
}

TEST_CASE("an indicator goes by the item above it, an orphan by an empty one") {
  const Plan plan = plan_of({{"a", "high", "low", "2026-12-31"}});
  CHECK(&item_of(plan, "a.n") == &plan.items[0]);
  CHECK(item_of(plan, "z.n").id.empty());
  CHECK(item_of(plan, "n").id.empty());
}

}  // namespace sw::plan
