// Proves the tables on people from the facts.

#include <fmt/format.h>

#include "core/store/derive.hpp"
#include "core/store/family.hpp"
#include "core/store/people.hpp"
#include "core/store/personal.hpp"

namespace sw::store {

namespace {

using Out = std::vector<std::string>;

// Every fact on a person is listed under that person, and nothing else is.
void check_facts(Connection& connection, Out& out) {
  std::int64_t facts = 0;
  std::map<std::pair<std::int64_t, std::int64_t>, std::optional<std::int64_t>> people;
  Cursor rows = connection.query(
      "SELECT f.id, f.kind, f.subject, c.origin, n.text FROM fact f JOIN change c ON "
      "c.id = f.change JOIN name n ON n.id = f.subject WHERE f.kind IN (2, 3, 20, 21, 22, 23)");
  while (rows.next()) {
    ++facts;
    const auto [place, fresh] = people.try_emplace({rows.integer(3), rows.integer(2)});
    if (fresh) {
      place->second = find_person(connection, labelled(connection, rows.view(4), rows.integer(3)));
    }
    if (!place->second ||
        !connection.number("SELECT 1 FROM person_fact WHERE person = ? AND kind = ? AND fact = ?",
                           {*place->second, rows.integer(1), rows.integer(0)})) {
      out.push_back(fmt::format("person_fact: fact {} is missing", rows.integer(0)));
    }
  }
  const std::int64_t kept = connection.number("SELECT count(*) FROM person_fact").value_or(0);
  if (kept != facts) {
    out.push_back(fmt::format("person_fact: {} rows, the facts say {}", kept, facts));
  }
}

// Amounts and watches of everybody, as the facts say.
class ExpectedPeople {
 public:
  explicit ExpectedPeople(Connection& connection) : connection_(connection) {}

  void take(const people::Person& person) {
    people::for_each_event(person, [&](const people::Event& event) {
      const std::int64_t level = name(event.level);
      people::for_each_part(event, [&](const people::Part& part) {
        for (const PeopleKey& key : keys_of(event, part, name(part.value), level)) {
          amounts_[key].amount += part.amount.micro();
          ++amounts_[key].count;
        }
      });
    });
    const auto id = find_person(connection_, typed_label(connection_, person.no)).value_or(0);
    for (const people::Watch& one : people::watches_of(person)) {
      ++watches_;
      if (!connection_.number("SELECT 1 FROM people_watch WHERE concern = ? AND until = ? AND "
                              "basis = ? AND person = ? AND since = ?",
                              {static_cast<std::int64_t>(one.concern),
                               one.until.days(),
                               one.basis.days(),
                               id,
                               one.since.days()})) {
        out_.push_back(fmt::format(
            "people_watch: {} of person {} is missing", static_cast<int>(one.concern), id));
      }
    }
  }

  Out finish() {
    std::size_t kept = 0;
    Cursor rows = connection_.query(
        "SELECT grain, figure, dimension, span, value, level, amount, count FROM people_total");
    while (rows.next()) {
      ++kept;
      const PeopleKey key{rows.integer(0),
                          rows.integer(1),
                          rows.integer(2),
                          rows.integer(3),
                          rows.integer(4),
                          rows.integer(5)};
      const auto found = amounts_.find(key);
      if (found == amounts_.end() ||
          found->second != PeopleAmount{rows.integer(6), rows.integer(7)}) {
        out_.push_back(fmt::format("people_total {} {} {} {} {} {}: not what the facts say",
                                   key.grain,
                                   key.figure,
                                   key.dimension,
                                   key.span,
                                   key.value,
                                   key.level));
      }
    }
    if (kept != amounts_.size()) {
      out_.push_back(fmt::format("people_total: {} rows, the facts say {}", kept, amounts_.size()));
    }
    const std::int64_t watches =
        connection_.number("SELECT count(*) FROM people_watch").value_or(0);
    if (watches != watches_) {
      out_.push_back(fmt::format("people_watch: {} rows, the facts say {}", watches, watches_));
    }
    return std::move(out_);
  }

 private:
  std::int64_t name(std::string_view text) {
    if (text.empty()) {
      return 0;
    }
    const auto [place, fresh] = names_.try_emplace(std::string(text), 0);
    if (fresh) {
      place->second = find_name(connection_, text).value_or(-1);
    }
    return place->second;
  }

  Connection& connection_;
  std::unordered_map<std::string, std::int64_t> names_;
  PeopleAmounts amounts_;
  std::int64_t watches_ = 0;
  Out out_;
};

}  // namespace

std::vector<std::string> check_people(Connection& connection) {
  if (!connection.number("SELECT 1 FROM sqlite_schema WHERE name = 'people_total'")) {
    return {};  // of version 2 or earlier
  }
  Out out;
  for (const std::string& digest : altered_personal(connection)) {
    out.push_back(fmt::format("personal {}: was altered", digest.substr(0, 16)));
  }
  check_facts(connection, out);
  ExpectedPeople expected(connection);
  for_each_person(connection, Texts::without, true, [&](const people::Person& person) {
    expected.take(person);
  });
  for (std::string& difference : expected.finish()) {
    out.push_back(std::move(difference));
  }
  return out;
}

}  // namespace sw::store
