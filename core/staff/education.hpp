#pragma once
// 登记与继续教育: until when a registration is valid, what is missing of its hours, and by when.
// Validity and first registration after 民发〔2009〕44号, hours after 民发〔2009〕123号; every
// number is the plan's ([plan] staff, [[certificate_level]]).

#include <optional>
#include <span>
#include <string>

#include "core/base/date.hpp"
#include "core/base/quantity.hpp"
#include "core/people/person.hpp"
#include "core/plan/plan.hpp"
#include "core/staff/levels.hpp"

namespace sw::staff {

/// The last day of a registration made on `day`; `before`: the one in force until then. A renewal
/// made in time goes on from the end of the one before.
Date registered_until(const plan::StaffRules& rules, Date day, const people::Registration* before);

/// The last day for the first registration of a certificate.
Date first_registration_due(const plan::StaffRules& rules, Date certificate);

/// The registration in force on a day; none where there is none or it has lapsed.
const people::Registration* registration_on(const people::Person& person, Date day);

struct Education {
  Date from, until;   // the registration period
  std::string level;  // whose hours are asked
  Quantity required, done;

  Quantity missing() const { return done < required ? required - done : Quantity(); }
};

/// Of the registration in force on the day, with what was learned up to it. None without one, or
/// where its level asks for no hours. A degree in social work finished in the period counts
/// `degree_hours` at once.
std::optional<Education> education_on(const people::Person& person,
                                      std::span<const LevelRule> levels,
                                      const plan::StaffRules& rules,
                                      Date day);

/// The same for the calendar year of the day where the level asks for hours a year.
std::optional<Education> education_of_year(const people::Person& person,
                                           std::span<const LevelRule> levels,
                                           const plan::StaffRules& rules,
                                           Date day);

/// Hours learned from … to.
Quantity hours_learned(const people::Person& person,
                       const plan::StaffRules& rules,
                       Date from,
                       Date to);

/// The last day for a new civil servant to be certified.
Date official_due(const plan::StaffRules& rules, Date since);

}  // namespace sw::staff
