#include "core/staff/coverage.hpp"

#include <algorithm>

namespace sw::staff {

namespace {

void add_once(std::vector<plan::ListEntry>& list, const std::string& id) {
  if (!id.empty() && std::none_of(list.begin(), list.end(), [&](const plan::ListEntry& entry) {
        return entry.id == id;
      })) {
    plan::ListEntry entry;
    entry.id = id;
    entry.title = id;
    list.push_back(std::move(entry));
  }
}

bool names(const plan::Post& post, const std::string& group) {
  return std::find(post.client_groups.begin(), post.client_groups.end(), group) !=
         post.client_groups.end();
}

// What the posts that fit require and hold.
template <class Fits>
CoverageCell add_up(std::string field,
                    std::string group,
                    std::span<const PostState> posts,
                    const Fits& fits) {
  CoverageCell cell{std::move(field), std::move(group), {}, {}, {}, {}};
  for (const PostState& state : posts) {
    if (state.post != nullptr && fits(*state.post)) {
      cell.posts += state.requirement.people;
      cell.people += state.filled;
      cell.certified += state.qualified;
    }
  }
  return cell;
}

}  // namespace

Coverage coverage_of(const plan::Plan& plan, std::span<const PostState> posts) {
  using plan::Post;
  Coverage coverage;
  coverage.fields = plan.fields;
  coverage.client_groups = plan.client_groups;
  for (const Post& post : plan.posts) {
    add_once(coverage.fields, post.field);
    for (const std::string& group : post.client_groups) {
      add_once(coverage.client_groups, group);
    }
  }
  for (const plan::ListEntry& field : coverage.fields) {
    const auto of_field = [&](const Post& post) { return post.field == field.id; };
    for (const plan::ListEntry& group : coverage.client_groups) {
      coverage.cells.push_back(add_up(field.id, group.id, posts, [&](const Post& post) {
        return of_field(post) && names(post, group.id);
      }));
    }
    coverage.by_field.push_back(add_up(field.id, "", posts, of_field));
    coverage.no_group.push_back(add_up(field.id, "", posts, [&](const Post& post) {
      return of_field(post) && post.client_groups.empty();
    }));
  }
  for (const plan::ListEntry& group : coverage.client_groups) {
    coverage.by_client_group.push_back(add_up("", group.id, posts, [&](const Post& post) {
      return !post.field.empty() && names(post, group.id);
    }));
  }
  coverage.total = add_up("", "", posts, [](const Post& post) { return !post.field.empty(); });
  coverage.no_field =
      add_up("", "", posts, [](const Post& post) { return post.field.empty(); }).posts;
  return coverage;
}

std::int64_t covered_cells(const Coverage& coverage) {
  return std::count_if(coverage.cells.begin(), coverage.cells.end(), [](const CoverageCell& cell) {
    return cell.covered();
  });
}

}  // namespace sw::staff
