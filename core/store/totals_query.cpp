// Store::totals: whole months from month_total, the rest from day_total.

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "core/store/impl.hpp"
#include "core/store/windows.hpp"

namespace sw::store {

namespace {

using facts::Total;
using facts::Totals;

constexpr const char* kDays =
    "SELECT coalesce(a.current, t.subject), t.part, t.sum, t.whole, t.count, t.day, t.last_clock, "
    "t.last_fact, t.last_value "
    "FROM day_total t LEFT JOIN alias a ON a.name = t.subject WHERE t.day BETWEEN ? AND ?";

constexpr const char* kMonths =
    "SELECT coalesce(a.current, t.subject), t.part, t.sum, t.whole, t.count, t.last_day, "
    "t.last_clock, t.last_fact, t.last_value "
    "FROM month_total t LEFT JOIN alias a ON a.name = t.subject WHERE t.month BETWEEN ? AND ?";

// Subject and part as numbers until the end: their texts are needed once each.
using Adding = std::unordered_map<TotalKey, Sums, TotalKeyHash>;

void add_rows(Connection& connection,
              const char* sql,
              std::int64_t first,
              std::int64_t last,
              Adding& adding) {
  Cursor rows = connection.query(sql, {first, last});
  while (rows.next()) {
    const Last seen{rows.integer(5), rows.integer(6), rows.integer(7), rows.integer(8)};
    Sums& sums = adding[{0, rows.integer(0), rows.integer(1)}];
    sums.last = sums.count == 0 ? seen : std::max(sums.last, seen);
    sums.sum += Quantity::from_micro(rows.integer(2));
    sums.whole += Quantity::from_micro(rows.integer(3));
    sums.count += rows.integer(4);
  }
}

Total total_of(std::string part, const Sums& sums) {
  Total total;
  total.part = std::move(part);
  total.sum = sums.sum;
  total.whole = sums.whole;
  total.count = sums.count;
  total.last = Quantity::from_micro(sums.last.value);
  total.last_date = Date::from_days(static_cast<std::int32_t>(sums.last.day));
  return total;
}

}  // namespace

Totals Store::totals(Date from, Date to) const {
  Connection& connection = impl_->connection;
  const Snapshot snapshot(connection);
  Adding adding;
  for (const Window& window : windows(from, to)) {
    const bool days = window.grain == Window::kDays;
    add_rows(connection, days ? kDays : kMonths, window.from, window.to, adding);
  }
  std::unordered_map<std::int64_t, std::string> texts;
  const auto text = [&](std::int64_t name) -> const std::string& {
    const auto [place, fresh] = texts.try_emplace(name);
    if (fresh) {
      place->second = name_text(connection, name);
    }
    return place->second;
  };
  Totals totals;
  for (const auto& [key, sums] : adding) {
    totals[text(key.subject)].push_back(total_of(text(key.part), sums));
  }
  for (auto& [subject, parts] : totals) {
    std::sort(parts.begin(), parts.end(), [](const Total& one, const Total& other) {
      return one.part < other.part;
    });
  }
  return totals;
}

}  // namespace sw::store
