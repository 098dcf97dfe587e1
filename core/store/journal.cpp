#include "core/store/journal.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include <sys/vfs.h>

namespace sw::store {

namespace {

// From statfs(2) and linux/magic.h.
constexpr std::array<std::uint32_t, 11> kShares{
    0x6969,      // NFS
    0x517B,      // SMB
    0xFF534D42,  // CIFS
    0xFE534D42,  // SMB2 and 3
    0x5346414F,  // AFS
    0x73757245,  // CODA
    0x564C,      // NCP
    0x01021997,  // 9P: folders of a host in a virtual machine
    0x786F4256,  // VirtualBox shared folders
    0x00C36400,  // Ceph
    0x65735546,  // FUSE: sshfs, rclone, bindfs …
};

bool is_on_share(const Connection& connection) {
  struct statfs system {};
  return connection.path() != ":memory:" && ::statfs(connection.path().c_str(), &system) == 0 &&
         is_network_file_system(system.f_type);
}

// Bytes 18 and 19 of the header are 2 in WAL mode (https://sqlite.org/fileformat.html).
bool says_wal(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::array<char, 20> header{};
  return in.read(header.data(), header.size()) && header[18] == 2;
}

}  // namespace

bool is_network_file_system(std::int64_t type) {
  const auto wanted = static_cast<std::uint32_t>(type);
  return std::find(kShares.begin(), kShares.end(), wanted) != kShares.end();
}

void choose_journal(Connection& connection) {
  connection.script(is_on_share(connection) ? "PRAGMA journal_mode = DELETE"
                                            : "PRAGMA journal_mode = WAL");
}

void leave_wal_on_share(Connection& connection) {
  if (is_on_share(connection) && says_wal(connection.path())) {
    // Alone with the file, SQLite needs no shared memory to write the WAL back.
    connection.script(
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; "
        "PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_schema");
  }
}

}  // namespace sw::store
