#include "core/base/text.hpp"

#include <cmath>
#include <limits>

#include <doctest/doctest.h>

#include "core/base/width.hpp"
#include "core/render/render.hpp"

namespace sw::render {

namespace {

using doc::Align;
using doc::Tone;
using Lines = std::vector<std::string>;

std::string text_of(doc::Block block, std::size_t width = 0, bool color = false) {
  doc::Document document;
  document.add(std::move(block));
  return text(document, {width, color});
}

Lines lines_of(doc::Block block, std::size_t width = 0, bool color = false) {
  Lines lines = split(text_of(std::move(block), width, color), '\n');
  CHECK(lines.back() == "");  // the text ends with a newline
  lines.pop_back();
  return lines;
}

doc::Row row(std::vector<std::string> texts, int indent = 0) {
  doc::Row out{{}, indent, false};
  for (std::string& text : texts) {
    out.cells.push_back(doc::cell(std::move(text)));
  }
  return out;
}

doc::Row group(std::string title, std::string tail, int indent = 0) {
  return {{doc::cell(std::move(title), Tone::strong), doc::cell(std::move(tail), Tone::bad)},
          indent,
          true};
}

std::string bar(double actual, double expected) {
  doc::Table table{{{"", Align::left, 0}, {"", Align::left, 0}, {"", Align::left, 0}}, {}};
  table.rows.push_back(row({"x", "", "y"}));
  table.rows.back().cells[1].bar = doc::Bar{actual, expected};
  const std::string line = lines_of(std::move(table)).front();
  return line.substr(3, line.size() - 6);  // between "x  " and "  y"
}

// The report's columns: need 2, 0, 3, 1, 4, 5, 0 after the title. Widths: title 20, five figures
// of 6, bar 13, status 8; with gaps of 2 that is 20 + 5 × 8 + 15 + 10 = 85.
doc::Table wide() {
  doc::Table table{{{"", Align::left, 0},
                    {"Period", Align::right, 2},
                    {"So far", Align::right, 0},
                    {"Expect", Align::right, 3},
                    {"Target", Align::right, 1},
                    {"Done %", Align::right, 4},
                    {"Progress", Align::left, 5},
                    {"Status", Align::left, 0}},
                   {}};
  table.rows.push_back(row({"abcdefghi klmnopqrst", "1", "2", "3", "4", "5", "", "on track"}));
  table.rows.back().cells[6].bar = doc::Bar{0.5, 0.75};
  return table;
}

std::string head_at(std::size_t width) {
  return lines_of(wide(), width).front();
}

std::size_t widest(const Lines& lines) {
  std::size_t width = 0;
  for (const std::string& line : lines) {
    width = std::max(width, display_width(line));
  }
  return width;
}

}  // namespace

TEST_CASE("figures end in the same column, whatever stands before them") {
  doc::Table table{{{"", Align::left, 0}, {"累计", Align::right, 0}, {"状态", Align::left, 0}}, {}};
  table.rows.push_back(row({"持证社工人数（人）", "61", "▼ 落后"}));
  table.rows.push_back(row({"hours", "1200", "■ 正常"}));
  table.rows.push_back(row({"e\u0301t", "—", "□ 无数据"}, 1));
  // title 18 columns, figure 4
  CHECK(lines_of(table) == Lines{"                    累计  状态",
                                 "持证社工人数（人）    61  ▼ 落后",
                                 "hours               1200  ■ 正常",
                                 "  e\u0301t                   —  □ 无数据"});
}

TEST_CASE("no headings: no line for them; empty cells keep their place") {
  doc::Table table{{{"", Align::left, 0}, {"", Align::left, 0}, {"", Align::left, 0}}, {}};
  table.rows.push_back(row({"a", "", "c"}));
  table.rows.push_back(row({"aaa", "bb", ""}));
  table.rows.push_back(row({"a"}));
  CHECK(lines_of(table) == Lines{"a        c", "aaa  bb", "a"});
  table.rows.clear();
  CHECK(text_of(table) == "");
  CHECK(text_of(doc::Table{}) == "");
}

TEST_CASE("columns are left out from the least needed") {
  const std::string blank(20, ' ');
  const std::string all = blank + "  Period  So far  Expect  Target  Done %  Progress       Status";
  CHECK(head_at(0) == all);
  CHECK(head_at(100) == all);
  CHECK(head_at(85) == all);
  // the bar goes: 70 left
  const std::string no_bar = blank + "  Period  So far  Expect  Target  Done %  Status";
  CHECK(head_at(84) == no_bar);
  CHECK(head_at(80) == no_bar);
  CHECK(head_at(70) == no_bar);
  // the share: 62
  CHECK(head_at(69) == blank + "  Period  So far  Expect  Target  Status");
  // what is expected: 54
  CHECK(head_at(60) == blank + "  Period  So far  Target  Status");
  // the period: 46
  CHECK(head_at(50) == blank + "  So far  Target  Status");
  // the target: 38
  CHECK(head_at(45) == blank + "  So far  Status");
  CHECK(head_at(40) == blank + "  So far  Status");
}

TEST_CASE("then the title is wrapped, its figures beside the last line") {
  CHECK(lines_of(wide(), 38) ==
        Lines{std::string(20, ' ') + "  So far  Status", "abcdefghi klmnopqrst       2  on track"});
  // 37 − 18 = 19 for the title
  CHECK(lines_of(wide(), 37) == Lines{std::string(19, ' ') + "  So far  Status",
                                      "abcdefghi",
                                      "klmnopqrst" + std::string(16, ' ') + "2  on track"});
  // 16 is the least: below 34 the table is wider than the screen
  CHECK(widest(lines_of(wide(), 34)) == 34);
  CHECK(widest(lines_of(wide(), 20)) == 34);
}

TEST_CASE("never wider than the screen, and no blanks at the ends") {
  doc::Table table = wide();
  table.rows.push_back(
      group("高急 建立社会工作专业人才队伍，让每个街道都有专业社会工作服务", "✖ overdue"));
  table.rows.push_back(row({"社会工作专业岗位开发设置比例（含购买服务项目岗位）（个）",
                            "+9",
                            "61",
                            "65",
                            "90",
                            "42%",
                            "",
                            "▼ behind"},
                           2));
  for (std::size_t width = 35; width <= 130; ++width) {  // 16 + 8 + 2 + "✖ overdue"
    const Lines lines = lines_of(table, width);
    CAPTURE(width);
    CHECK(widest(lines) <= width);
    for (const std::string& line : lines) {
      CHECK_FALSE(line.ends_with(' '));
    }
    // the figures of all rows end in the column of their heading
    const std::size_t end = display_width(lines[0].substr(0, lines[0].find("So far"))) + 6;
    int found = 0;
    for (const std::string& line : lines) {
      for (const char* figure : {"61", " 2  "}) {
        const std::size_t at = line.find(figure);
        if (at != std::string::npos) {
          CHECK(display_width(line.substr(0, at)) + 2 == end);
          ++found;
        }
      }
    }
    CHECK(found >= 1);
  }
}

TEST_CASE("without a limit nothing is wrapped or left out") {
  std::string title;
  for (int i = 0; i < 60; ++i) {
    title += "社";
  }
  doc::Table table = wide();
  table.rows.push_back(row({title, "1", "2", "3", "4", "5", "6", "7"}));
  const Lines lines = lines_of(table);
  CHECK(lines.size() == 3);
  CHECK(lines[2].starts_with(title + "       1       2"));
  CHECK(widest(lines) == 120 + 40 + 15 + 10);
}

TEST_CASE("indent: two columns a step, kept by wrapped lines") {
  doc::Table table{{{"", Align::left, 0}, {"n", Align::right, 0}}, {}};
  table.rows.push_back(row({"aaaa bbbb cccc dddd", "1"}, 2));
  table.rows.push_back(row({"x", "2"}));
  CHECK(lines_of(table) == Lines{std::string(23, ' ') + "  n",
                                 "    aaaa bbbb cccc dddd  1",
                                 "x" + std::string(22, ' ') + "  2"});
  // 19 − 3 = 16, less the indent of 4: 12 columns
  CHECK(
      lines_of(table, 19) ==
      Lines{"                  n", "    aaaa bbbb", "    cccc dddd     1", "x                 2"});
}

TEST_CASE("indent: deep rows still end in the same column") {
  doc::Table table{{{"", Align::left, 0}, {"n", Align::right, 0}}, {}};
  table.rows.push_back(row({"aaaa bbbb cccc", "1"}, 8));
  table.rows.push_back(row({"x", "2"}));
  for (const std::string& line : lines_of(table, 19)) {
    CAPTURE(line);
    CHECK(display_width(line) <= 19);
  }
  CHECK(lines_of(table, 19).back() == "x                 2");
}

TEST_CASE("group rows: the title over the other columns, the tail in the last") {
  doc::Table table{{{"", Align::left, 0},
                    {"So far", Align::right, 0},
                    {"Target", Align::right, 1},
                    {"Status", Align::left, 0}},
                   {}};
  table.rows.push_back(group("a title over all", "■ fine"));
  table.rows.push_back(row({"abcd", "1", "2", "▼ late"}, 1));
  table.rows.push_back(group("inner", "○", 1));
  table.rows.push_back({{doc::cell("alone")}, 0, true});
  // 6 + 8 + 8: the status begins in column 24
  CHECK(lines_of(table) == Lines{"        So far  Target  Status",
                                 "a title over all        ■ fine",
                                 "  abcd       1       2  ▼ late",
                                 "  inner                 ○",
                                 "alone"});
}

TEST_CASE("group rows: a long title is wrapped, with its indent") {
  doc::Table table{{{"", Align::left, 0}, {"n", Align::right, 0}, {"Status", Align::left, 0}}, {}};
  table.rows.push_back(group("aaaa bbbb cccc dddd eeee", "■ fine", 1));
  table.rows.push_back(row({"0123456789abcdef", "1", "▼ late"}));
  // title 16, n 1, status 6: 27 in all, 19 before the status
  CHECK(lines_of(table, 27) == Lines{"                  n  Status",
                                     "  aaaa bbbb cccc",
                                     "  dddd eeee          ■ fine",
                                     "0123456789abcdef  1  ▼ late"});
  table.rows[0] = group("abcdefghijklmnopqrstuvwxyz", "■ fine", 1);  // no place to break
  CHECK(lines_of(table, 27) == Lines{"                  n  Status",
                                     "  abcdefghijklmnopq",
                                     "  rstuvwxyz          ■ fine",
                                     "0123456789abcdef  1  ▼ late"});
}

TEST_CASE("bars: eighths of a block, and a mark where things should be") {
  CHECK(bar(0, 0) == "|            ");
  CHECK(bar(0, 1) == "            |");
  CHECK(bar(0, 0.5) == "      |      ");
  CHECK(bar(1, 1) == "████████████|");
  CHECK(bar(1, 0) == "|████████████");
  CHECK(bar(0.5, 0.75) == "██████   |   ");
  CHECK(bar(0.75, 0.5) == "██████|███   ");
  // 0.3 × 96 = 28.8: 29 eighths, three blocks and five eighths
  CHECK(bar(0.3, 1) == "███▋        |");
  CHECK(bar(1.0 / 96, 1) == "▏           |");
  // beyond the ends, and what is no number
  CHECK(bar(1.5, 1.5) == "████████████|");
  CHECK(bar(-0.5, -0.5) == "|            ");
  CHECK(bar(std::nan(""), 1) == "            |");
  CHECK(bar(std::numeric_limits<double>::infinity(), 1) == "            |");
  for (int i = 0; i <= 100; ++i) {
    CHECK(display_width(bar(i / 100.0, 1 - i / 100.0)) == 13);
  }
}

TEST_CASE("colour only where asked for, and it moves nothing") {
  doc::Table table{{{"", Align::left, 0}, {"n", Align::right, 0}, {"s", Align::left, 0}}, {}};
  table.rows.push_back(
      {{doc::cell("good", Tone::good), doc::cell("1", Tone::bad), doc::cell("late", Tone::warning)},
       0,
       false});
  table.rows.push_back(group("head", "x"));
  CHECK(text_of(table, 80, false).find('\x1B') == std::string::npos);
  const Lines lines = lines_of(table, 80, true);
  CHECK(lines[0] == "      \x1B[2mn\x1B[0m  \x1B[2ms\x1B[0m");
  CHECK(lines[1] == "\x1B[32mgood\x1B[0m  \x1B[31m1\x1B[0m  \x1B[33mlate\x1B[0m");
  CHECK(lines[2] == "\x1B[1mhead\x1B[0m     \x1B[31mx\x1B[0m");
  CHECK(text_of(doc::Paragraph{"fine", Tone::good}, 80, true) == "\x1B[32mfine\x1B[0m\n");
  CHECK(text_of(doc::Paragraph{"fine", Tone::plain}, 80, true) == "fine\n");
  CHECK(text_of(doc::Paragraph{"", Tone::good}, 80, true) == "\n");
  CHECK(text_of(doc::Heading{1, "Title"}, 80, true) == "\x1B[1mTitle\x1B[0m\n");
  CHECK(text_of(doc::Bullets{{{"✖", Tone::bad, "late"}}}, 80, true) == "  \x1B[31m✖\x1B[0m late\n");

  // taken out again, the same text is left
  const auto bare = [](std::string text) {
    for (std::size_t at = text.find('\x1B'); at != std::string::npos; at = text.find('\x1B')) {
      text.erase(at, text.find('m', at) - at + 1);
    }
    return text;
  };
  for (const std::size_t width : {0U, 40U, 60U, 100U}) {
    CHECK(bare(text_of(wide(), width, true)) == text_of(wide(), width, false));
    CHECK(bare(text_of(table, width, true)) == text_of(table, width, false));
  }
}

TEST_CASE("headings, paragraphs and bullets") {
  CHECK(text_of(doc::Heading{1, "Title"}) == "Title\n");
  CHECK(text_of(doc::Heading{2, "Part"}) == "\nPart\n");
  CHECK(text_of(doc::Heading{1, "社会工作服务"}, 8) == "社会工作\n服务\n");
  CHECK(text_of(doc::Paragraph{"one two three", Tone::plain}, 8) == "one two\nthree\n");
  CHECK(text_of(doc::Paragraph{"one two three", Tone::plain}) == "one two three\n");
  CHECK(text_of(doc::Bullets{{{"·", Tone::plain, "one two three"}, {"✖", Tone::bad, "four"}}}) ==
        "  · one two three\n  ✖ four\n");
  // what follows hangs under the text
  CHECK(text_of(doc::Bullets{{{"·", Tone::plain, "one two three"}}}, 11) ==
        "  · one two\n    three\n");
  CHECK(text_of(doc::Bullets{{{"·", Tone::plain, "two\nlines"}}}) == "  · two lines\n");
  CHECK(text_of(doc::Bullets{}) == "");
  CHECK(text(doc::Document{}, {80, false}) == "");
}

TEST_CASE("nothing in a text can steer the terminal") {
  const std::string evil =
      "a\x1B[31mb\rc\u202Ed\x07"
      "e\xFF";
  const std::string tame = "a\uFFFD[31mb\uFFFDc<RLO>d\uFFFDe\uFFFD";
  CHECK(text_of(doc::Heading{1, evil}) == tame + "\n");
  CHECK(text_of(doc::Paragraph{evil, Tone::plain}) == tame + "\n");
  CHECK(text_of(doc::Bullets{{{"·", Tone::plain, evil}}}) == "  · " + tame + "\n");
  doc::Table table{{{"", Align::left, 0}, {"", Align::left, 0}, {"", Align::left, 0}}, {}};
  table.rows.push_back(row({evil, evil, "end"}));
  table.rows.push_back(group(evil, evil));
  const Lines lines = lines_of(table);
  CHECK(lines[0] == tame + "  " + tame + "  end");
  for (const std::string& line : lines) {
    CHECK(line.find('\x1B') == std::string::npos);
    CHECK(line.find('\r') == std::string::npos);
    CHECK(is_utf8(line));
  }
  // newlines and tabs would break a table apart
  table.rows = {row({"two\nlines", "a\tb", "c"})};
  CHECK(text_of(table) == "two lines  a b  c\n");
  table.columns[1].title = "x\ny";
  CHECK(lines_of(table).front() == "           x y");
}

TEST_CASE("widths that nobody has do no harm") {
  for (std::size_t width = 1; width < 16; ++width) {
    CHECK(text_of(wide(), width).find("on track") != std::string::npos);
    CHECK_FALSE(text_of(doc::Bullets{{{"·", Tone::plain, "one two three"}}}, width).empty());
    CHECK_FALSE(text_of(doc::Heading{2, "社会工作"}, width).empty());
  }
}

}  // namespace sw::render
