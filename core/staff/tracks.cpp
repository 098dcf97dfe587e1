#include "core/staff/tracks.hpp"

#include <algorithm>
#include <limits>
#include <string>

namespace sw::staff {

namespace {

const plan::ListEntry* find_track(const plan::Plan& plan, std::string_view track) {
  const auto found = std::find_if(plan.tracks.begin(),
                                  plan.tracks.end(),
                                  [&](const plan::ListEntry& entry) { return entry.id == track; });
  return found == plan.tracks.end() ? nullptr : &*found;
}

// Behind everything that is listed; the empty text behind that.
std::size_t unlisted(std::string_view text) {
  return std::numeric_limits<std::size_t>::max() - (text.empty() ? 0 : 1);
}

}  // namespace

GradeOrder order_of(const plan::Plan& plan, std::string_view track, std::string_view grade) {
  GradeOrder order{unlisted(track), std::string(track), unlisted(grade), std::string(grade)};
  const plan::ListEntry* entry = find_track(plan, track);
  if (entry == nullptr) {
    return order;
  }
  order.track_place = static_cast<std::size_t>(entry - plan.tracks.data());
  const auto found = std::find(entry->grades.begin(), entry->grades.end(), grade);
  if (found != entry->grades.end()) {
    order.grade_place = static_cast<std::size_t>(found - entry->grades.begin());
  }
  return order;
}

std::string track_title(const plan::Plan& plan, std::string_view track) {
  const plan::ListEntry* entry = find_track(plan, track);
  return entry == nullptr ? std::string(track) : entry->title;
}

}  // namespace sw::staff
