#include "core/store/project_totals.hpp"

#include <array>

#include "core/base/text.hpp"
#include "core/service/words.hpp"
#include "core/store/body.hpp"
#include "core/store/derive.hpp"
#include "core/store/family.hpp"
#include "core/store/impl.hpp"

namespace sw::store {

namespace {

// Rows are held in memory up to here, so that an import of any size needs little.
constexpr std::size_t kMostChanges = 100'000;

// The tables, with how many columns are their key; the first of the others is `rows`.
struct TableShape {
  std::size_t keys;
  const char* upsert;
  const char* remove;
};

constexpr std::array kTableShapes{
    TableShape{
        3,
        "INSERT INTO service_total VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET rows = rows + excluded.rows, "
        "records = records + excluded.records, count = count + excluded.count, "
        "sessions = sessions + excluded.sessions, "
        "person_times = person_times + excluded.person_times, hours = hours + excluded.hours, "
        "volunteers = volunteers + excluded.volunteers, "
        "volunteer_hours = volunteer_hours + excluded.volunteer_hours, "
        "people = people + excluded.people",
        "DELETE FROM service_total WHERE grain = ? AND span = ? AND key = ? AND rows = 0"},
    TableShape{4,
               "INSERT INTO service_size VALUES (?, ?, ?, ?, ?) "
               "ON CONFLICT DO UPDATE SET rows = rows + excluded.rows",
               "DELETE FROM service_size WHERE grain = ? AND span = ? AND key = ? AND people = ? "
               "AND rows = 0"},
    TableShape{5,
               "INSERT INTO service_client VALUES (?, ?, ?, ?, ?, ?) "
               "ON CONFLICT DO UPDATE SET rows = rows + excluded.rows",
               "DELETE FROM service_client WHERE grain = ? AND span = ? AND key = ? AND root = ? "
               "AND client = ? AND rows = 0"},
    TableShape{4,
               "INSERT INTO service_case VALUES (?, ?, ?, ?, ?, ?, ?) "
               "ON CONFLICT DO UPDATE SET rows = rows + excluded.rows, "
               "sessions = sessions + excluded.sessions, "
               "person_times = person_times + excluded.person_times",
               "DELETE FROM service_case WHERE root = ? AND number = ? AND key = ? AND day = ? "
               "AND rows = 0"},
    TableShape{6,
               "INSERT INTO money_total VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
               "ON CONFLICT DO UPDATE SET rows = rows + excluded.rows, "
               "amount = amount + excluded.amount",
               "DELETE FROM money_total WHERE grain = ? AND span = ? AND figure = ? AND "
               "project = ? AND line = ? AND source = ? AND rows = 0"},
};
enum Table { kTotal, kSize, kClient, kCaseTable, kMoneyTable };

std::vector<Value> values_of(const std::int64_t* first, std::size_t count) {
  return {first, first + count};
}

const std::string& detail(const Body& body, const char* name) {
  static const std::string kNone;
  const auto found = body.details.find(name);
  return found == body.details.end() ? kNone : found->second;
}

}  // namespace

std::size_t ProjectTotals::Hash::operator()(const Numbers& key) const {
  std::size_t hash = 0;
  for (const std::int64_t number : key) {
    hash = (hash ^ static_cast<std::size_t>(number)) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 29U;
  }
  return hash;
}

std::int64_t ProjectTotals::origin_of(std::int64_t change) {
  const auto [origin, fresh] = origins_.try_emplace(change, 0);
  if (fresh) {
    origin->second =
        connection_.number("SELECT origin FROM change WHERE id = ?", {change}).value_or(0);
  }
  return origin->second;
}

std::int64_t ProjectTotals::key_of(const service::Key& key) {
  const std::string text =
      join(std::array{key.project, key.method, key.field, key.client_groups, key.sites}, "\x1f");
  const auto [place, fresh] = keys_.try_emplace(text, 0);
  if (fresh) {
    const std::array names{names_.number_of(key.project),
                           names_.number_of(key.method),
                           names_.number_of(key.field),
                           names_.number_of(key.client_groups),
                           names_.number_of(key.sites)};
    const std::vector<Value> values(names.begin(), names.end());
    connection_.run(
        "INSERT OR IGNORE INTO service_key(project, method, field, client_groups, sites) "
        "VALUES (?, ?, ?, ?, ?)",
        values);
    place->second =
        connection_
            .number(
                "SELECT id FROM service_key WHERE project = ? AND method = ? AND field = ? "
                "AND client_groups = ? AND sites = ?",
                {names[0], names[1], names[2], names[3], names[4]})
            .value_or(0);
  }
  return place->second;
}

void ProjectTotals::add(int table, Numbers key, const Numbers& amounts) {
  key.insert(key.begin(), table);
  Numbers& sums = changes_[std::move(key)];
  sums.resize(amounts.size());
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    sums[i] = (Quantity::from_micro(sums[i]) + Quantity::from_micro(amounts[i])).micro();
  }
}

void ProjectTotals::apply(const FactRow& fact, std::string_view body, int sign) {
  if (changes_.size() >= kMostChanges) {
    flush();
  }
  if (fact.kind != kind::kService) {
    apply_money(fact, body, sign);
    return;
  }
  facts::Fact said;
  said.kind = facts::Kind::service;
  said.subject = name_text(connection_, fact.subject);
  said.date = Date::from_days(static_cast<std::int32_t>(fact.date));
  said.value = Quantity::from_micro(fact.value);
  said.details = parse_body(body).details;
  apply_service(service::service_of(said), origin_of(fact.change), sign);
}

void ProjectTotals::apply_service(const service::Service& service,
                                  std::int64_t origin,
                                  std::int64_t sign) {
  const std::int64_t day = service.date.days();
  const std::array<std::array<std::int64_t, 2>, 2> spans{{{1, month_of(day)}, {2, day}}};
  std::vector<std::array<std::int64_t, 2>> clients;
  for (const std::string& client : service.clients) {
    const Labelled label = labelled(connection_, client, origin);
    clients.push_back({label.root, names_.number_of(label.label)});
  }
  service::for_each_part(service, [&](const service::Part& part) {
    const std::int64_t key = key_of(part.key);
    const service::Amounts& all = part.amounts;
    for (const auto& [grain, span] : spans) {
      add(kTotal,
          {grain, span, key},
          {sign,
           sign * all.records.micro(),
           sign * all.count.micro(),
           sign * all.sessions.micro(),
           sign * all.person_times.micro(),
           sign * all.hours.micro(),
           sign * all.volunteers.micro(),
           sign * all.volunteer_hours.micro(),
           sign * all.people.micro()});
      if (!all.people.is_zero()) {
        add(kSize, {grain, span, key, all.people.micro()}, {sign});
      }
      for (const auto& [root, client] : clients) {
        add(kClient, {grain, span, key, root, client}, {sign});
      }
    }
  });
  if (!service.case_no.empty()) {
    const Labelled label = labelled(connection_, service.case_no, origin);
    const std::int64_t key = key_of(service::key_of(service));
    add(kCaseTable,
        {label.root, names_.number_of(label.label), key, day},
        {sign, sign * service.sessions.micro(), sign * service.person_times.micro()});
  }
}

void ProjectTotals::apply_money(const FactRow& fact, std::string_view body, std::int64_t sign) {
  const bool spent = fact.kind == kind::kSpending;
  const auto figure =
      static_cast<std::int64_t>(spent ? service::Money::spent : service::Money::received);
  const std::int64_t source =
      spent ? names_.number_of(detail(parse_body(body), service::key::kSource)) : fact.part;
  const std::int64_t line = spent ? fact.part : 0;
  const std::array<std::array<std::int64_t, 2>, 2> spans{
      {{1, month_of(fact.date)}, {2, fact.date}}};
  for (const auto& [grain, span] : spans) {
    add(kMoneyTable, {grain, span, figure, fact.subject, line, source}, {sign, sign * fact.value});
  }
}

void ProjectTotals::flush() {
  for (const auto& [key, amounts] : changes_) {
    const TableShape& table = kTableShapes.at(static_cast<std::size_t>(key.front()));
    std::vector<Value> values = values_of(key.data() + 1, table.keys);
    values.insert(values.end(), amounts.begin(), amounts.end());
    connection_.run(table.upsert, values);
    if (amounts.front() <= 0) {
      connection_.run(table.remove, values_of(key.data() + 1, table.keys));
    }
  }
  changes_.clear();
}

void ProjectTotals::rebuild() {
  connection_.script(
      "DELETE FROM service_total; DELETE FROM service_size; DELETE FROM service_client; "
      "DELETE FROM service_case; DELETE FROM money_total; DELETE FROM service_key");
  FactRow row;
  Cursor rows = connection_.query(
      "SELECT f.id, f.change, f.kind, f.date, f.subject, f.part, f.value, f.body FROM fact f "
      "WHERE f.kind IN (4, 5, 40) "
      "AND NOT EXISTS (SELECT 1 FROM superseded s WHERE s.fact = f.id) "
      "AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.change = f.change)");
  while (rows.next()) {
    row.id = rows.integer(0);
    row.change = rows.integer(1);
    row.kind = rows.integer(2);
    row.date = rows.integer(3);
    row.subject = rows.integer(4);
    row.part = rows.integer(5);
    row.value = rows.integer(6);
    apply(row, rows.view(7), +1);
  }
  flush();
}

}  // namespace sw::store
