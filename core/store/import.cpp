#include "core/store/import.hpp"

#include <algorithm>
#include <utility>

#include "core/store/impl.hpp"

namespace sw::store {

Importing::Importing(Connection& connection, std::string file, Date day)
    : connection_(connection), file_(std::move(file)), day_(day) {
  first_ = !connection_.number(
      "SELECT 1 FROM import_file i "
      "WHERE NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.change = i.change) LIMIT 1");
  if (!first_) {
    load_corrections();
  }
}

void Importing::add_known(const RowHash& hash) {
  known_.push_back({hash, 1, 0});
}

// Whole years at a time, so that there are few sorts.
void Importing::load_year(int year) {
  if (first_ || !loaded_years_.insert(year).second) {
    return;
  }
  const std::int64_t from = first_of_year(year).days();
  const std::int64_t to = last_of_year(year).days();
  Cursor rows = connection_.query(
      "SELECT change, first_day, last_day FROM import_file i "
      "WHERE first_day <= ? AND last_day >= ? "
      "AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.change = i.change)",
      {to, from});
  while (rows.next()) {
    // One that began in a year loaded before came with that year.
    bool seen = false;
    for (std::int64_t day = rows.integer(1); !seen && day <= rows.integer(2);) {
      const int other = Date::from_days(static_cast<std::int32_t>(day)).year();
      seen = other != year && loaded_years_.contains(other);
      day = first_of_year(other + 1).days();
    }
    if (!seen) {
      each_kept(connection_, rows.integer(0), [this](const RowHash& hash) { add_known(hash); });
    }
  }
  std::sort(known_.begin(), known_.end(), [](const Known& one, const Known& other) {
    return one.hash < other.hash;
  });
  std::size_t last = 0;
  for (std::size_t i = 1; i < known_.size(); ++i) {
    if (known_[i].hash == known_[last].hash) {
      known_[last].count += known_[i].count;
      known_[last].used += known_[i].used;
    } else {
      known_[++last] = known_[i];
    }
  }
  known_.resize(known_.empty() ? 0 : last + 1);
}

// A sheet in which somebody made the same correction as in the store says nothing new.
void Importing::load_corrections() {
  std::vector<std::pair<std::int64_t, std::int64_t>> pairs;
  {
    Cursor rows = connection_.query(
        "SELECT s.fact, s.by FROM superseded s JOIN fact o ON o.id = s.fact "
        "JOIN import_file i ON i.change = o.change JOIN fact f ON f.id = s.by "
        "WHERE NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.change = f.change)");
    while (rows.next()) {
      pairs.emplace_back(rows.integer(0), rows.integer(1));
    }
  }
  for (const auto& [original, by] : pairs) {
    std::int64_t newest = by;
    while (const auto next =
               connection_.number("SELECT by FROM superseded WHERE fact = ?", {newest})) {
      newest = *next;
    }
    corrections_.emplace_back(hash_of_stored(connection_, newest),
                              hash_of_stored(connection_, original));
  }
  std::sort(corrections_.begin(), corrections_.end());
}

// The subject and what it was called before.
const std::vector<std::string>& Importing::names_of(const std::string& subject) {
  const auto [place, fresh] = names_.try_emplace(subject);
  if (fresh) {
    place->second.push_back(subject);
    if (const auto name = find_name(connection_, subject)) {
      Cursor rows = connection_.query(
          "SELECT n.text FROM alias a JOIN name n ON n.id = a.name "
          "WHERE a.current = coalesce((SELECT current FROM alias WHERE name = ?1), ?1)",
          {*name});
      while (rows.next()) {
        place->second.push_back(rows.text(0));
      }
    }
  }
  return place->second;
}

Importing::Known* Importing::find(std::vector<Known>& known, const RowHash& hash) {
  const auto found = std::lower_bound(
      known.begin(), known.end(), hash, [](const Known& one, const RowHash& wanted) {
        return one.hash < wanted;
      });
  return found == known.end() || found->hash != hash ? nullptr : &*found;
}

// Takes one of the earlier rows with this content.
bool Importing::use(const RowHash& hash) {
  Known* const known = find(known_, hash);
  if (known == nullptr || known->used == known->count) {
    return false;
  }
  ++known->used;
  return true;
}

bool Importing::is_new(const facts::Fact& fact) {
  if (first_) {
    return true;
  }
  load_year(fact.date.year());
  for (const std::string& name : names_of(fact.subject)) {
    const RowHash hash = hash_of_row(fact, name);
    if (use(hash)) {
      return false;
    }
    for (auto one =
             std::lower_bound(corrections_.begin(), corrections_.end(), std::pair(hash, RowHash{}));
         one != corrections_.end() && one->first == hash;
         ++one) {
      if (use(one->second)) {
        return false;
      }
    }
  }
  return true;
}

void Importing::wrote(const facts::Fact& fact) {
  first_day_ = fresh_.empty() ? fact.date : std::min(first_day_, fact.date);
  last_day_ = fresh_.empty() ? fact.date : std::max(last_day_, fact.date);
  fresh_.push_back(hash_of_row(fact, fact.subject));
}

void Importing::finish(std::int64_t change) {
  std::sort(fresh_.begin(), fresh_.end());
  write_import(
      connection_,
      {change, file_, first_day_.days(), last_day_.days(), written(), std::exchange(fresh_, {})});
}

std::vector<std::int64_t> Importing::earlier_imports() {
  std::vector<std::int64_t> changes;
  Cursor rows = connection_.query(
      "SELECT change, first_day, last_day FROM import_file i WHERE file = ? "
      "AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.change = i.change)",
      {file_});
  while (rows.next()) {
    changes.push_back(rows.integer(0));
    for (int year = Date::from_days(static_cast<std::int32_t>(rows.integer(1))).year();
         year <= Date::from_days(static_cast<std::int32_t>(rows.integer(2))).year();
         ++year) {
      load_year(year);
    }
  }
  return changes;
}

// Takes one of the rows that were met with this content.
bool Importing::meet(const RowHash& hash) {
  Known* const known = find(known_, hash);
  if (known == nullptr || known->used == 0) {
    return false;
  }
  --known->used;
  return true;
}

Gone Importing::gone(std::size_t limit) {
  Gone gone;
  if (first_) {
    return gone;
  }
  for (const std::int64_t change : earlier_imports()) {
    std::vector<Known> missing;
    each_kept(connection_, change, [&](const RowHash& hash) {
      if (meet(hash)) {
        return;
      }
      if (missing.empty() || missing.back().hash != hash) {
        missing.push_back({hash, 0, 0});
      }
      ++missing.back().count;
    });
    if (!missing.empty()) {
      name_missing(change, std::move(missing), limit, gone);
    }
  }
  return gone;
}

// One that was corrected since is not missed: what it says today is not what it said.
void Importing::name_missing(std::int64_t change,
                             std::vector<Known> missing,
                             std::size_t limit,
                             Gone& gone) {
  each_imported(connection_, change, [&](const ImportedRow& row) {
    Known* const known = find(missing, row.hash);
    if (known == nullptr || known->used == known->count) {
      return true;
    }
    ++known->used;
    if (!connection_.number("SELECT 1 FROM superseded WHERE fact = ?", {row.fact})) {
      ++gone.count;
      if (gone.first.size() < limit) {
        gone.first.push_back(*find_record(connection_, record_id(connection_, row.fact)));
      }
    }
    return true;
  });
}

}  // namespace sw::store
