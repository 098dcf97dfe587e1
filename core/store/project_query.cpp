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

constexpr const char* kTotals =
    "SELECT coalesce(today.text, p.text), m.text, f.text, g.text, s.text, "
    "sum(t.records), sum(t.count), sum(t.sessions), sum(t.person_times), sum(t.hours), "
    "sum(t.volunteers), sum(t.volunteer_hours), sum(t.people) FROM service_total t "
    "JOIN service_key k ON k.id = t.key JOIN name p ON p.id = k.project "
    "JOIN name m ON m.id = k.method JOIN name f ON f.id = k.field "
    "JOIN name g ON g.id = k.client_groups JOIN name s ON s.id = k.sites "
    "LEFT JOIN alias a ON a.name = k.project LEFT JOIN name today ON today.id = a.current "
    "WHERE t.grain = ? AND t.span BETWEEN ? AND ? GROUP BY 1, 2, 3, 4, 5";

constexpr const char* kLargest =
    "SELECT coalesce(today.text, p.text), m.text, f.text, g.text, s.text, max(t.people) "
    "FROM service_size t "
    "JOIN service_key k ON k.id = t.key JOIN name p ON p.id = k.project "
    "JOIN name m ON m.id = k.method JOIN name f ON f.id = k.field "
    "JOIN name g ON g.id = k.client_groups JOIN name s ON s.id = k.sites "
    "LEFT JOIN alias a ON a.name = k.project LEFT JOIN name today ON today.id = a.current "
    "WHERE t.grain = ? AND t.span BETWEEN ? AND ? GROUP BY 1, 2, 3, 4, 5";

constexpr const char* kClients =
    "SELECT DISTINCT k.id, coalesce(today.text, p.text), m.text, f.text, g.text, s.text, t.root, "
    "t.client FROM service_client t "
    "JOIN service_key k ON k.id = t.key JOIN name p ON p.id = k.project "
    "JOIN name m ON m.id = k.method JOIN name f ON f.id = k.field "
    "JOIN name g ON g.id = k.client_groups JOIN name s ON s.id = k.sites "
    "LEFT JOIN alias a ON a.name = k.project LEFT JOIN name today ON today.id = a.current "
    "WHERE t.grain = ? AND t.span BETWEEN ? AND ?";

constexpr const char* kMoney =
    "SELECT t.figure, coalesce(today.text, p.text), l.text, s.text, sum(t.amount), sum(t.rows) "
    "FROM money_total t JOIN name p ON p.id = t.project JOIN name l ON l.id = t.line "
    "JOIN name s ON s.id = t.source "
    "LEFT JOIN alias a ON a.name = t.project LEFT JOIN name today ON today.id = a.current "
    "WHERE t.grain = ? AND t.span BETWEEN ? AND ? GROUP BY 1, 2, 3, 4";

constexpr const char* kCases =
    "SELECT coalesce(today.text, p.text), m.text, f.text, g.text, s.text, t.root, c.text, "
    "min(t.day), max(t.day), sum(t.rows), sum(t.sessions), sum(t.person_times) "
    "FROM service_case t JOIN name c ON c.id = t.number "
    "JOIN service_key k ON k.id = t.key JOIN name p ON p.id = k.project "
    "JOIN name m ON m.id = k.method JOIN name f ON f.id = k.field "
    "JOIN name g ON g.id = k.client_groups JOIN name s ON s.id = k.sites "
    "LEFT JOIN alias a ON a.name = k.project LEFT JOIN name today ON today.id = a.current "
    "WHERE t.day BETWEEN ? AND ? GROUP BY 1, 2, 3, 4, 5, 6, 7";

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

Date day_in(const Cursor& rows, int column) {
  return Date::from_days(static_cast<std::int32_t>(rows.integer(column)));
}

}  // namespace

std::vector<service::Sum> Store::services(Date from, Date to) const {
  Connection& connection = impl_->connection;
  const Snapshot snapshot(connection);
  std::map<service::Key, service::Sum> sums;
  for (const Window& window : windows(from, to)) {
    Cursor rows = connection.query(kTotals, {window.grain, window.from, window.to});
    while (rows.next()) {
      const auto amount = [&](int column) { return Quantity::from_micro(rows.integer(column)); };
      service::Sum& sum = sums[key_in(rows, 0)];
      sum.amounts += service::Amounts{amount(5),
                                      amount(6),
                                      amount(7),
                                      amount(8),
                                      amount(9),
                                      amount(10),
                                      amount(11),
                                      amount(12)};
    }
    Cursor largest = connection.query(kLargest, {window.grain, window.from, window.to});
    while (largest.next()) {
      service::Sum& sum = sums[key_in(largest, 0)];
      sum.largest = std::max(sum.largest, Quantity::from_micro(largest.integer(5)));
    }
  }
  std::vector<service::Sum> out;
  for (auto& [key, sum] : sums) {
    sum.key = key;
    out.push_back(std::move(sum));
  }
  return out;
}

void Store::for_each_client(
    Date from, Date to, const std::function<void(const service::Key&, std::int64_t)>& use) const {
  Connection& connection = impl_->connection;
  const Snapshot snapshot(connection);
  std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> numbers;
  std::unordered_map<std::int64_t, service::Key> keys;
  for (const Window& window : windows(from, to)) {
    Cursor rows = connection.query(kClients, {window.grain, window.from, window.to});
    while (rows.next()) {
      const auto [key, fresh] = keys.try_emplace(rows.integer(0));
      if (fresh) {
        key->second = key_in(rows, 1);
      }
      const auto [number, unknown] = numbers.try_emplace({rows.integer(6), rows.integer(7)},
                                                         static_cast<std::int64_t>(numbers.size()));
      use(key->second, number->second);
    }
  }
}

std::vector<service::CaseSum> Store::case_services(Date from, Date to) const {
  Connection& connection = impl_->connection;
  const Snapshot snapshot(connection);
  std::vector<service::CaseSum> out;
  Cursor rows = connection.query(kCases, {from.days(), to.days()});
  while (rows.next()) {
    out.push_back({key_in(rows, 0),
                   shown_label(connection, Labelled{rows.integer(5), rows.text(6)}),
                   day_in(rows, 7),
                   day_in(rows, 8),
                   rows.integer(9),
                   Quantity::from_micro(rows.integer(10)),
                   Quantity::from_micro(rows.integer(11))});
  }
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
