#include "cli/staff/post_sums.hpp"

#include <vector>

#include "core/people/events.hpp"
#include "core/staff/levels.hpp"
#include "core/store/store.hpp"

namespace sw::cli {

namespace {

constexpr Text kNoPosts{"计划里没有岗位：在计划文件里加 [[post]]（写法见 sw help plan-file）",
                        "The plan has no posts: add [[post]] to it (see sw help plan-file)."};

}  // namespace

staff::PostStates posts_on(App& app, const plan::Plan& plan, Date day) {
  const std::vector<people::Sum> sums =
      app.store().people_sums(people::Figure::post_share, people::Dimension::post, day, day);
  return staff::post_states(plan, sums, staff::level_rules(plan));
}

void tell_of_missing_posts(App& app, const plan::Plan& plan) {
  if (plan.posts.empty()) {
    app.tell(say(kNoPosts));
  }
}

}  // namespace sw::cli
