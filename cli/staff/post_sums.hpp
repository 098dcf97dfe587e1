#pragma once
// Posts as they stand on a day, from the store's sums: as fast with a hundred people as with a
// hundred thousand.

#include "cli/app.hpp"
#include "core/staff/posts.hpp"

namespace sw::cli {

staff::PostStates posts_on(App& app, const plan::Plan& plan, Date day);

/// Says how to add posts where the plan has none.
void tell_of_missing_posts(App& app, const plan::Plan& plan);

}  // namespace sw::cli
