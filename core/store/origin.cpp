#include "core/store/origin.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>

#include <sys/random.h>
#include <sys/stat.h>

#include "core/base/clock.hpp"
#include "core/base/file.hpp"
#include "core/base/id.hpp"
#include "core/store/chain.hpp"

namespace sw::store {

namespace {

// machine-id(5) asks that it be hashed before it is shown to others.
std::string machine() {
  std::ifstream file("/etc/machine-id");
  std::string id;
  std::getline(file, id);
  return id.empty() ? std::string() : to_hex(digest_of({"sw machine", id})).substr(0, 32);
}

void load_last_change(Connection& connection, Origin& origin) {
  Cursor rows = connection.query(
      "SELECT number, hash FROM change WHERE origin = ? ORDER BY number DESC LIMIT 1", {origin.id});
  if (rows.next()) {
    origin.number = rows.integer(0);
    origin.previous_hash = rows.text(1);
  }
}

Origin new_origin(Connection& connection, const Place& place, std::optional<std::int64_t> parent) {
  Origin origin;
  if (parent) {
    Origin from;
    from.id = *parent;
    load_last_change(connection, from);
    Cursor rows = connection.query("SELECT uuid FROM origin WHERE id = ?", {*parent});
    rows.next();
    origin.parent_uuid = rows.text(0);
    origin.parent_number = from.number;
    origin.previous_hash = from.previous_hash;
  }
  origin.uuid = make_uuid(now_milliseconds(), random_bytes<10>());
  connection.run("UPDATE origin SET current = 0 WHERE current = 1");
  connection.run(
      "INSERT INTO origin(uuid, label, machine, inode, parent, parent_number, current) "
      "VALUES (?, ?, ?, ?, ?, ?, 1)",
      {origin.uuid,
       new_label(connection),
       place.machine,
       place.inode,
       or_null(parent),
       parent ? Value(origin.parent_number) : Value(nullptr)});
  origin.id = connection.last_inserted();
  return origin;
}

}  // namespace

template <std::size_t Size>
std::array<std::uint8_t, Size> random_bytes() {
  std::array<std::uint8_t, Size> bytes{};
  if (::getentropy(bytes.data(), bytes.size()) != 0) {
    throw_file_error("/dev/urandom", errno);
  }
  return bytes;
}

template std::array<std::uint8_t, 10> random_bytes<10>();
template std::array<std::uint8_t, 16> random_bytes<16>();

std::string new_label(Connection& connection) {
  constexpr std::string_view kLetters = "abcdefghjkmnpqrstuvwxyz";
  for (std::size_t digits = 1;; ++digits) {
    for (int attempt = 0; attempt < 20; ++attempt) {
      const auto random = random_bytes<10>();
      std::string label(1, kLetters[random[0] % kLetters.size()]);
      for (std::size_t i = 1; i <= digits; ++i) {
        label += static_cast<char>('1' + random.at(i) % 9);
      }
      if (!connection.number("SELECT 1 FROM origin WHERE label = ?", {label})) {
        return label;
      }
    }
  }
}

std::int64_t inode_of(const std::filesystem::path& store) {
  struct stat status {};
  const bool there = store != ":memory:" && ::stat(store.c_str(), &status) == 0;
  return there ? static_cast<std::int64_t>(status.st_ino) : 0;
}

Place place_of(const std::filesystem::path& store) {
  const std::int64_t inode = inode_of(store);
  return inode == 0 ? Place() : Place{machine(), inode};
}

Origin current_origin(Connection& connection, const Place& place) {
  Origin origin;
  bool moved = false;
  {
    Cursor rows = connection.query(
        "SELECT o.id, o.uuid, o.machine, o.inode, p.uuid, o.parent_number "
        "FROM origin o LEFT JOIN origin p ON p.id = o.parent WHERE o.current = 1");
    if (!rows.next()) {
      return new_origin(connection, place, {});
    }
    origin.id = rows.integer(0);
    origin.uuid = rows.text(1);
    moved = rows.text(2) != place.machine || rows.integer(3) != place.inode;
    origin.parent_uuid = rows.text(4);
    origin.parent_number = rows.maybe_integer(5).value_or(0);
  }
  if (moved) {
    return new_origin(connection, place, origin.id);
  }
  load_last_change(connection, origin);
  return origin;
}

Person person_of(Connection& connection, const Who& who) {
  {
    Cursor rows =
        connection.query("SELECT id, digest FROM who WHERE actor = ? AND login = ? AND host = ?",
                         {who.actor, who.login, who.host});
    if (rows.next()) {
      return {rows.integer(0), rows.text(1)};
    }
  }
  const auto random = random_bytes<16>();
  const std::string salt(random.begin(), random.end());
  Person person;
  person.digest = digest_of({salt, who.actor, who.login, who.host});
  connection.run("INSERT INTO who(actor, login, host, salt, digest) VALUES (?, ?, ?, ?, ?)",
                 {who.actor, who.login, who.host, Blob(salt), Blob(person.digest)});
  person.id = connection.last_inserted();
  return person;
}

std::int64_t next_clock(Connection& connection, std::int64_t made_at, const std::string& origin) {
  constexpr std::int64_t kBelow = 1 << 16;
  const std::string digest = digest_of({origin});
  const std::int64_t tag =
      static_cast<unsigned char>(digest[0]) * 256 + static_cast<unsigned char>(digest[1]);
  const std::int64_t seen = connection
                                .number(
                                    "SELECT max((SELECT clock FROM change c WHERE c.origin = o.id "
                                    "ORDER BY number DESC LIMIT 1)) FROM origin o")
                                .value_or(0);
  return std::max(made_at, seen / kBelow + 1) * kBelow + tag;
}

}  // namespace sw::store
