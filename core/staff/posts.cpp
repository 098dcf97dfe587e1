#include "core/staff/posts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/people/person.hpp"

namespace sw::staff {

namespace {

constexpr Text kExact{"{0}÷{1} = {2}", "{0}÷{1} = {2}"};
constexpr Text kRounded{"{0}÷{1} = {2} → {3}", "{0}÷{1} = {2} → {3}"};
constexpr Text kAbout{"{0}÷{1} ≈ {2} → {3}", "{0}÷{1} ≈ {2} → {3}"};
constexpr Text kAtLeast{"{0}，至少 {1}", "{0}, at least {1}"};
constexpr Text kSites{"{0}×{1} 处 = {2}", "{0} × {1} sites = {2}"};

Requirement by_ratio(const plan::PostRatio& ratio) {
  Requirement result{{}, "ratio", {}};
  if (ratio.one_per <= 0) {  // a plan with this has not passed its check
    return result;
  }
  const std::int64_t whole = ratio.of / ratio.one_per;
  const std::int64_t people = whole + (ratio.of % ratio.one_per > 0 ? 1 : 0);
  const Int128 hundredfold = static_cast<Int128>(ratio.of) * 100;
  if (people == whole) {
    result.reckoning = say(kExact, ratio.of, ratio.one_per, people);
  } else {
    const Quantity quotient = Fraction{ratio.of, ratio.one_per}.rounded();
    const bool exact = hundredfold % ratio.one_per == 0;
    result.reckoning = say(exact ? kRounded : kAbout,
                           ratio.of,
                           ratio.one_per,
                           exact ? quotient.to_string() : quotient.to_string(2),
                           people);
  }
  const std::int64_t floor = ratio.at_least.value_or(0);
  if (floor > people) {
    result.reckoning = say(kAtLeast, *result.reckoning, floor);
  }
  result.people = Quantity::of(std::max(people, floor));
  return result;
}

Requirement by_sites(const plan::Post& post) {
  const std::int64_t sites = post.sites.value_or(1);
  std::int64_t people = 0;
  if (__builtin_mul_overflow(*post.per_site, sites, &people)) {
    people = std::max(*post.per_site, sites);  // too much for a Quantity, which says so
  }
  return {Quantity::of(people), "per_site", say(kSites, *post.per_site, sites, people)};
}

struct Filled {
  Quantity filled, qualified;
};

std::map<std::string, Filled> filled_of(std::span<const people::Sum> sums,
                                        std::span<const LevelRule> rules) {
  std::map<std::string, Filled> found;
  for (const people::Sum& sum : sums) {
    Filled& filled = found[sum.value];
    filled.filled += sum.amount;
    if (!level_of(rules, people::parse_qualification(sum.level)).empty()) {
      filled.qualified += sum.amount;
    }
  }
  return found;
}

void count(PostGroup& group, const PostState& state) {
  ++group.posts;
  group.required += state.requirement.people;
  group.filled += state.filled;
  group.qualified += state.qualified;
  group.vacant += state.vacant();
  group.surplus += state.surplus();
}

// Places where somebody is required and, of all posts there, nobody is in any.
std::vector<std::string> empty_places(std::span<const PostState* const> posts) {
  std::vector<std::string> order;
  std::map<std::string, std::pair<Quantity, Quantity>> places;  // required, filled
  for (const PostState* state : posts) {
    if (state->post == nullptr || state->post->place.empty()) {
      continue;
    }
    const auto [place, fresh] = places.try_emplace(state->post->place);
    if (fresh) {
      order.push_back(place->first);
    }
    place->second.first += state->requirement.people;
    place->second.second += state->filled;
  }
  std::erase_if(order, [&](const std::string& name) {
    const auto& [required, filled] = places.at(name);
    return required.is_zero() || !filled.is_zero();
  });
  return order;
}

std::string key_of(const PostState& state, PostsBy by) {
  if (state.post == nullptr) {
    return {};
  }
  switch (by) {
    case PostsBy::field:
      return state.post->field;
    case PostsBy::place:
      return state.post->place;
    case PostsBy::sector:
      return state.post->sector;
    case PostsBy::post_class:
      break;
  }
  return state.post->post_class == plan::PostClass::department ? "department" : "client";
}

std::vector<PostGroup> groups_of_plan(const plan::Plan& plan, PostsBy by) {
  std::vector<PostGroup> groups;
  const auto add = [&](const std::vector<plan::ListEntry>& list) {
    for (const plan::ListEntry& entry : list) {
      groups.push_back({entry.id, entry.title, 0, {}, {}, {}, {}, {}, {}});
    }
  };
  if (by == PostsBy::field) {
    add(plan.fields);
  } else if (by == PostsBy::sector) {
    add(plan.sectors);
  } else if (by == PostsBy::post_class) {
    groups.push_back({"department", {}, 0, {}, {}, {}, {}, {}, {}});
    groups.push_back({"client", {}, 0, {}, {}, {}, {}, {}, {}});
  }
  return groups;
}

}  // namespace

Requirement requirement_of(const plan::Post& post) {
  if (post.ratio) {
    return by_ratio(*post.ratio);
  }
  if (post.per_site) {
    return by_sites(post);
  }
  return {Quantity::of(post.required.value_or(0)), "required", {}};
}

Quantity PostState::vacant() const {
  return std::max(requirement.people - filled, Quantity());
}

Quantity PostState::surplus() const {
  return std::max(filled - requirement.people, Quantity());
}

PostStates post_states(const plan::Plan& plan,
                       std::span<const people::Sum> sums,
                       std::span<const LevelRule> rules) {
  std::map<std::string, Filled> filled = filled_of(sums, rules);
  PostStates states;
  for (const plan::Post& post : plan.posts) {
    const Filled& there = filled[post.id];
    states.planned.push_back({&post, post.id, requirement_of(post), there.filled, there.qualified});
  }
  for (const plan::Post& post : plan.posts) {
    filled.erase(post.id);
  }
  for (const auto& [id, there] : filled) {
    if (!there.filled.is_zero()) {
      states.unplanned.push_back({nullptr, id, {}, there.filled, there.qualified});
    }
  }
  return states;
}

std::set<std::string> vacant_posts(const PostStates& states) {
  std::set<std::string> ids;
  for (const PostState& state : states.planned) {
    if (!state.vacant().is_zero()) {
      ids.insert(state.id);
    }
  }
  return ids;
}

std::vector<PostGroup> grouped(const plan::Plan& plan,
                               std::span<const PostState> posts,
                               PostsBy by) {
  std::vector<PostGroup> groups = groups_of_plan(plan, by);
  PostGroup unsaid;
  std::map<std::string, std::vector<const PostState*>> members;
  for (const PostState& state : posts) {
    const std::string key = key_of(state, by);
    members[key].push_back(&state);
    if (key.empty()) {
      count(unsaid, state);
      continue;
    }
    auto group = std::find_if(
        groups.begin(), groups.end(), [&](const PostGroup& one) { return one.id == key; });
    if (group == groups.end()) {
      group = groups.insert(groups.end(), {key, key, 0, {}, {}, {}, {}, {}, {}});
    }
    count(*group, state);
  }
  if (unsaid.posts > 0) {
    groups.push_back(std::move(unsaid));
  }
  for (PostGroup& group : groups) {
    group.empty_places = empty_places(members[group.id]);
  }
  return groups;
}

PostGroup total_of(std::span<const PostState> posts) {
  PostGroup total;
  std::vector<const PostState*> all;
  for (const PostState& state : posts) {
    count(total, state);
    all.push_back(&state);
  }
  total.empty_places = empty_places(all);
  return total;
}

}  // namespace sw::staff
