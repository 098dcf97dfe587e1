#include "core/store/import.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <iterator>
#include <utility>

#include <fmt/format.h>
#include <sodium.h>

#include "core/store/body.hpp"
#include "core/store/chain.hpp"
#include "core/store/derive.hpp"
#include "core/store/impl.hpp"

namespace sw::store {

namespace {

constexpr std::size_t kHashesInPiece = 4096;
constexpr std::size_t kHashBytes = sizeof(RowHash);

void put(std::string& out, std::int64_t number) {
  out.append(reinterpret_cast<const char*>(&number), sizeof number);
}

void put(std::string& out, std::string_view text) {
  put(out, static_cast<std::int64_t>(text.size()));
  out += text;
}

void put(std::string& out, std::optional<std::int64_t> number) {
  out += number ? '1' : '0';
  if (number) {
    put(out, *number);
  }
}

// Lists of hashes as they are kept.
std::string bytes_of(const RowHash* first, std::size_t count) {
  return {reinterpret_cast<const char*>(first), count * kHashBytes};
}

// Calls `use` with every kept hash of a change, in order.
template <class Use>
void each_hash(Connection& connection, std::int64_t change, Use use) {
  Cursor rows =
      connection.query("SELECT hashes FROM import_rows WHERE change = ? ORDER BY piece", {change});
  while (rows.next()) {
    const std::string bytes = rows.text(0);
    for (std::size_t at = 0; at + kHashBytes <= bytes.size(); at += kHashBytes) {
      RowHash hash{};
      std::memcpy(hash.bytes.data(), bytes.data() + at, kHashBytes);
      use(hash);
    }
  }
}

constexpr const char* kContent =
    "SELECT f.id, f.kind, f.date, coalesce(s.text, ''), p.text, f.value, f.whole, f.note, f.body "
    "FROM change c JOIN fact f ON f.id BETWEEN c.first_fact AND c.first_fact + c.facts - 1 "
    "LEFT JOIN name s ON s.id = f.subject JOIN name p ON p.id = f.part "
    "WHERE c.id = ? AND f.kind <> 15 ORDER BY f.id";

std::optional<Quantity> quantity(const Cursor& rows, int column) {
  const auto micro = rows.maybe_integer(column);
  return micro ? std::optional(Quantity::from_micro(*micro)) : std::nullopt;
}

facts::Fact content(const Cursor& rows) {
  facts::Fact fact;
  fact.kind = kind_of(rows.integer(1));
  fact.date = Date::from_days(static_cast<std::int32_t>(rows.integer(2)));
  fact.subject = rows.text(3);
  fact.part = rows.text(4);
  fact.value = quantity(rows, 5);
  fact.whole = quantity(rows, 6);
  fact.note = rows.text(7);
  if (!rows.is_null(8)) {
    fact.evidence = parse_body(rows.text(8)).evidence;
  }
  return fact;
}

std::uint64_t eight_bytes(const unsigned char* bytes) {
  std::uint64_t number = 0;
  std::memcpy(&number, bytes, sizeof number);
  return std::endian::native == std::endian::little ? __builtin_bswap64(number) : number;
}

RowHash hash_of_row(const facts::Fact& fact) {
  return store::hash_of_row(fact, fact.subject);
}

}  // namespace

std::strong_ordering RowHash::operator<=>(const RowHash& other) const {
  const auto high = eight_bytes(bytes.data()) <=> eight_bytes(other.bytes.data());
  return high != 0 ? high : eight_bytes(bytes.data() + 8) <=> eight_bytes(other.bytes.data() + 8);
}

RowHash hash_of_content(const RowContent& row) {
  thread_local std::string bytes;
  bytes.clear();
  put(bytes, row.kind);
  put(bytes, row.date);
  put(bytes, row.subject);
  put(bytes, row.part);
  put(bytes, row.value);
  put(bytes, row.whole);
  put(bytes, row.note);
  put(bytes, row.evidence);
  // The key is no secret: it only has to be the same in every store.
  static constexpr unsigned char kKey[crypto_shorthash_siphashx24_KEYBYTES + 1] =
      "sw import row  1";
  RowHash hash{};
  static_assert(sizeof hash == crypto_shorthash_siphashx24_BYTES);
  crypto_shorthash_siphashx24(
      hash.bytes.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), kKey);
  return hash;
}

RowHash hash_of_row(const facts::Fact& fact, std::string_view subject) {
  const auto micro = [](std::optional<Quantity> quantity) {
    return quantity ? std::optional(quantity->micro()) : std::nullopt;
  };
  return hash_of_content({number_of(fact.kind),
                          fact.date.days(),
                          subject,
                          fact.part,
                          micro(fact.value),
                          micro(fact.whole),
                          fact.note,
                          fact.evidence ? std::string_view(fact.evidence->hash) : ""});
}

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
      each_hash(connection_, rows.integer(0), [this](const RowHash& hash) { add_known(hash); });
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
  const auto hash_of = [&](std::int64_t fact) {
    Cursor rows = connection_.query(
        "SELECT f.id, f.kind, f.date, coalesce(s.text, ''), p.text, f.value, f.whole, f.note, "
        "f.body FROM fact f LEFT JOIN name s ON s.id = f.subject JOIN name p ON p.id = f.part "
        "WHERE f.id = ?",
        {fact});
    rows.next();
    return hash_of_row(content(rows));
  };
  for (const auto& [original, by] : pairs) {
    std::int64_t newest = by;
    while (const auto next =
               connection_.number("SELECT by FROM superseded WHERE fact = ?", {newest})) {
      newest = *next;
    }
    corrections_.emplace_back(hash_of(newest), hash_of(original));
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

Importing::Known* Importing::find(const RowHash& hash) {
  const auto found = std::lower_bound(
      known_.begin(), known_.end(), hash, [](const Known& one, const RowHash& wanted) {
        return one.hash < wanted;
      });
  return found == known_.end() || found->hash != hash ? nullptr : &*found;
}

// Takes one of the earlier rows with this content.
bool Importing::use(const RowHash& hash) {
  Known* const known = find(hash);
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
  fresh_.push_back(hash_of_row(fact));
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
  Known* const known = find(hash);
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
    std::vector<RowHash> missing;
    each_hash(connection_, change, [&](const RowHash& hash) {
      if (!meet(hash)) {
        missing.push_back(hash);
      }
    });
    if (!missing.empty()) {
      name_missing(change, std::move(missing), limit, gone);
    }
  }
  return gone;
}

// One that was corrected since is not missed: what it says today is not what it said.
void Importing::name_missing(std::int64_t change,
                             std::vector<RowHash> missing,
                             std::size_t limit,
                             Gone& gone) {
  Cursor rows = connection_.query(kContent, {change});
  while (!missing.empty() && rows.next()) {
    const RowHash hash = hash_of_row(content(rows));
    const auto found = std::lower_bound(missing.begin(), missing.end(), hash);
    if (found == missing.end() || *found != hash) {
      continue;
    }
    missing.erase(found);
    if (connection_.number("SELECT 1 FROM superseded WHERE fact = ?", {rows.integer(0)})) {
      continue;
    }
    ++gone.count;
    if (gone.first.size() < limit) {
      const facts::RecordId id = record_id(connection_, rows.integer(0));
      gone.first.push_back(*find_record(connection_, id));
    }
  }
}

std::vector<std::int64_t> imports(Connection& connection) {
  std::vector<std::int64_t> changes;
  Cursor rows =
      connection.query("SELECT change FROM fact WHERE kind = 15 AND kind >= 10 ORDER BY change");
  while (rows.next()) {
    changes.push_back(rows.integer(0));
  }
  return changes;
}

ImportedRows imported_rows(Connection& connection, std::int64_t change) {
  ImportedRows imported;
  imported.change = change;
  {
    Cursor rows = connection.query(
        "SELECT body FROM fact WHERE change = ? AND kind = 15 AND "
        "kind >= 10",
        {change});
    imported.file = rows.next() ? parse_body(rows.text(0)).file : std::string();
  }
  Cursor rows = connection.query(kContent, {change});
  while (rows.next()) {
    const std::int64_t day = rows.integer(2);
    imported.first_day = imported.hashes.empty() ? day : std::min(imported.first_day, day);
    imported.last_day = imported.hashes.empty() ? day : std::max(imported.last_day, day);
    imported.hashes.push_back(hash_of_row(content(rows)));
  }
  std::sort(imported.hashes.begin(), imported.hashes.end());
  imported.rows = static_cast<std::int64_t>(imported.hashes.size());
  return imported;
}

void write_import(Connection& connection, const ImportedRows& rows) {
  connection.run("INSERT INTO import_file VALUES (?, ?, ?, ?, ?)",
                 {rows.change, rows.file, rows.first_day, rows.last_day, rows.rows});
  std::int64_t piece = 0;
  for (std::size_t at = 0; at < rows.hashes.size(); at += kHashesInPiece) {
    const std::size_t count = std::min(kHashesInPiece, rows.hashes.size() - at);
    connection.run("INSERT INTO import_rows VALUES (?, ?, ?)",
                   {rows.change, ++piece, Blob(bytes_of(rows.hashes.data() + at, count))});
  }
}

ImportScan::ImportScan(Connection& connection) : connection_(connection) {
  for (const std::int64_t change : imports(connection)) {
    rows_[change];
  }
}

void ImportScan::Sum::add(const RowHash& hash) {
  const std::uint64_t before = low;
  low += eight_bytes(hash.bytes.data() + 8);
  high += eight_bytes(hash.bytes.data()) + (low < before ? 1U : 0U);
  ++count;
}

void ImportScan::take(const ScannedFact& fact) {
  if (fact.change != change_) {
    change_ = fact.change;
    const auto found = rows_.find(change_);
    at_ = found == rows_.end() ? nullptr : &found->second;
  }
  if (at_ == nullptr) {
    return;
  }
  if (fact.kind == kind::kImport) {
    at_->file = parse_body(fact.body).file;
    return;
  }
  at_->first_day = at_->sum.count == 0 ? fact.date : std::min(at_->first_day, fact.date);
  at_->last_day = at_->sum.count == 0 ? fact.date : std::max(at_->last_day, fact.date);
  const auto evidence = fact.body.empty() ? std::nullopt : parse_body(fact.body).evidence;
  at_->sum.add(hash_of_content({fact.kind,
                                fact.date,
                                fact.subject_name,
                                fact.part_name,
                                fact.value,
                                fact.whole,
                                fact.note,
                                evidence ? std::string_view(evidence->hash) : ""}));
}

std::vector<std::string> ImportScan::finish() {
  std::vector<std::string> out;
  for (const auto& [change, rows] : rows_) {
    Sum kept;
    bool sorted = true;
    RowHash last;
    each_hash(connection_, change, [&](const RowHash& hash) {
      sorted = sorted && last <= hash;
      last = hash;
      kept.add(hash);
    });
    const bool described =
        connection_
            .number(
                "SELECT 1 FROM import_file WHERE change = ? AND file = ? AND first_day = ? "
                "AND last_day = ? AND rows = ?",
                {change, rows.file, rows.first_day, rows.last_day, rows.sum.count})
            .has_value();
    if (!described || !sorted || kept != rows.sum) {
      out.push_back(
          fmt::format("import {}: what is kept of its rows is not what they say", change));
    }
  }
  Cursor rows = connection_.query("SELECT change FROM import_file");
  while (rows.next()) {
    if (!rows_.contains(rows.integer(0))) {
      out.push_back(fmt::format("import {}: there is no such import", rows.integer(0)));
    }
  }
  return out;
}

void rebuild_imports(Connection& connection) {
  connection.script("DELETE FROM import_file; DELETE FROM import_rows");
  for (const std::int64_t change : imports(connection)) {
    write_import(connection, imported_rows(connection, change));
  }
}

}  // namespace sw::store
