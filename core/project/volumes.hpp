#pragma once
// 服务量: volumes of service from the sums by key (B1). Counts of cases and groups come from
// cases.hpp; here are the sums, and how many people were served.
//
// People are counted once, as the design states: of a project whose `people` is "new" recorded
// numbers add up; where it is "distinct" the largest single record counts for each site and method,
// and these add up; whoever is named by a code is counted exactly, whatever the window.

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/project/register.hpp"

namespace sw::project {

/// Which services. Empty: any.
struct Selection {
  std::set<std::string, std::less<>> projects, methods, fields, client_groups, sites;

  bool has(const service::Key& key) const;
};

/// What an indicator's or a quota's filters select. `brand`: projects under an item.
Selection selection_of(const plan::Plan& plan, const plan::Pairs& filters);

struct People {
  Quantity count;
  bool exact = true;     // every one of them by a code
  bool rounded = false;  // ≈: the largest record stands for people who are the same
};

struct Volumes {
  service::Amounts amounts;
  People people;
};

/// All but the people, who take a pass over the clients.
service::Amounts amounts_of(const Register& projects,
                            const Selection& selection,
                            Date from,
                            Date to);

/// By the key of a quota or the figure of an indicator: "sessions", "people", "person_times",
/// "hours", "volunteers", "volunteer_hours". How many there were is told by `counted` (cases.hpp).
Quantity amount_of(const plan::Plan& plan,
                   const Register& projects,
                   const Selection& selection,
                   std::string_view measure,
                   Date from,
                   Date to);

Volumes volumes_of(const plan::Plan& plan,
                   const Register& projects,
                   const Selection& selection,
                   Date from,
                   Date to);

/// The people of several keys at once: each project by its own rule.
People people_of(const plan::Plan& plan,
                 std::span<const service::Sum* const> sums,
                 std::int64_t coded);

/// One dimension of the volumes.
enum class Dimension { project, method, field, client_group, site };

/// "a,b" of a key under a dimension as its values; one empty value where it has none.
std::vector<std::string> values_of(const service::Key& key, Dimension dimension);

/// A line of a table of volumes: under several dimensions at once. A service for two groups is in
/// two lines, so lines by client group or site do not add up to the sum.
struct Line {
  std::vector<std::string> values;  // one for each dimension asked for
  Volumes volumes;
};
std::vector<Line> lines_of(const plan::Plan& plan,
                           const Register& projects,
                           const Selection& selection,
                           std::span<const Dimension> by,
                           Date from,
                           Date to);

}  // namespace sw::project
