#include <doctest/doctest.h>

#include "tests/unit/tomlio/reading.hpp"

namespace sw::tomlio {

namespace {

const std::string kPlan(kHead);

}  // namespace

TEST_CASE("an unknown key is met with the nearest one, or with all that are known") {
  CHECK(says(kPlan + "zone = 1\n") ==
        "unknown key \"zone\" → keys known here: title year organisation aim owner timezone "
        "thresholds staff project case_number");
  CHECK(says(kPlan + "organization = \"x\"\n", Lang::zh) ==
        "不认识的键 \"organization\" → 是不是 \"organisation\"？");
  CHECK(read(kPlan + "  ownr = \"甲\"\n") == Shown{"5:3:4 unknown-key"});
  CHECK(read(kPlan + "\"负责\" = \"甲\"\n") == Shown{"5:1:4 unknown-key"});
}

TEST_CASE("an unknown section is met with the nearest one, or with all that are known") {
  CHECK(read(kPlan + "[[itme]]\nid = \"a\"\n") == Shown{"5:3:4 unknown-section"});
  CHECK(says(kPlan + "[[itme]]\n") == "unknown section \"itme\" → did you mean \"item\"?");
  CHECK(says(kPlan + "[[xyzzy]]\n")
            .starts_with("unknown section \"xyzzy\" → keys known here: plan "));
  CHECK(read("aim = \"x\"\n" + kPlan) == Shown{"1:1:3 unknown-section"});
  CHECK(read(kPlan + "[item.sub]\nx = 1\n") == Shown{"5:2:4 wrong-type"});
}

TEST_CASE("a list written as a single table is refused at its name, and the other way round") {
  CHECK(read(kPlan + "[item]\nid = \"a\"\n") == Shown{"5:2:4 wrong-type"});
  CHECK(says(kPlan + "[item]\nid = \"a\"\n") == "item should be written [[item]]");
  CHECK(says(kPlan + "[item]\nid = \"a\"\n", Lang::zh) == "item 应写成 [[item]]");
  CHECK(read("[[plan]]\ntitle = \"x\"\n") == Shown{"1:3:4 wrong-type"});
  CHECK(says("[[plan]]\ntitle = \"x\"\n") == "plan should be written [plan]");
  CHECK(read("plan = 3\n") == Shown{"1:1:4 wrong-type"});
  CHECK(read("item = 3\n" + kPlan) == Shown{"1:1:4 wrong-type"});
  CHECK(read("item = [3]\n" + kPlan) == Shown{"1:9:1 wrong-type"});
}

TEST_CASE("a file without [plan] is told how it begins") {
  for (const char* text : {"", "\n", "# 注\n", "\xEF\xBB\xBF"}) {
    CHECK(read(text) == Shown{"1:1:1 missing-key"});
    CHECK(read_plan(text, "x").readable);
  }
  CHECK(says("") ==
        "there is no [plan] section → begin the file with [plan], and under it title, year, "
        "organisation");
  CHECK(check("").size() == 1);
  CHECK(read("[[item]]\nid = \"a\"\nkind = \"task\"\ntitle = \"x\"\n") ==
        Shown{"1:1:1 missing-key"});
}

TEST_CASE("keys that are missing are named with what they mean") {
  CHECK(read("[plan]\n") == Shown{"1:1:6 missing-key", "1:1:6 missing-key", "1:1:6 missing-key"});
  CHECK(says("[plan]\n", Lang::zh) == "[plan] 缺少键 \"title\" → 补上一行：title = …（计划名称）");
  CHECK(says(kPlan + "thresholds = { on_track = 0.9, behin = 0.7 }\n") ==
        "unknown key \"behin\" → did you mean \"behind\"?");
  CHECK(says(kPlan +
             "[[post]]\nid = \"p\"\ntitle = \"岗\"\nclass = \"client\"\nratio = { of = 3 }\n") ==
        "in ratio, it lacks the key \"one_per\" → add a line: one_per = … (one for so many people, "
        "beds, households)");
}

TEST_CASE("a plan may be written in braces or with dotted keys") {
  const ReadPlan braces = read_plan(
      "plan = { title = \"t\", year = 2026, organisation = \"o\", thresholds.behind = 0.6 }\n"
      "item = [ { id = \"a\", kind = \"task\", title = \"t\" } ]\n",
      "x");
  CHECK(shown(braces.findings) == Shown{});
  CHECK(braces.plan.thresholds().behind == Quantity::from_micro(600'000));
  CHECK(braces.plan.items.at(0).spot.line == 2);
  const ReadPlan dotted = read_plan(
      "plan.title = \"t\"\nplan.year = 2026\nplan.organisation = \"o\"\nplan.foo = 1\n", "x");
  CHECK(shown(dotted.findings) == Shown{"4:6:3 unknown-key"});
}

TEST_CASE("nested tables are read with their places") {
  const ReadPlan read = read_plan(
      kPlan +
          "[[project]]\nid = \"p\"\ntitle = \"项\"\nunder = \"a\"\nkind = \"k\"\n"
          "sites = [\n  { id = \"east\", title = \"东校\", size = 820 },\n"
          "  { id = \"west\", title = \"西校\" },\n]\n"
          "stages = { delivery = 2026-10-31 }\n"
          "[[project.quotas]]\nmethod = \"casework\"\ncount = 20\n"
          "[[project.quotas]]\nmethod = \"group\"\nhours = 1.5\n"
          "[[eligibility]]\nid = \"e\"\ntitle = \"条件\"\n"
          "any_of = [{ degree = \"master\", major = \"social_work\" }, { award = \"省级\" }]\n",
      "x");
  CHECK(shown(read.findings) == Shown{});
  const plan::Project& project = read.plan.projects.at(0);
  REQUIRE(project.sites.size() == 2);
  CHECK(project.sites[0].size == 820);
  CHECK(project.sites[1].title == "西校");
  CHECK(project.sites[1].spot.line == 12);
  CHECK(project.sites[1].spot.column == 3);
  CHECK(project.sites[1].spot_of("title").column == 26);
  CHECK(project.stages->delivery == Date(2026, 10, 31));
  CHECK_FALSE(project.stages->research);
  REQUIRE(project.quotas.size() == 2);
  CHECK(project.quotas[1].hours == Quantity::from_micro(1'500'000));
  CHECK(read.plan.eligibilities.at(0).any_of.at(1).award == "省级");
}

TEST_CASE("what is wrong within nested tables is found at its place") {
  CHECK(read(kPlan +
             "[[project]]\nid = \"p\"\ntitle = \"项\"\nunder = \"a\"\nkind = \"k\"\n"
             "sites = [ { id = \"东\", title = \"东校\", size = 8.5 }, 3 ]\n"
             "quotas = [ { methd = \"group\" } ]\n"
             "budget = [ { line = \"x\", source = \"f\", amount = 0.001, max_share = 80% } ]\n") ==
        Shown{"10:18:3 bad-id",
              "10:44:3 wrong-type",
              "10:51:1 wrong-type",
              "11:14:5 unknown-key",
              "12:70:1 syntax"});
}

TEST_CASE("pairs keep the order in which they are written") {
  const ReadPlan read = read_plan(
      kPlan +
          "[[indicator]]\nid = \"a.n\"\ntitle = \"指\"\nkind = \"flow\"\ntarget = 3\n"
          "breakdown = { site = [\"西校\", \"东校\"], age = [\"<14\"] }\n"
          "from = { service = \"count\", method = [\"group\", \"casework\"], field = \"aged\" }\n",
      "x");
  CHECK(shown(read.findings) == Shown{});
  const plan::Indicator& indicator = read.plan.indicators.at(0);
  CHECK(indicator.computed());
  REQUIRE(indicator.breakdown.size() == 2);
  CHECK(indicator.breakdown[0].name == "site");
  CHECK(indicator.breakdown[0].values == std::vector<std::string>{"西校", "东校"});
  CHECK(indicator.breakdown[0].spot.column == 15);
  REQUIRE(indicator.from.size() == 3);
  CHECK(indicator.from[1].name == "method");
  CHECK(indicator.from[1].values.size() == 2);
  CHECK(indicator.from[2].value.column == 69);
  CHECK(indicator.from[2].value.length == 6);
}

TEST_CASE("columns count characters, not bytes or cells") {
  CHECK(read("[plan]\ntitle = \"计划\"  # 注\nyear = 2026\norganisation = \"单位\"\n"
             "thresholds = { on_track = 0.9, behind = \"七成\" }  # 错\n") ==
        Shown{"5:41:4 wrong-type"});
  CHECK(read("plan = { title = \"计划——二〇二六\", year = \"甲\", organisation = \"单位\" }\n") ==
        Shown{"1:37:3 wrong-type"});
}

TEST_CASE("all findings of a file come in one run, sorted by place") {
  const std::string text =
      kPlan +
      "oner = \"甲\"\n"
      "[[item]]\nid = \"A\"\nkind = \"gaol\"\ntitle = \"\"\nstart = \"2026-01-01\"\ndue = "
      "2026-02-01\n"
      "[[indicator]]\nid = \"x.n\"\nkind = \"flow\"\ntarget = 0\nby_quarter = [1, 2]\n"
      "[[item]]\nid = \"b\"\nkind = \"task\"\ntitle = \"条\"\nstart = 2026-05-01\ndue = "
      "2026-04-01\n";
  CHECK(check(text) == Shown{"5:1:4 unknown-key",
                             "7:6:3 bad-id",
                             "8:8:6 unknown-value",
                             "9:9:2 empty",
                             "10:9:12 wrong-type",
                             "12:1:13 missing-key",
                             "13:6:5 no-parent",
                             "15:10:1 zero-target",
                             "16:14:6 quarter-count",
                             "22:7:10 due-before-start"});
}

TEST_CASE("a plan that is read is resolved and knows its file") {
  const ReadPlan read = read_plan(
      kPlan + "owner = \"办公室\"\n[[item]]\nid = \"a\"\nkind = \"task\"\ntitle = \"条\"\n",
      "plans/2026.toml");
  CHECK(read.plan.file == "plans/2026.toml");
  CHECK(read.plan.items.at(0).owner == "办公室");
  CHECK(read.plan.items.at(0).due == Date(2026, 12, 31));
}

TEST_CASE("texts may have several lines, escapes and any quotes") {
  const ReadPlan read = read_plan(
      "[plan]\ntitle = '计划 \"甲\" \\n'\nyear = 2026\norganisation = \"\\u5355位\"\n"
      "aim = \"\"\"\n第一行\n  第二行，\\\n    接着\"\"\"\n[[item]]\nid = 'a'\nkind = 'goal'\n"
      "title = '''条\n目'''\nbad = 1\n",
      "x");
  CHECK(shown(read.findings) == Shown{"14:1:3 unknown-key"});
  CHECK(read.plan.head.title == "计划 \"甲\" \\n");
  CHECK(read.plan.head.organisation == "单位");
  CHECK(read.plan.head.aim == "第一行\n  第二行，接着");
  CHECK(read.plan.items.at(0).title == "条\n目");
  CHECK(read.plan.head.spot_of("aim").length == 1);
}

}  // namespace sw::tomlio
