#pragma once
// Totals of services and money by project, kept true while facts arrive. What a fact adds is told
// by core/service; all sums are additive, so corrections, undos and merges need no rules here.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/service/service.hpp"
#include "core/store/connection.hpp"
#include "core/store/names.hpp"

namespace sw::store {

struct FactRow;

class ProjectTotals {
 public:
  explicit ProjectTotals(Connection& connection) : connection_(connection), names_(connection) {}

  /// A service, spending or funding that counts from now on (+1) or no longer (-1).
  void apply(const FactRow& fact, std::string_view body, int sign);
  void finish() { flush(); }

  /// Makes the tables anew from the facts. What counts must be known already.
  void rebuild();

 private:
  // A row of one of the tables: its key columns, and what is added to the others.
  struct Change {
    std::vector<std::int64_t> amounts;
  };
  struct Hash {
    std::size_t operator()(const std::vector<std::int64_t>& key) const;
  };
  using Changes = std::unordered_map<std::vector<std::int64_t>, Change, Hash>;

  void apply_service(const service::Service& service, std::int64_t root, std::int64_t sign);
  void apply_money(const FactRow& fact, std::string_view body, std::int64_t sign);
  void add(int table, std::vector<std::int64_t> key, const std::vector<std::int64_t>& amounts);
  std::int64_t key_of(const service::Key& key);
  std::int64_t root_of(std::int64_t change);
  void flush();

  Connection& connection_;
  Names names_;
  std::unordered_map<std::int64_t, std::int64_t> roots_;  // by change
  std::unordered_map<std::string, std::int64_t> keys_;
  Changes changes_;  // the first number of a key is the table
};

/// What differs between the tables and the facts, in words; empty where all is sound.
std::vector<std::string> check_projects(Connection& connection);

}  // namespace sw::store
