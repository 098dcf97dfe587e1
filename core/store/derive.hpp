#pragma once
// Keeps the derived tables true while facts arrive: which facts count, what names are called today,
// and the totals by day and month. Everything that brings facts in goes through here.

#include <compare>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/quantity.hpp"
#include "core/store/connection.hpp"
#include "core/store/people.hpp"
#include "core/store/project_totals.hpp"

namespace sw::store {

/// The columns of a fact that the derived tables depend on.
struct FactRow {
  std::int64_t id = 0;
  std::int64_t change = 0;
  std::int64_t clock = 0;  // of the change
  std::int64_t kind = 0;
  std::int64_t date = 0;
  std::int64_t subject = 0;
  std::int64_t part = 0;
  std::int64_t value = 0;
  std::int64_t whole = 0;
};

/// Numbers of the table `kind`. Bulk kinds are below 10; the index fact_rare has those from 10 on.
namespace kind {
constexpr std::int64_t kProgress = 1;
constexpr std::int64_t kTraining = 2;
constexpr std::int64_t kSupervision = 3;
constexpr std::int64_t kService = 4;
constexpr std::int64_t kSpending = 5;
constexpr std::int64_t kResponse = 6;
constexpr std::int64_t kDone = 10;
constexpr std::int64_t kNote = 11;
constexpr std::int64_t kUndo = 12;
constexpr std::int64_t kRename = 13;
constexpr std::int64_t kApprove = 14;
constexpr std::int64_t kImport = 15;
constexpr std::int64_t kForget = 16;
constexpr std::int64_t kStaff = 20;
constexpr std::int64_t kCertificate = 21;
constexpr std::int64_t kRegistration = 22;
constexpr std::int64_t kExam = 23;
constexpr std::int64_t kCandidate = 24;
constexpr std::int64_t kOrg = 30;
constexpr std::int64_t kContract = 31;
constexpr std::int64_t kPayment = 32;
constexpr std::int64_t kMembership = 33;
constexpr std::int64_t kCase = 34;
constexpr std::int64_t kNeed = 35;
constexpr std::int64_t kResource = 36;
constexpr std::int64_t kFunding = 40;
constexpr std::int64_t kStage = 41;
constexpr std::int64_t kDocument = 42;
constexpr std::int64_t kEvent = 43;
constexpr std::int64_t kOutput = 44;
constexpr std::int64_t kStep = 45;
constexpr std::int64_t kEvaluation = 46;
constexpr std::int64_t kFinding = 47;

/// Its subject is a staff number.
constexpr bool on_person(std::int64_t kind) {
  return kind == kTraining || kind == kSupervision || (kind >= kStaff && kind <= kExam);
}
/// Its subject is unique within an organisation, not everywhere: see family.hpp.
constexpr bool labelled(std::int64_t kind) {
  return on_person(kind) || (kind >= kCandidate && kind <= kResource) || kind == kEvaluation ||
         kind == kFinding;
}
/// It has totals by project.
constexpr bool on_project(std::int64_t kind) {
  return kind == kService || kind == kSpending || kind == kFunding;
}
/// It is recorded as a fact and can be corrected by one; the other kinds have functions of their
/// own.
constexpr bool said_by_people(std::int64_t kind) {
  return kind == kProgress || kind == kDone || kind == kNote || on_person(kind) ||
         (kind >= kService && kind <= kResponse) || kind >= kStaff;
}
}  // namespace kind

/// What a fact says about another record. Roles: supersedes, undoes, about.
struct Link {
  std::string role;
  std::int64_t change = 0;
  std::int64_t target = 0;  // fact.id; 0: the whole change
};

/// The value that counts as the last: that of the latest day, and on it of the fact recorded last.
struct Last {
  std::int64_t day = 0;
  std::int64_t clock = 0;
  std::int64_t fact = 0;
  std::int64_t value = 0;
  auto operator<=>(const Last&) const = default;
};

/// Sums of live progress facts.
struct Sums {
  Quantity sum;
  Quantity whole;
  std::int64_t count = 0;
  Last last;
  bool operator==(const Sums&) const = default;
};

/// A day or month, a subject and a part.
struct TotalKey {
  std::int64_t when = 0;
  std::int64_t subject = 0;
  std::int64_t part = 0;
  auto operator<=>(const TotalKey&) const = default;
};

struct TotalKeyHash {
  std::size_t operator()(const TotalKey& key) const;
};

/// year * 12 + month - 1 of a day, and the first and last day of such a month.
std::int64_t month_of(std::int64_t day);
std::int64_t first_day_of(std::int64_t month);
std::int64_t last_day_of(std::int64_t month);

void write_day(Connection& connection, const TotalKey& key, const Sums& sums);
void write_month(Connection& connection, const TotalKey& key, const Sums& sums);

class Derived {
 public:
  /// Changes from `first` on are being written.
  Derived(Connection& connection, std::int64_t first)
      : connection_(connection), first_(first), people_(connection), projects_(connection) {}

  /// A fact that was just added, with its links and its body.
  void arrive(const FactRow& fact, const std::vector<Link>& links, std::string_view body);

  /// Writes the totals. Must be called before the transaction is committed.
  void finish();

 private:
  // What a batch of facts does to one day or month.
  struct Delta {
    Quantity sum, whole;
    std::int64_t count = 0;
    std::optional<Last> added;    // the greatest
    std::optional<Last> removed;  // the greatest
  };
  using Deltas = std::unordered_map<TotalKey, Delta, TotalKeyHash>;

  struct Orphan {
    std::int64_t left = 0;  // live facts of the day not met yet
    Last best;
  };

  void settle_changes(std::int64_t change);
  bool settle_change(std::int64_t change);
  void apply_change(std::int64_t change, int sign);
  void settle_corrections(std::int64_t fact);
  void rebuild_aliases();

  void apply(const FactRow& fact, int sign);
  void apply(const FactRow& fact, int sign, std::string_view body);
  void flush();
  void flush_day(const TotalKey& key, const Delta& delta, Deltas& months);
  void flush_month(const TotalKey& key, const Delta& delta);
  void find_last_of_days();
  void find_last_of_month(const TotalKey& month);

  Connection& connection_;
  std::int64_t first_;
  Deltas days_;
  std::set<TotalKey> orphans_;       // days whose last fact went
  std::set<TotalKey> stale_months_;  // months that lost facts
  PeopleTotals people_;
  ProjectTotals projects_;
};

}  // namespace sw::store
