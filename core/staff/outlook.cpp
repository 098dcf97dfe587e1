// What a forecast needs to know of the register.

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/staff/exams.hpp"
#include "core/staff/forecast.hpp"

namespace sw::staff {

namespace {

Date quarter_end(int year, unsigned quarter) {
  return last_of_month(year, quarter * 3);
}

}  // namespace

OutlookReader::OutlookReader(std::vector<LevelRule> rules, Date today)
    : rules_(std::move(rules)), first_(today) {
  outlook_.today = today;
  for (const LevelRule& rule : rules_) {
    Entrants entrants;
    entrants.level = rule.id;
    outlook_.entrants.push_back(std::move(entrants));
  }
  for (unsigned quarter = 1; quarter <= 4 && quarter_end(today.year(), quarter) <= today;
       ++quarter) {
    outlook_.at_quarters.push_back(0);
  }
}

bool OutlookReader::certified(const people::Person& person, Date day) const {
  return person.at(day) != nullptr && !level_of(rules_, person.qualification(day)).empty();
}

// Whoever holds a certificate already adds nobody by another one, and nobody adds more than one.
void OutlookReader::count_entrants(const people::Person& person) {
  const Date today = outlook_.today;
  const bool can_add = person.at(today) != nullptr && !certified(person, today);
  bool passed = false;
  Entrants* waiting = nullptr;
  for (const Sitting& sitting : sittings_of(person, rules_, {}, today)) {
    const auto found = std::find_if(
        outlook_.entrants.begin(), outlook_.entrants.end(), [&](const Entrants& entrants) {
          return entrants.level == sitting.level;
        });
    if (found == outlook_.entrants.end()) {
      continue;
    }
    if (sitting.year == today.year() - 1 && !sitting.waiting()) {
      ++found->entered;
      found->sat += sitting.sat ? 1 : 0;
      found->passed += sitting.passed ? 1 : 0;
    }
    if (sitting.year == today.year()) {
      outlook_.any_entrants = true;
      if (sitting.waiting() && (waiting == nullptr || &*found < waiting)) {
        waiting = &*found;
      }
    }
    passed = passed || (sitting.passed && sitting.year >= today.year() - 1);
  }
  if (can_add && passed) {
    ++outlook_.passed;
  } else if (can_add && waiting != nullptr) {
    ++waiting->waiting;
  }
}

void OutlookReader::count_left(const people::Person& person) {
  const Date today = outlook_.today;
  for (std::size_t i = 0; i < person.spans.size(); ++i) {
    const Date last = person.spans[i].to;
    const bool goes_on = i + 1 < person.spans.size() && person.spans[i + 1].from == last + 1;
    if (!goes_on && last < today && last >= people::years_after(today, -1) &&
        certified(person, last)) {
      ++outlook_.left;
    }
  }
}

void OutlookReader::add(const people::Person& person) {
  if (person.spans.empty()) {
    return;
  }
  const Date today = outlook_.today;
  first_ = std::min(first_, person.spans.front().from);
  outlook_.at_start += certified(person, first_of_year(today.year()) - 1) ? 1 : 0;
  outlook_.now += certified(person, today) ? 1 : 0;
  for (unsigned i = 0; i < outlook_.at_quarters.size(); ++i) {
    outlook_.at_quarters[i] += certified(person, quarter_end(today.year(), i + 1)) ? 1 : 0;
  }
  for (const people::Certificate& one : person.certificates) {
    if (one.date <= today && one.date.year() < today.year() &&
        one.date.year() >= today.year() - 2) {
      ++months_[one.date.month()];
    }
  }
  const auto last =
      std::max_element(person.registrations.begin(),
                       person.registrations.end(),
                       [](const auto& one, const auto& other) { return one.until < other.until; });
  if (person.at(today) != nullptr && last != person.registrations.end() && last->until >= today) {
    ++outlook_.lapsing[last->until.year()];
  }
  count_entrants(person);
  count_left(person);
}

Outlook OutlookReader::finish() {
  const Date year_ago = people::years_after(outlook_.today, -1);
  outlook_.left_days = outlook_.today - std::max(first_, year_ago);
  int most = 0;
  for (const auto& [month, count] : months_) {
    if (count >= most) {  // of equals the later: not to promise too early
      most = count;
      outlook_.month = month;
      outlook_.month_known = true;
    }
  }
  for (Entrants& entrants : outlook_.entrants) {
    entrants.rate = figures::clopper_pearson(entrants.passed, entrants.entered);
    const auto waiting = static_cast<double>(entrants.waiting);
    entrants.low = static_cast<std::int64_t>(std::floor(waiting * entrants.rate.low));
    entrants.high = static_cast<std::int64_t>(std::ceil(waiting * entrants.rate.high));
  }
  return std::move(outlook_);
}

}  // namespace sw::staff
