// The totals by day and month: Derived::apply and what writes its sums.

#include <algorithm>
#include <chrono>
#include <map>

#include "core/base/date.hpp"
#include "core/store/derive.hpp"

namespace sw::store {

namespace {

// Sums are held in memory up to here, so that an import of any size needs little.
constexpr std::size_t kMostKeys = 100'000;

void add(Quantity& to, Quantity amount, int sign) {
  to = sign > 0 ? to + amount : to - amount;
}

template <class Optional>
void keep_greatest(Optional& place, const Last& last) {
  if (!place || *place < last) {
    place = last;
  }
}

std::optional<Sums> read_day(Connection& connection, const TotalKey& key) {
  Cursor rows = connection.query(
      "SELECT sum, whole, count, last_clock, last_fact, last_value FROM day_total "
      "WHERE day = ? AND subject = ? AND part = ?",
      {key.when, key.subject, key.part});
  if (!rows.next()) {
    return {};
  }
  return Sums{Quantity::from_micro(rows.integer(0)),
              Quantity::from_micro(rows.integer(1)),
              rows.integer(2),
              {key.when, rows.integer(3), rows.integer(4), rows.integer(5)}};
}

std::optional<Sums> read_month(Connection& connection, const TotalKey& key) {
  Cursor rows = connection.query(
      "SELECT sum, whole, count, last_day, last_clock, last_fact, last_value FROM month_total "
      "WHERE month = ? AND subject = ? AND part = ?",
      {key.when, key.subject, key.part});
  if (!rows.next()) {
    return {};
  }
  return Sums{Quantity::from_micro(rows.integer(0)),
              Quantity::from_micro(rows.integer(1)),
              rows.integer(2),
              {rows.integer(3), rows.integer(4), rows.integer(5), rows.integer(6)}};
}

}  // namespace

void write_day(Connection& connection, const TotalKey& key, const Sums& sums) {
  connection.run("INSERT OR REPLACE INTO day_total VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 {key.when,
                  key.subject,
                  key.part,
                  sums.sum.micro(),
                  sums.whole.micro(),
                  sums.count,
                  sums.last.value,
                  sums.last.clock,
                  sums.last.fact});
}

void write_month(Connection& connection, const TotalKey& key, const Sums& sums) {
  connection.run("INSERT OR REPLACE INTO month_total VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 {key.when,
                  key.subject,
                  key.part,
                  sums.sum.micro(),
                  sums.whole.micro(),
                  sums.count,
                  sums.last.day,
                  sums.last.value,
                  sums.last.clock,
                  sums.last.fact});
}

std::size_t TotalKeyHash::operator()(const TotalKey& key) const {
  const auto mix = [](std::size_t seed, std::int64_t number) {
    return (seed ^ static_cast<std::size_t>(number)) * 0x9E3779B97F4A7C15ULL;
  };
  const std::size_t hash = mix(mix(mix(0, key.when), key.subject), key.part);
  return hash ^ (hash >> 32U);
}

std::int64_t month_of(std::int64_t day) {
  const Date date = Date::from_days(static_cast<std::int32_t>(day));
  return std::int64_t{date.year()} * 12 + date.month() - 1;
}

std::int64_t first_day_of(std::int64_t month) {
  return first_of_month(static_cast<int>(month / 12), static_cast<unsigned>(month % 12) + 1).days();
}

std::int64_t last_day_of(std::int64_t month) {
  return first_day_of(month + 1) - 1;
}

void Derived::apply(const FactRow& fact, int sign) {
  if (kind::on_project(fact.kind)) {
    Cursor rows = connection_.query("SELECT body FROM fact WHERE id = ?", {fact.id});
    apply(fact, sign, rows.next() ? rows.text(0) : std::string());
  } else {
    apply(fact, sign, {});
  }
}

void Derived::apply(const FactRow& fact, int sign, std::string_view body) {
  if (kind::on_project(fact.kind)) {
    projects_.apply(fact, body, sign);
    return;
  }
  if (fact.kind != kind::kProgress) {
    return;  // few enough to be looked up: see fact_rare
  }
  if (days_.size() >= kMostKeys || (sign < 0 && fact.change >= first_)) {
    // A fact that comes and goes in one go: its sums must be written before they are taken off,
    // or the last of the day could not be told.
    flush();
  }
  Delta& delta = days_[{fact.date, fact.subject, fact.part}];
  add(delta.sum, Quantity::from_micro(fact.value), sign);
  add(delta.whole, Quantity::from_micro(fact.whole), sign);
  delta.count += sign;
  const Last last{fact.date, fact.clock, fact.id, fact.value};
  keep_greatest(sign > 0 ? delta.added : delta.removed, last);
}

void Derived::finish() {
  flush();
  find_last_of_days();
  for (const TotalKey& month : stale_months_) {
    find_last_of_month(month);
  }
  stale_months_.clear();
  people_.finish();
  projects_.finish();
}

void Derived::flush() {
  Deltas months;
  for (const auto& [key, delta] : days_) {
    flush_day(key, delta, months);
  }
  for (const auto& [key, delta] : months) {
    flush_month(key, delta);
  }
  days_.clear();
}

void Derived::flush_day(const TotalKey& key, const Delta& delta, Deltas& months) {
  const std::optional<Sums> before = read_day(connection_, key);
  Sums sums = before.value_or(Sums{});
  sums.sum += delta.sum;
  sums.whole += delta.whole;
  sums.count += delta.count;
  const bool last_went = before && delta.removed && delta.removed->fact == before->last.fact;
  if (delta.added && (!before || *delta.added >= sums.last)) {
    sums.last = *delta.added;
  } else if (last_went) {
    orphans_.insert(key);
  }
  if (sums.count == 0) {
    connection_.run("DELETE FROM day_total WHERE day = ? AND subject = ? AND part = ?",
                    {key.when, key.subject, key.part});
  } else {
    write_day(connection_, key, sums);
  }

  Delta& month = months[{month_of(key.when), key.subject, key.part}];
  month.sum += delta.sum;
  month.whole += delta.whole;
  month.count += delta.count;
  if (delta.added) {
    keep_greatest(month.added, *delta.added);
  }
  if (delta.removed) {
    keep_greatest(month.removed, *delta.removed);
  }
}

void Derived::flush_month(const TotalKey& key, const Delta& delta) {
  Sums sums = read_month(connection_, key).value_or(Sums{});
  const bool fresh = sums.count == 0;
  sums.sum += delta.sum;
  sums.whole += delta.whole;
  sums.count += delta.count;
  if (sums.count == 0) {
    connection_.run("DELETE FROM month_total WHERE month = ? AND subject = ? AND part = ?",
                    {key.when, key.subject, key.part});
    return;
  }
  if (delta.removed) {
    stale_months_.insert(key);
  }
  if (delta.added && (fresh || sums.last < *delta.added)) {
    sums.last = *delta.added;
  }
  write_month(connection_, key, sums);
}

// One walk back through the facts for all days that lost their last one. It ends as soon as every
// live fact of those days has been met: how many there are is known from the totals.
void Derived::find_last_of_days() {
  std::map<TotalKey, Orphan> wanted;
  std::int64_t left = 0;
  for (const TotalKey& key : orphans_) {
    if (const auto sums = read_day(connection_, key)) {
      wanted[key].left = sums->count;
      left += sums->count;
    }
  }
  orphans_.clear();
  if (wanted.empty()) {
    return;
  }
  Cursor rows = connection_.query(
      "SELECT f.date, f.subject, f.part, c.clock, f.id, f.value "
      "FROM fact f CROSS JOIN change c ON c.id = f.change "
      "WHERE f.kind = 1 AND f.date BETWEEN ? AND ? "
      "AND NOT EXISTS (SELECT 1 FROM superseded s WHERE s.fact = f.id) "
      "AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.change = f.change) "
      "ORDER BY f.id DESC",
      {wanted.begin()->first.when, wanted.rbegin()->first.when});
  while (left > 0 && rows.next()) {
    const auto found = wanted.find({rows.integer(0), rows.integer(1), rows.integer(2)});
    if (found == wanted.end()) {
      continue;
    }
    --left;
    const Last last{rows.integer(0), rows.integer(3), rows.integer(4), rows.integer(5)};
    found->second.best = std::max(found->second.best, last);
  }
  for (const auto& [key, orphan] : wanted) {
    connection_.run(
        "UPDATE day_total SET last_clock = ?, last_fact = ?, last_value = ? "
        "WHERE day = ? AND subject = ? AND part = ?",
        {orphan.best.clock, orphan.best.fact, orphan.best.value, key.when, key.subject, key.part});
  }
}

void Derived::find_last_of_month(const TotalKey& month) {
  const std::int64_t first = first_day_of(month.when);
  for (std::int64_t day = last_day_of(month.when); day >= first; --day) {
    if (const auto sums = read_day(connection_, {day, month.subject, month.part})) {
      connection_.run(
          "UPDATE month_total SET last_day = ?, last_clock = ?, last_fact = ?, last_value = ? "
          "WHERE month = ? AND subject = ? AND part = ?",
          {day,
           sums->last.clock,
           sums->last.fact,
           sums->last.value,
           month.when,
           month.subject,
           month.part});
      return;
    }
  }
}

}  // namespace sw::store
