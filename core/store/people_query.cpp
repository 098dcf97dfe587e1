// What is asked about people.

#include <map>
#include <set>
#include <utility>

#include "core/store/derive.hpp"
#include "core/store/impl.hpp"
#include "core/store/people.hpp"
#include "core/store/windows.hpp"

namespace sw::store {

namespace {

using people::Dimension;
using people::Figure;

// Rows of one grain of a figure under a dimension, from … to a span, under today's names.
constexpr const char* kSums =
    "SELECT coalesce(today.text, v.text), l.text, sum(t.amount) FROM people_total t "
    "JOIN name v ON v.id = t.value JOIN name l ON l.id = t.level "
    "LEFT JOIN alias a ON a.name = t.value LEFT JOIN name today ON today.id = a.current "
    "WHERE t.grain = ? AND t.figure = ? AND t.dimension = ? AND t.span BETWEEN ? AND ? "
    "GROUP BY 1, 2";

class Summing {
 public:
  Summing(Connection& connection, Figure figure, Dimension dimension)
      : connection_(connection),
        figure_(static_cast<std::int64_t>(figure)),
        dimension_(static_cast<std::int64_t>(dimension)) {}

  void all(std::int64_t sign) { add(0, 0, 0, sign); }

  void days(Date from, Date to, std::int64_t sign) {
    for (const Window& window : windows(from, to)) {
      add(window.grain, window.from, window.to, sign);
    }
  }

  std::vector<PeopleSum> finish() {
    std::vector<PeopleSum> out;
    for (const auto& [key, micro] : sums_) {
      if (micro != 0) {
        out.push_back({key.first, key.second, Quantity::from_micro(micro)});
      }
    }
    return out;
  }

 private:
  void add(std::int64_t grain, std::int64_t from, std::int64_t to, std::int64_t sign) {
    Cursor rows = connection_.query(kSums, {grain, figure_, dimension_, from, to});
    while (rows.next()) {
      sums_[{rows.text(0), rows.text(1)}] += sign * rows.integer(2);
    }
  }

  Connection& connection_;
  std::int64_t figure_, dimension_;
  std::map<std::pair<std::string, std::string>, std::int64_t> sums_;
};

using Found = std::vector<std::pair<std::int64_t, people::Watch>>;

// Of a row of person, basis, since, until.
people::Watch watch_of(people::Concern concern, const Cursor& rows) {
  const auto day = [&](int column) {
    return Date::from_days(static_cast<std::int32_t>(rows.integer(column)));
  };
  return {concern, day(1), day(2), day(3)};
}

std::vector<Watched> with_people(Connection& connection, const Found& found) {
  std::vector<Watched> out;
  for (const auto& [person, watch] : found) {
    out.push_back({load_person(connection, person, Texts::with), watch});
  }
  return out;
}

}  // namespace

std::vector<PeopleSum> Store::people_sums(Figure figure,
                                          Dimension dimension,
                                          Date from,
                                          Date to) const {
  const Snapshot snapshot(impl_->connection);
  Summing sums(impl_->connection, figure, dimension);
  if (people::is_stock(figure)) {
    // What there is in all, less what came after the day: of that there is little.
    sums.all(+1);
    sums.days(to + 1, people::kOpen, -1);
  } else {
    sums.days(from, to, +1);
  }
  return sums.finish();
}

bool Store::has_people(Figure figure) const {
  return impl_->connection
      .number("SELECT 1 FROM people_total WHERE grain = 0 AND figure = ? LIMIT 1",
              {static_cast<std::int64_t>(figure)})
      .has_value();
}

std::optional<people::Person> Store::person(std::string_view no) const {
  Connection& connection = impl_->connection;
  const Snapshot snapshot(connection);
  const auto found = find_person(connection, typed_label(connection, no));
  if (!found) {
    return {};
  }
  people::Person person = load_person(connection, *found, Texts::with);
  return person.spans.empty() ? std::nullopt : std::optional(std::move(person));
}

void Store::for_each_person(People which,
                            const std::function<void(const people::Person&)>& use) const {
  const Snapshot snapshot(impl_->connection);
  store::for_each_person(impl_->connection,
                         Texts::with,
                         which == People::with_learning,
                         [&](const people::Person& person) {
                           if (!person.spans.empty()) {
                             use(person);
                           }
                         });
}

std::vector<Watched> Store::watched_from(people::Concern concern, Date from, Date to) const {
  Connection& connection = impl_->connection;
  const Snapshot snapshot(connection);
  Found found;
  {
    Cursor rows = connection.query(
        "SELECT person, basis, since, until FROM people_watch WHERE concern = ? "
        "AND basis BETWEEN ? AND ? ORDER BY basis, person",
        {static_cast<std::int64_t>(concern), from.days(), to.days()});
    while (rows.next()) {
      found.emplace_back(rows.integer(0), watch_of(concern, rows));
    }
  }
  return with_people(connection, found);
}

void Store::for_each_examined(Date from,
                              Date to,
                              const std::function<void(const people::Person&)>& use) const {
  Connection& connection = impl_->connection;
  const Snapshot snapshot(connection);
  std::set<std::int64_t> people;
  {
    Cursor rows = connection.query(
        "SELECT DISTINCT n.text, c.origin FROM fact f JOIN change c ON c.id = f.change "
        "JOIN name n ON n.id = f.subject "
        "WHERE f.kind = 23 AND f.kind >= 10 AND f.date BETWEEN ? AND ?",
        {from.days(), to.days()});
    while (rows.next()) {
      const Labelled label = labelled(connection, rows.view(0), rows.integer(1));
      if (const auto person = find_person(connection, label)) {
        people.insert(*person);
      }
    }
  }
  for (const std::int64_t person : people) {
    use(load_person(connection, person, Texts::without));
  }
}

std::vector<Watched> Store::watched(people::Concern concern, Date open_on, Date basis_to) const {
  Connection& connection = impl_->connection;
  const Snapshot snapshot(connection);
  Found found;
  {
    // Those still open are found by the basis; those that ended after the day are few.
    Cursor rows = connection.query(
        "SELECT person, basis, since, until FROM people_watch "
        "WHERE concern = ?1 AND until = ?4 AND basis <= ?3 AND since <= ?2 UNION ALL "
        "SELECT person, basis, since, until FROM people_watch "
        "WHERE concern = ?1 AND until > ?2 AND until < ?4 AND basis <= ?3 AND since <= ?2 "
        "ORDER BY basis, person",
        {static_cast<std::int64_t>(concern),
         open_on.days(),
         basis_to.days(),
         people::kOpen.days()});
    while (rows.next()) {
      found.emplace_back(rows.integer(0), watch_of(concern, rows));
    }
  }
  return with_people(connection, found);
}

}  // namespace sw::store
