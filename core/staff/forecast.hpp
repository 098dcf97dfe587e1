#pragma once
// How many certified people there will be (持证人数预测): under the plan, at this year's pace, and
// as a range from those who have entered an examination. Whole people; what is not known is none.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/message.hpp"
#include "core/base/quantity.hpp"
#include "core/figures/intervals.hpp"
#include "core/people/person.hpp"
#include "core/plan/plan.hpp"
#include "core/staff/levels.hpp"

namespace sw::staff {

/// Those who entered this year's examination at a level, and how last year's entrants fared.
struct Entrants {
  std::string level;
  std::int64_t waiting = 0;  // in service without a certificate, entered this year, no result yet
  std::int64_t entered = 0, sat = 0, passed = 0;  // of last year's, where the result is known
  figures::Interval rate;                         // of passed / entered
  std::int64_t low = 0, high = 0;                 // of those waiting who will pass
};

/// What the register says up to today.
struct Outlook {
  Date today;
  std::int64_t at_start = 0, now = 0;     // certified on 31 December, today
  std::vector<std::int64_t> at_quarters;  // at this year's quarter ends up to today
  std::vector<Entrants> entrants;         // by level, lowest first
  bool any_entrants = false;              // somebody has entered this year
  std::int64_t passed = 0;                // passed, in service, certificate not here yet
  std::int64_t left = 0;                  // certified people who left in `left_days`
  int left_days = 0;                      // up to a year; fewer where the register is younger
  unsigned month = 9;                     // in which new certificates come
  bool month_known = false;               // from those of the last two years; else by custom
  std::map<int, std::int64_t> lapsing;    // registrations that end, by year, after today

  int year() const { return today.year(); }
};

/// Fed person by person, of everybody who was ever in service.
class OutlookReader {
 public:
  OutlookReader(std::vector<LevelRule> rules, Date today);
  void add(const people::Person& person);
  Outlook finish();

 private:
  bool certified(const people::Person& person, Date day) const;
  void count_entrants(const people::Person& person);
  void count_left(const people::Person& person);

  std::vector<LevelRule> rules_;
  Outlook outlook_;
  Date first_;                      // of anybody's service
  std::map<unsigned, int> months_;  // of certificates in the last two years
};

struct ForecastRow {
  int year = 0;
  unsigned quarter = 1;
  std::optional<std::int64_t> actual;  // where the quarter's end is not after today
  std::optional<Quantity> plan;
  std::optional<std::int64_t> pace, low, high;  // from today on
};

struct Forecast {
  const plan::Indicator* indicator = nullptr;  // null: the plan has none of this kind
  Outlook outlook;
  std::vector<ForecastRow> rows;  // a quarter each
};

/// The plan's indicator of all certified people; null where it has none.
const plan::Indicator* certified_indicator(const plan::Plan& plan);

/// `years` ≥ 1, the first being today's. The plan must outlive the answer.
Forecast forecast_of(const plan::Plan& plan, Outlook outlook, int years);

/// How each column was computed, in sentences; `title_of` a level.
std::vector<Message> basis_of(const Forecast& forecast,
                              const std::function<Message(const std::string&)>& title_of);

}  // namespace sw::staff
