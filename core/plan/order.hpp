#pragma once
// The order in which a plan's items are shown. Both source plans open with the principle that key
// work comes first (突出重点、分清轻重缓急).

#include <string_view>
#include <vector>

#include "core/plan/plan.hpp"

namespace sw::plan {

enum class By {
  file,      // as written
  priority,  // importance, then urgency, then due date
  due,       // due date, then importance and urgency
};

struct Placed {
  const Item* item = nullptr;
  int depth = 0;  // 0 at the top
};

/// True where `a` comes before `b`; equal ones keep their order.
bool before(const Item& a, const Item& b, By by);

/// All items, parents before their children, siblings in the order asked for.
std::vector<Placed> ordered(const Plan& plan, By by);

/// True for `id` itself and everything below it.
bool is_within(std::string_view id, std::string_view ancestor);

/// The item whose owner, importance and dates an indicator or milestone goes by.
const Item& item_of(const Plan& plan, std::string_view id);

}  // namespace sw::plan
