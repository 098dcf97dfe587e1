// Reading: windows of totals, lists of records, done and notes.

#include <doctest/doctest.h>

#include "tests/unit/store/world.hpp"

namespace sw::store {

using facts::Kind;
using facts::Record;

namespace {

std::int64_t count_in(const Store& store, Date from, Date to) {
  const auto found = total(store.totals(from, to), "a");
  return found ? found->count : 0;
}

std::vector<std::int64_t> changes(const std::vector<Record>& records) {
  std::vector<std::int64_t> out;
  for (const Record& record : records) {
    out.push_back(record.id.change);
  }
  return out;
}

using Numbers = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("ratios add parts and wholes") {
  Store store = Store::in_memory();
  add(store, progress("pass", kFirst, 45, "", 60));
  add(store, progress("pass", kFirst, 30, "", 40));
  const auto found = total(store.totals(kFirst, kEnd), "pass");
  REQUIRE(found);
  CHECK(found->sum.to_string() == "75");
  CHECK(found->whole.to_string() == "100");
  CHECK(found->count == 2);
}

TEST_CASE("parts are kept apart and come in order") {
  Store store = Store::in_memory();
  add(store, progress("a", kFirst, 1, "site=西校"));
  add(store, progress("a", kFirst, 2));
  add(store, progress("a", kFirst, 3, "site=东校"));
  add(store, progress("a", kFirst + 100, 4, "site=东校"));
  const auto totals = store.totals(kFirst, kEnd);
  const auto& parts = totals.find("a")->second;
  REQUIRE(parts.size() == 3);
  CHECK(parts[0].part.empty());
  CHECK(parts[1].part == "site=东校");
  CHECK(parts[1].sum.to_string() == "7");
  CHECK(parts[2].part == "site=西校");
}

TEST_CASE("both ends of a window count") {
  Store store = Store::in_memory();
  for (const Date day : {Date(2023, 12, 31),
                         Date(2024, 1, 1),
                         Date(2024, 1, 31),
                         Date(2024, 2, 1),
                         Date(2024, 2, 29),
                         Date(2024, 3, 1),
                         Date(2024, 3, 31)}) {
    add(store, progress("a", day, 1));
  }
  CHECK(count_in(store, {2024, 1, 1}, {2024, 3, 31}) == 6);
  CHECK(count_in(store, {2024, 2, 1}, {2024, 2, 29}) == 2);
  CHECK(count_in(store, {2024, 2, 2}, {2024, 2, 28}) == 0);
  CHECK(count_in(store, {2024, 2, 29}, {2024, 2, 29}) == 1);
  CHECK(count_in(store, {2024, 1, 31}, {2024, 2, 1}) == 2);
  CHECK(count_in(store, {2024, 1, 2}, {2024, 3, 30}) == 4);
  CHECK(count_in(store, {2023, 12, 31}, {2024, 1, 1}) == 2);
  CHECK(count_in(store, {2024, 3, 1}, {2024, 2, 1}) == 0);
  CHECK(count_in(store, {1900, 1, 1}, {2999, 12, 31}) == 7);
}

TEST_CASE("days before 1970 lie in their own months") {
  Store store = Store::in_memory();
  add(store, progress("a", {1969, 12, 31}, 1));
  add(store, progress("a", {1970, 1, 1}, 1));
  CHECK(count_in(store, {1969, 12, 1}, {1969, 12, 31}) == 1);
  CHECK(count_in(store, {1970, 1, 1}, {1970, 1, 31}) == 1);
  CHECK(store.check_totals().empty());
}

TEST_CASE("done says since when, by what was recorded last") {
  Store store = Store::in_memory();
  add(store, done("m", {2026, 3, 1}));
  add(store, done("n", {2026, 6, 1}));
  add(store, done("m", {2026, 5, 1}));
  CHECK(store.done(Date(2026, 1, 1), Date(2026, 4, 1)).empty());
  const std::map<std::string, Date, std::less<>> may{{"m", Date(2026, 5, 1)}};
  CHECK(store.done(Date(2026, 1, 1), Date(2026, 5, 1)) == may);
  undo(store, 3);
  CHECK(store.done(Date(2026, 1, 1), Date(2026, 4, 1)).find("m")->second == Date(2026, 3, 1));
  CHECK(store.done(Date(2026, 1, 1), kEnd).size() == 2);
}

TEST_CASE("notes come by date, then in the order of recording") {
  Store store = Store::in_memory();
  add(store, note("a", {2026, 5, 1}, "third"));
  add(store, note("a", {2026, 4, 1}, "first"));
  add(store, note("b", {2026, 4, 1}, "second"));
  add(store, note("b", {2025, 4, 1}, "other year"));
  const auto notes = store.notes(kFirst, kEnd);
  REQUIRE(notes.size() == 3);
  CHECK(notes[0].fact.note == "first");
  CHECK(notes[1].fact.note == "second");
  CHECK(notes[2].fact.note == "third");
}

TEST_CASE("records are listed newest first, filtered and limited") {
  Store store = Store::in_memory();
  add(store, progress("a", {2026, 1, 5}, 1));
  add(store, progress("b", {2026, 2, 5}, 2));
  add(store, done("m", {2026, 3, 5}));
  add(store, note("a", {2026, 4, 5}, "x"));
  fix(store, {1, 1}, progress("a", {2026, 1, 6}, 3));
  undo(store, 2);
  rename(store, "q", "r");
  CHECK(changes(store.records({})) == Numbers{7, 5, 4, 3});
  CHECK(changes(store.records({.all = true})) == Numbers{7, 6, 5, 4, 3, 2, 1});
  CHECK(changes(store.records({.limit = 2})) == Numbers{7, 5});
  CHECK(changes(store.records({.kind = Kind::progress})) == Numbers{5});
  CHECK(changes(store.records({.kind = Kind::progress, .all = true})) == Numbers{5, 2, 1});
  CHECK(changes(store.records({.kind = Kind::undo})) == Numbers{6});
  CHECK(changes(store.records({.subjects = {"a", "m"}})) == Numbers{5, 4, 3});
  CHECK(store.records({.subjects = {"unknown"}}).empty());
  CHECK(changes(store.records({.from = Date(2026, 2, 5), .to = Date(2026, 3, 5), .all = true})) ==
        Numbers{3, 2});
  std::vector<Record> oldest_first;
  store.for_each({.limit = 2}, [&](const Record& one) { oldest_first.push_back(one); });
  CHECK(changes(oldest_first) == Numbers{3, 4});
}

TEST_CASE("subjects counts live facts of all kinds") {
  Store store = Store::in_memory();
  add(store, progress("a", kFirst, 1));
  add(store, progress("a", kFirst + 50, 1, "x=y"));
  add(store, done("m", kFirst));
  add(store, note("a", kFirst, "x"));
  add(store, note("1", kFirst, "about a record"));
  add(store, progress("gone", kFirst, 1));
  undo(store, 6);
  const std::map<std::string, std::int64_t> expected{{"a", 3}, {"m", 1}};
  CHECK(store.subjects() == expected);
}

TEST_CASE("rare kinds and the newest records are found without reading all facts") {
  const TemporaryFolder folder;
  { Store::create(folder.path / "store.db"); }
  Connection connection(folder.path / "store.db");
  const auto plan = [&](const std::string& sql) {
    std::string out;
    Cursor rows = connection.query_once("EXPLAIN QUERY PLAN " + sql, {});
    while (rows.next()) {
      out += rows.text(3) + "\n";
    }
    return out;
  };
  CHECK(plan("SELECT * FROM fact f WHERE f.kind = 10 AND f.kind >= 10").find("fact_rare") !=
        std::string::npos);
  CHECK(plan("SELECT * FROM fact f CROSS JOIN change c ON c.id = f.change "
             "LEFT JOIN taken_back t ON t.change = f.change "
             "WHERE t.change IS NULL AND f.kind <> 12 ORDER BY f.id DESC LIMIT 20")
            .find("TEMP B-TREE") == std::string::npos);
}

}  // namespace sw::store
