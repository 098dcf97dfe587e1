#pragma once
// The derived tables, computed a second time from the facts alone and in another way than
// derive.cpp keeps them.

#include <memory>
#include <string>
#include <vector>

#include "core/store/connection.hpp"
#include "core/store/scan.hpp"

namespace sw::store {

/// What differs between the derived tables and the facts, in words for a bug report.
std::vector<std::string> check_derived(Connection& connection);

/// The same as a part of a scan of all facts.
class DerivedScan {
 public:
  explicit DerivedScan(Connection& connection);
  ~DerivedScan();
  DerivedScan(const DerivedScan&) = delete;
  DerivedScan& operator=(const DerivedScan&) = delete;
  void take(const ScannedFact& fact);
  std::vector<std::string> finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Chain and derived tables in one pass over the facts.
struct Checked {
  std::vector<std::string> chain, derived;
};
Checked check_all(Connection& connection);

/// Replaces the derived tables by what the facts say. Within a transaction of the caller's.
void rebuild_derived(Connection& connection);

}  // namespace sw::store
