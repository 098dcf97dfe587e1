// The file: making, opening, refusing, closing.

#include "core/base/file.hpp"

#include <fstream>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/unit/store/world.hpp"

namespace sw::store {

namespace {

namespace fs = std::filesystem;

struct Umask {
  explicit Umask(mode_t mask) : before(::umask(mask)) {}
  ~Umask() { ::umask(before); }
  mode_t before;
};

}  // namespace

TEST_CASE("a new store is private whatever the umask") {
  for (const mode_t mask : {mode_t{0}, mode_t{077}, mode_t{0277}}) {
    const TemporaryFolder folder;
    const fs::path file = folder.path / "work" / ".sw" / "store.db";
    fs::create_directory(folder.path / "work");
    const Umask umask(mask);
    Store store = Store::create(file);
    CHECK(mode_of(file.parent_path()) == 0700);
    CHECK(mode_of(file) == 0600);
    add(store, progress("a", kFirst, 1));
    CHECK(mode_of(file.string() + "-wal") == 0600);
    CHECK(mode_of(file.string() + "-shm") == 0600);
  }
}

TEST_CASE("a store is not made twice") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  add(*std::make_unique<Store>(Store::create(file)), progress("a", kFirst, 1));
  const auto error = error_of([&] { Store::create(file); });
  REQUIRE(error);
  CHECK(error->kind == ErrorKind::store);
  CHECK(Store::open(file).records({}).size() == 1);
}

TEST_CASE("a store whose making was cut off is made anew") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  write_file(file, "");
  SUBCASE("before anything was written") {}
  SUBCASE("after the first page") {
    Connection(file).script("PRAGMA journal_mode = WAL; PRAGMA user_version = 0; VACUUM");
  }
  {
    Store store = Store::create(file);
    add(store, progress("a", kFirst, 1));
  }
  CHECK(mode_of(file) == 0600);
  CHECK(Store::open(file).records({}).size() == 1);
}

TEST_CASE("something else in the store's place is left alone") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  write_file(file, "minutes of the meeting, no database at all, but long enough to be looked at");
  const std::string before = read_file(file, 1000);
  CHECK(error_of([&] { Store::create(file); })->kind == ErrorKind::store);
  CHECK(read_file(file, 1000) == before);
}

TEST_CASE("a missing store names sw plan init") {
  const TemporaryFolder folder;
  const auto error = error_of([&] { Store::open(folder.path / "store.db"); });
  REQUIRE(error);
  CHECK(error->kind == ErrorKind::store);
  CHECK(words(error).find("there is no store") == 0);
  REQUIRE(error->hint);
  CHECK(error->hint->in(Lang::zh).find("sw plan init") != std::string::npos);
  CHECK(fs::is_empty(folder.path));
}

TEST_CASE("what is not a store is refused") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  SUBCASE("text") {
    write_file(file, std::string(5000, 'x'));
  }
  SUBCASE("empty") {
    write_file(file, "");
  }
  SUBCASE("a folder") {
    fs::create_directory(file);
  }
  SUBCASE("another program's database") {
    write_file(file, "");
    Connection(file).script("CREATE TABLE t(a); PRAGMA user_version = 1");
  }
  const auto error = error_of([&] { Store::open(file); });
  REQUIRE(error);
  CHECK(error->kind == ErrorKind::store);
  CHECK(words(error).find("is not a store of sw") != std::string::npos);
}

TEST_CASE("a damaged store is called damaged") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  {
    Store store = Store::create(file);
    store.change(kWho, "", [](Writer& writer) {
      for (int i = 0; i < 2000; ++i) {
        writer.add(progress("a", kFirst + i % 300, i));
      }
    });
  }
  fs::resize_file(file, fs::file_size(file) / 2);
  const auto error = error_of([&] { Store::open(file).records({}); });
  REQUIRE(error);
  CHECK(error->kind == ErrorKind::store);
  CHECK(words(error).find("damaged") != std::string::npos);
}

TEST_CASE("a newer store is refused and left untouched") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  add(*std::make_unique<Store>(Store::create(file)), progress("a", kFirst, 1));
  Connection(file).script("PRAGMA user_version = 99");
  const std::string before = read_file(file, 10'000'000);
  const auto error = error_of([&] { Store::open(file); });
  REQUIRE(error);
  CHECK(error->kind == ErrorKind::store);
  CHECK(words(error).find("newer") != std::string::npos);
  CHECK(read_file(file, 10'000'000) == before);
}

TEST_CASE("a file that may not be read or written says so") {
  if (::geteuid() == 0) {
    return;  // root may do everything
  }
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  add(*std::make_unique<Store>(Store::create(file)), progress("a", kFirst, 1));
  fs::permissions(file, fs::perms::none);
  const auto error = error_of([&] { Store::open(file); });
  REQUIRE(error);
  CHECK(error->kind == ErrorKind::file);
}

TEST_CASE("a full store file is said to be a full disk") {
  Store store = Store::in_memory();
  CHECK(store.records({}).empty());
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  { Store::create(file); }
  Connection connection(file);
  connection.script("PRAGMA max_page_count = 40");
  const auto error = error_of([&] {
    Transaction transaction(connection);
    for (int i = 0; i < 3000; ++i) {
      connection.run("INSERT INTO name(text) VALUES (?)",
                     {std::string(100, 'x') + std::to_string(i)});
    }
    transaction.commit();
  });
  REQUIRE(error);
  CHECK(error->kind == ErrorKind::file);
  CHECK(words(error).find("disk is full") != std::string::npos);
  CHECK_FALSE(connection.in_transaction());
}

TEST_CASE("the last one to close leaves store.db whole") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  {
    Store store = Store::create(file);
    Store other = Store::open(file);
    add(store, progress("a", kFirst, 1));
    add(other, progress("a", kFirst, 2));
    CHECK(store.records({}).size() == 2);
  }
  CHECK_FALSE(fs::exists(file.string() + "-wal"));
  CHECK_FALSE(fs::exists(file.string() + "-shm"));
  fs::copy_file(file, folder.path / "copy.db");
  CHECK(Store::open(folder.path / "copy.db").records({}).size() == 2);
}

TEST_CASE("a store that stays busy is an error of the store") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  { Store::create(file); }
  Connection one(file);
  Connection other(file);
  other.set_busy_timeout(50);
  const Transaction writing(one);
  const auto error = error_of([&] { const Transaction waiting(other); });
  REQUIRE(error);
  CHECK(error->kind == ErrorKind::store);
  CHECK(words(error).find("in use") != std::string::npos);
}

TEST_CASE("processes that write at once wait for each other") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  { Store::create(file); }
  constexpr int kProcesses = 4;
  constexpr int kChanges = 15;
  std::vector<pid_t> children;
  for (int process = 0; process < kProcesses; ++process) {
    const pid_t child = ::fork();
    if (child == 0) {
      int status = 0;
      try {
        for (int i = 0; i < kChanges; ++i) {
          Store store = Store::open(file);
          add(store, progress("a", kFirst, 1));
        }
      } catch (const std::exception& fault) {
        static_cast<void>(std::fputs(fault.what(), stderr));
        status = 1;
      }
      ::_exit(status);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = -1;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
  }
  const Store store = Store::open(file);
  CHECK(total(store.totals(kFirst, kEnd), "a")->count == kProcesses * kChanges);
  CHECK(store.check_totals().empty());
  CHECK(store.check_chain().empty());
}

TEST_CASE("a copied store goes on as a new origin that names its parent") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  const fs::path copy = folder.path / "copy.db";
  {
    Store store = Store::create(file);
    add(store, progress("a", kFirst, 1));
    add(store, progress("a", kFirst, 1));
  }
  fs::copy_file(file, copy);
  {
    Store store = Store::open(copy);
    add(store, progress("a", kFirst, 3));
    add(store, progress("a", kFirst, 4));
    CHECK(store.check_chain().empty());
  }
  add(*std::make_unique<Store>(Store::open(file)), progress("a", kFirst, 5));
  Connection original(file);
  Connection copied(copy);
  CHECK(original.number("SELECT count(*) FROM origin") == 1);
  CHECK(copied.number("SELECT count(*) FROM origin") == 2);
  CHECK(copied.number("SELECT parent_number FROM origin WHERE current = 1") == 2);
  CHECK(copied.number("SELECT max(number) FROM change WHERE origin = 2") == 2);
}

TEST_CASE("the views can be read with any sqlite shell") {
  const TemporaryFolder folder;
  const fs::path file = folder.path / "store.db";
  {
    Store store = Store::create(file);
    facts::Fact fact = progress("a", {2024, 2, 29}, 3, "age=<14", 4);
    fact.value = Quantity::from_micro(2'500'000);
    add(store, fact);
    undo(store, 1);
  }
  Connection connection(file);
  Cursor rows = connection.query(
      "SELECT record, date, kind, subject, part, value, actor, state FROM facts ORDER BY record");
  REQUIRE(rows.next());
  CHECK(rows.text(0) == "1.1");
  CHECK(rows.text(1) == "2024-02-29");
  CHECK(rows.text(2) == "progress");
  CHECK(rows.text(3) == "a");
  CHECK(rows.text(4) == "age=<14");
  CHECK(rows.text(5) == "2.5");
  CHECK(rows.text(6) == "李静");
  CHECK(rows.text(7) == "undone");
  CHECK(connection.number("SELECT taken_back_by FROM changes WHERE id = 1") == 2);
}

}  // namespace sw::store
