#include "core/store/forget.hpp"

#include "core/base/error.hpp"
#include "core/store/body.hpp"
#include "core/store/family.hpp"
#include "core/store/impl.hpp"
#include "core/store/messages.hpp"
#include "core/store/people.hpp"
#include "core/store/personal.hpp"

namespace sw::store {

std::vector<std::string> forgotten(Connection& connection) {
  std::vector<std::string> digests;
  Cursor rows =
      connection.query("SELECT body FROM fact WHERE kind = 16 AND kind >= 10 ORDER BY id");
  while (rows.next()) {
    const Body body = parse_body(rows.text(0));
    digests.insert(digests.end(), body.forgets.begin(), body.forgets.end());
  }
  return digests;
}

std::int64_t erase_forgotten(Connection& connection) {
  const char* const known =
      "SELECT (SELECT count(*) FROM who WHERE salt <> x'') + "
      "(SELECT count(*) FROM personal WHERE salt <> x'')";
  const std::int64_t before = connection.number(known).value_or(0);
  for (const std::string& digest : forgotten(connection)) {
    connection.run(
        "UPDATE who SET actor = ?1, login = ?1, host = ?1, salt = x'' "
        "WHERE digest = ?2 AND salt <> x''",
        {kErasedName, Blob(from_hex(digest))});
    connection.run("UPDATE personal SET text = ?1, salt = x'' WHERE digest = ?2 AND salt <> x''",
                   {kErasedName, Blob(from_hex(digest))});
  }
  return before - connection.number(known).value_or(0);
}

namespace {

// Candidates by their number, or by that of whom they became; and supervisors from outside, who are
// known by name alone. All facts are read: it is seldom done.
void add_others(Connection& connection,
                std::string_view person,
                std::vector<std::string>& digests) {
  Cursor rows = connection.query(
      "SELECT f.kind, n.text, f.body, c.origin FROM fact f JOIN name n ON n.id = f.subject "
      "JOIN change c ON c.id = f.change WHERE f.kind IN (3, 24) AND f.body IS NOT NULL");
  while (rows.next()) {
    const Body body = parse_body(rows.view(2));
    const auto staff = body.details.find("staff");
    const bool candidate = rows.integer(0) == kind::kCandidate &&
                           (shown_label(connection, rows.view(1), rows.integer(3)) == person ||
                            (staff != body.details.end() && staff->second == person));
    for (const auto& [key, digest] : body.personal) {
      const bool supervisor =
          rows.integer(0) == kind::kSupervision && personal_text(connection, digest) == person;
      if (candidate || supervisor) {
        digests.push_back(digest);
      }
    }
  }
}

}  // namespace

void scrub(Connection& connection) {
  connection.script("VACUUM");
  connection.script("PRAGMA wal_checkpoint(TRUNCATE)");
}

facts::RecordId Writer::forget(std::string_view person, Date day) {
  Connection& connection = impl_.connection;
  Body body;
  std::int64_t changes = 0;
  // Somebody on the register: their names and certificate numbers.
  if (const auto on_register = find_person(connection, typed_label(connection, person))) {
    body.forgets = personal_of(connection, *on_register);
    changes = connection.number("SELECT count(*) FROM person_fact WHERE person = ?", {*on_register})
                  .value_or(0);
  }
  add_others(connection, person, body.forgets);
  if (body.forgets.empty()) {
    Cursor rows = connection.query(
        "SELECT digest, (SELECT count(*) FROM change c WHERE c.who = w.id) FROM who w "
        "WHERE (actor = ?1 OR login = ?1) AND salt <> x''",
        {person});
    while (rows.next()) {
      if (rows.text(0) == impl_.header.who_digest) {
        throw Error(ErrorKind::input, say(kOneself), say(kOneselfHint));
      }
      body.forgets.push_back(to_hex(rows.text(0)));
      changes += rows.integer(1);
    }
  }
  if (body.forgets.empty()) {
    throw Error(ErrorKind::input, say(kNobody, person), say(kNobodyHint));
  }
  facts::Fact fact;
  fact.kind = facts::Kind::forget;
  fact.date = day;
  fact.value = Quantity::of(changes);
  const facts::RecordId id = impl_.write(fact, body, {});
  erase_forgotten(connection);
  return id;
}

std::vector<facts::Record> Store::mentions(std::string_view words) const {
  Connection& connection = impl_->connection;
  const Snapshot snapshot(connection);
  std::vector<std::int64_t> found;
  {
    Cursor rows = connection.query(
        "SELECT f.id FROM fact f JOIN change c ON c.id = f.change LEFT JOIN name s ON "
        "s.id = f.subject JOIN name p ON p.id = f.part "
        "WHERE instr(f.note, ?1) OR instr(c.why, ?1) OR instr(coalesce(f.body, ''), ?1) "
        "OR instr(coalesce(s.text, ''), ?1) OR instr(p.text, ?1) ORDER BY f.id",
        {words});
    while (rows.next()) {
      found.push_back(rows.integer(0));
    }
  }
  std::vector<facts::Record> records;
  for (const std::int64_t fact : found) {
    if (auto record = find_record(connection, record_id(connection, fact))) {
      records.push_back(std::move(*record));
    }
  }
  return records;
}

}  // namespace sw::store
