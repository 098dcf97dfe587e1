#pragma once
// Coverage of services (A1.3): fields of service × client groups. Which cells have posts, people in
// them, and services.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/quantity.hpp"
#include "core/plan/plan.hpp"
#include "core/staff/posts.hpp"

namespace sw::staff {

/// A field and a client group. A post that serves several groups counts under each.
struct CoverageCell {
  std::string field, client_group;   // empty in margins
  Quantity posts;                    // required
  Quantity people, certified;        // in these posts, halves as 0.5
  std::optional<Quantity> services;  // none: not known

  bool empty() const { return posts.is_zero() && people.is_zero(); }
  /// A post and somebody with a certificate in it.
  bool covered() const { return !posts.is_zero() && !certified.is_zero(); }
};

struct Coverage {
  std::vector<plan::ListEntry> fields, client_groups;  // the plan's, else those that posts name
  std::vector<CoverageCell> cells;                     // field by field
  // Margins count a post once, however many groups it serves.
  std::vector<CoverageCell> by_field, by_client_group;
  std::vector<CoverageCell> no_group;  // of each field: posts that name no client group
  CoverageCell total;                  // posts with a field
  Quantity no_field;                   // required in posts without one

  const CoverageCell& at(std::size_t field, std::size_t group) const {
    return cells[field * client_groups.size() + group];
  }
};

Coverage coverage_of(const plan::Plan& plan, std::span<const PostState> posts);

/// For the indicator `covered_cells`.
std::int64_t covered_cells(const Coverage& coverage);

}  // namespace sw::staff
