#include "core/store/import_rows.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include <fmt/format.h>
#include <sodium.h>

#include "core/store/body.hpp"
#include "core/store/impl.hpp"

namespace sw::store {

namespace {

constexpr std::size_t kHashesInPiece = 4096;
constexpr std::size_t kRowHashBytes = sizeof(RowHash);

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
  return {reinterpret_cast<const char*>(first), count * kRowHashBytes};
}

// What is beyond the columns. Personal texts are not in it: an erased one must not be told from a
// hash.
std::string beyond(const std::optional<facts::Evidence>& evidence,
                   const std::map<std::string, std::string>& details) {
  std::string text = evidence ? evidence->hash : "";
  for (const auto& [key, value] : details) {
    text += "\n" + key + "=" + value;
  }
  return text;
}

std::string beyond(std::string_view json) {
  if (json.empty()) {
    return {};
  }
  const Body body = parse_body(json);
  return beyond(body.evidence, body.details);
}

std::uint64_t eight_bytes(const unsigned char* bytes) {
  std::uint64_t number = 0;
  std::memcpy(&number, bytes, sizeof number);
  return std::endian::native == std::endian::little ? __builtin_bswap64(number) : number;
}

// The columns of a row's content, from the third on.
RowHash hash_of(const Cursor& rows) {
  const std::string subject = rows.text(3);
  const std::string part = rows.text(4);
  const std::string note = rows.text(7);
  const std::string more = beyond(rows.view(8));
  return hash_of_content({rows.integer(1),
                          rows.integer(2),
                          subject,
                          part,
                          rows.maybe_integer(5),
                          rows.maybe_integer(6),
                          note,
                          more});
}

// Of the facts from ?1 to ?2.
constexpr const char* kContent =
    "SELECT f.id, f.kind, f.date, coalesce(s.text, ''), p.text, f.value, f.whole, f.note, f.body "
    "FROM fact f LEFT JOIN name s ON s.id = f.subject JOIN name p ON p.id = f.part "
    "WHERE f.id BETWEEN ?1 AND ?2 AND f.kind <> 15 ORDER BY f.id";

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
  put(bytes, row.more);
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
  const std::string more = beyond(fact.evidence, fact.details);
  return hash_of_content({number_of(fact.kind),
                          fact.date.days(),
                          subject,
                          fact.part,
                          micro(fact.value),
                          micro(fact.whole),
                          fact.note,
                          more});
}

RowHash hash_of_stored(Connection& connection, std::int64_t fact) {
  Cursor rows = connection.query(kContent, {fact, fact});
  return rows.next() ? hash_of(rows) : RowHash{};
}

void each_imported(Connection& connection,
                   std::int64_t change,
                   const std::function<bool(const ImportedRow&)>& use) {
  const auto found = find_change(connection, change);
  if (!found) {
    return;
  }
  Cursor rows =
      connection.query(kContent, {found->first_fact, found->first_fact + found->facts - 1});
  while (rows.next() && use({rows.integer(0), rows.integer(2), hash_of(rows)})) {
  }
}

void each_kept(Connection& connection,
               std::int64_t change,
               const std::function<void(const RowHash&)>& use) {
  Cursor rows =
      connection.query("SELECT hashes FROM import_rows WHERE change = ? ORDER BY piece", {change});
  while (rows.next()) {
    const std::string bytes = rows.text(0);
    for (std::size_t at = 0; at + kRowHashBytes <= bytes.size(); at += kRowHashBytes) {
      RowHash hash{};
      std::memcpy(hash.bytes.data(), bytes.data() + at, kRowHashBytes);
      use(hash);
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
        "SELECT body FROM fact WHERE change = ? AND kind = 15 AND kind >= 10", {change});
    imported.file = rows.next() ? parse_body(rows.text(0)).file : std::string();
  }
  each_imported(connection, change, [&](const ImportedRow& row) {
    const bool first = imported.hashes.empty();
    imported.first_day = first ? row.day : std::min(imported.first_day, row.day);
    imported.last_day = first ? row.day : std::max(imported.last_day, row.day);
    imported.hashes.push_back(row.hash);
    return true;
  });
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
  const std::string more = beyond(fact.body);
  at_->sum.add(hash_of_content({fact.kind,
                                fact.date,
                                fact.subject_name,
                                fact.part_name,
                                fact.value,
                                fact.whole,
                                fact.note,
                                more}));
}

std::vector<std::string> ImportScan::finish() {
  std::vector<std::string> out;
  for (const auto& [change, rows] : rows_) {
    Sum kept;
    bool sorted = true;
    RowHash last;
    each_kept(connection_, change, [&](const RowHash& hash) {
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
