#include "core/project/needs.hpp"

#include <doctest/doctest.h>

#include "core/project/tally.hpp"
#include "tests/unit/project/records.hpp"

namespace sw::project {

using facts::Kind;

namespace {

Questionnaire of(const std::vector<std::vector<std::string>>& rows) {
  std::vector<facts::Record> records;
  for (const auto& row : rows) {
    facts::Record record;
    for (std::size_t i = 0; i + 1 < row.size(); i += 2) {
      record.fact.details[row[i]] = row[i + 1];
    }
    records.push_back(std::move(record));
  }
  return questionnaire_of(records);
}

}  // namespace

TEST_CASE("responses: counted, answered, files; in a window") {
  Records records;
  records.add(Kind::response, "s", Date(2026, 1, 1)).value = Quantity::of(12);
  records.add(Kind::response, "s", Date(2026, 2, 1), {{"a:Q", "x"}, {"version", "2"}});
  records.add(Kind::response, "s", Date(2026, 2, 1), {{"q:001", "Q"}});
  records.add(Kind::response, "s", Date(2026, 2, 1), {{"version", "2"}});
  records.add(Kind::response, "v", Date(2026, 2, 2)).value = Quantity::of(100);
  const Window year{Date(2026, 1, 1), Date(2026, 2, 1)};
  CHECK(responses_to(records.reg(), "s", year) == Quantity::of(13));
  CHECK(responses_to(records.reg(), "v", year).is_zero());
  CHECK(records.figure("need", "responses", year).sum == Quantity::of(13));

  plan::Plan plan;
  plan.needs.resize(2);
  plan.needs[0].id = "s";
  plan.needs[0].group = "youth";
  plan.needs[1].id = "v";
  plan.needs[1].instrument = plan::Instrument::visit;
  records.plan = &plan;
  const Window all{Date(2026, 1, 1), Date(2026, 12, 31)};
  CHECK(records.figure("need", "responses", all, {"survey", {"v"}}).sum == Quantity::of(100));
  CHECK(records.figure("need", "responses", all, {"instrument", {"visit"}}).sum ==
        Quantity::of(100));
  CHECK(records.figure("need", "responses", all, {"group", {"youth"}}).sum == Quantity::of(13));
  CHECK(records.figure("need", "responses", all, {"group", {"aged"}}).sum.is_zero());
  CHECK(records.figure("need", "responses", {Date(2025, 1, 1), Date(2025, 12, 31)}).count == 0);
}

TEST_CASE("findings: open until something comes of them") {
  Records records;
  records.add(Kind::need, "n1", Date(2026, 1, 1), {{"action", "add"}}, "s").note = "甲";
  records.add(Kind::need, "n2", Date(2026, 2, 1), {{"action", "add"}}, "s");
  records.add(Kind::need, "n1", Date(2026, 3, 1), {{"action", "answer"}, {"project", "p"}}, "s");
  records.add(Kind::need, "n9", Date(2026, 3, 1), {{"action", "answer"}, {"why", "x"}}, "s");
  const auto before = findings_of(records.reg(), Date(2026, 2, 28));
  REQUIRE(before.size() == 2);
  CHECK(before[0].is_open());
  CHECK(before[0].text == "甲");
  const auto after = findings_of(records.reg(), Date(2026, 3, 1));
  REQUIRE(after.size() == 2);
  CHECK(after[0].replies.front().project == "p");
  CHECK(after[1].is_open());
  const Window q1{Date(2026, 1, 1), Date(2026, 3, 31)};
  CHECK(records.figure("need", "findings", q1).sum == Quantity::of(2));
  CHECK(records.figure("need", "answered", q1).sum == Quantity::of(1));
  CHECK(records.figure("need", "answered", {Date(2026, 1, 1), Date(2026, 2, 28)}).sum.is_zero());
}

TEST_CASE("headings that ask who somebody is") {
  for (const char* bad : {"姓名",
                          "您的姓名",
                          "联系电话",
                          "手机号码",
                          "身份证号",
                          "Name",
                          "Full name",
                          "phone no.",
                          "E-mail",
                          "ＮＡＭＥ",
                          "家庭住址"}) {
    CAPTURE(bad);
    CHECK(asks_for_identity(bad));
  }
  for (const char* fine : {"年级",
                           "性别",
                           "项目名称",
                           "您是否知道社工站的服务电话号码",
                           "Do you know the name of the station?",
                           "Grade",
                           ""}) {
    CAPTURE(fine);
    CHECK_FALSE(asks_for_identity(fine));
  }
}

TEST_CASE("tally: closed questions, numbers, words; the order of the sheet") {
  const Questionnaire all = of({{"q:001", "丙", "q:002", "甲"},
                                {"a:甲", "是", "a:丙", "3", "a:乙", "长话"},
                                {"a:甲", "是", "a:丙", "10"},
                                {"a:甲", "否", "a:丙", "3"},
                                {"a:丙", "4.5"}});
  CHECK(all.questions == std::vector<std::string>{"丙", "甲", "乙"});
  CHECK(all.respondents.size() == 4);
  const Tally yes = tally(all, "甲");
  CHECK(yes.kind == QuestionKind::closed);
  CHECK(yes.answered == 3);
  CHECK(yes.missing == 1);
  CHECK(yes.answers[0].answer == "是");
  CHECK(yes.answers[0].count == 2);
  const Tally numbers = tally(all, "丙");
  CHECK(numbers.kind == QuestionKind::closed);
  CHECK(numbers.answers[2].answer == "10");  // by size, not by letters
  CHECK(*numbers.mean == Quantity::from_micro(5'125'000));
  CHECK(*numbers.largest == Quantity::of(10));
  CHECK(tally(all, "乙").kind == QuestionKind::words);
  CHECK(tally(all, "丁").kind == QuestionKind::unanswered);
  // Two answers, both different: nothing is repeated.
  CHECK(tally(of({{"a:x", "1"}, {"a:x", "2"}}), "x").kind == QuestionKind::number);
}

TEST_CASE("tally: thirteen different answers are words") {
  std::vector<std::vector<std::string>> rows;
  for (int i = 0; i < 26; ++i) {
    rows.push_back({"a:x", "答" + std::to_string(i % 13)});
  }
  CHECK(tally(of(rows), "x").kind == QuestionKind::words);
  rows.resize(12);
  rows.push_back(rows.front());
  CHECK(tally(of(rows), "x").kind == QuestionKind::closed);
}

TEST_CASE("cross-table: those who answered both") {
  const Questionnaire all = of({{"a:x", "是", "a:g", "1"},
                                {"a:x", "是", "a:g", "2"},
                                {"a:x", "否", "a:g", "2"},
                                {"a:x", "是"},
                                {"a:g", "1"}});
  const Cross table = cross(all, tally(all, "x"), tally(all, "g"));
  CHECK(table.answers == std::vector<std::string>{"是", "否"});
  CHECK(table.by == std::vector<std::string>{"1", "2"});
  CHECK(table.counts[0][0] == 1);
  CHECK(table.counts[1][0] == 0);
  CHECK(table.counts[1][1] == 1);
  CHECK(table.sums == std::vector<std::int64_t>{1, 2});
}

TEST_CASE("small numbers: one alone would be given away by the sum") {
  using Counts = std::vector<std::vector<std::optional<std::int64_t>>>;
  Counts line{{20}, {7}, {3}};
  suppress(line, 5);
  CHECK(line == Counts{{20}, {std::nullopt}, {std::nullopt}});
  Counts two{{20}, {4}, {3}};
  suppress(two, 5);
  CHECK(two == Counts{{20}, {std::nullopt}, {std::nullopt}});
  Counts none{{20}, {5}, {0}};
  suppress(none, 5);
  CHECK(none == Counts{{20}, {5}, {0}});
  Counts table{{10, 3, 9}, {10, 10, 10}, {8, 9, 10}};
  suppress(table, 5);
  // Two are missing from each row and column that lacks any.
  for (std::size_t i = 0; i < 3; ++i) {
    std::size_t row = 0, column = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      row += table[i][k] ? 0 : 1;
      column += table[k][i] ? 0 : 1;
    }
    CHECK(row != 1);
    CHECK(column != 1);
  }
  Counts empty;
  suppress(empty, 5);
  CHECK(empty.empty());
}

}  // namespace sw::project
