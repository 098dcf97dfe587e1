// What somebody writes of a service, and what is filled in.

#include "core/project/entry.hpp"

#include <doctest/doctest.h>

namespace sw::project {

namespace {

plan::Plan make_plan() {
  plan::Plan plan;
  plan.head.year = 2026;
  plan::Project home;
  home.id = "elder.home";
  home.title = "长者之家试点";
  home.fields = {"aged"};
  home.client_groups = {"elderly"};
  home.sites.emplace_back();
  home.sites.back().id = "home";
  home.sites.back().title = "青榆长者之家";
  home.sites.back().was = {"old-home"};
  plan.projects.push_back(home);
  plan::Project school;
  school.id = "youth.school";
  school.title = "驻校试点";
  school.client_groups = {"youth", "parents"};
  for (const char* site : {"east", "west"}) {
    school.sites.emplace_back();
    school.sites.back().id = site;
    school.sites.back().title = site;
  }
  plan.projects.push_back(school);
  return plan;
}

Entry read(Words words, Date day = Date(2026, 3, 2), const EntryWorld& world = {}) {
  static const plan::Plan kPlan = make_plan();
  words.try_emplace("project", "elder.home");
  return read_service(kPlan, words, day, world);
}

std::string fault(const Entry& entry) {
  return entry.faults.empty() ? "" : std::string(entry.faults.front().heading);
}

}  // namespace

TEST_CASE("what the project and the method leave unsaid") {
  const Entry entry = read({{"method", "个案"}, {"case_no", "C1"}});
  REQUIRE(entry.faults.empty());
  const service::Service& one = entry.service;
  CHECK(one.method == "casework");
  CHECK(one.field == "aged");
  CHECK(one.client_groups == std::vector<std::string>{"elderly"});
  CHECK(one.sites == std::vector<std::string>{"home"});
  CHECK(one.people == Quantity::of(1));
  CHECK(one.person_times == Quantity::of(1));
  CHECK(one.sessions == Quantity::of(1));
  CHECK(entry.remarks.empty());
  CHECK(read({{"method", "casework"}}).remarks.size() == 1);  // without a number it is no case
}

TEST_CASE("people and person-times") {
  const auto amounts = [](Words words) {
    words["method"] = "community";
    const Entry entry = read(words);
    return entry.faults.empty()
               ? entry.service.people.to_string() + "/" + entry.service.person_times.to_string()
               : fault(entry);
  };
  CHECK(amounts({{"people", "12"}}) == "12/12");
  CHECK(amounts({{"person_times", "12"}}) == "12/12");
  CHECK(amounts({{"people", "0"}}) == "0/0");
  CHECK(amounts({{"people", "12"}, {"person_times", "30"}, {"sessions", "3"}}) == "12/30");
  CHECK(amounts({{"people", "12"}, {"sessions", "3"}}) == "person_times");
  CHECK(amounts({{"person_times", "30"}, {"sessions", "3"}}) == "0/30");
  CHECK(amounts({}) == "people");
  CHECK(amounts({{"people", "12"}, {"person_times", "11"}}) == "person_times");
  CHECK(amounts({{"people", "-1"}}) == "people");
  CHECK(amounts({{"people", "1.5"}}) == "people");
  CHECK(amounts({{"people", "1000001"}}) == "people");
  CHECK(amounts({{"people", "十二"}}) == "people");
  CHECK(amounts({{"clients", "a1、a2,a1"}}) == "2/2");
  CHECK(amounts({{"clients", "a1,a2"}, {"people", "30"}}) == "30/30");
  CHECK(amounts({{"clients", "a1,a2"}, {"people", "1"}}) == "people");
  CHECK(amounts({{"clients", "王奶奶"}}) == "clients");
}

TEST_CASE("sites: by title, by an id it had, two at once, none that is not there") {
  const auto site = [](const std::string& project, const std::string& text) {
    const Entry entry =
        read({{"project", project}, {"method", "visit"}, {"people", "1"}, {"site", text}});
    return entry.faults.empty() ? service::list_text(entry.service.sites) : fault(entry);
  };
  CHECK(site("elder.home", "青榆长者之家") == "home");
  CHECK(site("elder.home", "old-home") == "home");
  CHECK(site("youth.school", "west、east") == "east,west");
  CHECK(site("youth.school", "").empty());
  CHECK(site("youth.school", "north") == "site");
}

TEST_CASE("shares of other projects") {
  const auto shares = [](const std::string& text) {
    const Entry entry = read({{"method", "lecture"}, {"people", "10"}, {"shares", text}});
    return entry.faults.empty() ? entry.service.shares.front().second.to_string() : fault(entry);
  };
  CHECK(shares("youth.school=0.4") == "0.4");
  CHECK(shares("youth.school=40%") == "0.4");
  CHECK(shares("youth.school:0.25") == "0.25");
  for (const char* bad : {"youth.school",
                          "youth.school=1",
                          "youth.school=0",
                          "youth.school=x",
                          "elder.home=0.1",
                          "youth.schol=0.1",
                          "youth.school=0.6,youth.school=0.5"}) {
    CAPTURE(bad);
    CHECK(shares(bad) == "shares");
  }
}

TEST_CASE("a closed project takes nothing; another stage is worth a word") {
  const auto in = [](const char* stage) {
    return EntryWorld{{}, [stage](const std::string&, Date) { return std::string(stage); }};
  };
  const Words words{{"method", "visit"}, {"people", "1"}};
  CHECK(fault(read(words, Date(2026, 3, 2), in("closed"))) == "project");
  CHECK(read(words, Date(2026, 3, 2), in("evaluation")).remarks.size() == 1);
  CHECK(read(words, Date(2026, 3, 2), in("delivery")).remarks.empty());
}

TEST_CASE("methods: of the plan or of the field, by id or by name") {
  for (const char* method : {"supervision", "督导", "other", "小组工作", "group work"}) {
    CAPTURE(method);
    CHECK(read({{"method", method}, {"people", "1"}}).faults.empty());
  }
  CHECK(fault(read({{"method", "dance"}, {"people", "1"}})) == "method");
  CHECK(fault(read({{"people", "1"}})) == "method");
}

}  // namespace sw::project
