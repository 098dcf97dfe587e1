// Migrations: what they do to stores of older versions, and that a failing one does nothing.

#include "core/store/migrations.hpp"

#include <array>
#include <csignal>
#include <map>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/file.hpp"
#include "tests/unit/store/world.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

constexpr std::array kTwo{
    Migration{1, [](Connection& connection) { connection.script("CREATE TABLE a(x)"); }},
    Migration{2,
              [](Connection& connection) {
                connection.script("INSERT INTO a VALUES (1); CREATE TABLE b(x)");
              }},
};

constexpr std::array kFailing{
    kTwo[0],
    Migration{2,
              [](Connection& connection) {
                connection.script("CREATE TABLE b(x); INSERT INTO a VALUES (1)");
                connection.script("INSERT INTO missing VALUES (1)");
              }},
};

fs::path schema_file(const char* name) {
  return fs::path(SW_TEST_DATA) / "schema" / name;
}

}  // namespace

TEST_CASE("a new store runs all steps and needs no backup") {
  const TemporaryFolder folder;
  write_file(folder.path / "a.db", "");
  Connection connection(folder.path / "a.db");
  migrate(connection, kTwo, folder.path / "backup");
  CHECK(schema_version(connection) == 2);
  CHECK(connection.number("SELECT count(*) FROM b") == 0);
  CHECK_FALSE(fs::exists(folder.path / "backup"));
}

TEST_CASE("an older store is copied first, then brought up to date once") {
  const TemporaryFolder folder;
  const fs::path backup = folder.path / "a.db.v1";
  write_file(folder.path / "a.db", "");
  Connection connection(folder.path / "a.db");
  migrate(connection, std::span(kTwo).first(1), {});
  CHECK(schema_version(connection) == 1);
  migrate(connection, kTwo, backup);
  migrate(connection, kTwo, backup);
  CHECK(connection.number("SELECT count(*) FROM a") == 1);
  CHECK(mode_of(backup) == 0600);
  Connection saved(backup);
  CHECK(schema_version(saved) == 1);
  CHECK(saved.number("SELECT count(*) FROM a") == 0);
}

TEST_CASE("a step that fails leaves the store as it was") {
  const TemporaryFolder folder;
  write_file(folder.path / "a.db", "");
  Connection connection(folder.path / "a.db");
  migrate(connection, std::span(kTwo).first(1), {});
  const auto error = error_of([&] { migrate(connection, kFailing, folder.path / "backup"); });
  REQUIRE(error);
  CHECK(error->kind == ErrorKind::store);
  CHECK(schema_version(connection) == 1);
  CHECK(connection.number("SELECT count(*) FROM a") == 0);
  CHECK(connection.number("SELECT count(*) FROM sqlite_schema WHERE name = 'b'") == 0);
  CHECK(fs::exists(folder.path / "backup"));
}

TEST_CASE("a newer version is refused") {
  Connection connection(":memory:");
  connection.script("PRAGMA user_version = 3");
  const auto error = error_of([&] { migrate(connection, kTwo, {}); });
  REQUIRE(error);
  CHECK(words(error).find("format 3, this program knows up to 2") != std::string::npos);
}

TEST_CASE("the steps are numbered without gaps") {
  std::int64_t expected = 0;
  for (const Migration& step : migrations()) {
    CHECK(step.version == ++expected);
  }
}

TEST_CASE("a store of version 1 still opens with all that is in it") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  write_file(file, "");
  Connection(file).script(read_file(schema_file("v1.sql"), 1'000'000));
  Store store = Store::open(file);
  CHECK(store.check_totals() == std::vector<std::string>());
  CHECK(store.check_chain() == std::vector<std::string>());
  const auto totals = store.totals(kFirst, kEnd);
  CHECK(total(totals, "workforce.certified")->last->to_string() == "58");
  CHECK(total(totals, "brands.sessions", "site=东校")->sum.to_string() == "7.5");
  CHECK(total(totals, "training.passed")->whole.to_string() == "60");
  CHECK(store.done(Date(2026, 1, 1), kEnd).contains("training.rotation.started"));
  CHECK(store.notes(kFirst, kEnd).size() == 2);
  CHECK(store.records({.all = true}).size() == 12);
  CHECK(add(store, progress("workforce.certified", kEnd, 60)) == 10);
  CHECK(store.check_chain() == std::vector<std::string>());
}

TEST_CASE("no room for the copy before a migration: the store stays as it was") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  write_file(file, "");
  Connection(file).script(read_file(schema_file("v1.sql"), 1'000'000));
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{20000, 20000};  // bytes a file
    ::setrlimit(RLIMIT_FSIZE, &small);
    const auto error = error_of([&] { Store::open(file); });
    ::_exit(error && error->kind == ErrorKind::file ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  {
    Connection connection(file);
    CHECK(schema_version(connection) == 1);
    CHECK_FALSE(fs::exists(file.string() + ".v1"));
  }
  Store store = Store::open(file);
  CHECK(store.check_chain() == std::vector<std::string>());
  CHECK(fs::exists(file.string() + ".v1"));
}

TEST_CASE("a store that is a symbolic link is refused") {
  const TemporaryFolder folder;
  add(*std::make_unique<Store>(Store::create(folder.path / "real.db")), progress("a", kFirst, 1));
  fs::create_symlink(folder.path / "real.db", folder.path / "store.db");
  CHECK(words(error_of([&] { Store::open(folder.path / "store.db"); })).find("symbolic link") !=
        std::string::npos);
  CHECK(words(error_of([&] { Store::create(folder.path / "store.db"); })).find("symbolic link") !=
        std::string::npos);
}

TEST_CASE("a store of version 2 still opens with all that is in it") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  write_file(file, "");
  Connection(file).script(read_file(schema_file("v2.sql"), 1'000'000));
  Store store = Store::open(file);
  CHECK(store.check_totals() == std::vector<std::string>());
  CHECK(store.check_chain() == std::vector<std::string>());
  const auto totals = store.totals(kFirst, kEnd);
  CHECK(total(totals, "service.groups")->sum.to_string() == "17.5");  // 4 + 2 + 2 + 1.5 + 8
  CHECK(total(totals, "service.satisfaction")->whole.to_string() == "60");
  CHECK(store.approvals(2026).at(0).note == "局长办公会");
  CHECK(store.records({.kind = facts::Kind::forget}).size() == 1);
  CHECK(store.records({.kind = facts::Kind::import_file}).at(0).fact.subject == "sheet.csv");
  CHECK(store.records({.all = true}).size() == 18);
  // The sheet again: its rows are known, also under the new name.
  const Written again = store.change(kWho, "", [](Writer& writer) {
    writer.import_from("sheet.csv");
    CHECK_FALSE(writer.add_row([] {
      facts::Fact row = progress("service.groups", Date(2026, 4, 1), 2);
      row.note = "a";
      return row;
    }()));
  });
  CHECK(again.facts == 0);
}

TEST_CASE("a store of version 3 still opens with all that is in it") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  write_file(file, "");
  Connection(file).script(read_file(schema_file("v3.sql"), 1'000'000));
  Store store = Store::open(file);
  CHECK(store.check_totals() == std::vector<std::string>());
  CHECK(store.check_chain() == std::vector<std::string>());
  CHECK(store.person("001")->name == "王芳");
  CHECK(store.person("003")->name == kErasedName);
  CHECK(store.person("004")->name == "孙丽");
  CHECK(store.person("001")->supervisions.front().supervisor == "陈老师");
  const auto heads = store.people_sums(
      people::Figure::in_service, people::Dimension::none, kFirst, Date(2026, 6, 30));
  Quantity all;
  for (const people::Sum& one : heads) {
    all += one.amount;
  }
  CHECK(all == Quantity::of(4));
  CHECK(store.records({.kind = facts::Kind::contract}).front().fact.value->to_string() ==
        "360000.5");
  // Somebody more, and the totals stay true.
  facts::Fact fact;
  fact.kind = facts::Kind::staff;
  fact.subject = "005";
  fact.date = Date(2026, 6, 30);
  fact.details["action"] = "add";
  add(store, fact);
  CHECK(store.check_totals() == std::vector<std::string>());
}

TEST_CASE("a store of version 4 still opens with all that is in it") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  write_file(file, "");
  Connection(file).script(read_file(schema_file("v4.sql"), 1'000'000));
  Store store = Store::open(file);
  CHECK(store.check_totals() == std::vector<std::string>());
  CHECK(store.check_chain() == std::vector<std::string>());
  Quantity times;
  for (const service::Sum& one : store.services(kFirst, Date(2026, 6, 30))) {
    times += one.amounts.person_times;
    CHECK(one.key.project != "elder.home-pilot");  // it was renamed
  }
  CHECK(times == Quantity::of(126));  // 1 + 10 + 60 + 55; the visit was taken back
  Quantity spent;
  for (const service::MoneySum& one : store.money(kFirst, Date(2026, 6, 30))) {
    spent += one.figure == service::Money::spent ? one.amount : Quantity();
  }
  CHECK(spent.to_string() == "1180.5");
  CHECK(store.records({.kind = facts::Kind::stage}).size() == 2);
  CHECK(store.records({.kind = facts::Kind::case_file}).size() == 2);
  CHECK(store.records({.kind = facts::Kind::document}).front().fact.evidence.has_value());
}

TEST_CASE("a store of version 5, with evaluations and findings") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  write_file(file, "");
  Connection(file).script(read_file(schema_file("v5.sql"), 1'000'000));
  Store store = Store::open(file);
  CHECK(store.check_totals() == std::vector<std::string>());
  CHECK(store.check_chain() == std::vector<std::string>());
  const auto evaluations = store.records({.kind = facts::Kind::evaluation});
  std::map<std::string, std::string> last;  // by number: part and subject of the latest
  for (auto one = evaluations.rbegin(); one != evaluations.rend(); ++one) {
    const auto& details = one->fact.details;
    const auto about = details.find("subject");
    last[one->fact.subject] = one->fact.part + " " + (about == details.end() ? "" : about->second);
  }
  CHECK(last["e1"] == "finish project:school");  // it was renamed
  CHECK(last["e2"] == "finish project:school");
  CHECK(last["e3"] == "finish staff:001");
  const auto findings = store.records({.kind = facts::Kind::finding});
  CHECK(findings.size() == 5);  // three found; one put right and verified, another closing undone
  for (const facts::Record& one : findings) {
    CHECK(one.fact.part != "project:p1");
  }
}

}  // namespace sw::store
