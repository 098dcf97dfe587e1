#include <doctest/doctest.h>

#include "tests/unit/plan/written.hpp"

namespace sw::plan {

namespace {

class ProjectPlan : public Written {
 public:
  ProjectPlan() : ProjectPlan(Given{}) {}
  explicit ProjectPlan(const Given& given) {
    add("item", {{"id", "a"}, {"kind", "task"}, {"title", "条目"}});
    Given all{{"id", "p"}, {"title", "项目"}, {"under", "a"}, {"kind", "k"}};
    all.insert(all.end(), given.begin(), given.end());
    add("project", all);
  }

  ProjectPlan& with(std::string_view key, const Given& given) {
    nested(plan.projects.back(), "project", key, given);
    return *this;
  }
};

Found of_post(const Given& given) {
  Written written;
  Given all{{"id", "w"}, {"title", "岗位"}, {"class", "client"}};
  all.insert(all.end(), given.begin(), given.end());
  written.add("post", all);
  return written.found();
}

Found of_gate(const Given& given) {
  Written written;
  Given all{{"id", "g"}, {"title", "关口"}, {"stage", "delivery"}};
  all.insert(all.end(), given.begin(), given.end());
  written.add("gate", all);
  return written.found();
}

}  // namespace

TEST_CASE("a project is not due before it starts") {
  CHECK(ProjectPlan(Given{{"start", "2026-05-01"}, {"due", "2026-05-01"}}).found() == Found{});
  CHECK(ProjectPlan(Given{{"start", "2026-05-02"}, {"due", "2026-05-01"}}).found() ==
        Found{"error due-before-start at p due"});
  CHECK(ProjectPlan(Given{{"due", "2026-05-01"}}).found() == Found{});
}

TEST_CASE("a project may run over the turn of a year but touches the plan's") {
  CHECK(ProjectPlan(Given{{"start", "2025-07-01"}, {"due", "2026-01-01"}}).found() == Found{});
  CHECK(ProjectPlan(Given{{"start", "2026-12-31"}, {"due", "2028-06-30"}}).found() == Found{});
  CHECK(ProjectPlan(Given{{"start", "2025-07-01"}, {"due", "2025-12-31"}}).found() ==
        Found{"error outside-year at p due"});
  CHECK(ProjectPlan(Given{{"start", "2027-01-01"}, {"due", "2027-12-31"}}).found() ==
        Found{"error outside-year at p start"});
  CHECK(ProjectPlan(Given{{"start", "2027-01-01"}}).found() ==
        Found{"error outside-year at p start"});
}

TEST_CASE("stages end one after the other") {
  CHECK(ProjectPlan()
            .with("stages",
                  {{"assessment", "2026-02-28"},
                   {"delivery", "2026-10-31"},
                   {"evaluation", "2026-10-31"},
                   {"research", "2026-12-31"}})
            .found() == Found{});
  CHECK(ProjectPlan()
            .with("stages", {{"assessment", "2026-02-28"}, {"research", "2026-02-27"}})
            .found() == Found{"error stage-order at stages research"});
  CHECK(ProjectPlan()
            .with("stages",
                  {{"assessment", "2026-05-01"},
                   {"delivery", "2026-04-01"},
                   {"evaluation", "2026-03-01"}})
            .found() ==
        Found{"error stage-order at stages delivery", "error stage-order at stages evaluation"});
}

TEST_CASE("shares of a budget line lie within 1 and in order") {
  const auto line = [](const char* least, const char* most) {
    return ProjectPlan()
        .with("budget",
              {{"line", "x"},
               {"source", "fund"},
               {"amount", "0"},
               {"min_share", least},
               {"max_share", most}})
        .found();
  };
  CHECK(line("0.5", "0.5") == Found{});
  CHECK(line("0", "1") == Found{});
  CHECK(line("0.6", "0.5") == Found{"error share-order at budget min_share"});
  CHECK(line("0.5", "1.000001") == Found{"error share-above-one at budget max_share"});
  CHECK(line("50", "80") == Found{"error share-above-one at budget min_share",
                                  "error share-above-one at budget max_share"});
}

TEST_CASE("an amount keeps to its share of the project's budget, to the fen") {
  const auto budget = [](const char* first, const char* second) {
    return ProjectPlan()
        .with("budget",
              {{"line", "x"},
               {"source", "fund"},
               {"amount", first},
               {"min_share", "0.5"},
               {"max_share", "0.8"}})
        .with("budget", {{"line", "y"}, {"source", "fund"}, {"amount", second}})
        .found();
  };
  CHECK(budget("50000", "50000") == Found{});
  CHECK(budget("80000", "20000") == Found{});
  CHECK(budget("49999.99", "50000.01") == Found{"error budget-share at budget amount"});
  CHECK(budget("80000.01", "19999.99") == Found{"error budget-share at budget amount"});
  CHECK(budget("0", "0") == Found{});
}

TEST_CASE("a share that is not kept is said in per cent") {
  ProjectPlan written;
  written.with("budget",
               {{"line", "tax"}, {"source", "fund"}, {"amount", "20"}, {"max_share", "0.1"}});
  written.with("budget", {{"line", "y"}, {"source", "fund"}, {"amount", "100"}});
  CHECK(written.says() ==
        "tax is 16.7 % of the project's budget, above the largest share of 10.0 % → change the "
        "amount or the share");
}

TEST_CASE("shares are not judged where an amount is missing or could not be read") {
  CHECK(
      ProjectPlan()
          .with("budget", {{"line", "x"}, {"source", "f"}, {"amount", "10"}, {"max_share", "0.5"}})
          .with("budget", {{"line", "y"}, {"source", "f"}, {"amount!", ""}})
          .found() == Found{});
}

TEST_CASE("a heading's shares lie within 1 and in order") {
  Written written;
  written.add("budget_line",
              {{"id", "x"}, {"title", "科目"}, {"min_share", "0.6"}, {"max_share", "0.5"}});
  written.add("budget_line", {{"id", "y"}, {"title", "科目"}, {"max_share", "15"}});
  written.add("budget_line", {{"id", "z"}, {"title", "科目"}, {"max_share", "0.15"}});
  CHECK(written.found() ==
        Found{"error share-order at x min_share", "error share-above-one at y max_share"});
}

TEST_CASE("a post has exactly one of required, ratio and per_site") {
  CHECK(of_post({}) == Found{"error post-requirement at w id"});
  CHECK(of_post({{"required", "2"}}) == Found{});
  CHECK(of_post({{"required", "0"}}) == Found{});
  CHECK(of_post({{"per_site", "1"}, {"sites", "4"}}) == Found{});
  CHECK(of_post({{"required", "2"}, {"per_site", "1"}}) == Found{"error post-requirement at w id"});
  CHECK(of_post({{"required!", ""}}) == Found{});
}

TEST_CASE("a ratio of posts is one for some number") {
  for (const auto& [one_per, expected] :
       {std::pair("200", Found{}), std::pair("0", Found{"error post-ratio at ratio one_per"})}) {
    Written written;
    Entry& post = written.add("post", {{"id", "w"}, {"title", "岗位"}, {"class", "client"}});
    written.nested(post, "post", "ratio", {{"one_per", one_per}, {"of", "0"}});
    CHECK(written.found() == expected);
  }
}

TEST_CASE("a pay band's lower bound is not above its upper") {
  const auto band = [](const Given& given) {
    Written written;
    Given all{{"track", "t"}, {"grade", "F1"}};
    all.insert(all.end(), given.begin(), given.end());
    written.add("pay_band", all);
    return written.found();
  };
  CHECK(band({{"low", "4000"}, {"high", "4000"}}) == Found{});
  CHECK(band({{"low", "4000.01"}, {"high", "4000"}}) == Found{"error band-order at pay_band low"});
  CHECK(band({{"low", "4000"}, {"high!", ""}}) == Found{});
}

TEST_CASE("a course is not over before it starts") {
  const auto course = [](const char* start, const char* due) {
    Written written;
    written.add("course", {{"id", "c"}, {"title", "课程"}, {"start", start}, {"due", due}});
    return written.found();
  };
  CHECK(course("2026-05-10", "2026-05-10") == Found{});
  CHECK(course("2026-05-10", "2026-05-09") == Found{"error due-before-start at c due"});
}

TEST_CASE("a share that admission asks for is at most 1; numbers of people are not bounded") {
  const auto admission = [](const char* rule, const char* value) {
    Written written;
    written.add("admission", {{"id", "x"}, {"title", "条件"}, {"rule", rule}, {"value", value}});
    return written.found();
  };
  CHECK(admission("qualified_share", "1") == Found{});
  CHECK(admission("qualified_share", "60") == Found{"error share-above-one at x value"});
  CHECK(admission("certified_min", "60") == Found{});
}

TEST_CASE("a gate on a document names it, any other does not") {
  CHECK(of_gate({{"rule", "document"}, {"document", "audit"}}) == Found{});
  CHECK(of_gate({{"rule", "document"}}) == Found{"error gate-document at g rule"});
  CHECK(of_gate({{"rule", "quotas"}, {"document", "audit"}}) ==
        Found{"error gate-document at g document"});
}

TEST_CASE("a gate's value is a share, or a count from 1 up") {
  CHECK(of_gate({{"rule", "quotas"}, {"value", "0.8"}}) == Found{});
  CHECK(of_gate({{"rule", "spent"}, {"value", "1"}}) == Found{});
  CHECK(of_gate({{"rule", "responses"}, {"value", "100"}}) == Found{});
  CHECK(of_gate({{"rule", "quotas"}, {"value", "80"}}) == Found{"error gate-value at g value"});
  CHECK(of_gate({{"rule", "received"}, {"value", "0"}}) == Found{"error gate-value at g value"});
  CHECK(of_gate({{"rule", "responses"}, {"value", "2.5"}}) == Found{"error gate-value at g value"});
  CHECK(of_gate({{"rule", "document"}, {"document", "audit"}, {"value", "0"}}) ==
        Found{"error gate-value at g value"});
}

TEST_CASE("only rules on findings have a severity, and no value") {
  CHECK(of_gate({{"rule", "findings"}}) == Found{});
  CHECK(of_gate({{"rule", "findings"}, {"severity", "major"}}) == Found{});
  CHECK(of_gate({{"rule", "findings"}, {"value", "1"}}) == Found{"error gate-value at g value"});
  CHECK(of_gate({{"rule", "spent"}, {"severity", "major"}}) ==
        Found{"error no-severity at g severity"});
  const auto of_admission = [](const char* rule) {
    Written written;
    written.add("admission",
                {{"id", "r"}, {"title", "条件"}, {"rule", rule}, {"severity", "minor"}});
    return written.found();
  };
  CHECK(of_admission("no_open_finding") == Found{});
  CHECK(of_admission("registered_years") == Found{"error no-severity at r severity"});
}

}  // namespace sw::plan
