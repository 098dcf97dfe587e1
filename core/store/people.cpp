#include "core/store/people.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "core/store/body.hpp"
#include "core/store/derive.hpp"
#include "core/store/impl.hpp"
#include "core/store/personal.hpp"

namespace sw::store {

namespace {

using facts::Fact;

constexpr const char* kPersonFacts =
    "SELECT p.person, f.kind, f.date, n.text, f.value, f.body, c.clock, f.id "
    "FROM person_fact p CROSS JOIN fact f ON f.id = p.fact "
    "CROSS JOIN change c ON c.id = f.change CROSS JOIN name n ON n.id = f.part "
    "WHERE p.person = ? "
    "AND NOT EXISTS (SELECT 1 FROM superseded s WHERE s.fact = f.id) "
    "AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.change = f.change) "
    "ORDER BY f.date, c.clock, f.id";

constexpr const char* kAllFacts =
    "SELECT p.person, f.kind, f.date, n.text, f.value, f.body, c.clock, f.id "
    "FROM person_fact p CROSS JOIN fact f ON f.id = p.fact "
    "CROSS JOIN change c ON c.id = f.change CROSS JOIN name n ON n.id = f.part "
    "WHERE p.kind >= ? "
    "AND NOT EXISTS (SELECT 1 FROM superseded s WHERE s.fact = f.id) "
    "AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.change = f.change) "
    "ORDER BY p.person";

struct Dated {
  std::int64_t clock = 0, id = 0;
  Fact fact;
};

Fact fact_of(Connection& connection, const Cursor& rows, Texts texts) {
  Fact fact;
  fact.kind = kind_of(rows.integer(1));
  fact.date = Date::from_days(static_cast<std::int32_t>(rows.integer(2)));
  fact.part = rows.text(3);
  if (const auto micro = rows.maybe_integer(4)) {
    fact.value = Quantity::from_micro(*micro);
  }
  if (!rows.is_null(5)) {
    Body body = parse_body(rows.view(5));
    fact.details = std::move(body.details);
    if (texts == Texts::with) {
      for (const auto& [key, digest] : body.personal) {
        fact.personal[key] = personal_text(connection, digest);
      }
    }
  }
  return fact;
}

std::string shown_person(Connection& connection, std::int64_t person) {
  Cursor rows = connection.query(
      "SELECT p.root, n.text FROM person p JOIN name n ON n.id = p.no WHERE p.id = ?", {person});
  return rows.next() ? shown_label(connection, Labelled{rows.integer(0), rows.text(1)})
                     : std::string();
}

// Everybody at once, which is one query instead of several a person.
std::unordered_map<std::int64_t, std::string> shown_people(Connection& connection) {
  const std::int64_t ours = our_root(connection);
  std::unordered_map<std::int64_t, std::string> shown;
  Cursor rows =
      connection.query("SELECT p.id, p.root, n.text FROM person p JOIN name n ON n.id = p.no");
  while (rows.next()) {
    const Labelled label{rows.integer(1), rows.text(2)};
    shown[rows.integer(0)] = label.root == ours ? label.label : shown_label(connection, label);
  }
  return shown;
}

people::Person built(std::string no, std::vector<Dated>& dated) {
  std::sort(dated.begin(), dated.end(), [](const Dated& one, const Dated& other) {
    return std::tie(one.fact.date, one.clock, one.id) <
           std::tie(other.fact.date, other.clock, other.id);
  });
  std::vector<Fact> facts;
  facts.reserve(dated.size());
  for (Dated& one : dated) {
    facts.push_back(std::move(one.fact));
  }
  dated.clear();
  return people::person_of(std::move(no), facts);
}

void write(Connection& connection, const PeopleKey& key, const PeopleAmount& change) {
  connection.run(
      "INSERT INTO people_total VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE "
      "SET amount = amount + excluded.amount, count = count + excluded.count",
      {key.grain,
       key.figure,
       key.dimension,
       key.span,
       key.value,
       key.level,
       change.amount,
       change.count});
  if (change.count < 0) {
    connection.run(
        "DELETE FROM people_total WHERE grain = ? AND figure = ? AND dimension = ? AND span = ? "
        "AND value = ? AND level = ? AND count = 0",
        {key.grain, key.figure, key.dimension, key.span, key.value, key.level});
  }
}

}  // namespace

std::array<PeopleKey, 3> keys_of(const people::Event& event,
                                 const people::Part& part,
                                 std::int64_t value,
                                 std::int64_t level) {
  const std::int64_t day = event.day.days();
  PeopleKey key{0,
                static_cast<std::int64_t>(event.figure),
                static_cast<std::int64_t>(part.dimension),
                0,
                value,
                level};
  PeopleKey month = key;
  month.grain = 1;
  month.span = month_of(day);
  PeopleKey of_day = key;
  of_day.grain = 2;
  of_day.span = day;
  return {key, month, of_day};
}

std::size_t PeopleKeyHash::operator()(const PeopleKey& key) const {
  std::size_t hash = 0;
  for (const std::int64_t number :
       {key.grain, key.figure, key.dimension, key.span, key.value, key.level}) {
    hash = (hash ^ static_cast<std::size_t>(number)) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 29U;
  }
  return hash;
}

std::optional<std::int64_t> find_person(Connection& connection, const Labelled& label) {
  const auto name = find_name(connection, label.label);
  return name ? connection.number("SELECT id FROM person WHERE root = ? AND no = ?",
                                  {label.root, *name})
              : std::nullopt;
}

std::vector<std::string> personal_of(Connection& connection, std::int64_t person) {
  std::vector<std::string> digests;
  Cursor rows = connection.query(
      "SELECT f.body FROM person_fact p JOIN fact f ON f.id = p.fact "
      "WHERE p.person = ? AND f.body IS NOT NULL",
      {person});
  while (rows.next()) {
    for (const auto& [key, digest] : parse_body(rows.text(0)).personal) {
      digests.push_back(digest);
    }
  }
  return digests;
}

people::Person load_person(Connection& connection, std::int64_t person, Texts texts) {
  std::vector<Fact> facts;
  {
    Cursor rows = connection.query(kPersonFacts, {person});
    while (rows.next()) {
      facts.push_back(fact_of(connection, rows, texts));
    }
  }
  return people::person_of(shown_person(connection, person), facts);
}

void for_each_person(Connection& connection,
                     Texts texts,
                     bool learning,
                     const std::function<void(const people::Person&)>& use) {
  std::unordered_map<std::int64_t, std::string> shown = shown_people(connection);
  std::vector<Dated> dated;
  std::int64_t person = 0;
  Cursor rows = connection.query(kAllFacts, {learning ? 0 : kind::kStaff});
  while (rows.next()) {
    if (rows.integer(0) != person && !dated.empty()) {
      use(built(std::move(shown[person]), dated));
    }
    person = rows.integer(0);
    dated.push_back({rows.integer(6), rows.integer(7), fact_of(connection, rows, texts)});
  }
  if (!dated.empty()) {
    use(built(std::move(shown[person]), dated));
  }
}

std::int64_t PeopleTotals::person_of(const FactRow& fact) {
  const auto [root, fresh] = roots_.try_emplace(fact.change, 0);
  if (fresh) {
    const auto origin = connection_.number("SELECT origin FROM change WHERE id = ?", {fact.change});
    root->second = origin.value_or(0);
  }
  const auto [place, unknown] = people_.try_emplace({root->second, fact.subject}, 0);
  if (unknown) {
    const Labelled label =
        labelled(connection_, name_text(connection_, fact.subject), root->second);
    const std::int64_t name = names_.number_of(label.label);
    connection_.run("INSERT OR IGNORE INTO person(root, no) VALUES (?, ?)", {label.root, name});
    place->second =
        connection_.number("SELECT id FROM person WHERE root = ? AND no = ?", {label.root, name})
            .value_or(0);
  }
  return place->second;
}

void PeopleTotals::arrive(const FactRow& fact) {
  const std::int64_t person = person_of(fact);
  touch(person);
  connection_.run("INSERT OR IGNORE INTO person_fact VALUES (?, ?, ?)",
                  {person, fact.kind, fact.id});
}

void PeopleTotals::touch_change(std::int64_t change) {
  std::vector<std::int64_t> facts;
  {
    Cursor rows = connection_.query(
        "SELECT f.id FROM change c JOIN fact f ON f.id BETWEEN c.first_fact AND "
        "c.first_fact + c.facts - 1 WHERE c.id = ? AND f.kind IN (2, 3, 20, 21, 22, 23)",
        {change});
    while (rows.next()) {
      facts.push_back(rows.integer(0));
    }
  }
  for (const std::int64_t fact : facts) {
    touch_fact(fact);
  }
}

void PeopleTotals::touch_fact(std::int64_t fact) {
  FactRow row;
  {
    Cursor rows = connection_.query("SELECT change, subject FROM fact WHERE id = ?", {fact});
    if (!rows.next()) {
      return;
    }
    row.change = rows.integer(0);
    row.subject = rows.integer(1);
  }
  touch(person_of(row));
}

// Takes off what the person counts for as long as nothing has changed.
void PeopleTotals::touch(std::int64_t person) {
  if (touched_.insert(person).second) {
    const people::Person before = load_person(connection_, person, Texts::without);
    add(before, -1);
    watch(person, before, false);
  }
}

void PeopleTotals::add(const people::Person& person, std::int64_t sign) {
  people::for_each_event(person, [&](const people::Event& event) {
    const std::int64_t level = names_.number_of(event.level);
    people::for_each_part(event, [&](const people::Part& part) {
      const std::int64_t value = names_.number_of(std::string(part.value));
      for (const PeopleKey& key : keys_of(event, part, value, level)) {
        PeopleAmount& amount = amounts_[key];
        amount.amount += sign * part.amount.micro();
        amount.count += sign;
      }
    });
  });
}

void PeopleTotals::watch(std::int64_t person, const people::Person& now, bool there) {
  for (const people::Watch& one : people::watches_of(now)) {
    connection_.run(there ? "INSERT OR IGNORE INTO people_watch VALUES (?, ?, ?, ?, ?)"
                          : "DELETE FROM people_watch WHERE concern = ? AND until = ? AND "
                            "basis = ? AND person = ? AND since = ?",
                    {static_cast<std::int64_t>(one.concern),
                     one.until.days(),
                     one.basis.days(),
                     person,
                     one.since.days()});
  }
}

void PeopleTotals::finish() {
  for (const std::int64_t person : touched_) {
    const people::Person now = load_person(connection_, person, Texts::without);
    add(now, +1);
    watch(person, now, true);
  }
  touched_.clear();
  for (const auto& [key, change] : amounts_) {
    if (change != PeopleAmount()) {
      write(connection_, key, change);
    }
  }
  amounts_.clear();
}

void PeopleTotals::rebuild() {
  connection_.script(
      "DELETE FROM person; DELETE FROM person_fact; DELETE FROM people_total; "
      "DELETE FROM people_watch");
  FactRow row;
  Cursor rows = connection_.query(
      "SELECT id, kind, change, subject FROM fact WHERE kind IN (2, 3, 20, 21, 22, 23)");
  while (rows.next()) {
    row.change = rows.integer(2);
    row.subject = rows.integer(3);
    const std::int64_t person = person_of(row);
    touched_.insert(person);
    connection_.run("INSERT OR IGNORE INTO person_fact VALUES (?, ?, ?)",
                    {person, rows.integer(1), rows.integer(0)});
  }
  finish();
}

}  // namespace sw::store
