// People in the store: totals that are what the facts say whatever happens, texts that can be
// erased, numbers that are somebody else's in another family of stores.

#include "core/store/people.hpp"

#include <random>

#include <doctest/doctest.h>

#include "core/base/file.hpp"
#include "core/store/foreign.hpp"
#include "tests/unit/people/facts.hpp"
#include "tests/unit/store/world.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;
using facts::Fact;
using people::Dimension;
using people::Figure;

Fact on(std::string no, Fact fact) {
  fact.subject = std::move(no);
  return fact;
}

Fact named(std::string no, const std::string& name, Date day) {
  Fact fact = on(std::move(no), people::staff("add", day));
  fact.personal["name"] = name;
  return fact;
}

std::string sums(const Store& store, Figure figure, Dimension dimension, Date from, Date to) {
  std::string out;
  for (const PeopleSum& one : store.people_sums(figure, dimension, from, to)) {
    out += one.value + "[" + one.level + "]=" + one.amount.to_string() + " ";
  }
  return out;
}

std::string heads(const Store& store, Date day, Dimension dimension = Dimension::none) {
  return sums(store, Figure::in_service, dimension, kFirst, day);
}

// The same without totals.
std::string heads_by_people(const Store& store, Date day) {
  std::map<std::string, Quantity> levels;
  store.for_each_person(People::with_learning, [&](const people::Person& person) {
    if (person.at(day) != nullptr) {
      levels[person.qualification(day).key()] += Quantity::of(1);
    }
  });
  std::string out;
  for (const auto& [level, count] : levels) {
    out += "[" + level + "]=" + count.to_string() + " ";
  }
  return out;
}

// Random lives of a few people, with corrections and undos.
class Lives {
 public:
  explicit Lives(unsigned seed) : random_(seed) {}

  void play(Store& store, int moves) {
    for (int i = 0; i < moves; ++i) {
      const auto changes = static_cast<std::int64_t>(count_);
      if (below(5) == 0 && changes > 0) {
        // What is taken back already, or was corrected, is refused.
        if (!error_of([&] { undo(store, 1 + below(static_cast<int>(changes))); })) {
          ++count_;
        }
      } else if (below(5) == 0 && changes > 0) {
        correct(store, 1 + below(static_cast<int>(changes)));
      } else {
        store.change(kWho, "", [&](Writer& writer) {
          for (int n = below(3); n >= 0; --n) {
            writer.add(fact());
          }
        });
        ++count_;
      }
    }
  }

 private:
  int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(random_); }

  Fact fact() {
    static const char* const kFields[] = {"school", "medical", ""};
    static const char* const kPosts[] = {"a", "a:0.5,b:0.5", ""};
    static const char* const kLevels[] = {"assistant", "intermediate", "skill_3"};
    const std::string no = "00" + std::to_string(1 + below(4));
    const Date day = Date(2025, 11, 1) + below(240);
    switch (below(7)) {
      case 0:
        return on(no, people::staff("leave", day));
      case 1:
        return on(no, people::staff("set", day, {{"post", kPosts[below(3)]}}));
      case 2:
        return on(no, people::certificate(day, kLevels[below(3)]));
      case 3:
        return on(no, people::registration(day, day + 300));
      case 4:
        return on(no, people::training(day, 1 + below(8), "c", below(2) == 0 ? "rotation" : ""));
      default:
        return on(no,
                  people::staff("add",
                                day,
                                {{"field", kFields[below(3)]},
                                 {"post", kPosts[below(3)]},
                                 {"manager", "yes"},
                                 {"civil_servant_since", day.to_string()}}));
    }
  }

  void correct(Store& store, std::int64_t change) {
    const auto facts = store.facts_of(change);
    if (facts.empty() || facts.front().fact.kind == facts::Kind::undo) {
      return;
    }
    Fact replacement = facts.front().fact;
    replacement.date = replacement.date + (1 + below(20));
    const auto error = error_of([&] {
      store.change(kWho, "date", [&](Writer& writer) { writer.fix({change, 1}, replacement); });
    });
    count_ += error ? 0 : 1;
  }

  std::mt19937 random_;
  int count_ = 0;
};

}  // namespace

TEST_CASE("totals on people are what the facts say, whatever happens to them") {
  for (unsigned seed = 1; seed <= 25; ++seed) {
    CAPTURE(seed);
    Store store = Store::in_memory();
    Lives lives(seed);
    for (int round = 0; round < 3; ++round) {
      lives.play(store, 12);
      CHECK(store.check_totals() == std::vector<std::string>());
      for (const Date day : {Date(2025, 12, 31), Date(2026, 2, 14), Date(2026, 6, 30)}) {
        CHECK(heads(store, day) == heads_by_people(store, day));
      }
    }
    CHECK(store.check_chain() == std::vector<std::string>());
  }
}

TEST_CASE("a window of a flow: whole months and days") {
  Store store = Store::in_memory();
  add(store, on("001", people::staff("add", Date(2025, 1, 1))));
  for (const Date day : {Date(2026, 1, 15),
                         Date(2026, 1, 31),
                         Date(2026, 2, 1),
                         Date(2026, 3, 31),
                         Date(2026, 4, 1)}) {
    add(store, on("001", people::training(day, 2, "c")));
  }
  const auto hours = [&](Date from, Date to) {
    return sums(store, Figure::training_hours, Dimension::course, from, to);
  };
  CHECK(hours(Date(2026, 1, 1), Date(2026, 12, 31)) == "c[]=10 ");
  CHECK(hours(Date(2026, 1, 16), Date(2026, 3, 30)) == "c[]=4 ");
  CHECK(hours(Date(2026, 1, 31), Date(2026, 1, 31)) == "c[]=2 ");
  CHECK(hours(Date(2026, 1, 1), Date(2026, 1, 31)) == "c[]=4 ");
  CHECK(hours(Date(2026, 4, 2), Date(2026, 4, 1)).empty());
}

TEST_CASE("an import of people that is taken back leaves nothing") {
  Store store = Store::in_memory();
  const auto import = [](Writer& writer) {
    writer.import_from("staff.csv", kFirst);
    for (int i = 1; i <= 40; ++i) {
      CHECK(writer.add_row(named(std::to_string(i), "某人", kFirst)));
    }
  };
  const std::int64_t change = store.change(kWho, "", import).change;
  CHECK(heads(store, kEnd) == "[]=40 ");
  // The same rows again, under another spelling of the name: nothing new.
  const Written again = store.change(kWho, "", [](Writer& writer) {
    writer.import_from("staff.csv", kFirst);
    CHECK_FALSE(writer.add_row(named("7", "另一写法", kFirst)));
  });
  CHECK(again.facts == 0);
  undo(store, change);
  CHECK(heads(store, kEnd).empty());
  CHECK_FALSE(store.person("1"));
  CHECK(store.check_totals() == std::vector<std::string>());
}

TEST_CASE("names are kept apart: erased, they are gone, and everything else stays") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  Store store = Store::create(file);
  add(store, named("001", "欧阳小红", kFirst));
  Fact certificate = on("001", people::certificate(kFirst, "assistant"));
  certificate.personal["certificate"] = "Q77331";
  add(store, certificate);
  CHECK(store.person("001")->name == "欧阳小红");
  CHECK(store.person("001")->certificates.front().number == "Q77331");
  store.change(kWho, "本人要求", [](Writer& writer) { writer.forget("001", kEnd); });
  store.scrub();
  CHECK(store.person("001")->name == kErasedName);
  CHECK(store.person("001")->certificates.front().number == kErasedName);
  CHECK(heads(store, kEnd) == "[assistant]=1 ");
  CHECK(store.check_chain() == std::vector<std::string>());
  CHECK(store.check_totals() == std::vector<std::string>());
  const std::string bytes = read_file(file, 100'000'000);
  CHECK(bytes.find("欧阳小红") == std::string::npos);
  CHECK(bytes.find("Q77331") == std::string::npos);
}

TEST_CASE("a name changed behind the program's back is found") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  {
    Store store = Store::create(file);
    add(store, named("001", "李静", kFirst));
  }
  Connection(file).script("UPDATE personal SET text = '王静'");
  const Store store = Store::open(file);
  REQUIRE(store.check_totals().size() == 1);
  CHECK(store.check_totals().front().starts_with("personal"));
}

TEST_CASE("wrong totals on people are found") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  {
    Store store = Store::create(file);
    add(store, named("001", "李静", kFirst));
    add(store, on("001", people::certificate(kFirst, "assistant")));
  }
  for (const char* harm : {"UPDATE people_total SET amount = 2000000 WHERE grain = 2",
                           "DELETE FROM person_fact WHERE kind = 21",
                           "INSERT INTO people_watch VALUES (1, 1, 1, 1, 1)"}) {
    CAPTURE(harm);
    Connection connection(file);
    Transaction transaction(connection);  // taken back at the end
    connection.script(harm);
    CHECK_FALSE(check_people(connection).empty());
  }
  CHECK(Store::open(file).check_totals().empty());
}

TEST_CASE("the same number in two families of stores is two people, in one family one") {
  const TemporaryFolder folder;
  const fs::path ours = folder.path / "ours" / "store.db";
  const fs::path copied = folder.path / "copied" / "store.db";
  const fs::path other = folder.path / "other" / "store.db";
  Store store = Store::create(ours);
  add(store, named("001", "李静", kFirst));
  fs::create_directories(copied.parent_path());
  copy_store(ours, copied);
  {
    Store copy = Store::open(copied);
    add(copy, on("001", people::certificate(kFirst, "assistant")));
    Store foreign = Store::create(other);
    add(foreign, named("001", "王武", kFirst));
  }
  const auto merge = [&](const fs::path& from) {
    store.merge(from, "them", from.parent_path() / "evidence", folder.path / "evidence");
  };
  merge(copied);
  CHECK(heads(store, kEnd) == "[assistant]=1 ");
  merge(other);
  CHECK(heads(store, kEnd) == "[]=1 [assistant]=1 ");
  CHECK(store.person("001")->name == "李静");
  std::string second;
  store.for_each_person(People::register_only, [&](const people::Person& one) {
    second = one.no == "001" ? second : one.no;
  });
  REQUIRE(second.ends_with("/001"));
  CHECK(store.person(second)->name == "王武");
  // What is said here of somebody of theirs stays theirs.
  add(store, on(second, people::certificate(kFirst, "senior")));
  CHECK(heads(store, kEnd) == "[assistant]=1 [senior]=1 ");
  CHECK(store.records({.kind = facts::Kind::certificate}).front().fact.subject == second);
  CHECK(store.check_totals() == std::vector<std::string>());
  CHECK(store.check_chain() == std::vector<std::string>());
}

TEST_CASE("somebody who was forgotten does not come back with another store") {
  const TemporaryFolder folder;
  const fs::path ours = folder.path / "ours" / "store.db";
  const fs::path copied = folder.path / "copied" / "store.db";
  Store store = Store::create(ours);
  add(store, named("001", "李静", kFirst));
  fs::create_directories(copied.parent_path());
  copy_store(ours, copied);
  store.change(kWho, "本人要求", [](Writer& writer) { writer.forget("001", kEnd); });
  {
    Store copy = Store::open(copied);
    add(copy, on("001", people::staff("set", kFirst + 40, {{"field", "school"}})));
  }
  store.merge(copied, "them", folder.path, folder.path);
  CHECK(store.person("001")->name == kErasedName);
  Store copy = Store::open(copied);
  const fs::path again = folder.path / "again.db";
  copy_store(ours, again);
  CHECK(copy.merge(again, "us", folder.path, folder.path).erased == 1);
  CHECK(copy.person("001")->name == kErasedName);
}

TEST_CASE("who is watched, on any day") {
  Store store = Store::in_memory();
  add(store,
      on("001", people::staff("add", Date(2024, 3, 1), {{"civil_servant_since", "2024-03-01"}})));
  add(store,
      on("002", people::staff("add", Date(2024, 9, 1), {{"civil_servant_since", "2024-09-01"}})));
  add(store, on("001", people::certificate(Date(2026, 9, 20), "assistant")));
  const auto watched = [&](Date day, Date to) {
    std::string out;
    for (const Watched& one : store.watched(people::Concern::uncertified_official, day, to)) {
      out += one.person.no + " ";
    }
    return out;
  };
  CHECK(watched(Date(2026, 6, 30), Date(2024, 12, 31)) == "001 002 ");
  CHECK(watched(Date(2026, 6, 30), Date(2024, 6, 30)) == "001 ");
  CHECK(watched(Date(2026, 9, 20), Date(2024, 12, 31)) == "002 ");
  CHECK(store.watched_from(people::Concern::official, Date(2024, 3, 1), Date(2024, 3, 1)).size() ==
        1);
}

}  // namespace sw::store
