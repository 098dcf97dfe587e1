#include <doctest/doctest.h>

#include "tests/unit/plan/written.hpp"

namespace sw::plan {

namespace {

Entry& item(Written& written, std::string_view id) {
  return written.add("item", {{"id", id}, {"kind", "task"}, {"title", "条目"}});
}

Entry& project(Written& written, std::string_view id, std::string_view under) {
  return written.add("project",
                     {{"id", id}, {"title", "项目"}, {"under", under}, {"kind", "aged_care"}});
}

}  // namespace

TEST_CASE("a plan with a head alone has nothing wrong") {
  CHECK(Written().found() == Found{});
}

TEST_CASE("an empty plan can be checked") {
  const Plan empty;
  CHECK(check(empty).empty());
}

TEST_CASE("an id is used once among items, indicators, milestones and projects") {
  Written written;
  item(written, "a");
  item(written, "a.b");
  item(written, "a");
  written.add("milestone", {{"id", "a.b"}, {"title", "节点"}, {"due", "2026-05-01"}});
  project(written, "a.b", "a");
  CHECK(written.found() == Found{"error duplicate-id at a id",
                                 "error duplicate-id at a.b id",
                                 "error duplicate-id at a.b id"});
}

TEST_CASE("the first use of a double id is named by its line") {
  Written written;
  item(written, "a");
  item(written, "a");
  CHECK(written.says() == "the id \"a\" is used twice, first in line 6 → rename one of them");
}

TEST_CASE("every list of the organisation's own has its own ids") {
  Written written;
  item(written, "a");
  written.add("field", {{"id", "a"}, {"title", "领域"}});
  written.add("method", {{"id", "a"}, {"title", "方法"}});
  CHECK(written.found() == Found{});
  written.add("method", {{"id", "a"}, {"title", "方法"}});
  CHECK(written.found() == Found{"error duplicate-id at a id"});
}

TEST_CASE("sites of one project have different ids, of two projects they may be the same") {
  Written written;
  item(written, "a");
  for (const char* id : {"p", "q"}) {
    Entry& one = project(written, id, "a");
    written.nested(one, "project", "sites", {{"id", "east"}, {"title", "东校"}});
  }
  CHECK(written.found() == Found{});
  written.nested(
      written.plan.projects.back(), "project", "sites", {{"id", "east"}, {"title", "西校"}});
  CHECK(written.found() == Found{"error duplicate-id at east id"});
}

TEST_CASE("items, indicators and milestones stand under an item that exists") {
  Written written;
  item(written, "workforce");
  item(written, "work.x");
  written.add("milestone", {{"id", "workforce.x.y"}, {"title", "节点"}, {"due", "2026-05-01"}});
  written.add("indicator",
              {{"id", "elsewhere.n"}, {"title", "指标"}, {"kind", "flow"}, {"target", "3"}});
  CHECK(written.found() == Found{"error no-parent at work.x id",
                                 "error no-parent at workforce.x.y id",
                                 "error no-parent at elsewhere.n id"});
}

TEST_CASE("the nearest item is proposed as the one above") {
  Written written;
  item(written, "workforce");
  item(written, "workforse.x");
  CHECK(written.says() ==
        "\"workforse.x\" has no item \"workforse\" above it → did you mean \"workforce\"?");
  Written other;
  item(other, "brands");
  item(other, "zzz.x");
  CHECK(other.says(Lang::zh) ==
        "\"zzz.x\" 没有上级条目 \"zzz\" → 先写一条 id = \"zzz\" 的 [[item]]");
}

TEST_CASE("an indicator or milestone cannot stand at the top, an item or project can") {
  Written written;
  item(written, "a");
  project(written, "home.pilot", "a");
  CHECK(written.found() == Found{});
  written.add("milestone", {{"id", "m"}, {"title", "节点"}, {"due", "2026-05-01"}});
  CHECK(written.found() == Found{"error no-parent at m id"});
  CHECK(written.says() ==
        "\"m\" belongs to no item → begin the id with that of its item and a dot, e.g. \"a.name\"");
}

TEST_CASE("an indicator is no parent") {
  Written written;
  item(written, "a");
  written.add("indicator", {{"id", "a.n"}, {"title", "指标"}, {"kind", "flow"}, {"target", "3"}});
  written.add("milestone", {{"id", "a.n.m"}, {"title", "节点"}, {"due", "2026-05-01"}});
  CHECK(written.found() == Found{"error no-parent at a.n.m id"});
}

TEST_CASE("an item that lacks its id is nobody's parent") {
  Written written;
  written.add("item", {{"kind", "task"}, {"title", "条目"}, {"due", "2026-03-01"}});
  item(written, "a");
  written.add("milestone", {{"id", "a.m"}, {"title", "节点"}, {"due", "2026-05-01"}});
  CHECK(written.found() == Found{});
  CHECK(written.plan.find_item("a")->due == day("2026-12-31"));
  CHECK(written.plan.parent_of("a") == nullptr);
}

TEST_CASE("where a plan has a list, only its ids can be named") {
  Written written;
  item(written, "a");
  written.add("field", {{"id", "aged"}, {"title", "为老"}});
  written.add("client_group", {{"id", "elderly"}, {"title", "老年人"}});
  written.add("project_kind", {{"id", "aged_care"}, {"title", "养老"}});
  written.add("method", {{"id", "casework"}, {"title", "个案"}});
  written.add("budget_line", {{"id", "personnel"}, {"title", "人员"}});
  written.add("document_kind", {{"id", "contract"}, {"title", "合同"}});
  written.add("track", {{"id", "front_line"}, {"title", "一线"}});
  written.add("sector", {{"id", "school"}, {"title", "学校"}, {"fields", "aged|agde"}});
  Entry& one = written.add("project",
                           {{"id", "p"},
                            {"title", "项目"},
                            {"under", "b"},
                            {"kind", "aged-care"},
                            {"fields", "aged|x"},
                            {"client_groups", "elderly"}});
  written.nested(one, "project", "quotas", {{"method", "case"}});
  written.nested(
      one, "project", "budget", {{"line", "personel"}, {"source", "fund"}, {"amount", "1"}});
  written.nested(one, "project", "documents", {{"kind", "contract"}, {"stage", "delivery"}});
  written.add("post",
              {{"id", "w"},
               {"title", "岗位"},
               {"class", "client"},
               {"required", "1"},
               {"field", "school"},
               {"sector", "schol"}});
  written.add("pay_band", {{"track", "front-line"}, {"grade", "F1"}, {"low", "1"}, {"high", "2"}});
  written.add("need",
              {{"id", "n"}, {"title", "调研"}, {"instrument", "visit"}, {"group", "youth"}});
  CHECK(written.found() == Found{"error no-such-id at school fields",
                                 "error no-such-id at p under",
                                 "error no-such-id at p kind",
                                 "error no-such-id at p fields",
                                 "error no-such-id at quotas method",
                                 "error no-such-id at budget line",
                                 "error no-such-id at w field",
                                 "error no-such-id at w sector",
                                 "error no-such-id at pay_band track",
                                 "error no-such-id at n group"});
}

TEST_CASE("where a plan has no list of a kind, any id is taken") {
  Written written;
  item(written, "a");
  Entry& one = written.add("project",
                           {{"id", "p"},
                            {"title", "项目"},
                            {"under", "a"},
                            {"kind", "anything"},
                            {"fields", "x|y"},
                            {"client_groups", "z"}});
  written.nested(one, "project", "quotas", {{"method", "case"}});
  CHECK(written.found() == Found{});
}

TEST_CASE("of ids in a list the nearest is proposed, else all are shown") {
  for (const auto& [named, hint] :
       {std::pair("agde", "did you mean \"aged\"?"), std::pair("zzzzzz", "known: aged school")}) {
    Written written;
    item(written, "a");
    written.add("field", {{"id", "aged"}, {"title", "为老"}});
    written.add("field", {{"id", "school"}, {"title", "学校"}});
    written.add("project",
                {{"id", "p"}, {"title", "项"}, {"under", "a"}, {"kind", "k"}, {"fields", named}});
    CHECK(written.says() ==
          "there is no \"" + std::string(named) + "\" among the [[field]] entries → " + hint);
  }
}

TEST_CASE("findings are sorted by place, errors before warnings at one place") {
  std::vector<Finding> findings;
  const auto add = [&](Severity severity, unsigned line, unsigned column, std::string_view code) {
    findings.push_back({severity, {line, column, 1}, code, say(Text("话", "text")), {}});
  };
  add(Severity::warning, 2, 1, "d");
  add(Severity::error, 2, 1, "c");
  add(Severity::error, 10, 1, "g");
  add(Severity::error, 2, 3, "e");
  add(Severity::error, 1, 9, "a");
  add(Severity::error, 2, 3, "f");
  add(Severity::warning, 1, 9, "b");
  sort_findings(findings);
  std::string order;
  for (const Finding& finding : findings) {
    order += finding.code;
  }
  CHECK(order == "abcdefg");
}

}  // namespace sw::plan
