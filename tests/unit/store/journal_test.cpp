// Which file systems can have a WAL.

#include "core/store/journal.hpp"

#include <doctest/doctest.h>

#include "tests/unit/store/world.hpp"

namespace sw::store {

TEST_CASE("shares are told from disks") {
  for (const std::int64_t share : {0x6969L, 0x517BL, 0xFF534D42L, 0xFE534D42L, 0x65735546L}) {
    CHECK(is_network_file_system(share));
  }
  // On 32 bits the type is signed.
  CHECK(is_network_file_system(static_cast<std::int32_t>(0xFF534D42)));
  for (const std::int64_t disk : {0xEF53L, 0x58465342L, 0x9123683EL, 0x01021994L, 0x794C7630L}) {
    CHECK_FALSE(is_network_file_system(disk));
  }
}

TEST_CASE("a store on a disk has a WAL") {
  const TemporaryFolder folder;
  Store store = Store::create(folder.path / "store.db");
  Connection connection(folder.path / "store.db");
  Cursor rows = connection.query("PRAGMA journal_mode");
  rows.next();
  CHECK(rows.text(0) == "wal");
}

}  // namespace sw::store
