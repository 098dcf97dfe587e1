#pragma once
// Posts as they stand today, from the store's sums: as fast with a hundred people as with a hundred
// thousand.

#include "cli/app.hpp"
#include "core/staff/posts.hpp"

namespace sw::cli {

staff::PostStates posts_today(App& app, const plan::Plan& plan);

/// Says how to add posts where the plan has none.
void tell_of_missing_posts(App& app, const plan::Plan& plan);

}  // namespace sw::cli
