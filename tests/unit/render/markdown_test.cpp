#include <doctest/doctest.h>

#include "core/base/text.hpp"
#include "core/render/render.hpp"

namespace sw::render {

namespace {

using doc::Align;
using doc::Tone;
using Lines = std::vector<std::string>;

std::string of(doc::Block block) {
  doc::Document document;
  document.add(std::move(block));
  return markdown(document);
}

std::string paragraph(std::string text) {
  return of(doc::Paragraph{std::move(text), Tone::plain});
}

doc::Row row(std::vector<std::string> texts, int indent = 0) {
  doc::Row out{{}, indent, false};
  for (std::string& text : texts) {
    out.cells.push_back(doc::cell(std::move(text)));
  }
  return out;
}

// Cells of a line: its bars that no backslash stands before, less one.
int cells(const std::string& line) {
  int bars = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '|') {
      ++bars;
    }
  }
  return bars - 1;
}

doc::Table sample() {
  doc::Table table{{{"Name", Align::left, 0},
                    {"So far", Align::right, 0},
                    {"Progress", Align::left, 5},
                    {"Status", Align::left, 0}},
                   {}};
  table.rows.push_back({{doc::cell("Work", Tone::strong), doc::cell("▼ late")}, 0, true});
  table.rows.push_back(row({"a", "1", "", "fine"}, 1));
  table.rows.back().cells[2].bar = doc::Bar{0.5, 0.5};
  table.rows.push_back(row({"b", "—", "", "none"}, 2));
  return table;
}

}  // namespace

TEST_CASE("blocks, a blank line between them, one newline at the end") {
  doc::Document document;
  document.add(doc::Heading{1, "Title"});
  document.add(doc::Paragraph{"words", Tone::muted});
  document.add(doc::Heading{2, "Part"});
  document.add(doc::Bullets{{{"✖", Tone::bad, "late"}, {"", Tone::plain, "plain"}}});
  CHECK(markdown(document) == "# Title\n\nwords\n\n## Part\n\n- ✖ late\n- plain\n");
  CHECK(markdown(doc::Document{}) == "");
}

TEST_CASE("what Markdown and HTML read as markup is escaped") {
  CHECK(paragraph("a|b") == "a\\|b\n");
  CHECK(paragraph("*a* _b_") == "\\*a\\* \\_b\\_\n");
  CHECK(paragraph("[x](y)") == "\\[x\\](y)\n");
  CHECK(paragraph("![x](y)") == "!\\[x\\](y)\n");
  CHECK(paragraph("<script>") == "&lt;script&gt;\n");
  CHECK(paragraph("a & b &lt;") == "a &amp; b &amp;lt;\n");
  CHECK(paragraph("#1") == "\\#1\n");
  CHECK(paragraph("`x`") == "\\`x\\`\n");
  CHECK(paragraph("~~x~~") == "\\~\\~x\\~\\~\n");
  CHECK(paragraph("$x$") == "\\$x\\$\n");
  CHECK(paragraph("a\\b") == "a\\\\b\n");
  CHECK(paragraph("\\|") == "\\\\\\|\n");
  CHECK(paragraph("> quote") == "&gt; quote\n");
  CHECK(paragraph("社工（人）：61") == "社工（人）：61\n");
  CHECK(of(doc::Heading{2, "a #"}) == "## a \\#\n");
  CHECK(of(doc::Bullets{{{"·", Tone::plain, "*a* <b>"}}}) == "- · \\*a\\* &lt;b&gt;\n");
}

TEST_CASE("a line that begins like a list, a rule or a heading does not become one") {
  CHECK(paragraph("1. first") == "1\\. first\n");
  CHECK(paragraph("12) twelfth") == "12\\) twelfth\n");
  CHECK(paragraph("1.5 metres") == "1\\.5 metres\n");  // harmless
  CHECK(paragraph("2026") == "2026\n");
  CHECK(paragraph("- a") == "\\- a\n");
  CHECK(paragraph("---") == "\\---\n");
  CHECK(paragraph("+ a") == "\\+ a\n");
  CHECK(paragraph("===") == "\\===\n");
  CHECK(paragraph("* a") == "\\* a\n");
  CHECK(paragraph("a - b + c = 1.") == "a - b + c = 1.\n");
  CHECK(of(doc::Bullets{{{"", Tone::plain, "1. first"}}}) == "- 1\\. first\n");
  CHECK(of(doc::Bullets{{{"", Tone::plain, "- a"}}}) == "- \\- a\n");
}

TEST_CASE("blanks in front do not make a list or code of a line") {
  CHECK(paragraph(" - a") == "\\- a\n");
  CHECK(paragraph("   1. a") == "1\\. a\n");
  CHECK(paragraph("      code") == "code\n");
  CHECK(paragraph("\tcode") == "code\n");
}

TEST_CASE("lines of a paragraph stay lines") {
  CHECK(paragraph("one\ntwo") == "one  \ntwo\n");
  CHECK(paragraph("one\n- two\n2. three") == "one  \n\\- two  \n2\\. three\n");
  CHECK(paragraph("one\n===") == "one  \n\\===\n");
}

TEST_CASE("control characters are made harmless") {
  CHECK(paragraph("a\x1B[1mb") == "a\uFFFD\\[1mb\n");
  CHECK(paragraph("a\u202Eb") == "a&lt;RLO&gt;b\n");
  CHECK(paragraph("a\rb") == "a\uFFFDb\n");
  CHECK(of(doc::Heading{1, "two\nlines"}) == "# two lines\n");
}

TEST_CASE("tables: head, rule, rows; no bars; group rows in bold") {
  CHECK(of(sample()) ==
        "| Name | So far | Status |\n"
        "| --- | ---: | --- |\n"
        "| **Work** |  | ▼ late |\n"
        "| &emsp;a | 1 | fine |\n"
        "| &emsp;&emsp;b | — | none |\n");
}

TEST_CASE("tables: as many cells in every row") {
  doc::Table table = sample();
  table.rows.push_back(row({"short"}));
  table.rows.push_back({{doc::cell("alone")}, 0, true});
  table.rows.push_back(row({"a|b", "\\", "c\nd", "|\\|"}));
  table.rows.push_back(row({"", "", "", ""}));
  const Lines lines = split(of(table), '\n');
  REQUIRE(lines.size() == 10);  // 2 + 7, and what stands after the last newline
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    CAPTURE(lines[i]);
    CHECK(cells(lines[i]) == 3);
    CHECK(lines[i].starts_with("| "));
    CHECK(lines[i].ends_with(" |"));
  }
}

TEST_CASE("tables: a group row without anything in the last column") {
  doc::Table table{{{"a", Align::left, 0}, {"b", Align::left, 0}}, {}};
  table.rows.push_back({{doc::cell("alone")}, 0, true});
  CHECK(split(of(table), '\n')[2] == "| **alone** |  |");
}

TEST_CASE("tables without headings are lists") {
  doc::Table table{{{"", Align::left, 0}, {"", Align::right, 0}}, {}};
  table.rows.push_back(row({"x", "1"}));
  CHECK(of(table) == "- x · 1\n");
}

TEST_CASE("bold survives blanks at the ends of a title") {
  doc::Table table{{{"a", Align::left, 0}, {"b", Align::left, 0}}, {}};
  table.rows.push_back({{doc::cell(" Work "), doc::cell("x")}, 1, true});
  CHECK(split(of(table), '\n')[2] == "| &emsp;**Work** | x |");
}

}  // namespace sw::render
