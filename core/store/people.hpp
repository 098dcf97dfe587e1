#pragma once
// People in the store: whose facts are whose, the totals of their figures and what is watched. A
// person's share in the totals is what core/people makes of their facts: taken off before a fact
// comes or goes, added again at the end of the change.

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/base/quantity.hpp"
#include "core/people/events.hpp"
#include "core/people/person.hpp"
#include "core/people/watch.hpp"
#include "core/store/connection.hpp"
#include "core/store/family.hpp"
#include "core/store/names.hpp"

namespace sw::store {

struct FactRow;

/// The row of `person`.
std::optional<std::int64_t> find_person(Connection& connection, const Labelled& label);

/// Digests of all personal texts of a person's facts, live or not.
std::vector<std::string> personal_of(Connection& connection, std::int64_t person);

enum class Texts { without, with };  // names and certificate numbers

/// From their live facts.
people::Person load_person(Connection& connection, std::int64_t person, Texts texts);

/// All of them, one by one, in the order of `person`; without trainings and supervisions unless
/// `learning`. Nothing else may be asked of the connection meanwhile that changes it.
void for_each_person(Connection& connection,
                     Texts texts,
                     bool learning,
                     const std::function<void(const people::Person&)>& use);

/// A row of people_total.
struct PeopleKey {
  std::int64_t grain = 0, figure = 0, dimension = 0, span = 0, value = 0, level = 0;
  bool operator==(const PeopleKey&) const = default;
};
struct PeopleKeyHash {
  std::size_t operator()(const PeopleKey& key) const;
};
struct PeopleAmount {
  std::int64_t amount = 0, count = 0;
  bool operator==(const PeopleAmount&) const = default;
};
using PeopleAmounts = std::unordered_map<PeopleKey, PeopleAmount, PeopleKeyHash>;

class PeopleTotals {
 public:
  explicit PeopleTotals(Connection& connection) : connection_(connection), names_(connection) {}

  /// A fact on a person that was just added.
  void arrive(const FactRow& fact);
  /// The facts of a change are about to count or to count no longer.
  void touch_change(std::int64_t change);
  void touch_fact(std::int64_t fact);
  void finish();

  /// Makes the tables anew from the facts. What counts must be known already.
  void rebuild();

 private:
  void touch(std::int64_t person);
  void add(const people::Person& person, std::int64_t sign);
  void watch(std::int64_t person, const people::Person& now, bool there);
  std::int64_t person_of(const FactRow& fact);

  Connection& connection_;
  Names names_;
  std::unordered_set<std::int64_t> touched_;
  PeopleAmounts amounts_;
  std::unordered_map<std::int64_t, std::int64_t> roots_;                  // by change
  std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> people_;  // (root, subject)
};

/// The three rows that a part of an event counts in, under numbers of names.
std::array<PeopleKey, 3> keys_of(const people::Event& event,
                                 const people::Part& part,
                                 std::int64_t value,
                                 std::int64_t level);

/// What differs between the tables on people and the facts, in words; empty where all is sound.
std::vector<std::string> check_people(Connection& connection);

}  // namespace sw::store
