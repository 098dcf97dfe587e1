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
  using Numbers = std::vector<std::int64_t>;
  struct Hash {
    std::size_t operator()(const Numbers& key) const;
  };

  void apply_service(const service::Service& service, std::int64_t origin, std::int64_t sign);
  void apply_money(const FactRow& fact, std::string_view body, std::int64_t sign);
  void add(int table, Numbers key, const Numbers& amounts);
  std::int64_t key_of(const service::Key& key);
  std::int64_t origin_of(std::int64_t change);
  void flush();

  Connection& connection_;
  Names names_;
  std::unordered_map<std::int64_t, std::int64_t> origins_;  // by change
  std::unordered_map<std::string, std::int64_t> keys_;
  // What is added to the rows: by table and key columns, an amount for each of the others.
  std::unordered_map<Numbers, Numbers, Hash> changes_;
};

/// What differs between the tables and the facts, in words; empty where all is sound.
std::vector<std::string> check_projects(Connection& connection);

}  // namespace sw::store
