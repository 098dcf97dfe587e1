// Proves the totals of services and money from the facts.

#include <map>
#include <unordered_map>

#include <fmt/format.h>

#include "core/service/words.hpp"
#include "core/store/body.hpp"
#include "core/store/derive.hpp"
#include "core/store/family.hpp"
#include "core/store/project_totals.hpp"

namespace sw::store {

namespace {

using Numbers = std::vector<std::int64_t>;
using Rows = std::map<std::string, Numbers>;  // keys in words: the numbers of keys say nothing

constexpr const char* kLive =
    "SELECT f.kind, f.date, s.text, p.text, f.value, f.body, c.origin FROM fact f "
    "JOIN change c ON c.id = f.change JOIN name s ON s.id = f.subject JOIN name p ON p.id = f.part "
    "WHERE f.kind IN (4, 5, 40) "
    "AND NOT EXISTS (SELECT 1 FROM superseded s WHERE s.fact = f.id) "
    "AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.change = f.change)";

constexpr const char* kKey =
    "p.text || '|' || m.text || '|' || f.text || '|' || g.text || '|' || s.text";
constexpr const char* kKeyNames =
    "JOIN service_key k ON k.id = t.key JOIN name p ON p.id = k.project "
    "JOIN name m ON m.id = k.method JOIN name f ON f.id = k.field "
    "JOIN name g ON g.id = k.client_groups JOIN name s ON s.id = k.sites";

std::string words(const service::Key& key) {
  return fmt::format(
      "{}|{}|{}|{}|{}", key.project, key.method, key.field, key.client_groups, key.sites);
}

class ExpectedProjects {
 public:
  explicit ExpectedProjects(Connection& connection) : connection_(connection) {}

  void take(const Cursor& row) {
    const std::int64_t day = row.integer(1);
    if (row.integer(0) == kind::kService) {
      facts::Fact fact;
      fact.subject = row.text(2);
      fact.date = Date::from_days(static_cast<std::int32_t>(day));
      fact.value = Quantity::from_micro(row.integer(4));
      fact.details = parse_body(row.view(5)).details;
      take_service(service::service_of(fact), row.integer(6));
      return;
    }
    const bool spent = row.integer(0) == kind::kSpending;
    const Body body = parse_body(row.view(5));
    const auto source = body.details.find(service::key::kSource);
    const std::string key = spent ? fmt::format("1 {}|{}|{}",
                                                row.text(2),
                                                row.text(3),
                                                source == body.details.end() ? "" : source->second)
                                  : fmt::format("2 {}||{}", row.text(2), row.text(3));
    add(fmt::format("money_total 1 {} {}", month_of(day), key), {1, row.integer(4)});
    add(fmt::format("money_total 2 {} {}", day, key), {1, row.integer(4)});
  }

  Rows rows;

 private:
  void add(const std::string& key, const Numbers& amounts) {
    Numbers& sums = rows[key];
    sums.resize(amounts.size());
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      sums[i] += amounts[i];
    }
  }

  void take_service(const service::Service& service, std::int64_t origin) {
    const std::int64_t day = service.date.days();
    service::for_each_part(service, [&](const service::Part& part) {
      const service::Amounts& all = part.amounts;
      for (const std::string& when :
           {fmt::format("1 {}", month_of(day)), fmt::format("2 {}", day)}) {
        const std::string key = when + " " + words(part.key);
        add("service_total " + key,
            {1,
             all.records.micro(),
             all.count.micro(),
             all.sessions.micro(),
             all.person_times.micro(),
             all.hours.micro(),
             all.volunteers.micro(),
             all.volunteer_hours.micro(),
             all.people.micro()});
        if (!all.people.is_zero()) {
          add(fmt::format("service_size {} {}", key, all.people.micro()), {1});
        }
        for (const std::string& client : service.clients) {
          const Labelled label = labelled(connection_, client, origin);
          add(fmt::format("service_client {} {}/{}", key, label.root, label.label), {1});
        }
      }
    });
    if (!service.case_no.empty()) {
      const Labelled label = labelled(connection_, service.case_no, origin);
      add(fmt::format("service_case {}/{} {} {}",
                      label.root,
                      label.label,
                      words(service::key_of(service)),
                      day),
          {1, service.sessions.micro(), service.person_times.micro()});
    }
  }

  Connection& connection_;
};

// The first column is the key in words.
void read(Connection& connection, const std::string& sql, int amounts, Rows& out) {
  Cursor rows = connection.query_once(sql, {});
  while (rows.next()) {
    Numbers& sums = out[rows.text(0)];
    for (int i = 1; i <= amounts; ++i) {
      sums.push_back(rows.integer(i));
    }
  }
}

Rows kept_rows(Connection& connection) {
  Rows out;
  read(connection,
       fmt::format("SELECT 'service_total ' || grain || ' ' || span || ' ' || {}, rows, records, "
                   "count, sessions, person_times, hours, volunteers, volunteer_hours, people "
                   "FROM service_total t {}",
                   kKey,
                   kKeyNames),
       9,
       out);
  read(connection,
       fmt::format("SELECT 'service_size ' || grain || ' ' || span || ' ' || {} || ' ' || people, "
                   "rows FROM service_size t {}",
                   kKey,
                   kKeyNames),
       1,
       out);
  read(connection,
       fmt::format("SELECT 'service_client ' || grain || ' ' || span || ' ' || {} || ' ' || root "
                   "|| '/' || c.text, rows FROM service_client t {} JOIN name c ON c.id = client",
                   kKey,
                   kKeyNames),
       1,
       out);
  read(connection,
       fmt::format("SELECT 'service_case ' || root || '/' || c.text || ' ' || {} || ' ' || day, "
                   "rows, sessions, person_times FROM service_case t {} "
                   "JOIN name c ON c.id = t.number",
                   kKey,
                   kKeyNames),
       3,
       out);
  read(connection,
       "SELECT 'money_total ' || grain || ' ' || span || ' ' || figure || ' ' || p.text || '|' || "
       "l.text || '|' || s.text, rows, amount FROM money_total t JOIN name p ON p.id = t.project "
       "JOIN name l ON l.id = t.line JOIN name s ON s.id = t.source",
       2,
       out);
  return out;
}

}  // namespace

std::vector<std::string> check_projects(Connection& connection) {
  if (!connection.number("SELECT 1 FROM sqlite_schema WHERE name = 'money_total'")) {
    return {};  // of version 3 or earlier
  }
  ExpectedProjects expected(connection);
  {
    Cursor rows = connection.query(kLive);
    while (rows.next()) {
      expected.take(rows);
    }
  }
  std::vector<std::string> out;
  Rows kept = kept_rows(connection);
  for (const auto& [key, amounts] : expected.rows) {
    const auto found = kept.find(key);
    if (found == kept.end() || found->second != amounts) {
      out.push_back(fmt::format("{}: not what the facts say", key));
    }
    kept.erase(key);
  }
  for (const auto& [key, amounts] : kept) {
    out.push_back(fmt::format("{}: the facts say nothing", key));
  }
  return out;
}

}  // namespace sw::store
