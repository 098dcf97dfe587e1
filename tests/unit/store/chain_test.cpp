// The hash chain: what is altered behind the program's back is found and named.

#include <doctest/doctest.h>

#include "tests/unit/store/world.hpp"

namespace sw::store {

namespace {

std::string tampered(const std::string& sql) {
  const TemporaryFolder folder;
  const auto file = folder.path / "store.db";
  {
    Store store = Store::create(file);
    add(store, progress("a", kFirst, 1));
    store.change(kWho, "两条", [](Writer& writer) {
      writer.add(progress("b", kFirst, 2, "site=东校", 4));
      writer.add(note("b", kFirst, "x"));
    });
    undo(store, 1);
    CHECK(store.check_chain().empty());
  }
  Connection(file).script("PRAGMA foreign_keys = OFF; " + sql);
  std::string out;
  for (const std::string& line : Store::open(file).check_chain()) {
    out += line + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("an altered row is found") {
  const auto in_second = [](const std::string& sql) {
    return tampered(sql).find("change 2: its content does not fit its hash") == 0;
  };
  CHECK(tampered("").empty());
  CHECK(in_second("UPDATE fact SET value = 3000000 WHERE id = 2"));
  CHECK(in_second("UPDATE fact SET whole = NULL WHERE id = 2"));
  CHECK(in_second("UPDATE fact SET date = date + 1 WHERE id = 2"));
  CHECK(in_second("UPDATE fact SET note = 'y' WHERE id = 3"));
  CHECK(in_second("UPDATE fact SET body = NULL WHERE id = 3"));
  CHECK(in_second("UPDATE name SET text = 'site=西校' WHERE text = 'site=东校'"));
  CHECK(in_second("UPDATE change SET why = '' WHERE id = 2"));
  CHECK(in_second("UPDATE change SET made_at = made_at + 1 WHERE id = 2"));
  CHECK(in_second("DELETE FROM fact WHERE id = 3"));
}

TEST_CASE("removed and inserted rows and altered people are found") {
  CHECK(tampered("DELETE FROM fact WHERE change = 2; DELETE FROM change WHERE id = 2")
            .find("change 3: number 3 of its origin follows 1") == 0);
  CHECK(tampered("INSERT INTO fact SELECT 99, 2, 3, kind, date, subject, part, value, whole, note, "
                 "body FROM fact WHERE id = 2") == "fact 99 belongs to no change\n");
  CHECK(tampered("UPDATE who SET actor = '王芳'").find("who made it was altered") !=
        std::string::npos);
  CHECK(tampered("UPDATE who SET digest = x'00'").find("does not fit") != std::string::npos);
}

TEST_CASE("a person can be erased without breaking the chain") {
  CHECK(tampered("UPDATE who SET actor = '', login = '', host = '', salt = x''").empty());
}

}  // namespace sw::store
