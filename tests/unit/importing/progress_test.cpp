#include <map>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/error.hpp"
#include "core/importing/kind.hpp"
#include "core/tomlio/read_plan.hpp"

using namespace sw;
using namespace sw::importing;

namespace {

using Cells = std::vector<std::string_view>;

plan::Plan plan_of_year(int year) {
  const std::string number = std::to_string(year);
  const std::string text = "[plan]\ntitle = \"计划\"\nyear = " + number + R"(
organisation = "站"
owner = "办公室"
[[item]]
id = "a"
title = "条目"
kind = "task"
start = )" + number + R"(-03-01
[[indicator]]
id = "a.flow"
title = "节数"
unit = "节"
kind = "flow"
target = 10
ref = "A1.1"
[[indicator]]
id = "a.share"
title = "满意度"
kind = "ratio"
target = "75%"
[[indicator]]
id = "a.rate"
title = "完成率"
unit = "%"
kind = "level"
target = 100
[[indicator]]
id = "a.people"
title = "人次"
kind = "flow"
target = 10
breakdown = { site = ["东校", "西校"], age = ["儿童", "老人"] }
[[indicator]]
id = "a.hours"
title = "时数"
kind = "flow"
target = 10
from = { staff = "training_hours" }
[[project]]
id = "pilot"
title = "试点"
under = "a"
kind = "aged_care"
budget = [{ line = "office", source = "fund", amount = 100 }]
[[budget_line]]
id = "office"
title = "办公费用"
)";
  tomlio::ReadPlan read = tomlio::read_plan(text, "p.toml");
  REQUIRE(read.findings.empty());
  plan::resolve(read.plan);
  return std::move(read.plan);
}

// A sheet read against plans of 2025 and 2026, on 2026-05-30.
class Sheet {
 public:
  explicit Sheet(const Cells& headings, const Kind* kind = nullptr)
      : heading_(read_heading(headings, kind, world())),
        reader_(heading_.kind->reader(world(), heading_)) {}

  const facts::Fact& fact(const Cells& cells) {
    CAPTURE(std::string(cells.empty() ? "" : cells.back()));
    REQUIRE(reader_->read(cells) == RowState::fact);
    return reader_->fact();
  }
  /// Cell and English reason of the first fault.
  std::string fault(const Cells& cells) {
    CAPTURE(std::string(cells.empty() ? "" : cells.back()));
    REQUIRE(reader_->read(cells) == RowState::bad);
    const Fault& first = reader_->faults().front();
    return std::to_string(first.cell) + " " + first.reason.in(Lang::en);
  }
  Reader& reader() { return *reader_; }

 private:
  World world() {
    return {[this](int year) -> const plan::Plan* {
              if (year != 2025 && year != 2026) {
                return nullptr;
              }
              return &plans_.try_emplace(year, plan_of_year(year)).first->second;
            },
            [] {
              return std::vector<std::string>{"site", "age"};
            },
            Date(2026, 5, 30),
            {},
            {},
            [] {
              return std::map<std::string, std::string>{{"001", "李静"}};
            },
            {}};
  }

  std::map<int, plan::Plan> plans_;
  Heading heading_;
  std::unique_ptr<Reader> reader_;
};

std::string heading_error(const Cells& headings) {
  try {
    const Sheet sheet(headings);
  } catch (const Error& error) {
    CHECK(error.kind == ErrorKind::input);
    return error.message.in(Lang::en) + " / " + (error.hint ? error.hint->in(Lang::en) : "");
  }
  return "";
}

bool starts(const std::string& text, const std::string& beginning) {
  CAPTURE(text);
  return text.starts_with(beginning);
}

}  // namespace

TEST_CASE("headings in both languages, any order, optional ones absent") {
  for (const Cells& headings : {Cells{"date", "indicator", "value"},
                                Cells{"日期", "指标", "数值"},
                                Cells{" Date", "指标 ", "ＶＡＬＵＥ"}}) {
    Sheet sheet(headings);
    const facts::Fact& fact = sheet.fact({"2026-03-01", "节数", "3"});
    CHECK(fact.subject == "a.flow");
    CHECK(fact.date == Date(2026, 3, 1));
    CHECK(fact.value == Quantity::of(3));
    CHECK(fact.note.empty());
  }
  Sheet sheet({"备注", "数值", "", "指标", "日期", "原因"});
  CHECK(sheet.fact({"x", "3", "", "节数", "2026-03-01", "was wrong"}).note == "x");
  CHECK(starts(sheet.fault({"x", "3", "stray", "节数", "2026-03-01"}), "2 there is no heading"));
  CHECK(starts(sheet.fault({"x", "3", "", "节数", "2026-03-01", "", "far"}), "6 there is no"));
}

TEST_CASE("headings that are wrong") {
  CHECK(starts(heading_error({"日期", "指标", "数植"}),
               "there is no column \"数植\" / did you mean \"数值\""));
  CHECK(starts(heading_error({"date", "indicator", "value", "dat"}), "there is no column \"dat\""));
  CHECK(starts(heading_error({"date", "indicator", "value", "日期"}),
               "the column \"date\" stands twice"));
  CHECK(starts(heading_error({"date", "value"}), "the column \"indicator\" is missing"));
  CHECK(starts(heading_error({"a", "b"}), "the first row has no headings"));
  CHECK(starts(heading_error({""}), "the first row has no headings"));
  CHECK(starts(heading_error({"date", "indicator", "value", "site", "site"}),
               "the column \"site\" stands twice"));
}

TEST_CASE("days as people write them, each year with its plan") {
  Sheet sheet({"indicator", "value", "date"});
  for (const char* day :
       {"2026-03-01", "2026/3/1", "2026.3.1", "2026年3月1日", " ２０２６-03-01 "}) {
    CHECK(sheet.fact({"节数", "1", day}).date == Date(2026, 3, 1));
  }
  CHECK(sheet.fact({"节数", "1", "2025-12-31"}).date == Date(2025, 12, 31));
  CHECK(sheet.fact({"节数", "1", "2026-05-30"}).date == Date(2026, 5, 30));
  for (const char* none :
       {"3月1日", "01/03/2026", "2026-02-30", "2026-3", "46082", "today", "2026"}) {
    CHECK(starts(sheet.fault({"节数", "1", none}), "2 it is no date"));
  }
  CHECK(starts(sheet.fault({"节数", "1", "2026-05-31"}), "2 the day has not come"));
  CHECK(starts(sheet.fault({"节数", "1", "2024-05-31"}), "2 there is no plan for 2024"));
  CHECK(starts(sheet.fault({"节数", "1", "2024-06-01"}), "2 there is no plan for 2024"));
  CHECK(starts(sheet.fault({"节数", "1", ""}), "2 it is empty"));
  CHECK(starts(sheet.fault({"节数", "1"}), "2 it is empty"));
}

TEST_CASE("indicators by id, title and ref") {
  Sheet sheet({"date", "value", "indicator"});
  for (const char* name : {"a.flow", "节数", " A1.1 "}) {
    CHECK(sheet.fact({"2026-03-01", "1", name}).subject == "a.flow");
  }
  CHECK(sheet.fault({"2026-03-01", "1", "节树"}).find("did you mean \"a.flow\"") !=
        std::string::npos);
  CHECK(sheet.fault({"2026-03-01", "1", "a.hours"}).find("is computed") != std::string::npos);
  CHECK(starts(sheet.fault({"2026-03-01", "1", ""}), "2 it is empty"));
}

TEST_CASE("values") {
  Sheet sheet({"date", "indicator", "value"});
  struct Good {
    const char* indicator;
    const char* text;
    std::int64_t micro;
  };
  const Good goods[] = {{"节数", "0", 0},
                        {"节数", "007", 7'000'000},
                        {"节数", "1,200", 1'200'000'000},
                        {"节数", "12.50", 12'500'000},
                        {"节数", "１２", 12'000'000},
                        {"节数", "+3", 3'000'000},
                        {"节数", "999999999", 999'999'999'000'000},
                        {"节数", "1000000000", 1'000'000'000'000'000},
                        {"完成率", "75%", 75'000'000},
                        {"完成率", "75.5％", 75'500'000},
                        {"完成率", "75", 75'000'000}};
  for (const Good& good : goods) {
    CAPTURE(std::string(good.text));
    const facts::Fact& fact = sheet.fact({"2026-03-01", good.indicator, good.text});
    CHECK(fact.value->micro() == good.micro);
    CHECK(!fact.whole);
  }
  const facts::Fact& ratio = sheet.fact({"2026-03-01", "满意度", "４５／60"});
  CHECK(ratio.value == Quantity::of(45));
  CHECK(ratio.whole == Quantity::of(60));
  CHECK(!sheet.fact({"2026-03-01", "节数", "1"}).whole);  // nothing is left of the row before
  CHECK(!sheet.fact({"2026-03-01", "节数", "1.5"}).whole);

  struct Bad {
    const char* indicator;
    const char* text;
    const char* says;
  };
  const Bad bads[] = {{"节数", "", "2 it is empty"},
                      {"节数", "x", "2 \"x\" is not a number"},
                      {"节数", "-1", "2 a figure cannot be negative"},
                      {"节数", "1.0000001", "2 \"1.0000001\" has more than six decimals"},
                      {"节数", "99999999999999", "2 \"99999999999999\" is too large"},
                      {"节数", "1,20", "2 \"1,20\" is not a number"},
                      {"节数", "1E3", "2 \"1E3\" is not a number"},
                      {"节数", "3/4", "2 a.flow is no ratio"},
                      {"节数", "5%", "2 the unit of a.flow is not %"},
                      {"节数", "2026-03-04", "2 it is a date"},
                      {"满意度", "0.75", "2 a.share is a ratio"},
                      {"满意度", "75%", "2 a.share is a ratio: a per cent"},
                      {"满意度", "2026-03-04", "2 it is a date"},
                      {"满意度", "5/0", "2 the whole cannot be 0"},
                      {"满意度", "7/5", "2 the part 7 is larger"}};
  for (const Bad& bad : bads) {
    CHECK(starts(sheet.fault({"2026-03-01", bad.indicator, bad.text}), bad.says));
  }
}

TEST_CASE("parts in one column, in a column each, or both") {
  Sheet one({"date", "indicator", "value", "part"});
  CHECK(one.fact({"2026-03-01", "人次", "1", "site=东校;age=老人"}).part == "age=老人;site=东校");
  CHECK(one.fact({"2026-03-01", "人次", "1", " age=老人 ，site=东校；"}).part ==
        "age=老人;site=东校");
  CHECK(one.fact({"2026-03-01", "节数", "1", ""}).part.empty());
  CHECK(starts(one.fault({"2026-03-01", "人次", "1", ""}), "3 a.people is recorded by part"));
  CHECK(starts(one.fault({"2026-03-01", "人次", "1", "东校"}), "3 write parts as KEY=VALUE"));
  CHECK(starts(one.fault({"2026-03-01", "节数", "1", "site=东校"}), "3 a.flow has no breakdown"));
  Sheet each({"date", "site", "indicator", "value", "age"});
  CHECK(each.fact({"2026-03-01", "西校", "人次", "1", "儿童"}).part == "age=儿童;site=西校");
  CHECK(starts(each.fault({"2026-03-01", "北校", "人次", "1", "儿童"}),
               "4 the breakdown site has no"));
  CHECK(starts(each.fault({"2026-03-01", "", "人次", "1", ""}), "1 a.people is recorded by part"));
  Sheet both({"date", "indicator", "value", "part", "age"});
  CHECK(both.fact({"2026-03-01", "人次", "1", "site=西校", "儿童"}).part == "age=儿童;site=西校");
  Sheet none({"date", "indicator", "value"});
  CHECK(starts(none.fault({"2026-03-01", "人次", "1"}), "1 a.people is recorded by part"));
}

TEST_CASE("notes, evidence, the example row, early days, several faults") {
  Sheet sheet({"date", "indicator", "value", "note", "evidence"});
  CHECK(sheet.fact({"2026-03-01", "节数", "1", " a\r\nb\rc ", "scan.pdf"}).note == "a\nb\nc");
  CHECK(sheet.reader().evidence() == "scan.pdf");
  CHECK(sheet.reader().evidence_cell() == 4);
  CHECK(sheet.reader().read(Cells{"x", "y", "z", "示例行，导入时会跳过"}) == RowState::example);
  CHECK(sheet.reader().read(Cells{"x", "y", "z", "example row, skipped on import"}) ==
        RowState::example);
  CHECK(sheet.fact({"2026-03-01", "节数", "1", "", ""}).note.empty());
  CHECK(sheet.reader().evidence().empty());
  CHECK(sheet.reader().early() == 0);
  sheet.fact({"2026-02-28", "节数", "1"});
  CHECK(sheet.reader().early() == 1);
  REQUIRE(sheet.reader().read(Cells{"2026-03-01", "人次", "x", "", "", "far"}) == RowState::bad);
  CHECK(sheet.reader().faults().size() == 3);
}

TEST_CASE("an empty sheet is one that can be read") {
  const plan::Plan plan = plan_of_year(2026);
  for (const Lang lang : {Lang::zh, Lang::en}) {
    for (const Kind& kind : kinds()) {
      Cells headings, example;
      const std::vector<SheetColumn> columns = kind.sheet(plan, Date(2026, 5, 30), lang);
      for (const SheetColumn& column : columns) {
        headings.push_back(column.heading);
        example.push_back(column.example);
      }
      Sheet sheet(headings);
      CHECK(sheet.reader().read(example) == RowState::example);
      for (std::size_t i = 0; i < headings.size(); ++i) {
        if (headings[i] == "备注" || headings[i] == "note") {
          example[i] = "";
        }
      }
      CHECK(sheet.reader().read(example) == RowState::fact);
    }
  }
  const std::vector<SheetColumn> columns = kinds().front().sheet(plan, Date(2026, 5, 30), Lang::zh);
  CHECK(columns.at(1).choices == std::vector<std::string>{"节数", "满意度", "完成率", "人次"});
  CHECK(columns.at(3).heading == "site");
  CHECK(columns.at(3).choices == std::vector<std::string>{"东校", "西校"});
  CHECK(columns.at(2).form == Form::text);  // there is a ratio
}

TEST_CASE("texts without end are forgotten, not wrong") {
  Sheet sheet({"date", "indicator", "value"});
  for (int i = 0; i < 40'000; ++i) {
    const std::string word = "none" + std::to_string(i);
    REQUIRE(sheet.reader().read(Cells{word, "节数", "1"}) == RowState::bad);
  }
  CHECK(sheet.fact({"2026-03-01", "节数", "1"}).subject == "a.flow");
}
