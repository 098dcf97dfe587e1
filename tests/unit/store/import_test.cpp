// Rows of imported files: identical ones are counted, and what is gone from a sheet is named.

#include "core/store/import.hpp"

#include <random>

#include <doctest/doctest.h>

#include "core/store/check.hpp"
#include "tests/unit/store/world.hpp"

namespace sw::store {

namespace {

using facts::Fact;

struct Imported {
  std::int64_t change = 0;
  std::size_t added = 0;
  Gone gone;
};

Imported import_rows(Store& store, std::string_view file, const std::vector<Fact>& rows) {
  Imported result;
  result.change = store
                      .change(kWho,
                              "",
                              [&](Writer& writer) {
                                writer.import_from(file, kFirst);
                                for (const Fact& row : rows) {
                                  result.added += writer.add_row(row) ? 1U : 0U;
                                }
                                result.gone = writer.gone(3);
                              })
                      .change;
  return result;
}

std::vector<Fact> sheet(int rows) {
  std::vector<Fact> facts;
  for (int i = 0; i < rows; ++i) {
    facts.push_back(progress("a", kFirst + i % 40, i % 7));
  }
  return facts;
}

}  // namespace

TEST_CASE("a sheet that has grown adds only its new rows") {
  Store store = Store::in_memory();
  std::vector<Fact> rows = sheet(300);
  CHECK(import_rows(store, "a.csv", rows).added == 300);
  CHECK(import_rows(store, "a.csv", rows).added == 0);
  CHECK(import_rows(store, "other.csv", rows).added == 0);
  for (int i = 0; i < 10; ++i) {
    rows.insert(rows.begin() + i * 7, progress("a", kFirst + 3, 1));
  }
  const Imported grown = import_rows(store, "a.csv", rows);
  CHECK(grown.added == 10);
  CHECK(grown.gone.count == 0);
  CHECK(total(store.totals(kFirst, kEnd), "a")->count == 310);
  CHECK(store.check_totals().empty());
  CHECK(store.check_chain().empty());
}

TEST_CASE("nothing new is no change") {
  Store store = Store::in_memory();
  import_rows(store, "a.csv", sheet(2));
  CHECK(import_rows(store, "a.csv", sheet(2)).change == 0);
}

TEST_CASE("identical rows are as many facts") {
  Store store = Store::in_memory();
  const Fact row = progress("a", kFirst, 1);
  CHECK(import_rows(store, "a.csv", {row, row}).added == 2);
  CHECK(import_rows(store, "b.csv", {row, row, row}).added == 1);
  CHECK(import_rows(store, "c.csv", {row}).added == 0);
  add(store, row);  // typed: no row of a sheet
  CHECK(import_rows(store, "d.csv", {row, row, row, row}).added == 1);
}

TEST_CASE("a row differs by every part of its content") {
  Store store = Store::in_memory();
  const Fact row = progress("a", kFirst, 1);
  CHECK(import_rows(store, "a.csv", {row}).added == 1);
  std::vector<Fact> others(7, row);
  others[0].subject = "b";
  others[1].date = kFirst + 1;
  others[2].value = Quantity::of(2);
  others[3].whole = Quantity::of(1);
  others[4].part = "site=east";
  others[5].note = "x";
  others[6].evidence = facts::Evidence{std::string(64, 'a'), "x.pdf"};
  CHECK(import_rows(store, "a.csv", others).added == 7);
}

TEST_CASE("an import that was taken back does not count, and does again when restored") {
  Store store = Store::in_memory();
  const Imported first = import_rows(store, "a.csv", sheet(5));
  const std::int64_t taken = undo(store, first.change);
  CHECK(import_rows(store, "a.csv", sheet(3)).added == 3);
  undo(store, taken);
  CHECK(import_rows(store, "a.csv", sheet(5)).added == 0);
  CHECK(store.check_totals().empty());
}

TEST_CASE("rows that are gone or changed are named") {
  Store store = Store::in_memory();
  std::vector<Fact> rows;
  for (int i = 0; i < 6; ++i) {
    rows.push_back(progress("a", kFirst + i, 10 + i));
  }
  const std::int64_t change = import_rows(store, "a.csv", rows).change;
  rows[1].value = Quantity::of(99);
  rows.erase(rows.begin() + 4, rows.end());
  const Imported again = import_rows(store, "a.csv", rows);
  CHECK(again.added == 1);
  CHECK(again.gone.count == 3);
  REQUIRE(again.gone.first.size() == 3);
  CHECK(again.gone.first[0].id == facts::RecordId{change, 2});
  CHECK(import_rows(store, "b.csv", {}).gone.count == 0);
}

TEST_CASE("a correction holds against the sheet, and the sheet may say the same") {
  Store store = Store::in_memory();
  const std::vector<Fact> rows{progress("a", kFirst, 5), progress("a", kFirst + 1, 6)};
  const std::int64_t change = import_rows(store, "a.csv", rows).change;
  fix(store, {change, 1}, progress("a", kFirst, 50));
  SUBCASE("the old sheet") {
    const Imported again = import_rows(store, "a.csv", rows);
    CHECK(again.added == 0);
    CHECK(again.gone.count == 0);
  }
  SUBCASE("the corrected sheet") {
    const Imported again = import_rows(store, "a.csv", {progress("a", kFirst, 50), rows[1]});
    CHECK(again.added == 0);
    CHECK(again.gone.count == 0);
  }
  CHECK(total(store.totals(kFirst, kEnd), "a")->sum == Quantity::of(56));
}

TEST_CASE("rows are known under the name that their indicator had") {
  Store store = Store::in_memory();
  import_rows(store, "a.csv", {progress("old", kFirst, 5)});
  rename(store, "old", "new");
  CHECK(import_rows(store, "a.csv", {progress("new", kFirst, 5)}).added == 0);
  CHECK(
      import_rows(store, "a.csv", {progress("new", kFirst, 5), progress("new", kFirst, 5)}).added ==
      1);
}

TEST_CASE("years apart, and a sheet over the turn of a year") {
  Store store = Store::in_memory();
  const std::vector<Fact> both{progress("a", Date(2025, 12, 31), 1), progress("a", kFirst, 1)};
  CHECK(import_rows(store, "a.csv", both).added == 2);
  CHECK(import_rows(store, "b.csv", {both[1], both[0], both[1]}).added == 1);
  CHECK(import_rows(store, "c.csv", {both[1], both[1], both[0]}).added == 0);
}

TEST_CASE("a rehearsal leaves nothing") {
  Store store = Store::in_memory();
  const Written written = store.rehearse(kWho, "", [&](Writer& writer) {
    writer.import_from("a.csv");
    writer.add_row(progress("a", kFirst, 1));
  });
  CHECK(written.facts == 2);
  CHECK(store.totals(kFirst, kEnd).empty());
  CHECK(import_rows(store, "a.csv", {progress("a", kFirst, 1)}).added == 1);
}

TEST_CASE("what is kept of rows is checked and rebuilt") {
  const TemporaryFolder folder;
  const auto file = folder.path / "store.db";
  {
    Store store = Store::create(file);
    import_rows(store, "a.csv", sheet(9000));
    import_rows(store, "b.csv", {progress("b", kFirst, 1)});
  }
  {
    Connection connection(file);
    connection.script(
        "UPDATE import_rows SET hashes = substr(hashes, 17) WHERE change = 1 AND piece = 2; "
        "UPDATE import_file SET file = 'c.csv' WHERE change = 2; "
        "INSERT INTO import_file VALUES (7, 'x', 0, 0, 0)");
  }
  CHECK(Store::open(file).check_totals().size() == 3);
  {
    Connection connection(file);
    Transaction transaction(connection);
    rebuild_derived(connection);
    transaction.commit();
  }
  CHECK(Store::open(file).check_totals().empty());
}

TEST_CASE("random sheets: as many facts as the fullest sheet has rows of a content") {
  std::mt19937 random(7);
  const auto below = [&](int end) {
    return std::uniform_int_distribution<int>(0, end - 1)(random);
  };
  for (int game = 0; game < 30; ++game) {
    Store store = Store::in_memory();
    std::map<std::pair<int, int>, std::int64_t> most;
    for (int round = 0; round < 5; ++round) {
      std::map<std::pair<int, int>, std::int64_t> here;
      std::vector<Fact> rows;
      for (int i = below(40); i > 0; --i) {
        const std::pair key(below(3) * 300, below(3));
        ++here[key];
        rows.push_back(progress("a", kFirst + key.first, key.second));
      }
      for (const auto& [key, count] : here) {
        most[key] = std::max(most[key], count);
      }
      import_rows(store, "a.csv", rows);
      std::int64_t expected = 0;
      for (const auto& [key, count] : most) {
        expected += count;
      }
      const auto counted = total(store.totals(kFirst, Date(2029, 1, 1)), "a");
      CHECK((counted ? counted->count : 0) == expected);
    }
    CHECK(store.check_totals().empty());
  }
}

TEST_CASE("approvals are numbered in their order, a year at a time") {
  Store store = Store::in_memory();
  const auto approve = [&](int year, std::string_view text) {
    return store
        .change(kWho,
                "",
                [&](Writer& writer) { writer.approve(year, text, kFirst + 31, "局长办公会"); })
        .change;
  };
  approve(2026, "one");
  const std::int64_t second = approve(2026, "two");
  approve(2025, "other");
  approve(2026, "three");
  undo(store, second);
  const auto approvals = store.approvals(2026);
  REQUIRE(approvals.size() == 2);
  CHECK(approvals[0].revision == 1);
  CHECK(approvals[1].revision == 2);
  CHECK(approvals[1].text == "three");
  CHECK(approvals[1].note == "局长办公会");
  CHECK(approvals[1].by == kWho.actor);
  // b2sum -l 256
  CHECK(approvals[0].hash == "d01c06cb09606bc4b2cedf4266a3a20e1e636b467cb77a9dbed595094e02ea46");
  const auto record = store.find({1, 1});
  REQUIRE(record);
  CHECK(record->fact.kind == facts::Kind::approve);
  CHECK(record->fact.subject == "2026");
  CHECK(store.check_chain().empty());
}

}  // namespace sw::store
