#include "core/store/check.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "core/store/body.hpp"
#include "core/store/chain.hpp"
#include "core/store/derive.hpp"
#include "core/store/import.hpp"
#include "core/store/names.hpp"
#include "core/store/people.hpp"

namespace sw::store {

namespace {

using LinkKey = std::pair<std::int64_t, std::string>;      // fact, role
using LinkTarget = std::pair<std::int64_t, std::int64_t>;  // change, fact
using Order = std::pair<std::int64_t, std::int64_t>;       // clock, fact: the order of recording
using Pairs = std::map<std::int64_t, std::int64_t>;

// The content of all derived tables.
struct Tables {
  std::map<LinkKey, LinkTarget> links;
  Pairs taken_back, superseded, aliases;
  std::map<TotalKey, Sums> days, months;
};

class Computation {
 public:
  explicit Computation(Connection& connection) : connection_(connection) {
    read_bodies();
    resolve_links();
    judge_changes();
    judge_corrections();
    judge_renames();
  }

  // The sums need a pass over all facts.
  void take(const ScannedFact& fact) {
    if (fact.kind != kind::kProgress) {
      return;
    }
    if (fact.change != change_) {
      change_ = fact.change;
      clock_ = connection_.number("SELECT clock FROM change WHERE id = ?", {change_});
      taken_back_ = tables_.taken_back.contains(change_);
    }
    if (!clock_ || taken_back_ || tables_.superseded.contains(fact.id)) {
      return;
    }
    const Last last{fact.date, *clock_, fact.id, fact.value.value_or(0)};
    const TotalKey day{fact.date, fact.subject, fact.part};
    add(days_[day], fact, last);
    add(months_[{month_of(fact.date), day.subject, day.part}], fact, last);
  }

  Tables finish() {
    tables_.days.insert(days_.begin(), days_.end());
    tables_.months.insert(months_.begin(), months_.end());
    return std::move(tables_);
  }

 private:
  struct Said {
    std::int64_t fact;
    std::string role;
    std::string meant;  // "<uuid>" or "<uuid>.<seq>"
    std::int64_t change;
  };
  struct Meant {
    std::int64_t change, first_fact;
  };

  void read_bodies() {
    Cursor rows = connection_.query(
        "SELECT f.id, f.body, f.change, c.clock, f.kind, f.subject "
        "FROM fact f JOIN change c ON c.id = f.change WHERE f.body IS NOT NULL");
    while (rows.next()) {
      const std::int64_t fact = rows.integer(0);
      const Body body = parse_body(rows.text(1));
      const auto say = [&](const char* role, const std::string& meant) {
        if (!meant.empty()) {
          said_.push_back({fact, role, meant, rows.integer(2)});
          orders_[fact] = {rows.integer(3), fact};
          uuids_[meant.substr(0, meant.find('.'))] = {};
        }
      };
      say("about", body.about);
      say("supersedes", body.supersedes);
      say("undoes", body.undoes);
      if (const auto to = find_name(connection_, body.renamed_to); to && !body.renamed_to.empty()) {
        renames_.push_back({rows.integer(2), {rows.integer(5), *to, rows.integer(3), fact}});
      }
    }
  }

  void resolve_links() {
    Cursor rows = connection_.query("SELECT uuid, id, first_fact FROM change");
    while (rows.next()) {
      if (const auto found = uuids_.find(rows.text(0)); found != uuids_.end()) {
        found->second = {rows.integer(1), rows.integer(2)};
      }
    }
    for (const Said& said : said_) {
      const std::size_t dot = said.meant.find('.');
      const Meant& meant = uuids_[said.meant.substr(0, dot)];
      const std::int64_t target =
          dot == std::string::npos ? 0
                                   : meant.first_fact + number_in(said.meant.substr(dot + 1)) - 1;
      tables_.links[{said.fact, said.role}] = {meant.change, target};
      changes_[said.fact] = said.change;
    }
  }

  // An undo is recorded after what it takes back: from the last undo to the first, whether it
  // counts itself is known when its turn comes.
  void judge_changes() {
    std::vector<Order> undos;
    for (const auto& [key, target] : tables_.links) {
      if (key.second == "undoes") {
        undos.push_back(orders_[key.first]);
      }
    }
    std::sort(undos.rbegin(), undos.rend());
    for (const Order& undo : undos) {
      const std::int64_t by = changes_[undo.second];
      if (!tables_.taken_back.contains(by)) {
        tables_.taken_back.try_emplace(tables_.links[{undo.second, "undoes"}].first, by);
      }
    }
  }

  // The same for corrections: first, from the last to the first, which count; then, from the first
  // to the last, what supersedes each.
  void judge_corrections() {
    std::vector<Order> corrections;
    std::map<std::int64_t, std::vector<Order>> corrected;  // by what they correct
    for (const auto& [key, target] : tables_.links) {
      if (key.second == "supersedes") {
        corrections.push_back(orders_[key.first]);
        corrected[target.second].push_back(orders_[key.first]);
      }
    }
    std::sort(corrections.begin(), corrections.end());
    std::set<std::int64_t> counting;
    for (auto one = corrections.rbegin(); one != corrections.rend(); ++one) {
      const std::int64_t fact = one->second;
      const auto& below = corrected[fact];
      if (!tables_.taken_back.contains(changes_[fact]) ||
          std::any_of(below.begin(), below.end(), [&](const Order& each) {
            return counting.contains(each.second);
          })) {
        counting.insert(fact);
      }
    }
    std::map<std::int64_t, std::int64_t> winners;
    for (const Order& one : corrections) {  // the last that counts stays
      if (counting.contains(one.second)) {
        winners[target_of(one.second)] = one.second;
      }
    }
    std::map<std::int64_t, std::int64_t> lost_to;
    for (const Order& one : corrections) {
      const std::int64_t parent = target_of(one.second);
      if (const auto winner = winners.find(parent);
          winner != winners.end() && winner->second != one.second) {
        lost_to[one.second] = winner->second;
      } else if (const auto rival = lost_to.find(parent); rival != lost_to.end()) {
        lost_to[one.second] = rival->second;
      }
    }
    tables_.superseded = std::move(winners);
    tables_.superseded.merge(lost_to);  // a winner of its own goes first
  }

  std::int64_t target_of(std::int64_t fact) { return tables_.links[{fact, "supersedes"}].second; }

  void judge_renames() {
    std::vector<Rename> counting;
    for (const auto& [change, rename] : renames_) {
      if (!tables_.taken_back.contains(change)) {
        counting.push_back(rename);
      }
    }
    tables_.aliases = resolve_renames(counting);
  }

  static void add(Sums& sums, const ScannedFact& fact, const Last& last) {
    sums.last = sums.count == 0 ? last : std::max(sums.last, last);
    sums.sum += Quantity::from_micro(fact.value.value_or(0));
    sums.whole += Quantity::from_micro(fact.whole.value_or(0));
    ++sums.count;
  }

  Connection& connection_;
  Tables tables_;
  std::vector<Said> said_;
  std::unordered_map<std::string, Meant> uuids_;
  std::unordered_map<std::int64_t, Order> orders_;
  std::unordered_map<std::int64_t, std::int64_t> changes_;  // of facts that say something
  std::vector<std::pair<std::int64_t, Rename>> renames_;    // with their change
  std::unordered_map<TotalKey, Sums, TotalKeyHash> days_, months_;
  std::int64_t change_ = 0;  // of the fact taken last
  std::optional<std::int64_t> clock_;
  bool taken_back_ = false;
};

Pairs read_pairs(Connection& connection, const char* sql) {
  Pairs pairs;
  Cursor rows = connection.query(sql);
  while (rows.next()) {
    pairs[rows.integer(0)] = rows.integer(1);
  }
  return pairs;
}

std::map<TotalKey, Sums> read_totals(Connection& connection, const char* sql) {
  std::map<TotalKey, Sums> totals;
  Cursor rows = connection.query(sql);
  while (rows.next()) {
    totals[{rows.integer(0), rows.integer(1), rows.integer(2)}] = {
        Quantity::from_micro(rows.integer(3)),
        Quantity::from_micro(rows.integer(4)),
        rows.integer(5),
        {rows.integer(6), rows.integer(7), rows.integer(8), rows.integer(9)}};
  }
  return totals;
}

Tables read_tables(Connection& connection) {
  Tables tables;
  Cursor rows = connection.query("SELECT fact, role, change, target FROM link");
  while (rows.next()) {
    tables.links[{rows.integer(0), rows.text(1)}] = {rows.integer(2), rows.integer(3)};
  }
  tables.taken_back = read_pairs(connection, "SELECT change, by FROM taken_back");
  tables.superseded = read_pairs(connection, "SELECT fact, by FROM superseded");
  tables.aliases = read_pairs(connection, "SELECT name, current FROM alias");
  tables.days = read_totals(connection,
                            "SELECT day, subject, part, sum, whole, count, day, last_clock, "
                            "last_fact, last_value FROM day_total");
  tables.months = read_totals(connection,
                              "SELECT month, subject, part, sum, whole, count, last_day, "
                              "last_clock, last_fact, last_value FROM month_total");
  return tables;
}

std::string words(std::int64_t number) {
  return std::to_string(number);
}
std::string words(const LinkKey& key) {
  return fmt::format("{} {}", key.first, key.second);
}
std::string words(const LinkTarget& target) {
  return fmt::format("change {} fact {}", target.first, target.second);
}
std::string words(const TotalKey& key) {
  return fmt::format("{} subject {} part {}", key.when, key.subject, key.part);
}
std::string words(const Sums& sums) {
  return fmt::format("sum {} whole {} count {} last {} (fact {})",
                     sums.sum.to_string(),
                     sums.whole.to_string(),
                     sums.count,
                     Quantity::from_micro(sums.last.value).to_string(),
                     sums.last.fact);
}

template <class Map>
void compare(const char* table,
             const Map& kept,
             const Map& computed,
             std::vector<std::string>& out) {
  for (const auto& [key, value] : computed) {
    const auto found = kept.find(key);
    if (found == kept.end()) {
      out.push_back(
          fmt::format("{} {}: missing, the facts say {}", table, words(key), words(value)));
    } else if (found->second != value) {
      out.push_back(fmt::format(
          "{} {}: {}, the facts say {}", table, words(key), words(found->second), words(value)));
    }
  }
  for (const auto& [key, value] : kept) {
    if (!computed.contains(key)) {
      out.push_back(
          fmt::format("{} {}: {}, the facts say nothing", table, words(key), words(value)));
    }
  }
}

}  // namespace

struct DerivedScan::Impl {
  explicit Impl(Connection& on) : connection(on), computation(on), rows(on) {}
  Connection& connection;
  Computation computation;
  ImportScan rows;
};

DerivedScan::DerivedScan(Connection& connection) : impl_(std::make_unique<Impl>(connection)) {}
DerivedScan::~DerivedScan() = default;

void DerivedScan::take(const ScannedFact& fact) {
  impl_->computation.take(fact);
  impl_->rows.take(fact);
}

std::vector<std::string> DerivedScan::finish() {
  const Tables computed = impl_->computation.finish();
  const Tables kept = read_tables(impl_->connection);
  std::vector<std::string> out;
  compare("link", kept.links, computed.links, out);
  compare("taken_back", kept.taken_back, computed.taken_back, out);
  compare("superseded", kept.superseded, computed.superseded, out);
  compare("alias", kept.aliases, computed.aliases, out);
  compare("day_total", kept.days, computed.days, out);
  compare("month_total", kept.months, computed.months, out);
  for (std::string& difference : impl_->rows.finish()) {
    out.push_back(std::move(difference));
  }
  for (std::string& difference : check_people(impl_->connection)) {
    out.push_back(std::move(difference));
  }
  for (std::string& difference : check_projects(impl_->connection)) {
    out.push_back(std::move(difference));
  }
  return out;
}

std::vector<std::string> check_derived(Connection& connection) {
  const Snapshot snapshot(connection);
  DerivedScan scan(connection);
  const FactUse use = [&](const ScannedFact& fact) { scan.take(fact); };
  scan_facts(connection, {&use, 1});
  return scan.finish();
}

Checked check_all(Connection& connection) {
  const Snapshot snapshot(connection);
  ChainScan chain(connection);
  DerivedScan derived(connection);
  const std::array<FactUse, 2> uses{[&](const ScannedFact& fact) { chain.take(fact); },
                                    [&](const ScannedFact& fact) { derived.take(fact); }};
  scan_facts(connection, uses);
  return {words_of(chain.finish()), derived.finish()};
}

void rebuild_derived(Connection& connection) {
  Computation computation(connection);
  const FactUse use = [&](const ScannedFact& fact) { computation.take(fact); };
  scan_facts(connection, {&use, 1});
  const Tables tables = computation.finish();
  connection.script(
      "DELETE FROM link; DELETE FROM taken_back; DELETE FROM superseded; DELETE FROM alias; "
      "DELETE FROM day_total; DELETE FROM month_total");
  for (const auto& [key, target] : tables.links) {
    connection.run("INSERT INTO link VALUES (?, ?, ?, ?)",
                   {key.first, key.second, target.first, target.second});
  }
  for (const auto& [change, by] : tables.taken_back) {
    connection.run("INSERT INTO taken_back VALUES (?, ?)", {change, by});
  }
  for (const auto& [fact, by] : tables.superseded) {
    connection.run("INSERT INTO superseded VALUES (?, ?)", {fact, by});
  }
  for (const auto& [name, current] : tables.aliases) {
    connection.run("INSERT INTO alias VALUES (?, ?)", {name, current});
  }
  for (const auto& [key, sums] : tables.days) {
    write_day(connection, key, sums);
  }
  for (const auto& [key, sums] : tables.months) {
    write_month(connection, key, sums);
  }
  PeopleTotals(connection).rebuild();
  ProjectTotals(connection).rebuild();
  rebuild_imports(connection);
}

}  // namespace sw::store
