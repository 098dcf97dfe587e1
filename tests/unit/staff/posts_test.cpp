// Posts: what the plan asks for, what is there, by groups; coverage.

#include "core/staff/posts.hpp"

#include <doctest/doctest.h>

#include "core/base/error.hpp"
#include "core/staff/coverage.hpp"

namespace sw::staff {

namespace {

plan::Post post(std::string id, std::int64_t required, std::string field = {}) {
  plan::Post post;
  post.id = std::move(id);
  post.title = "post " + post.id;
  post.required = required;
  post.field = std::move(field);
  return post;
}

plan::Post by_ratio(std::int64_t one_per,
                    std::int64_t of,
                    std::optional<std::int64_t> at_least = {}) {
  plan::Post post;
  post.ratio = plan::PostRatio{};
  post.ratio->one_per = one_per;
  post.ratio->of = of;
  post.ratio->at_least = at_least;
  return post;
}

std::string shown(const Requirement& requirement) {
  return requirement.people.to_string() + " | " +
         (requirement.reckoning ? requirement.reckoning->in(Lang::zh) : "");
}

plan::ListEntry entry(std::string id) {
  plan::ListEntry entry;
  entry.id = id;
  entry.title = "title of " + id;
  return entry;
}

const Quantity kHalf = Quantity::from_micro(500'000);

}  // namespace

TEST_CASE("a ratio is rounded up, and the sum shows how") {
  CHECK(shown(requirement_of(by_ratio(200, 1200))) == "6 | 1200÷200 = 6");
  CHECK(shown(requirement_of(by_ratio(200, 450))) == "3 | 450÷200 = 2.25 → 3");
  CHECK(shown(requirement_of(by_ratio(300, 100))) == "1 | 100÷300 ≈ 0.33 → 1");
  CHECK(shown(requirement_of(by_ratio(200, 1201))) == "7 | 1201÷200 ≈ 6.01 → 7");
  CHECK(shown(requirement_of(by_ratio(200, 0))) == "0 | 0÷200 = 0");
}

TEST_CASE("a floor counts where the ratio gives less") {
  CHECK(shown(requirement_of(by_ratio(200, 120, 2))) == "2 | 120÷200 = 0.6 → 1，至少 2");
  CHECK(shown(requirement_of(by_ratio(200, 1200, 2))) == "6 | 1200÷200 = 6");
  CHECK(shown(requirement_of(by_ratio(200, 0, 1))) == "1 | 0÷200 = 0，至少 1");
}

TEST_CASE("a fixed number, and one a site") {
  CHECK(shown(requirement_of(post("a", 4))) == "4 | ");
  plan::Post sites;
  sites.per_site = 2;
  CHECK(shown(requirement_of(sites)) == "2 | 2×1 处 = 2");
  sites.sites = 15;
  CHECK(shown(requirement_of(sites)) == "30 | 2×15 处 = 30");
  sites.sites = INT64_MAX;
  CHECK_THROWS_AS(requirement_of(sites), Error);
}

TEST_CASE("halves fill half a post; only certificates that count qualify") {
  plan::Plan plan;
  plan.posts = {post("hospital", 2), post("school", 1), post("none", 0)};
  const std::vector<people::Sum> sums{{"hospital", "assistant", kHalf},
                                      {"hospital", "", Quantity::of(1)},
                                      {"school", "skill_4", Quantity::of(1)},
                                      {"school", "skill_3", kHalf},
                                      {"garden", "senior", Quantity::of(1)},
                                      {"gone", "senior", Quantity()}};
  const PostStates states = post_states(plan, sums, level_rules(plan));
  REQUIRE(states.planned.size() == 3);
  const PostState& hospital = states.planned[0];
  CHECK(hospital.filled.to_string() == "1.5");
  CHECK(hospital.qualified.to_string() == "0.5");
  CHECK(hospital.vacant().to_string() == "0.5");
  CHECK(hospital.surplus().is_zero());
  const PostState& school = states.planned[1];
  CHECK(school.qualified.to_string() == "0.5");  // 四级 counts as nothing, 三级 as assistant
  CHECK(school.vacant().is_zero());
  CHECK(school.surplus().to_string() == "0.5");
  CHECK_FALSE(states.planned[2].empty());  // nobody is required, nobody is there
  REQUIRE(states.unplanned.size() == 1);
  CHECK(states.unplanned[0].id == "garden");
  CHECK(states.unplanned[0].title() == "garden");
  CHECK(vacant_posts(states) == std::set<std::string>{"hospital"});
}

TEST_CASE("groups: too many in one post do not fill another") {
  plan::Plan plan;
  plan.sectors = {entry("school"), entry("migrant")};
  plan.posts = {post("a", 2), post("b", 1), post("c", 3)};
  plan.posts[0].sector = plan.posts[1].sector = "school";
  plan.posts[0].place = "East";
  plan.posts[1].place = "West";
  const std::vector<people::Sum> sums{{"b", "senior", Quantity::of(2)}};
  const PostStates states = post_states(plan, sums, level_rules(plan));
  const std::vector<PostGroup> groups = grouped(plan, states.planned, PostsBy::sector);
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].id == "school");
  CHECK(groups[0].title == "title of school");
  CHECK(groups[0].required.to_string() == "3");
  CHECK(groups[0].filled.to_string() == "2");
  CHECK(groups[0].vacant.to_string() == "2");
  CHECK(groups[0].surplus.to_string() == "1");
  CHECK(groups[0].empty_places == std::vector<std::string>{"East"});
  CHECK(groups[1].id == "migrant");  // the plan lists it and no post serves it
  CHECK(groups[1].posts == 0);
  CHECK(groups[2].id.empty());
  CHECK(groups[2].required.to_string() == "3");
  const PostGroup total = total_of(states.planned);
  CHECK(total.required.to_string() == "6");
  CHECK(total.vacant.to_string() == "5");
  CHECK(grouped(plan, states.planned, PostsBy::place).size() == 3);  // East, West, none
  CHECK(grouped(plan, states.planned, PostsBy::post_class)[0].posts == 3);
}

TEST_CASE("coverage: a post counts under each of its groups, in margins once") {
  plan::Plan plan;
  plan.fields = {entry("medical"), entry("school")};
  plan.client_groups = {entry("children"), entry("youth"), entry("elderly")};
  plan.posts = {post("hospital", 2, "medical"), post("clinic", 3, "medical"), post("desk", 4)};
  plan.posts[0].client_groups = {"children", "elderly"};
  const std::vector<people::Sum> sums{{"hospital", "assistant", kHalf},
                                      {"clinic", "assistant", Quantity::of(1)}};
  const PostStates states = post_states(plan, sums, level_rules(plan));
  const Coverage coverage = coverage_of(plan, states.planned);
  REQUIRE(coverage.cells.size() == 6);
  CHECK(coverage.at(0, 0).posts.to_string() == "2");
  CHECK(coverage.at(0, 0).people.to_string() == "0.5");
  CHECK_FALSE(coverage.at(0, 0).services.has_value());  // not known is not 0
  CHECK(coverage.at(0, 1).empty());
  CHECK(coverage.at(0, 2).covered());
  CHECK(coverage.by_field[0].posts.to_string() == "5");
  CHECK(coverage.no_group[0].posts.to_string() == "3");
  CHECK(coverage.by_client_group[0].posts.to_string() == "2");
  CHECK(coverage.total.posts.to_string() == "5");
  CHECK(coverage.total.people.to_string() == "1.5");
  CHECK(coverage.no_field.to_string() == "4");
  CHECK(covered_cells(coverage) == 2);
}

TEST_CASE("coverage without lists in the plan takes those that posts name") {
  plan::Plan plan;
  plan.posts = {post("a", 1, "school")};
  plan.posts[0].client_groups = {"youth"};
  const PostStates states = post_states(plan, {}, level_rules(plan));
  const Coverage coverage = coverage_of(plan, states.planned);
  REQUIRE(coverage.cells.size() == 1);
  CHECK_FALSE(coverage.at(0, 0).covered());  // a post and nobody in it
  CHECK_FALSE(coverage.at(0, 0).empty());
  CHECK(coverage_of(plan::Plan(), {}).cells.empty());
}

}  // namespace sw::staff
