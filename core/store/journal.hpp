#pragma once
// Which journal a store has. WAL is the rule; it needs memory that all who have the file open
// share, which a file system over a network does not give (https://sqlite.org/wal.html, section 1):
// there it is a rollback journal.

#include <cstdint>

#include "core/store/connection.hpp"

namespace sw::store {

/// `type`: as statfs(2) gives it. NFS, SMB, AFS, 9P, and FUSE, behind which there may be any of
/// them.
bool is_network_file_system(std::int64_t type);

/// For a store that was just made.
void choose_journal(Connection& connection);

/// For one that was just opened: where it is in WAL mode and lies on a share, as after it was moved
/// there, it leaves WAL mode before anything is read. Costs nothing elsewhere.
void leave_wal_on_share(Connection& connection);

}  // namespace sw::store
