#include "core/staff/education.hpp"

#include <algorithm>

#include "core/people/words.hpp"

namespace sw::staff {

namespace {

// The day after the registration before it ends: hours of the last months belong to that one.
Date period_start(const people::Person& person, const people::Registration& registration) {
  Date start = registration.from;
  for (const people::Registration& other : person.registrations) {
    if (&other != &registration && other.from < registration.from && other.until >= start) {
      start = other.until + 1;
    }
  }
  return start;
}

std::optional<Education> asked(const people::Person& person,
                               std::span<const LevelRule> levels,
                               const plan::StaffRules& rules,
                               Date day,
                               Date from,
                               Date until,
                               Quantity LevelRule::*hours) {
  const std::string level = level_of(levels, person.qualification(day));
  const LevelRule* rule = level.empty() ? nullptr : rule_of(levels, level);
  if (rule == nullptr || (rule->*hours).is_zero()) {
    return {};
  }
  return Education{
      from, until, level, rule->*hours, hours_learned(person, rules, from, std::min(until, day))};
}

}  // namespace

Date registered_until(const plan::StaffRules& rules, Date day, const people::Registration* before) {
  const bool in_time = before != nullptr && day <= before->until;
  const Date start = in_time ? before->until + 1 : day;
  return people::years_after(start, static_cast<int>(rules.registration_years)) - 1;
}

Date first_registration_due(const plan::StaffRules& rules, Date certificate) {
  return people::years_after(certificate, static_cast<int>(rules.first_registration_years));
}

const people::Registration* registration_on(const people::Person& person, Date day) {
  const people::Registration* found = nullptr;
  for (const people::Registration& one : person.registrations) {
    // Until the one before has ended, a renewal that was made in time waits.
    if (period_start(person, one) <= day && day <= one.until) {
      found = &one;
    }
  }
  return found;
}

Quantity hours_learned(const people::Person& person,
                       const plan::StaffRules& rules,
                       Date from,
                       Date to) {
  Quantity hours;
  for (const people::Training& one : person.trainings) {
    if (from <= one.date && one.date <= to) {
      hours += one.kind == people::kDegreeCourse ? rules.degree_hours : one.hours;
    }
  }
  return hours;
}

std::optional<Education> education_on(const people::Person& person,
                                      std::span<const LevelRule> levels,
                                      const plan::StaffRules& rules,
                                      Date day) {
  const people::Registration* registration = registration_on(person, day);
  if (registration == nullptr) {
    return {};
  }
  return asked(person,
               levels,
               rules,
               day,
               period_start(person, *registration),
               registration->until,
               &LevelRule::hours);
}

std::optional<Education> education_of_year(const people::Person& person,
                                           std::span<const LevelRule> levels,
                                           const plan::StaffRules& rules,
                                           Date day) {
  return asked(person,
               levels,
               rules,
               day,
               first_of_year(day.year()),
               last_of_year(day.year()),
               &LevelRule::hours_a_year);
}

Date official_due(const plan::StaffRules& rules, Date since) {
  return people::years_after(since, static_cast<int>(rules.official_years));
}

}  // namespace sw::staff
