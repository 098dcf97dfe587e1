#pragma once
// A service that was given, as its fact says it, and what it adds to the figures. Totals are sums
// of these, so that a report costs the same for a thousand records and for ten million.

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/quantity.hpp"
#include "core/facts/fact.hpp"

namespace sw::service {

/// 一次服务. People and person-times are different things: person-times add up, people are counted
/// once.
struct Service {
  std::string project, method, field;
  std::vector<std::string> client_groups, sites;
  Date date;
  Quantity count = Quantity::from_micro(Quantity::kScale);  // activities, visits it stands for
  Quantity sessions, people, person_times, hours, volunteers, volunteer_hours;
  std::string case_no, topic, note;
  std::vector<std::string> staff, clients;
  std::vector<std::pair<std::string, Quantity>> shares;  // other projects' share of it
};

Service service_of(const facts::Fact& fact);
facts::Fact fact_of(const Service& service);

/// What totals are kept by. Groups and sites as they are written, several with commas: a service
/// for two groups counts once in a sum and shows under each.
struct Key {
  std::string project, method, field, client_groups, sites;
  auto operator<=>(const Key&) const = default;
};

/// That of the project that recorded it.
Key key_of(const Service& service);

struct Amounts {
  Quantity records;  // 1 in the project that recorded it, 0 where it is referenced
  Quantity count, sessions, person_times, hours, volunteers, volunteer_hours;
  Quantity people;  // given as a number, beyond those with codes; in the recording project alone

  Amounts& operator+=(const Amounts& other);
  Amounts operator-() const;
  bool operator==(const Amounts&) const = default;
};

/// The part of a service that belongs to a project: its share of all but people, who are counted
/// with the project that recorded it. The shares add up to the whole exactly.
struct Part {
  Key key;
  Amounts amounts;
};
void for_each_part(const Service& service, const std::function<void(const Part&)>& use);

/// A sum of what was recorded under a key in a window of days.
struct Sum {
  Key key;
  Amounts amounts;
  Quantity largest;  // the most people of a single record, beyond those with codes
};

/// Whom services of a window name by a code, under each key.
struct Clients {
  struct Under {
    std::size_t key = 0;     // in keys
    std::size_t person = 0;  // below `people`: the same for the same person under all keys
  };
  std::vector<Key> keys;
  std::size_t people = 0;
  std::vector<Under> who;  // may come more than once
};

/// Services under a case number in a window, by the key that they were recorded under.
struct CaseSum {
  Key key;
  std::string number;
  Date first, last;
  std::int64_t records = 0;
  Quantity sessions, person_times;
};

/// What a case or group had on a day.
struct CaseDay {
  Date day;
  Quantity sessions, person_times;
};

enum class Money { spent = 1, received = 2 };  // numbers are kept in the store

struct MoneySum {
  Money figure = Money::spent;
  std::string project, line, source;  // of money received no line
  Quantity amount;                    // yuan
  std::int64_t records = 0;
};

/// "a,b" as a list and back; blanks around are taken off, empty ones left out.
std::vector<std::string> list_of(std::string_view text);
std::string list_text(const std::vector<std::string>& list);

}  // namespace sw::service
