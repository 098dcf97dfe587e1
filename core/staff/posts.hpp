#pragma once
// Posts (岗位): how many people the plan asks for, how many there are, how many of those hold a
// certificate that counts. From sums, never from lists of people.

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.hpp"
#include "core/base/quantity.hpp"
#include "core/people/events.hpp"
#include "core/plan/plan.hpp"
#include "core/staff/levels.hpp"

namespace sw::staff {

/// How many people a post asks for. A ratio is rounded up.
struct Requirement {
  Quantity people;
  std::string_view rule = "required";  // "required", "ratio", "per_site"
  std::optional<Message> reckoning;  // "450÷200 = 2.25 → 3"; none where the plan has the number
};

Requirement requirement_of(const plan::Post& post);

/// How a post stands. `post` is null where only the facts know it: then nothing is required of it.
struct PostState {
  const plan::Post* post = nullptr;
  std::string id;
  Requirement requirement;
  Quantity filled, qualified;

  const std::string& title() const { return post == nullptr ? id : post->title; }
  /// What is missing, or too much; never below 0.
  Quantity vacant() const;
  Quantity surplus() const;
  /// Somebody is required and nobody is there.
  bool empty() const { return !requirement.people.is_zero() && filled.is_zero(); }
};

struct PostStates {
  std::vector<PostState> planned;    // in the plan's order
  std::vector<PostState> unplanned;  // that people are in and the plan does not have, by id
};

/// `sums`: of people::Figure::post_share by post, on a day. The plan must outlive the answer.
PostStates post_states(const plan::Plan& plan,
                       std::span<const people::Sum> sums,
                       std::span<const LevelRule> rules);

/// Ids of the plan's posts that lack somebody (紧缺岗位).
std::set<std::string> vacant_posts(const PostStates& states);

/// Posts added up. Too many in one post do not fill another, so `vacant` is the sum of vacancies.
struct PostGroup {
  std::string id, title;  // both empty: posts that do not say
  std::int64_t posts = 0;
  Quantity required, filled, qualified, vacant, surplus;
  std::vector<std::string> empty_places;  // where people are required and nobody is
};

enum class PostsBy { field, place, post_class, sector };

/// In the order of the plan's list, also entries that no post names; then what only posts name;
/// last those that do not say.
std::vector<PostGroup> grouped(const plan::Plan& plan,
                               std::span<const PostState> posts,
                               PostsBy by);
PostGroup total_of(std::span<const PostState> posts);

}  // namespace sw::staff
