// Rules on indicators and milestones: what they say, and where they must stay silent.
#include "tests/unit/quality/checked.hpp"

namespace sw::quality {

namespace {

// Recorded from January to March, then not.
Checked until_march() {
  Checked c = sample();
  c.record("work.hours", "2026-01-31", "3");
  c.record("work.hours", "2026-02-01", "4");
  c.record("work.hours", "2026-03-31", "5");
  return c;
}

}  // namespace

TEST_CASE("a whole month without records after three with them") {
  const Checked c = until_march();
  CHECK(c.found("2026-04-30") == Lines{"silent-month work.hours work.hours"});
  CHECK(c.says(Lang::en, "2026-04-30") ==
        "recorded in each of the 3 months before, not in 2026-04 (months without: 1) | record what "
        "is missing: sw log add work.hours …; if there was nothing: sw log note work.hours \"…\" "
        "--kind checked");
  CHECK(c.says(Lang::zh, "2026-06-30")
            .starts_with("此前连续 3 个月都有记录，2026-04 起没有（3 个月） |"));
  CHECK(c.found("2026-08-15") == Lines{"silent-month work.hours work.hours"});
}

TEST_CASE("a month that is not over is not silent yet") {
  CHECK(until_march().found("2026-04-29").empty());
}

TEST_CASE("two months are no habit, and a gap begins anew") {
  Checked c = sample();
  c.record("work.hours", "2026-02-01", "4");
  c.record("work.hours", "2026-03-31", "5");
  CHECK(c.found("2026-06-30").empty());
  Checked gaps = until_march();
  for (const char* date : {"2026-05-01", "2026-06-01", "2026-07-01"}) {
    gaps.record("work.hours", date, "4");
  }
  CHECK(gaps.found("2026-08-31") ==
        Lines{"silent-month work.hours work.hours", "silent-month work.hours work.hours"});
}

TEST_CASE("months of the year before count") {
  Checked c = sample();
  for (const char* date : {"2025-10-01", "2025-11-01", "2025-12-01"}) {
    c.record("work.hours", date, "4");
  }
  CHECK(c.found("2026-01-31") == Lines{"silent-month work.hours work.hours"});
}

TEST_CASE("nothing is missing before the item starts, after it ends, or once it is reached") {
  Checked ends = until_march();
  ends.plan.items[0].due = day("2026-04-15");
  CHECK(ends.found("2026-05-31") == Lines{});
  Checked starts = until_march();
  starts.plan.items[0].start = day("2026-04-02");
  CHECK(starts.found("2026-05-31").empty());
  Checked reached = until_march();
  reached.plan.indicators[0].target = number("12");
  CHECK(reached.found("2026-06-30").empty());
}

TEST_CASE("a checked note answers the silence up to its day") {
  Checked c = until_march();
  c.note("work.hours", "2026-03-31");
  CHECK(c.found("2026-06-30").size() == 1);
  c.note("work.hours", "2026-04-01");
  CHECK(c.found("2026-06-30").empty());
}

TEST_CASE("a milestone done without the evidence that it requires") {
  Checked c = sample();
  c.milestone("work.survey", "2026-03-31").evidence = plan::Evidence::required;
  c.milestone("work.rules", "2026-03-31");
  c.finished("work.survey", "2026-03-02", false);
  c.finished("work.rules", "2026-03-02", false);
  CHECK(c.found() == Lines{"missing-evidence 7 work.survey"});
  CHECK(c.findings("2026-01-01", "2026-12-31")[0].severity == Severity::error);
  CHECK(c.says() ==
        "done 2026-03-02; evidence is required and record 7 has none | give it: sw log done "
        "work.survey --date 2026-03-02 --evidence FILE");
  CHECK(c.found("2026-12-31", "2026-03-03").empty());
  SUBCASE("with it, silent; the latest record counts") {
    c.finished("work.survey", "2026-03-02", true);
    CHECK(c.found().empty());
  }
  SUBCASE("answered on the record") {
    c.note("7", "2026-03-02");
    CHECK(c.found().empty());
  }
  SUBCASE("answered on the milestone") {
    c.note("work.survey", "2026-03-01");
    CHECK(c.found().size() == 1);
    c.note("work.survey", "2026-03-02");
    CHECK(c.found().empty());
  }
}

TEST_CASE("a missed target owes a deviation and a measure") {
  Checked c;
  c.item("work", "2026-01-01", "2026-06-30");
  c.flow("work.hours", "100");
  c.record("work.hours", "2026-02-01", "61");
  CHECK(c.found("2026-06-30").empty());
  CHECK(c.found("2026-07-01") == Lines{"missing-explanation work.hours work.hours"});
  CHECK(c.says(Lang::en, "2026-07-01") ==
        "missed (61, target 100), without deviation and measure notes | say it: sw log note "
        "work.hours \"…\" --kind deviation");
  CHECK(c.says(Lang::zh, "2026-07-01") ==
        "未达标（61，目标 100），没有写偏差原因和改进措施 | 补写：sw log note work.hours 文字 "
        "--kind deviation");
  c.note("work.hours", "2026-07-05", facts::NoteKind::deviation);
  CHECK(c.says(Lang::en, "2026-07-01").starts_with("missed (61, target 100), without a measure"));
  SUBCASE("explained") {
    c.note("work.hours", "2026-07-05", facts::NoteKind::measure);
    CHECK(c.found().empty());
  }
  SUBCASE("an explanation of another year is none") {
    c.note("work.hours", "2025-12-31", facts::NoteKind::measure);
    CHECK(c.found().size() == 1);
  }
  SUBCASE("checked") {
    c.note("work.hours", "2026-06-29");
    CHECK(c.found().size() == 1);
    c.note("work.hours", "2026-07-05");
    CHECK(c.found().empty());
  }
  SUBCASE("reached") {
    c.record("work.hours", "2026-06-01", "39");
    CHECK(c.found().empty());
  }
}

TEST_CASE("only what was asked for") {
  Checked c = until_march();
  c.within = "work";
  CHECK(c.found("2026-04-30").size() == 1);
  c.within = "work.hours";
  CHECK(c.found("2026-04-30").size() == 1);
  c.within = "work.staff";
  CHECK(c.found("2026-04-30").empty());
}

TEST_CASE("findings come by date") {
  Checked c = until_march();
  c.record("work.hours", "2026-03-31", "5");
  c.milestone("work.survey", "2026-03-31").evidence = plan::Evidence::required;
  c.finished("work.survey", "2026-03-02", false);
  CHECK(c.found("2026-04-30") == Lines{"missing-evidence 11 work.survey",
                                       "double 10 work.hours",
                                       "silent-month work.hours work.hours"});
}

}  // namespace sw::quality
