#pragma once
// Tracks and grades (职业通道和等级) in the plan's order.

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/plan/plan.hpp"

namespace sw::staff {

/// Sorts by the plan's tracks and their grades; what the plan does not list comes after, by name;
/// last what is empty.
struct GradeOrder {
  std::size_t track_place = 0;
  std::string track;
  std::size_t grade_place = 0;
  std::string grade;

  auto operator<=>(const GradeOrder&) const = default;
};

GradeOrder order_of(const plan::Plan& plan, std::string_view track, std::string_view grade);

/// The track's title; the id itself where the plan does not have it.
std::string track_title(const plan::Plan& plan, std::string_view track);

}  // namespace sw::staff
