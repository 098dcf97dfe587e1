#include <set>
#include <string>

#include <doctest/doctest.h>

#include "core/base/width.hpp"
#include "core/figures/figures.hpp"

namespace sw::figures {

TEST_CASE("statuses have names, titles and one-column signs") {
  std::set<std::string_view> names, titles, signs;
  for (const Status status : all_statuses()) {
    names.insert(name_of(status));
    titles.insert(title_of(status).in(Lang::zh));
    signs.insert(sign_of(status));
    CHECK(display_width(sign_of(status)) == 1);
  }
  CHECK(names == std::set<std::string_view>{"done",
                                            "ahead",
                                            "on_track",
                                            "behind",
                                            "at_risk",
                                            "overdue",
                                            "missed",
                                            "no_data",
                                            "not_started"});
  CHECK(titles.size() == 9);
  CHECK(signs.size() == 8);  // overdue and missed share one
  CHECK(title_of(Status::at_risk).in(Lang::en) == "at risk");
}

TEST_CASE("statuses of milestones") {
  std::set<std::string_view> names, signs;
  for (const MilestoneStatus status : all_milestone_statuses()) {
    names.insert(name_of(status));
    signs.insert(sign_of(status));
    CHECK(display_width(sign_of(status)) == 1);
  }
  CHECK(names == std::set<std::string_view>{"done", "overdue", "due", "upcoming"});
  CHECK(signs.size() == 4);
  CHECK(title_of(MilestoneStatus::overdue).in(Lang::zh) == "逾期");
}

}  // namespace sw::figures
