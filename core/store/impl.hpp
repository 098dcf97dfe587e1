#pragma once
// What is behind Store and Writer, shared by the files of this folder.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/facts/fact.hpp"
#include "core/store/body.hpp"
#include "core/store/chain.hpp"
#include "core/store/connection.hpp"
#include "core/store/derive.hpp"
#include "core/store/fact_rows.hpp"
#include "core/store/import.hpp"
#include "core/store/names.hpp"
#include "core/store/origin.hpp"
#include "core/store/store.hpp"

namespace sw::store {

struct Store::Impl {
  explicit Impl(const std::filesystem::path& file)
      : path(file), inode(inode_of(file)), connection(file) {}

  std::filesystem::path path;
  std::int64_t inode;  // of the file that is open, or of one that was there just before
  Connection connection;
  bool ready_to_write = false;

  void prepare_to_write();
  void require_in_place() const;
  Written write(const Who& who,
                std::string_view why,
                const std::function<void(Writer&)>& work,
                bool keep);
};

struct Writer::Impl {
  Impl(Connection& on, const Place& place, const Who& who, std::string_view why);

  /// A progress, done or note fact.
  facts::RecordId add(facts::Fact fact, Body body, std::vector<Link> links);
  facts::RecordId write(const facts::Fact& fact, const Body& body, const std::vector<Link>& links);
  /// Makes what was written so far visible to queries by record.
  void note_facts();
  /// Writes the totals and the hash.
  void finish();

  Connection& connection;
  Origin origin;
  std::int64_t number;  // of this change in its origin
  ChangeHeader header;
  Names names;
  std::int64_t change;
  Derived derived;
  ChangeHash hash;
  FactRows rows;
  std::int64_t first_fact;
  std::int64_t facts = 0;
  std::optional<Importing> importing;
};

/// A change, and where its facts lie.
struct ChangeRow {
  std::int64_t id = 0;
  std::string uuid;
  std::int64_t first_fact = 0;
  std::int64_t facts = 0;
};

std::optional<ChangeRow> find_change(Connection& connection, std::int64_t id);

/// As people type it: "123", or "123.4" where the change has several facts.
facts::RecordId record_id(Connection& connection, std::int64_t fact);

/// fact.id of a record, and its change. Throws (input) where there is none, or where a whole change
/// of several facts is meant.
struct Located {
  ChangeRow change;
  std::int64_t fact = 0;
};
Located locate(Connection& connection, facts::RecordId id);
std::optional<facts::Record> find_record(Connection& connection, facts::RecordId id);

/// Numbers of the table `kind`.
std::int64_t number_of(facts::Kind kind);
facts::Kind kind_of(std::int64_t number);

}  // namespace sw::store
