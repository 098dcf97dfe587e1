#pragma once
// 成果: articles and casebooks on their way from draft to published. One that was published in an
// earlier year is done with: the same id in a later plan begins anew.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/project/register.hpp"

namespace sw::project {

/// Keys of details beside those of core/service/words.hpp.
inline constexpr const char* kOutputDue = "due";
inline constexpr const char* kOutputOwner = "owner";

struct OutputStep {
  std::string state;  // service::output_states()
  std::string record;
  Date date;
  std::string why;  // of a step back
};

struct Output {
  std::string id, title, kind, owner;
  std::optional<Date> due;
  bool planned = false;  // in the plan
  std::vector<OutputStep> steps;
  std::string state;  // empty: not begun
  std::string publisher, authors, note;
  std::vector<std::string> cases;  // chosen for a casebook

  std::optional<Date> since() const;  // it is in its state
  bool is_published() const { return state == "published"; }
  bool is_late(Date today) const { return due && *due < today && !is_published(); }
};

/// As of a day: the plan's first, in its order; then others by id. Of an id the latest one.
std::vector<Output> outputs_of(const plan::Plan& plan, const Register& projects, Date to);

/// Place in the order of states, 1 for a draft; 0 for not begun.
std::size_t rank_of(std::string_view state);

/// All that stand published on a day, from whatever year.
std::vector<Output> published_by(const plan::Plan& plan, const Register& projects, Date to);

}  // namespace sw::project
