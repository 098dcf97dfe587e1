#pragma once
// Pay against the plan's guide (薪酬指导价): who is below, within, above, and what it costs to lift
// everybody to the floor. For outsiders in aggregate, without figures on fewer people than the plan
// allows, and without margins that would give these back.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/message.hpp"
#include "core/base/quantity.hpp"
#include "core/people/person.hpp"
#include "core/plan/plan.hpp"

namespace sw::staff {

enum class Standing {
  below,
  within,
  above,
  no_pay,    // the register has no pay
  no_band,   // the plan has no band for the track and grade
  no_grade,  // the register has no track or no grade
};
std::string_view name_of(Standing standing);
Text title_of(Standing standing);

/// Of anybody with this track, grade and pay.
Standing standing_of(const plan::Plan& plan,
                     std::string_view track,
                     std::string_view grade,
                     std::optional<Quantity> pay);

/// Somebody in service on a day. Amounts are yuan a month.
struct PayLine {
  std::string no, name, org, track, grade;
  std::optional<Quantity> pay;
  const plan::PayBand* band = nullptr;  // null where the plan has none
  Standing standing = Standing::no_grade;
  Quantity gap;  // to the floor where below it, over the ceiling where above; else 0

  /// Yuan a year that lifting this person to the floor costs: 12 × the gap. Throws (input) where it
  /// does not fit.
  Quantity year_cost() const;
};

const plan::PayBand* find_band(const plan::Plan& plan,
                               std::string_view track,
                               std::string_view grade);

/// None where they are not in service on the day. The plan must outlive the line.
std::optional<PayLine> pay_of(const plan::Plan& plan, const people::Person& person, Date day);

/// By track and grade in the plan's order, then by number; those below the floor first.
void sort_by_need(const plan::Plan& plan, std::vector<PayLine>& lines);

/// How people are paid, as outsiders may know it. What may not be known is none.
struct PayGroup {
  std::string track, grade;  // both empty: the total
  std::optional<std::int64_t> people;
  std::optional<std::int64_t> below, within, above, unknown;  // unknown: no pay or no band
  std::optional<Quantity> mean;       // of those whose pay is known, to the fen
  std::optional<Quantity> year_cost;  // of lifting those below to the floor
};

struct PayGroups {
  std::vector<PayGroup> groups;  // by track and grade in the plan's order
  PayGroup total;
  bool suppressed = false;  // something was left out
};

/// A figure on fewer than `least` people is left out. Where a margin would give it back, the
/// smallest other figures are left out too, until what can be reckoned speaks of `least` people or
/// more; where there are no others, the margin.
PayGroups aggregate(const plan::Plan& plan, std::span<const PayLine> lines, std::int64_t least);

}  // namespace sw::staff
