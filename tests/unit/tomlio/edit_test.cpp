// Changes to a plan's text, proved by reading it again.
#include <algorithm>

#include <doctest/doctest.h>

#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/plan/edit_text.hpp"
#include "tests/unit/tomlio/reading.hpp"

namespace sw::tomlio {

namespace {

using Actuals = std::map<std::string, Quantity, std::less<>>;

const std::string kText =
    "# 计划，2025 年起草\n"
    "[plan]\n"
    "title = \"2026年工作计划（2026）\"   # 名称\n"
    "year = 2026\n"
    "organisation = \"单位\"\n"
    "\n"
    "[[item]]\n"
    "id = \"work\"   # 总目标\n"
    "kind = \"goal\"\n"
    "title = \"条目\"\n"
    "start = 2026-02-01\n"
    "due = 2026-12-31\n"
    "[[item]]\n"
    "id = \"work.more\"\n"
    "kind = \"task\"\n"
    "title = \"下级\"\n"
    "[[item]]\n"
    "id = \"workshop\"\n"
    "kind = \"task\"\n"
    "title = \"另一条\"\n"
    "\n"
    "[[indicator]]\n"
    "id = \"work.staff\"\n"
    "title = \"人数\"\n"
    "kind = \"level\"\n"
    "baseline = 40   # 上年末\n"
    "target = 90\n"
    "by_quarter = [52, 65, 78, 90]\n"
    "[[indicator]]\n"
    "id = \"work.more.visits\"\n"
    "title = \"次数\"\n"
    "kind = \"flow\"\n"
    "    target = 12   # 每月一次\n"
    "[[milestone]]\n"
    "id = \"work.more.half\"\n"
    "title = \"节点\"\n"
    "due = 2026-06-30\n"
    "\n"
    "[[project]]\n"
    "id = \"work.pilot\"\n"
    "title = \"项目\"\n"
    "under = \"work.more\"\n"
    "kind = \"k\"\n"
    "start = 2025-09-01\n"
    "due = 2027-03-01\n"
    "stages = { delivery = 2026-10-31, research = 2027-02-28 }   # 阶段\n"
    "instalments = [ { amount = 1.5, due = 2026-07-31 }, { amount = 2, due = 2026-12-31 } ]\n";

plan::Rolled roll(const std::string& text, const Actuals& actuals, int year, Lang lang = Lang::zh) {
  return plan::roll_forward(text, read_plan(text, "x").plan, actuals, year, lang);
}

// The lines of `now` that are not in `before`, in order.
std::vector<std::string> changed_lines(const std::string& before, const std::string& now) {
  std::vector<std::string> out;
  const std::vector<std::string> old = split(before, '\n');
  for (const std::string& line : split(now, '\n')) {
    if (std::find(old.begin(), old.end(), line) == old.end()) {
      out.push_back(line);
    }
  }
  return out;
}

plan::Renamed renamed(const std::string& text, std::string_view from, std::string_view to) {
  return plan::rename(text, read_plan(text, "x").plan, from, to);
}

std::string refusal(const std::string& text, std::string_view from, std::string_view to) {
  try {
    renamed(text, from, to);
  } catch (const Error& error) {
    CHECK(error.kind == ErrorKind::input);
    return error.message.in(Lang::en) + (error.hint ? " → " + error.hint->in(Lang::en) : "");
  }
  return "done";
}

std::string with_head(const std::string& text) {
  return std::string(kHead) + text;
}

}  // namespace

TEST_CASE("the text that these tests change is clean") {
  CHECK(check(kText) == Shown{});
}

TEST_CASE("rolling forward moves the year, the title and every date, and nothing else") {
  const plan::Rolled rolled = roll(kText, {}, 2027);
  CHECK(rolled.warnings.empty());
  CHECK(
      changed_lines(kText, rolled.text) ==
      std::vector<std::string>{"title = \"2027年工作计划（2027）\"   # 名称",
                               "year = 2027",
                               "start = 2027-02-01",
                               "due = 2027-12-31",
                               "due = 2027-06-30",
                               "start = 2026-09-01",
                               "due = 2028-03-01",
                               "stages = { delivery = 2027-10-31, research = 2028-02-28 }   # 阶段",
                               ("instalments = [ { amount = 1.5, due = 2027-07-31 }, "
                                "{ amount = 2, due = 2027-12-31 } ]")});
  CHECK(split(rolled.text, '\n').size() == split(kText, '\n').size());
  CHECK(check(rolled.text) == Shown{});
}

TEST_CASE("rolling forward by several years, or back, moves by as many") {
  CHECK(roll(kText, {}, 2030).text.find("start = 2029-09-01") != std::string::npos);
  CHECK(roll(kText, {}, 2025).text.find("due = 2026-03-01") != std::string::npos);
  CHECK(roll(roll(kText, {}, 2029).text, {}, 2026).text == kText);
}

TEST_CASE("the 29th of February becomes the 28th where the year has none") {
  const std::string text =
      "[plan]\ntitle = \"t\"\nyear = 2028\norganisation = \"o\"\n"
      "[[item]]\nid = \"a\"\nkind = \"task\"\ntitle = \"t\"\nstart = 2028-02-29\ndue = "
      "2028-02-29\n";
  const plan::Rolled rolled = roll(text, {}, 2029);
  CHECK(rolled.text.find("start = 2029-02-28\ndue = 2029-02-28") != std::string::npos);
  CHECK(check(rolled.text) == Shown{});
  CHECK(roll(text, {}, 2032).text.find("start = 2032-02-29") != std::string::npos);
}

TEST_CASE("a baseline becomes last year's actual, its comment stays") {
  const plan::Rolled rolled = roll(kText, {{"work.staff", Quantity::of(45)}}, 2027);
  CHECK(rolled.text.find("baseline = 45   # 上年末\ntarget = 90\n") != std::string::npos);
  CHECK(rolled.warnings.empty());
  CHECK(check(rolled.text) == Shown{});
}

TEST_CASE("a baseline that was not given is put before the target, in its column") {
  const plan::Rolled rolled = roll(kText, {{"work.more.visits", Quantity::of(9)}}, 2027);
  CHECK(rolled.text.find("kind = \"flow\"\n    baseline = 9\n    target = 12   # 每月一次\n") !=
        std::string::npos);
  CHECK(check(rolled.text) == Shown{});
  CHECK(read_plan(rolled.text, "x").plan.indicators.at(1).baseline == Quantity::of(9));
}

TEST_CASE("a target already reached is marked and warned of, in the language asked for") {
  const Actuals actuals{{"work.staff", Quantity::of(90)}, {"work.more.visits", Quantity::of(15)}};
  const plan::Rolled zh = roll(kText, actuals, 2027);
  CHECK(zh.text.find("# 上年已达到（实际 90），请重新确定目标\ntarget = 90\n") !=
        std::string::npos);
  CHECK(zh.text.find(
            "    # 上年已达到（实际 15），请重新确定目标\n    baseline = 15\n    target = 12") !=
        std::string::npos);
  REQUIRE(zh.warnings.size() == 2);
  CHECK(zh.warnings[0].in(Lang::zh) == "work.staff：目标 90 上年已达到（实际 90）");
  const plan::Rolled en = roll(kText, actuals, 2027, Lang::en);
  CHECK(en.text.find("# reached last year already (actual 90): set a new target\ntarget = 90\n") !=
        std::string::npos);
  CHECK(en.warnings[1].in(Lang::en) ==
        "work.more.visits: the target 12 was reached last year already (actual 15)");
}

TEST_CASE("what a rolled plan has wrong is what was marked") {
  const plan::Rolled rolled = roll(kText, {{"work.staff", Quantity::of(95)}}, 2027);
  const ReadPlan read = read_plan(rolled.text, "x");
  CHECK(shown(read.findings) == Shown{});
  const Shown found = check(rolled.text);
  CHECK(found == Shown{"28:10:2 target-wrong-side", "30:14:16 quarters-wrong-side"});
  CHECK(split(rolled.text, '\n').at(26).starts_with("# 上年已达到"));
  CHECK(split(rolled.text, '\n').at(28).starts_with("# 分季度应达数比新基线还差"));
}

TEST_CASE("figures by quarter that are worse than the new baseline are marked") {
  const plan::Rolled rolled = roll(kText, {{"work.staff", Quantity::of(61)}}, 2027, Lang::en);
  CHECK(rolled.text.find("# worse than the new baseline: set these anew\nby_quarter = [52,") !=
        std::string::npos);
  CHECK(check(rolled.text) == Shown{"29:14:16 quarters-wrong-side"});
  CHECK(roll(kText, {{"work.staff", Quantity::of(52)}}, 2027).text.find("分季度应达数") ==
        std::string::npos);
}

TEST_CASE("a ceiling that was kept is no target that was reached") {
  const std::string text = with_head(
      "[[item]]\nid = \"a\"\nkind = \"task\"\ntitle = \"t\"\n"
      "[[indicator]]\nid = \"a.x\"\ntitle = \"t\"\nkind = \"flow\"\nbetter = \"less\"\ntarget = "
      "4\n");
  const plan::Rolled rolled = roll(text, {{"a.x", Quantity::of(3)}}, 2027);
  CHECK(rolled.warnings.empty());
  CHECK(rolled.text.find("better = \"less\"\nbaseline = 3\ntarget = 4\n") != std::string::npos);
}

TEST_CASE("less is reached from above, and a ratio's baseline may be written in per cent") {
  const std::string text = with_head(
      "[[item]]\nid = \"a\"\nkind = \"task\"\ntitle = \"t\"\n"
      "[[indicator]]\nid = \"a.x\"\ntitle = \"t\"\nkind = \"level\"\nbetter = \"less\"\n"
      "baseline = 9\ntarget = 4\n"
      "[[indicator]]\nid = \"a.y\"\ntitle = \"t\"\nkind = \"ratio\"\nbaseline = \"86%\"\n"
      "target = \"90%\"\n");
  const plan::Rolled rolled =
      roll(text, {{"a.x", Quantity::of(5)}, {"a.y", Quantity::from_micro(883'333)}}, 2027);
  CHECK(rolled.warnings.empty());
  CHECK(rolled.text.find("baseline = 5\n") != std::string::npos);
  CHECK(rolled.text.find("baseline = \"88%\"\ntarget = \"90%\"\n") != std::string::npos);
  CHECK(check(rolled.text) == Shown{});
  CHECK(roll(text, {{"a.x", Quantity::of(4)}}, 2027).warnings.size() == 1);
  CHECK(roll(text, {{"a.y", Quantity::from_micro(912'345)}}, 2027)
            .text.find("baseline = \"91%\"\n# 上年已达到（实际 91%），请重新确定目标\ntarget") !=
        std::string::npos);
}

TEST_CASE("indicators in braces roll forward too") {
  const std::string text = with_head(
      "item = [ { id = \"a\", kind = \"task\", title = \"t\" } ]\n"
      "indicator = [ { id = \"a.x\", title = \"t\", kind = \"flow\", target = 4 } ]\n");
  const std::string moved =
      "plan = { title = \"t\", year = 2026, organisation = \"o\" }\n" + text.substr(kHead.size());
  const plan::Rolled rolled = roll(moved, {{"a.x", Quantity::of(5)}}, 2027);
  CHECK(rolled.text.find("kind = \"flow\", baseline = 5, target = 4 }") != std::string::npos);
  CHECK(rolled.warnings.size() == 1);
  CHECK(check(rolled.text) == Shown{});
}

TEST_CASE("a byte order mark, CRLF and titles of any form survive rolling forward") {
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : kText) {
    windows += c == '\n' ? "\r\n" : std::string(1, c);
  }
  const plan::Rolled rolled = roll(windows, {{"work.more.visits", Quantity::of(15)}}, 2027);
  CHECK(rolled.text.starts_with("\xEF\xBB\xBF# "));
  for (std::size_t i = 0; i < rolled.text.size(); ++i) {
    CHECK((rolled.text[i] != '\n' || rolled.text[i - 1] == '\r'));
  }
  CHECK(check(rolled.text) == Shown{});
  for (const std::string title :
       {"\"\"\"2026\n计划\"\"\"", "'2026 \"甲\" \\ 乙'", "\"a\\t2026\""}) {
    CAPTURE(title);
    const std::string text = "[plan]\ntitle = " + title + "\nyear = 2026\norganisation = \"o\"\n";
    REQUIRE(check(text) == Shown{});
    CHECK(check(roll(text, {}, 2027).text) == Shown{});
  }
  CHECK(roll("[plan]\ntitle = '2026 \"甲\" \\ 乙'\nyear = 2026\norganisation = \"o\"\n", {}, 2027)
            .text.find("title = \"2027 \\\"甲\\\" \\\\ 乙\"\n") != std::string::npos);
}

TEST_CASE("an item is renamed with all that is below it and the projects under it") {
  const plan::Renamed done = renamed(kText, "work", "workforce");
  CHECK(changed_lines(kText, done.text) ==
        std::vector<std::string>{"id = \"workforce\"   # 总目标",
                                 "id = \"workforce.more\"",
                                 "id = \"workforce.staff\"",
                                 "id = \"workforce.more.visits\"",
                                 "id = \"workforce.more.half\"",
                                 "under = \"workforce.more\""});
  CHECK(done.ids == std::vector<std::pair<std::string, std::string>>{
                        {"work", "workforce"},
                        {"work.more", "workforce.more"},
                        {"work.staff", "workforce.staff"},
                        {"work.more.visits", "workforce.more.visits"},
                        {"work.more.half", "workforce.more.half"}});
  CHECK(check(done.text) == Shown{});
  const plan::Plan plan = read_plan(done.text, "x").plan;
  for (const auto& [from, to] : done.ids) {
    CHECK((plan.find_item(to) || plan.find_indicator(to) || plan.find_milestone(to)));
    CHECK_FALSE((plan.find_item(from) || plan.find_indicator(from) || plan.find_milestone(from)));
  }
  CHECK(plan.find_item("workshop") != nullptr);
  CHECK(plan.find_project("work.pilot") != nullptr);
}

TEST_CASE("an item can move under another, or to the top") {
  CHECK(check(renamed(kText, "work.more", "workshop.more").text) == Shown{});
  CHECK(check(renamed(kText, "work.more", "more").text) == Shown{});
  CHECK(renamed(kText, "work.more", "more").ids.size() == 3);
}

TEST_CASE("an indicator or milestone is renamed alone") {
  const plan::Renamed done = renamed(kText, "work.staff", "workshop.people");
  CHECK(changed_lines(kText, done.text) == std::vector<std::string>{"id = \"workshop.people\""});
  CHECK(done.ids.size() == 1);
  CHECK(renamed(kText, "work.more.half", "work.half").ids.size() == 1);
}

TEST_CASE("a project is renamed alone, its item untouched, dots and _ as one likes") {
  const plan::Renamed done = renamed(kText, "work.pilot", "home_pilot.east");
  CHECK(changed_lines(kText, done.text) == std::vector<std::string>{"id = \"home_pilot.east\""});
  CHECK(done.ids ==
        std::vector<std::pair<std::string, std::string>>{{"work.pilot", "home_pilot.east"}});
  CHECK(check(done.text) == Shown{});
}

TEST_CASE("filters of computed indicators follow what they name") {
  const std::string text =
      kText +
      "[[indicator]]\nid = \"work.n\"\ntitle = \"t\"\nkind = \"flow\"\ntarget = 3\n"
      "from = { project = \"work.pilot\", service = \"count\", brand = 'work.more' }   # 注\n";
  REQUIRE(check(text) == Shown{});
  CHECK(
      renamed(text, "work.pilot", "pilot")
          .text.ends_with(
              "from = { project = \"pilot\", service = \"count\", brand = 'work.more' }   # 注\n"));
  CHECK(renamed(text, "work.more", "work.less")
            .text.ends_with("from = { project = \"work.pilot\", service = \"count\", brand = "
                            "\"work.less\" }   # 注\n"));
}

TEST_CASE("renaming is refused where the result would not pass the check") {
  CHECK(refusal(kText, "wrok", "x") == "the plan has no \"wrok\" → did you mean \"work\"?");
  CHECK(refusal(kText, "zzzzzz", "x") == "the plan has no \"zzzzzz\" → sw plan show lists all ids");
  CHECK(refusal(kText, "", "x") == "the plan has no \"\" → sw plan show lists all ids");
  CHECK(refusal(kText, "work", "work") == "the id \"work\" is taken → choose another id");
  CHECK(refusal(kText, "work", "workshop") == "the id \"workshop\" is taken → choose another id");
  CHECK(refusal(kText, "work", "work.pilot") ==
        "the id \"work.pilot\" is taken → choose another id");
  CHECK(refusal(kText, "work", "Work").starts_with("the id \"Work\" is malformed → "));
  CHECK(refusal(kText, "work", "编号").starts_with("the id \"编号\" is malformed → "));
  CHECK(refusal(kText, "work", "").starts_with("the id \"\" is malformed → "));
  CHECK(refusal(kText, "work", "a_b").starts_with("the id \"a_b\" is malformed → "));
  CHECK(refusal(kText, "work.pilot", "a b").starts_with("the id \"a b\" is malformed → "));
  CHECK(refusal(kText, "work", "other.work") ==
        "\"other.work\" has no item \"other\" above it → sw plan show lists all ids");
  CHECK(refusal(kText, "work.staff", "staff").find("has no item") != std::string::npos);
  CHECK(refusal(kText, "work.more.half", "half").find("has no item") != std::string::npos);
  CHECK(refusal(kText, "work.staff", "work.more.visits.x").find("has no item") !=
        std::string::npos);
}

TEST_CASE("an item cannot move below itself") {
  CHECK(refusal(kText, "work", "work.old") ==
        "\"work.old\" has no item \"work\" above it → sw plan show lists all ids");
  CHECK(refusal(kText, "work", "work.more.old").find("has no item") != std::string::npos);
}

TEST_CASE("an id that something below would take is refused") {
  const std::string text =
      kText + "[[project]]\nid = \"n.staff\"\ntitle = \"项\"\nunder = \"work\"\nkind = \"k\"\n";
  CHECK(refusal(text, "work", "n") == "the id \"n.staff\" is taken → choose another id");
  CHECK(refusal(text, "work", "m") == "done");
}

}  // namespace sw::tomlio
