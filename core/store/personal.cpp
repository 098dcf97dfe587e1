#include "core/store/personal.hpp"

#include "core/store/chain.hpp"
#include "core/store/origin.hpp"
#include "core/store/store.hpp"

namespace sw::store {

std::string keep_personal(Connection& connection, std::string_view text) {
  start_sodium();
  const auto random = random_bytes<16>();
  const std::string salt(random.begin(), random.end());
  const std::string digest = digest_of({salt, text});
  connection.run("INSERT INTO personal(digest, salt, text) VALUES (?, ?, ?)",
                 {Blob(digest), Blob(salt), text});
  return to_hex(digest);
}

std::string personal_text(Connection& connection, std::string_view digest) {
  Cursor rows =
      connection.query("SELECT text FROM personal WHERE digest = ?", {Blob(from_hex(digest))});
  return rows.next() ? rows.text(0) : kErasedName;
}

void bring_personal(Connection& ours,
                    Connection& theirs,
                    const std::map<std::string, std::string>& personal,
                    const std::set<std::string>& forgotten) {
  for (const auto& [key, digest] : personal) {
    const std::string bytes = from_hex(digest);
    if (ours.number("SELECT 1 FROM personal WHERE digest = ?", {Blob(bytes)})) {
      continue;
    }
    Cursor rows = theirs.query("SELECT salt, text FROM personal WHERE digest = ?", {Blob(bytes)});
    const bool gone = !rows.next() || forgotten.contains(digest);
    ours.run("INSERT INTO personal(digest, salt, text) VALUES (?, ?, ?)",
             {Blob(bytes),
              Blob(gone ? std::string() : rows.text(0)),
              gone ? kErasedName : rows.text(1)});
  }
}

std::vector<std::string> altered_personal(Connection& connection) {
  std::vector<std::string> found;
  Cursor rows = connection.query("SELECT digest, salt, text FROM personal WHERE salt <> x''");
  while (rows.next()) {
    if (digest_of({rows.text(1), rows.text(2)}) != rows.text(0)) {
      found.push_back(to_hex(rows.text(0)));
    }
  }
  return found;
}

}  // namespace sw::store
