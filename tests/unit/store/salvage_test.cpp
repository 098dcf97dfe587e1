// Salvaging: nothing is lost of a sound store, nothing is made up from a damaged one.

#include "core/store/salvage.hpp"

#include <random>
#include <set>

#include <doctest/doctest.h>

#include "tests/unit/store/workspace.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

// A store of many pages, with all that changes can hold.
void fill(const fs::path& file) {
  Store store = Store::create(file);
  for (int i = 1; i <= 120; ++i) {
    facts::Fact fact = progress("item.a" + std::to_string(i % 30), kFirst + i, i, "", i + 5);
    fact.note = std::string(static_cast<std::size_t>(i) * 7, 'n');
    add(store, fact);
  }
  store.change({"王芳", "wf", "office"}, "an import", [](Writer& writer) {
    writer.import_from("records.csv", kFirst);
    for (int i = 0; i < 900; ++i) {
      writer.add_row(progress("item.b" + std::to_string(i % 50), kFirst + i % 200, i, "site=东校"));
    }
  });
  add(store, note("item.a1", kEnd, std::string(20000, 'x')));  // over several pages
  fix(store, {3, 0}, progress("item.a3", kFirst, -7));
  undo(store, 5);
  rename(store, "item.a2", "item.z2");
}

// Every fact as text, by origin, number and place in its change.
std::map<std::string, std::string> contents(const fs::path& file) {
  std::map<std::string, std::string> out;
  Connection connection(file);
  Cursor rows = connection.query(
      "SELECT o.uuid || c.number || '.' || f.seq, printf('%s|%s|%s|%s|%s|%s|%s|%s|%s|%s', f.kind, "
      "f.date, coalesce(s.text, '-'), p.text, f.value, f.whole, f.note, f.body, c.uuid, w.actor) "
      "FROM fact f JOIN change c ON c.id = f.change JOIN origin o ON o.id = c.origin "
      "JOIN who w ON w.id = c.who LEFT JOIN name s ON s.id = f.subject JOIN name p ON p.id = "
      "f.part");
  while (rows.next()) {
    out[rows.text(0)] = rows.text(1);
  }
  return out;
}

std::set<std::string> lost_prefixes(const fs::path& file) {
  std::set<std::string> out;
  Connection connection(file);
  Cursor rows = connection.query(
      "SELECT o.uuid || l.number || '.' FROM lost l JOIN origin o ON o.id = l.origin");
  while (rows.next()) {
    out.insert(rows.text(0));
  }
  return out;
}

struct Damaged {
  TemporaryFolder folder;
  fs::path file = folder.path / "store.db";
  fs::path copy = folder.path / "damaged.db";
  fs::path saved = folder.path / "saved.db";
  std::string bytes;
  std::map<std::string, std::string> before;

  Damaged() {
    fill(file);
    bytes = text_of(file);
    before = contents(file);
  }

  // What was salvaged is true, or said to be doubtful; the new store is sound.
  std::optional<Salvaged> salvage_from(const std::string& damaged) {
    write_file(copy, damaged);
    fs::remove(saved);
    std::optional<Salvaged> result;
    try {
      result = salvage(copy, saved);
    } catch (const Error& error) {
      CHECK(error.kind == ErrorKind::store);
      CHECK_FALSE(fs::exists(saved));
      return {};
    }
    CHECK(text_of(copy) == damaged);
    const std::set<std::string> doubtful = lost_prefixes(saved);
    CHECK(doubtful.size() == result->lost.size());
    for (const auto& [key, content] : contents(saved)) {
      if (doubtful.contains(key.substr(0, key.find('.') + 1))) {
        continue;
      }
      const auto found = before.find(key);
      REQUIRE(found != before.end());
      // Who recorded it may be unknown, but is never somebody else.
      const std::string nameless = found->second.substr(0, found->second.rfind('|') + 1);
      CHECK((content == found->second || content == nameless));
    }
    const Store store = Store::open(saved);
    CHECK(store.check_chain() == std::vector<std::string>());
    CHECK(store.check_totals() == std::vector<std::string>());
    return result;
  }
};

}  // namespace

TEST_CASE("nothing is lost of a sound store") {
  Damaged world;
  const auto result = world.salvage_from(world.bytes);
  REQUIRE(result);
  CHECK(result->complete());
  CHECK(contents(world.saved) == world.before);
  CHECK(Connection(world.saved)
            .number("SELECT count(*) FROM origin WHERE current = 1 AND inode = -1") == 1);
  Store store = Store::open(world.saved);
  add(store, progress("a", kEnd, 1));
  CHECK(store.check_chain() == std::vector<std::string>());
}

TEST_CASE("what is still in the WAL is salvaged, also where the header is destroyed") {
  const TemporaryFolder folder;
  const Workspace workspace(folder.path / "w");
  Store open = workspace.open();
  add(open, progress("b", kEnd, 7));
  const fs::path damaged = folder.path / "s.db";
  std::string bytes = text_of(workspace.file());
  SUBCASE("sound") {}
  SUBCASE("a destroyed header") {
    bytes.replace(0, 100, 100, '\0');
  }
  SUBCASE("a page of zeros") {
    bytes.replace(0, 4096, 4096, '\0');
  }
  write_file(damaged, bytes);
  fs::copy(workspace.file().string() + "-wal", damaged.string() + "-wal");
  const Salvaged result = salvage(damaged, folder.path / "new.db");
  CHECK(result.changes == 9);
  CHECK(result.complete());
}

TEST_CASE("a destroyed header or schema costs nothing") {
  Damaged world;
  std::string bytes = world.bytes;
  SUBCASE("the header") {
    bytes.replace(0, 100, 100, '\xFF');
  }
  SUBCASE("the first page") {
    bytes.replace(0, 4096, 4096, '\0');
  }
  const auto result = world.salvage_from(bytes);
  REQUIRE(result);
  CHECK(result->complete());
  CHECK(contents(world.saved) == world.before);
}

TEST_CASE("pages of zeros lose what was on them and nothing else") {
  Damaged world;
  std::size_t losses = 0;
  for (std::size_t at = 0; at + 4096 <= world.bytes.size(); at += 4096 * 3) {
    CAPTURE(at);
    std::string bytes = world.bytes;
    bytes.replace(at, 4096, 4096, '\0');
    const auto result = world.salvage_from(bytes);
    if (!result) {
      continue;
    }
    const auto left = contents(world.saved);
    const bool same = left == world.before;
    CHECK((same || !result->complete()));
    losses += same ? 0U : 1U;
    CHECK(left.size() > 100);
  }
  CHECK(losses > 3);
}

TEST_CASE("a store that has what was lost fills the gaps by merging") {
  Damaged world;
  const fs::path evidence = world.folder.path / "evidence";
  const auto whole = [&](Store& store, const fs::path& file) {
    CHECK(contents(file) == world.before);
    CHECK(Connection(file).number("SELECT count(*) FROM lost") == 0);
    CHECK(store.check_chain() == std::vector<std::string>());
    CHECK(store.check_totals() == std::vector<std::string>());
  };
  std::size_t filled = 0;
  for (std::size_t at = 4096; at + 4096 <= world.bytes.size(); at += 4096 * 5) {
    CAPTURE(at);
    std::string bytes = world.bytes;
    bytes.replace(at, 4096, 4096, '\0');
    const auto result = world.salvage_from(bytes);
    if (!result || result->lost.empty()) {
      continue;
    }
    // Another station had merged the damaged one; then the sound one comes to both.
    const fs::path other = world.folder.path / ("other" + std::to_string(at) + ".db");
    Store station = Store::create(other);
    station.merge(world.saved, "saved", evidence, evidence);
    CHECK(station.check_chain() == std::vector<std::string>());
    CHECK(station.check_totals() == std::vector<std::string>());
    Store saved = Store::open(world.saved);
    std::string said;
    for (Store* store : {&station, &saved}) {
      said = words(error_of([&] { store->merge(world.file, "sound", evidence, evidence); }));
    }
    if (at == 4096) {  // the page of the origins: nobody knows whose changes these are
      CHECK(said.find("salvaged after its origin was lost") != std::string::npos);
      continue;
    }
    CHECK(said == "no error");
    whole(saved, world.saved);
    whole(station, other);
    ++filled;
  }
  CHECK(filled > 1);
}

TEST_CASE("a file cut short") {
  Damaged world;
  for (const std::size_t part : {1, 2, 5, 9}) {
    CAPTURE(part);
    const auto result =
        world.salvage_from(world.bytes.substr(0, world.bytes.size() * part / 10 + 100));
    if (result) {
      CHECK_FALSE(result->complete());
    }
  }
}

TEST_CASE("flipped bytes anywhere make up nothing") {
  Damaged world;
  std::mt19937 random(20260530);
  std::size_t read = 0;
  for (int round = 0; round < 40; ++round) {
    CAPTURE(round);
    std::string bytes = world.bytes;
    for (unsigned i = 0; i < 1U + random() % 30; ++i) {
      bytes[random() % bytes.size()] ^= static_cast<char>(1U << random() % 8);
    }
    read += world.salvage_from(bytes) ? 1U : 0U;
  }
  CHECK(read == 40);
}

TEST_CASE("whole stretches of rubbish") {
  Damaged world;
  std::mt19937 random(7);
  for (int round = 0; round < 15; ++round) {
    CAPTURE(round);
    std::string bytes = world.bytes;
    const std::size_t from = random() % (bytes.size() - 9000);
    for (std::size_t i = from; i < from + 9000; ++i) {
      bytes[i] = static_cast<char>(random());
    }
    world.salvage_from(bytes);
  }
}

TEST_CASE("where nothing can be read, nothing is made") {
  const TemporaryFolder folder;
  for (const std::string& bytes :
       {std::string(), std::string("minutes of the meeting"), std::string(50000, '\0')}) {
    write_file(folder.path / "a.db", bytes);
    const auto error = error_of([&] { salvage(folder.path / "a.db", folder.path / "b.db"); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::store);
    CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 1);
  }
  write_file(folder.path / "b.db", "mine");
  CHECK(error_of([&] { salvage(folder.path / "a.db", folder.path / "b.db"); })->kind ==
        ErrorKind::input);
  CHECK(text_of(folder.path / "b.db") == "mine");
}

}  // namespace sw::store
