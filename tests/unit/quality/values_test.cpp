// Rules on values: what they say, and where they must stay silent.
#include "tests/unit/quality/checked.hpp"

namespace sw::quality {

namespace {

// Eight ordinary weeks, then one.
Checked weeks_then(const char* value, const std::string& id = "work.hours") {
  Checked c = sample();
  c.weekly(id, {"10", "12", "11", "9", "10", "13", "10", "12", value});
  return c;
}

constexpr const char* kTo = "2026-03-31";

}  // namespace

TEST_CASE("ten times or a tenth of what is usual is a slip of the point") {
  CHECK(weeks_then("105").found(kTo) == Lines{"factor-ten 15 work.hours"});
  CHECK(weeks_then("95").found(kTo) == Lines{"factor-ten 15 work.hours"});
  CHECK(weeks_then("115").found(kTo) == Lines{"factor-ten 15 work.hours"});
  CHECK(weeks_then("1.1").found(kTo) == Lines{"factor-ten 15 work.hours"});
  CHECK(weeks_then("105").says(Lang::en, kTo) ==
        "105 is about 10 times what is usual: the median of the last 8 is 10.5 | look at the "
        "source: if wrong, sw log fix 15 --value VALUE --why WHY; if right, sw log note 15 \"…\" "
        "--kind checked");
  CHECK(weeks_then("105").says(Lang::zh, kTo) ==
        "数值 105 约为以往的 10 倍：前 8 次的中位数是 10.5 | 核对凭据：有误用 sw log fix 15 "
        "--value 数值 --why 原因；无误用 sw log note 15 说明 --kind checked");
}

TEST_CASE("a value far from its history is out of line") {
  CHECK(weeks_then("60").found(kTo) == Lines{"outlier 15 work.hours"});
  CHECK(weeks_then("60")
            .says(Lang::en, kTo)
            .starts_with("60 is far from what is usual: the median of the last 8 is 10.5, half "
                         "within 1 of it"));
  CHECK(weeks_then("-3").found(kTo) == Lines{"outlier 15 work.hours"});
}

TEST_CASE("an ordinary value is not") {
  for (const char* value : {"10", "13", "20", "21", "5.5", "0"}) {
    CAPTURE(value);
    CHECK(weeks_then(value).found(kTo).empty());
  }
}

TEST_CASE("without eight values before there is no usual") {
  Checked c = sample();
  c.weekly("work.hours", {"10", "12", "11", "9", "10", "13", "10", "105"});
  CHECK(c.found(kTo).empty());
}

TEST_CASE("where values range widely, ten times the middle is nothing odd") {
  Checked c = sample();
  c.weekly("work.hours", {"1", "80", "4", "30", "2", "60", "5", "12", "3", "90"});
  CHECK(c.found(kTo).empty());
}

TEST_CASE("small counts that are mostly one: two is ordinary, ten is not") {
  Checked c = sample();
  c.weekly("work.hours", {"1", "1", "1", "2", "1", "1", "1", "3", "2"});
  CHECK(c.found(kTo).empty());
  c.record("work.hours", "2026-03-20", "10");
  CHECK(c.found(kTo) == Lines{"factor-ten 16 work.hours"});
}

TEST_CASE("a value that never changed makes any other one far") {
  Checked c = sample();
  c.weekly("work.hours", {"5", "5", "5", "5", "5", "5", "5", "5", "11"});
  CHECK(c.found(kTo) == Lines{"outlier 15 work.hours"});
  Checked near = sample();
  near.weekly("work.hours", {"5", "5", "5", "5", "5", "5", "5", "5", "7"});
  CHECK(near.found(kTo).empty());
}

TEST_CASE("one wrong value does not hide the next") {
  Checked c = weeks_then("105");
  c.record("work.hours", "2026-03-10", "104");
  CHECK(c.found(kTo) == Lines{"factor-ten 15 work.hours", "factor-ten 16 work.hours"});
  c.record("work.hours", "2026-03-11", "60");
  CHECK(c.found(kTo).back() == "outlier 17 work.hours");
}

TEST_CASE("each part has its own history") {
  Checked c = sample();
  for (int i = 0; i < 8; ++i) {
    c.record("work.hours", "2026-02-0" + std::to_string(i + 1), std::to_string(10 + i)).fact.part =
        "site=east";
    c.record("work.hours", "2026-02-0" + std::to_string(i + 1), std::to_string(100 + i)).fact.part =
        "site=west";
  }
  c.record("work.hours", "2026-02-20", "108").fact.part = "site=west";
  CHECK(c.found(kTo).empty());
  c.record("work.hours", "2026-02-21", "108").fact.part = "site=east";
  CHECK(c.found(kTo) == Lines{"outlier 24 work.hours"});
}

TEST_CASE("of a ratio the share and the whole are judged") {
  Checked c = sample();
  c.weekly("work.rate",
           {"45/50", "46/50", "44/50", "52/55", "45/50", "49/52", "46/50", "45/49", "45/50"});
  CHECK(c.found(kTo).empty());
  c.record("work.rate", "2026-03-20", "450/500");
  CHECK(c.found(kTo) == Lines{"factor-ten 16 work.rate"});
  c.record("work.rate", "2026-03-21", "15/50");
  CHECK(c.found(kTo) == Lines{"factor-ten 16 work.rate", "outlier 17 work.rate"});
}

TEST_CASE("a level that jumps beyond its steps") {
  Checked c = sample();
  c.weekly("work.staff", {"40", "42", "45", "46", "80"});
  CHECK(c.found(kTo) == Lines{"level-jump 11 work.staff"});
  CHECK(c.says(Lang::en, kTo)
            .starts_with("80 after 46 (+73%), where the median of the steps before is 2 |"));
  SUBCASE("going back is none, staying there neither") {
    c.record("work.staff", "2026-03-01", "47");
    CHECK(c.found(kTo).size() == 1);
    Checked stays = sample();
    stays.weekly("work.staff", {"40", "42", "45", "46", "80", "82"});
    CHECK(stays.found(kTo).size() == 1);
  }
}

TEST_CASE("what is no jump") {
  Checked grows = sample();
  grows.weekly("work.staff", {"1", "3", "5", "9", "12", "19"});
  CHECK(grows.found(kTo).empty());
  Checked few = sample();
  few.weekly("work.staff", {"40", "42", "45", "90"});
  CHECK(few.found(kTo).empty());
  Checked flow = sample();
  flow.weekly("work.hours", {"40", "42", "45", "46", "80"});
  CHECK(flow.found(kTo).empty());
  Checked less_than_half = sample();
  less_than_half.weekly("work.staff", {"40", "41", "42", "43", "60"});
  CHECK(less_than_half.found(kTo).empty());
}

TEST_CASE("the same figure of the same day by two changes is a likely double") {
  Checked c = sample();
  c.record("work.hours", "2026-03-01", "12");
  c.record("work.hours", "2026-03-01", "12");
  CHECK(c.found(kTo) == Lines{"double 8 work.hours"});
  CHECK(c.says(Lang::zh, kTo) ==
        "同一天、同一指标、同一数值已有记录 7（12） | 记重了用 sw log undo 8；不是重复用 sw log "
        "note 8 说明 --kind checked");
  SUBCASE("not with another part, value or day") {
    Checked other = sample();
    other.record("work.hours", "2026-03-01", "12");
    other.record("work.hours", "2026-03-01", "12").fact.part = "site=east";
    other.record("work.hours", "2026-03-01", "13");
    other.record("work.hours", "2026-03-02", "12");
    other.record("work.staff", "2026-03-01", "12");
    CHECK(other.found(kTo).empty());
  }
  SUBCASE("nor in one change, where identical rows are counted") {
    Checked sheet = sample();
    for (int row = 1; row <= 3; ++row) {
      facts::Record& one = sheet.record("work.hours", "2026-03-01", "12");
      one.id = {50, row};
      one.changes_facts = 3;
    }
    CHECK(sheet.found(kTo).empty());
    facts::Record& later = sheet.record("work.hours", "2026-03-01", "12");
    later.id = {51, 2};
    later.changes_facts = 2;
    CHECK(sheet.found(kTo) == Lines{"double 51.2 work.hours"});
    CHECK(sheet.says(Lang::en, kTo).find("sw log fix 51.2 --value 0") != std::string::npos);
  }
}

TEST_CASE("of very many only some are told, and how many more there are") {
  Checked c = sample();
  for (int i = 0; i < 31; ++i) {
    c.record("work.hours", "2026-03-01", "12");
  }
  const std::vector<Finding> found = c.findings("2026-01-01", kTo);
  REQUIRE(found.size() == kMostOfAKind + 1);
  CHECK(found.front().id == "8");
  CHECK(found.back().code == "double");
  CHECK(found.back().id == "work.hours");
  CHECK(found.back().message.in(Lang::en) == "10 more of this kind");
  c.note("8", "2026-03-02");
  CHECK(c.findings("2026-01-01", kTo).back().message.in(Lang::en) == "9 more of this kind");
}

TEST_CASE("a record that was checked is not asked about again") {
  Checked c = weeks_then("105");
  c.record("work.hours", "2026-03-10", "7");
  c.record("work.hours", "2026-03-10", "7");
  CHECK(c.found(kTo) == Lines{"factor-ten 15 work.hours", "double 17 work.hours"});
  c.note("15", "2026-03-20");
  CHECK(c.found(kTo) == Lines{"double 17 work.hours"});
  c.note("17", "2026-03-20", facts::NoteKind::problem);
  CHECK(c.found(kTo).size() == 1);
  c.note("17", "2026-03-20");
  CHECK(c.found(kTo).empty());
}

TEST_CASE("earlier days are history only, later ones are not looked at") {
  Checked c = weeks_then("105");  // on 2026-03-02
  CHECK(c.found(kTo, "2026-03-03").empty());
  CHECK(c.found("2026-03-01").empty());
  CHECK(c.found(kTo, "2026-03-02").size() == 1);
}

TEST_CASE("an id that no plan has is judged as a flow") {
  CHECK(weeks_then("105", "old.hours").found(kTo) == Lines{"factor-ten 15 old.hours"});
}

}  // namespace sw::quality
