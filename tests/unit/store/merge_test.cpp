// Stores that are merged, in any order and however often, and folders that were copied.

#include <algorithm>
#include <fstream>
#include <random>

#include <doctest/doctest.h>

#include "core/base/file.hpp"
#include "core/store/chain.hpp"
#include "core/store/evidence.hpp"
#include "core/store/foreign.hpp"
#include "tests/unit/store/world.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;
using facts::Fact;
using facts::Total;

std::string words(const facts::Totals& totals) {
  std::string out;
  for (const auto& [subject, parts] : totals) {
    for (const Total& one : parts) {
      out += subject + " [" + one.part + "] " + one.sum.to_string() + "/" + one.whole.to_string() +
             " x" + std::to_string(one.count) + " last " + one.last->to_string() + "\n";
    }
  }
  return out;
}

// Stations, each with a folder of its own.
class Stations {
 public:
  Store& add() {
    stores_.push_back(Store::create(folder(stores_.size()) / "store.db"));
    return stores_.back();
  }

  // As if the folder was copied to another machine.
  Store& copy(std::size_t from) {
    const fs::path to = folder(stores_.size());
    fs::create_directories(to);
    copy_store(folder(from) / "store.db", to / "store.db");
    stores_.push_back(Store::open(to / "store.db"));
    return stores_.back();
  }

  Merged merge(std::size_t into, std::size_t from) {
    const fs::path copied = temporary_.path / "copy.db";
    for (const char* suffix : {"", "-wal", "-shm"}) {
      fs::remove(copied.string() + suffix);
    }
    copy_store(folder(from) / "store.db", copied);
    return stores_[into].merge(copied,
                               "station " + std::to_string(from),
                               folder(from) / "evidence",
                               folder(into) / "evidence");
  }

  Store& operator[](std::size_t number) { return stores_[number]; }
  std::size_t size() const { return stores_.size(); }
  fs::path folder(std::size_t number) const {
    return temporary_.path / ("station" + std::to_string(number));
  }

 private:
  TemporaryFolder temporary_;
  std::vector<Store> stores_;
};

std::vector<std::string> uuids(Store& store) {
  std::vector<std::string> out;
  for (const facts::Record& record : store.records({.all = true})) {
    // An undo's subject is a number of this store's.
    const bool named = record.fact.kind != facts::Kind::undo;
    out.push_back(record.uuid + "." + std::to_string(record.id.seq) + " " +
                  std::string(facts::name_of(record.state)) + " " +
                  (named ? record.fact.subject : std::string()));
  }
  std::sort(out.begin(), out.end());
  return out;
}

class Game {
 public:
  explicit Game(unsigned seed) : random_(seed) {
    for (int i = 0; i < 3; ++i) {
      stations_.add();
    }
  }

  void play(int moves) {
    for (int i = 0; i < moves; ++i) {
      Store& store = stations_[below(stations_.size())];
      switch (below(12)) {
        case 0:
        case 1:
          try_to([&] { undo(store, any_change(store)); });
          break;
        case 2:
        case 3:
          try_to([&] { fix(store, {any_change(store), 1}, random_fact()); });
          break;
        case 4:
          try_to([&] { rename(store, name(), name()); });
          break;
        case 5:
          import_some(store);
          break;
        case 6:
          stations_.merge(below(stations_.size()), below(stations_.size()));
          break;
        case 7:
          if (stations_.size() < 5) {
            stations_.copy(below(stations_.size()));
          }
          break;
        default:
          add(store, random_fact());
      }
    }
  }

  void merge_all() {
    for (std::size_t into = 0; into < stations_.size(); ++into) {
      std::vector<std::size_t> others;
      for (std::size_t from = 0; from < stations_.size(); ++from) {
        others.push_back(from);
      }
      std::shuffle(others.begin(), others.end(), random_);
      for (const std::size_t from : others) {
        stations_.merge(into, from);
      }
    }
  }

  void compare() {
    stations_.add();  // one store that receives everything at last
    for (std::size_t from = stations_.size() - 1; from-- > 0;) {
      stations_.merge(stations_.size() - 1, from);
    }
    merge_all();
    const Date from(2023, 1, 1);
    const Date to(2027, 1, 1);
    for (std::size_t i = 0; i < stations_.size(); ++i) {
      CAPTURE(i);
      CHECK(stations_[i].check_totals() == std::vector<std::string>());
      CHECK(stations_[i].check_chain() == std::vector<std::string>());
      CHECK(words(stations_[i].totals(from, to)) == words(stations_[0].totals(from, to)));
      CHECK(uuids(stations_[i]) == uuids(stations_[0]));
      for (std::size_t other = 0; other < stations_.size(); ++other) {
        CHECK(stations_.merge(i, other).changes == 0);
      }
    }
  }

 private:
  template <class End>
  std::size_t below(End end) {
    return std::uniform_int_distribution<std::size_t>(0,
                                                      static_cast<std::size_t>(end) - 1)(random_);
  }
  std::string name() { return std::string(1, static_cast<char>('a' + below(4))); }
  Fact random_fact() {
    return progress(name(),
                    Date(2025, 12, 20) + static_cast<int>(below(40)),
                    static_cast<std::int64_t>(below(50)),
                    below(3) == 0 ? "age=<14" : "");
  }
  std::int64_t any_change(Store& store) {
    const auto latest = store.records({.limit = 1, .all = true});
    return latest.empty() ? 1 : 1 + static_cast<std::int64_t>(below(latest[0].id.change));
  }
  void import_some(Store& store) {
    store.change(kWho, "", [&](Writer& writer) {
      writer.import_from("sheet.csv");
      for (std::size_t i = 0; i < 5; ++i) {
        writer.add_row(progress("a", kFirst + static_cast<int>(below(3)), 1));
      }
    });
  }
  template <class Work>
  void try_to(Work work) {
    // Some moves are not allowed: what was taken back cannot be corrected.
    static_cast<void>(error_of(work));
  }

  std::mt19937 random_;
  Stations stations_;
};

}  // namespace

TEST_CASE("random histories over stations give one truth") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    Game game(seed);
    game.play(60);
    game.compare();
  }
}

TEST_CASE("merging twice changes nothing, and origins are shown") {
  Stations stations;
  add(stations.add(), progress("a", kFirst, 1));
  add(stations.add(), progress("a", kFirst, 2));
  add(stations[1], progress("a", kFirst, 3));
  const Merged merged = stations.merge(0, 1);
  CHECK(merged.changes == 2);
  CHECK(merged.facts == 2);
  CHECK(merged.known == 0);
  CHECK(merged.origins.size() == 1);
  CHECK(stations.merge(0, 1).known == 2);
  const auto records = stations[0].records({});
  REQUIRE(records.size() == 3);
  CHECK(records[0].foreign);
  CHECK(records[0].origin == merged.origins[0] + "-2");
  CHECK_FALSE(records[2].foreign);
  CHECK(stations[0].resolve(records[0].origin) == facts::RecordId{3, 0});
  CHECK(stations[0].resolve(records[0].origin + ".1") == facts::RecordId{3, 1});
  CHECK(stations[0].resolve(records[0].uuid) == facts::RecordId{3, 0});
  for (const char* none : {"", "k", "k3-", "x-1", "-1", "1.2.3", "a.b"}) {
    CHECK_FALSE(stations[0].resolve(none));
  }
  CHECK(total(stations[0].totals(kFirst, kEnd), "a")->sum == Quantity::of(6));
}

TEST_CASE("corrections made apart are both kept, reported, and the later counts everywhere") {
  Stations stations;
  add(stations.add(), progress("a", kFirst, 1));
  stations.copy(0);
  fix(stations[0], {1, 1}, progress("a", kFirst, 10));
  fix(stations[1], {1, 1}, progress("a", kFirst, 20));
  const Merged merged = stations.merge(0, 1);
  REQUIRE(merged.conflicts.size() == 1);
  CHECK(merged.conflicts[0].record.id.change == 1);
  REQUIRE(merged.conflicts[0].corrections.size() == 2);
  CHECK(merged.conflicts[0].corrections[0].fact.value == Quantity::of(20));
  CHECK(stations.merge(1, 0).conflicts.size() == 1);
  CHECK(stations.merge(1, 0).conflicts.empty());  // told once
  for (std::size_t i : {0U, 1U}) {
    CHECK(total(stations[i].totals(kFirst, kEnd), "a")->sum == Quantity::of(20));
  }
}

TEST_CASE("taken back in one store and corrected in another is reported") {
  Stations stations;
  add(stations.add(), progress("a", kFirst, 1));
  stations.copy(0);
  undo(stations[0], 1);
  fix(stations[1], {1, 1}, progress("a", kFirst, 20));
  CHECK(stations.merge(0, 1).conflicts.size() == 1);
  CHECK(stations.merge(1, 0).conflicts.empty());  // the correction was known there
  CHECK(words(stations[0].totals(kFirst, kEnd)) == words(stations[1].totals(kFirst, kEnd)));
}

TEST_CASE("an altered change of another store is not brought in") {
  Stations stations;
  add(stations.add(), progress("a", kFirst, 1));
  add(stations.add(), progress("a", kFirst, 2));
  SUBCASE("never seen before") {
    Connection(stations.folder(1) / "store.db").run("UPDATE fact SET value = 9000000");
    const auto error = error_of([&] { stations.merge(0, 1); });
    CHECK(words(error).find("does not fit its hash") != std::string::npos);
    CHECK(error->kind == ErrorKind::store);
  }
  SUBCASE("one that both have") {
    stations.merge(0, 1);
    Connection(stations.folder(1) / "store.db").run("UPDATE change SET hash = x'00'");
    const auto error = error_of([&] { stations.merge(0, 1); });
    CHECK(words(error).find("is not the same in both") != std::string::npos);
    CHECK(total(stations[0].totals(kFirst, kEnd), "a")->sum == Quantity::of(3));
    return;
  }
  CHECK(total(stations[0].totals(kFirst, kEnd), "a")->sum == Quantity::of(1));
}

TEST_CASE("labels that two stores chose alike are kept apart") {
  Stations stations;
  for (int i = 0; i < 2; ++i) {
    add(stations.add(), progress("a", kFirst, i));
    Connection(stations.folder(static_cast<std::size_t>(i)) / "store.db")
        .run("UPDATE origin SET label = 'k3'");
  }
  const Merged merged = stations.merge(0, 1);
  REQUIRE(merged.origins.size() == 1);
  CHECK(merged.origins[0] != "k3");
  CHECK(stations[0].resolve("k3-1") == facts::RecordId{1, 0});
}

TEST_CASE("evidence comes along, and what is missing there is told") {
  Stations stations;
  stations.add();
  stations.add();
  const fs::path file = stations.folder(1) / "photo.jpg";
  write_file(file, "light");
  Fact fact = done("m", kFirst);
  fact.evidence = keep_evidence(stations.folder(1) / "evidence", file);
  add(stations[1], fact);
  fact.evidence = facts::Evidence{std::string(64, '0'), "gone.pdf"};
  add(stations[1], fact);
  const Merged merged = stations.merge(0, 1);
  REQUIRE(merged.missing_evidence.size() == 1);
  CHECK(merged.missing_evidence[0].name == "gone.pdf");
  CHECK(verify_evidence(stations.folder(0) / "evidence",
                        {to_hex(hash_of_bytes("light")), "photo.jpg"}) == EvidenceState::sound);
}

TEST_CASE("a forgotten person stays forgotten, wherever a store comes from") {
  const Who wang{"王芳", "wangfang", "laptop"};
  Stations stations;
  stations.add().change(wang, "", [](Writer& writer) { writer.add(progress("a", kFirst, 1)); });
  stations.copy(0);
  stations[1].change(wang, "", [](Writer& writer) { writer.add(progress("a", kFirst, 2)); });
  const Written erased = stations[0].change(
      kWho, "本人要求", [](Writer& writer) { writer.forget("王芳", kFirst + 9); });
  stations[0].scrub();
  CHECK(stations[0].find({erased.change, 1})->fact.value == Quantity::of(1));

  const auto holds = [&](std::size_t station) {
    std::string bytes = read_file(stations.folder(station) / "store.db", 10'000'000);
    return bytes.find("王芳") != std::string::npos || bytes.find("wangfang") != std::string::npos;
  };
  CHECK_FALSE(holds(0));
  CHECK(stations[0].records({}).back().by == "***");
  CHECK(stations[0].check_chain().empty());

  stations.merge(0, 1);
  stations[0].scrub();
  CHECK(stations[0].check_chain().empty());
  for (const facts::Record& record : stations[0].records({.all = true})) {
    CHECK((record.by == "***" || record.by == kWho.actor));
  }
  stations.merge(1, 0);

  CHECK_FALSE(holds(1));
  CHECK(stations[1].check_chain().empty());
  CHECK(total(stations[1].totals(kFirst, kEnd), "a")->sum == Quantity::of(3));
  CHECK(words(error_of([&] { undo(stations[0], erased.change); })).find("cannot be taken back") !=
        std::string::npos);
}

TEST_CASE("nobody and oneself are not forgotten") {
  Store store = Store::in_memory();
  add(store, progress("a", kFirst, 1));
  const auto forget = [&](std::string_view who) {
    return words(error_of(
        [&] { store.change(kWho, "", [&](Writer& writer) { writer.forget(who, kFirst); }); }));
  };
  CHECK(forget("张三").find("nobody named") != std::string::npos);
  CHECK(forget(kWho.login).find("oneself") != std::string::npos);
}

TEST_CASE("words are found wherever they stand") {
  Store store = Store::in_memory();
  add(store, progress("a", kFirst, 1));
  add(store, note("a", kFirst, "与王芳核对"));
  store.change(kWho, "王芳说错了", [](Writer& writer) { writer.add(progress("a", kFirst, 2)); });
  CHECK(store.mentions("王芳").size() == 2);
  CHECK(store.mentions("李静").empty());
}

TEST_CASE("a store that was replaced while it was open is not written to") {
  Stations stations;
  add(stations.add(), progress("a", kFirst, 1));
  add(stations.add(), progress("a", kFirst, 2));
  fs::rename(stations.folder(1) / "store.db", stations.folder(0) / "store.db");
  const auto error = error_of([&] { add(stations[0], progress("a", kFirst, 3)); });
  CHECK(words(error).find("was replaced") != std::string::npos);
}

TEST_CASE("a copy is made of a store with a WAL, on a read-only disk, and of none") {
  const TemporaryFolder folder;
  const fs::path store = folder.path / "store.db";
  Store open = Store::create(store);  // its WAL stays while it is open
  add(open, progress("a", kFirst, 1));
  SUBCASE("live") {
    copy_store(store, folder.path / "copy.db");
  }
  SUBCASE("as files") {
    fs::create_directory(folder.path / "disk");
    for (const char* suffix : {"", "-wal"}) {
      fs::copy_file(store.string() + suffix,
                    folder.path / "disk" / ("store.db" + std::string(suffix)));
    }
    copy_store(folder.path / "disk/store.db", folder.path / "copy.db");
  }
  Store copied = Store::open(folder.path / "copy.db");
  CHECK(total(copied.totals(kFirst, kEnd), "a")->sum == Quantity::of(1));
  CHECK(mode_of(folder.path / "copy.db") == 0600);
  write_file(folder.path / "other", "not a store at all, only some words that fill a page");
  CHECK(error_of([&] { copy_store(folder.path / "other", folder.path / "c2.db"); })->kind ==
        ErrorKind::store);
  CHECK(error_of([&] { copy_store(folder.path / "none", folder.path / "c3.db"); })->kind ==
        ErrorKind::input);
}

}  // namespace sw::store
