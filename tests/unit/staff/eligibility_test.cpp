#include "core/staff/eligibility.hpp"

#include <doctest/doctest.h>

namespace sw::staff {

namespace {

plan::Criterion group(std::string degree,
                      std::string major = {},
                      std::string title = {},
                      std::string certificate = {},
                      std::string award = {},
                      std::string post = {}) {
  plan::Criterion one;
  one.degree = std::move(degree);
  one.major = std::move(major);
  one.title = std::move(title);
  one.certificate = std::move(certificate);
  one.award = std::move(award);
  one.post = std::move(post);
  return one;
}

plan::Plan plan_with(std::vector<plan::Criterion> groups) {
  plan::Plan plan;
  plan.eligibilities.resize(1);
  plan.eligibilities[0].any_of = std::move(groups);
  plan.posts.resize(2);
  plan.posts[0].id = "school";
  plan.posts[0].key = true;
  plan.posts[1].id = "ward";
  return plan;
}

Answer judged(const Candidate& candidate, std::vector<plan::Criterion> groups) {
  const plan::Plan plan = plan_with(std::move(groups));
  Answer answer = check_eligibility(candidate, {plan, level_rules(plan), {"ward"}}).at(0);
  answer.criterion = nullptr;  // it goes with the plan
  return answer;
}

Fit fit(const Candidate& candidate, std::vector<plan::Criterion> groups) {
  return judged(candidate, std::move(groups)).fit;
}

std::string missing(const Candidate& candidate, std::vector<plan::Criterion> groups) {
  std::string text;
  for (const Message& one : judged(candidate, std::move(groups)).missing) {
    text += one.in(Lang::en) + "|";
  }
  return text;
}

Candidate with(std::string degree, std::string major = {}, std::string post = {}) {
  Candidate one;
  one.degree = std::move(degree);
  one.major = std::move(major);
  one.post = std::move(post);
  return one;
}

}  // namespace

TEST_CASE("a degree is this or higher, and all of a group must hold") {
  const plan::Criterion master = group("master", "social_work");
  CHECK(fit(with("master", "social_work"), {master}) == Fit::met);
  CHECK(fit(with("doctor", "social_work"), {master}) == Fit::met);
  CHECK(fit(with("bachelor", "social_work"), {master}) == Fit::nearly);
  CHECK(fit(with("master", "法学"), {master}) == Fit::nearly);
  CHECK(fit(with("college"), {master}) == Fit::not_met);
  CHECK(missing(with("bachelor", "社会学"), {master}) ==
        "degree: master or higher asked, has bachelor|"
        "major: social work asked, has 社会学|");
}

TEST_CASE("any group will do; the nearest says what is missing") {
  const std::vector<plan::Criterion> groups{group("doctor", "social_work"),
                                            group("master", "social_work")};
  CHECK(fit(with("master", "social_work"), groups) == Fit::met);
  CHECK(missing(with("master"), groups) == "major: social work asked, none is said|");
  CHECK(fit(with("master"), {}) == Fit::not_met);
  CHECK(fit(with("master"), {group("")}) == Fit::not_met);  // a group that asks nothing
}

TEST_CASE("titles and awards by their order; alone, one step below is near") {
  Candidate one;
  const plan::Criterion title = group("", "", "associate_senior");
  CHECK(fit(one, {title}) == Fit::not_met);
  one.title = "工程师";
  CHECK(missing(one, {title}) == "title: associate senior or higher asked, has 工程师|");
  one.title = "senior";
  CHECK(fit(one, {title}) == Fit::met);
  const plan::Criterion award = group("", "", "", "", "provincial");
  CHECK(fit(one, {award}) == Fit::not_met);
  one.award = "municipal";
  CHECK(fit(one, {award}) == Fit::nearly);
  one.award = "national";
  CHECK(fit(one, {award}) == Fit::met);
}

TEST_CASE("a certificate of the older scale counts as what it equals") {
  Candidate one;
  const plan::Criterion intermediate = group("", "", "", "intermediate");
  one.level = "skill_2";
  CHECK(fit(one, {intermediate}) == Fit::met);
  one.level = "skill_3";
  CHECK(fit(one, {intermediate}) == Fit::nearly);
  one.level = "skill_4";
  CHECK(fit(one, {intermediate}) == Fit::not_met);
  one.level = "senior";
  CHECK(fit(one, {intermediate}) == Fit::met);
  CHECK(fit(one, {group("", "", "", "skill_2")}) == Fit::met);
}

TEST_CASE("key agencies by the plan, shortage posts by vacancies") {
  const plan::Criterion key = group("bachelor", "", "", "", "", "key");
  const plan::Criterion shortage = group("bachelor", "", "", "", "", "shortage");
  CHECK(fit(with("bachelor", "", "school"), {key}) == Fit::met);
  CHECK(fit(with("bachelor", "", "ward"), {key}) == Fit::nearly);
  CHECK(fit(with("bachelor", "", "ward"), {key, shortage}) == Fit::met);
  CHECK(fit(with("bachelor", "", "school"), {shortage}) == Fit::nearly);
  CHECK(fit(with("", "", "school"), {shortage}) == Fit::not_met);
  CHECK(missing(with("bachelor"), {key}) == "the post they are meant for is not said (--post)|");
}

}  // namespace sw::staff
