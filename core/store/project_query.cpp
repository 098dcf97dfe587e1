// What is asked about services and money.

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "core/store/family.hpp"
#include "core/store/impl.hpp"
#include "core/store/windows.hpp"

namespace sw::store {

namespace {

// Keys in words, with projects as they are called today: two may be the same. The sums themselves
// are taken by number, since there are many rows to a key.
constexpr const char* kKeys =
    "SELECT k.id, coalesce(today.text, p.text), m.text, f.text, g.text, s.text FROM service_key k "
    "JOIN name p ON p.id = k.project JOIN name m ON m.id = k.method JOIN name f ON f.id = k.field "
    "JOIN name g ON g.id = k.client_groups JOIN name s ON s.id = k.sites "
    "LEFT JOIN alias a ON a.name = k.project LEFT JOIN name today ON today.id = a.current";

constexpr const char* kTotals =
    "SELECT key, sum(records), sum(count), sum(sessions), sum(person_times), sum(hours), "
    "sum(volunteers), sum(volunteer_hours), sum(people) FROM service_total "
    "WHERE grain = ? AND span BETWEEN ? AND ? GROUP BY key";

constexpr const char* kLargest =
    "SELECT key, max(people) FROM service_size WHERE grain = ? AND span BETWEEN ? AND ? "
    "GROUP BY key";

constexpr const char* kClients =
    "SELECT key, root, client FROM service_client WHERE grain = ? AND span BETWEEN ? AND ?";

constexpr const char* kMoney =
    "SELECT t.figure, coalesce(today.text, p.text), l.text, s.text, sum(t.amount), sum(t.rows) "
    "FROM money_total t JOIN name p ON p.id = t.project JOIN name l ON l.id = t.line "
    "JOIN name s ON s.id = t.source "
    "LEFT JOIN alias a ON a.name = t.project LEFT JOIN name today ON today.id = a.current "
    "WHERE t.grain = ? AND t.span BETWEEN ? AND ? GROUP BY 1, 2, 3, 4";

constexpr const char* kCases =
    "SELECT t.key, t.root, c.text, t.first, t.last, t.rows, t.sessions, t.person_times "
    "FROM (SELECT root, number, key, min(day) AS first, max(day) AS last, sum(rows) AS rows, "
    "sum(sessions) AS sessions, sum(person_times) AS person_times FROM service_case "
    "WHERE day BETWEEN ? AND ? GROUP BY root, number, key) t JOIN name c ON c.id = t.number";

constexpr const char* kCaseDays =
    "SELECT t.day, sum(t.sessions), sum(t.person_times) "
    "FROM service_case t JOIN name c ON c.id = t.number "
    "WHERE t.root = ? AND c.text = ? AND t.day <= ? GROUP BY t.day ORDER BY t.day";

service::Key key_in(const Cursor& rows, int column) {
  return {rows.text(column),
          rows.text(column + 1),
          rows.text(column + 2),
          rows.text(column + 3),
          rows.text(column + 4)};
}

std::unordered_map<std::int64_t, service::Key> keys_of(Connection& connection) {
  std::unordered_map<std::int64_t, service::Key> keys;
  Cursor rows = connection.query(kKeys);
  while (rows.next()) {
    keys.emplace(rows.integer(0), key_in(rows, 1));
  }
  return keys;
}

Date day_in(const Cursor& rows, int column) {
  return Date::from_days(static_cast<std::int32_t>(rows.integer(column)));
}

}  // namespace

std::vector<service::Sum> Store::services(Date from, Date to) const {
  Connection& connection = impl_->connection;
  const Snapshot snapshot(connection);
  const auto keys = keys_of(connection);
  std::map<service::Key, service::Sum> sums;
  for (const Window& window : windows(from, to)) {
    Cursor rows = connection.query(kTotals, {window.grain, window.from, window.to});
    while (rows.next()) {
      const auto amount = [&](int column) { return Quantity::from_micro(rows.integer(column)); };
      service::Sum& sum = sums[keys.at(rows.integer(0))];
      sum.amounts += service::Amounts{
          amount(1), amount(2), amount(3), amount(4), amount(5), amount(6), amount(7), amount(8)};
    }
    Cursor largest = connection.query(kLargest, {window.grain, window.from, window.to});
    while (largest.next()) {
      service::Sum& sum = sums[keys.at(largest.integer(0))];
      sum.largest = std::max(sum.largest, Quantity::from_micro(largest.integer(1)));
    }
  }
  std::vector<service::Sum> out;
  for (auto& [key, sum] : sums) {
    sum.key = key;
    out.push_back(std::move(sum));
  }
  return out;
}

service::Clients Store::clients(Date from, Date to) const {
  Connection& connection = impl_->connection;
  const Snapshot snapshot(connection);
  service::Clients clients;
  std::unordered_map<std::int64_t, std::size_t> places;  // of keys
  for (auto& [id, key] : keys_of(connection)) {
    places.emplace(id, clients.keys.size());
    clients.keys.push_back(key);
  }
  std::map<std::int64_t, std::unordered_map<std::int64_t, std::size_t>> numbers;  // by root
  for (const Window& window : windows(from, to)) {
    Cursor rows = connection.query(kClients, {window.grain, window.from, window.to});
    while (rows.next()) {
      const auto [number, fresh] =
          numbers[rows.integer(1)].try_emplace(rows.integer(2), clients.people);
      clients.people += fresh ? 1 : 0;
      clients.who.push_back({places.at(rows.integer(0)), number->second});
    }
  }
  return clients;
}

std::vector<service::CaseSum> Store::case_services(Date from, Date to) const {
  Connection& connection = impl_->connection;
  const Snapshot snapshot(connection);
  const auto keys = keys_of(connection);
  std::vector<service::CaseSum> out;
  Cursor rows = connection.query(kCases, {from.days(), to.days()});
  while (rows.next()) {
    out.push_back({keys.at(rows.integer(0)),
                   shown_label(connection, Labelled{rows.integer(1), rows.text(2)}),
                   day_in(rows, 3),
                   day_in(rows, 4),
                   rows.integer(5),
                   Quantity::from_micro(rows.integer(6)),
                   Quantity::from_micro(rows.integer(7))});
  }
  std::sort(out.begin(), out.end(), [](const service::CaseSum& one, const service::CaseSum& other) {
    return std::tie(one.number, one.key) < std::tie(other.number, other.key);
  });
  return out;
}

std::vector<service::CaseDay> Store::case_days(std::string_view number, Date to) const {
  Connection& connection = impl_->connection;
  const Snapshot snapshot(connection);
  std::vector<service::CaseDay> out;
  const Labelled label = typed_label(connection, number);
  Cursor rows = connection.query(kCaseDays, {label.root, label.label, to.days()});
  while (rows.next()) {
    out.push_back({day_in(rows, 0),
                   Quantity::from_micro(rows.integer(1)),
                   Quantity::from_micro(rows.integer(2))});
  }
  return out;
}

std::vector<service::MoneySum> Store::money(Date from, Date to) const {
  Connection& connection = impl_->connection;
  const Snapshot snapshot(connection);
  std::map<std::tuple<std::int64_t, std::string, std::string, std::string>, service::MoneySum> sums;
  for (const Window& window : windows(from, to)) {
    Cursor rows = connection.query(kMoney, {window.grain, window.from, window.to});
    while (rows.next()) {
      service::MoneySum& sum = sums[{rows.integer(0), rows.text(1), rows.text(2), rows.text(3)}];
      sum.figure = static_cast<service::Money>(rows.integer(0));
      sum.project = rows.text(1);
      sum.line = rows.text(2);
      sum.source = rows.text(3);
      sum.amount += Quantity::from_micro(rows.integer(4));
      sum.records += rows.integer(5);
    }
  }
  std::vector<service::MoneySum> out;
  for (auto& [key, sum] : sums) {
    out.push_back(std::move(sum));
  }
  return out;
}

}  // namespace sw::store
