#include <doctest/doctest.h>

#include "core/render/render.hpp"

namespace sw::render {

namespace {

std::string cell(std::string text) {
  return csv_line({std::move(text)});
}

}  // namespace

TEST_CASE("records: commas between, LF at the end") {
  CHECK(csv_line({"a", "b", "c"}) == "a,b,c\n");
  CHECK(csv_line({"a", "", ""}) == "a,,\n");
  CHECK(csv_line({"", ""}) == ",\n");
  CHECK(csv_line({"社工", "青禾"}) == "社工,青禾\n");
}

TEST_CASE("quoted where a comma, a quote or a newline is in it") {
  CHECK(cell("a,b") == "\"a,b\"\n");
  CHECK(cell("say \"hi\"") == "\"say \"\"hi\"\"\"\n");
  CHECK(cell("\"") == "\"\"\"\"\n");
  CHECK(cell("two\nlines") == "\"two\nlines\"\n");
  CHECK(cell(" spaces ") == " spaces \n");
  CHECK(cell("甲，乙") == "甲，乙\n");  // a full-width comma is none
  CHECK(csv_line({"a,b", "c\"d", "e"}) == "\"a,b\",\"c\"\"d\",e\n");
}

TEST_CASE("what a spreadsheet would run is made harmless") {
  CHECK(cell("=1+1") == "'=1+1\n");
  CHECK(cell("=HYPERLINK(\"x\",\"y\")") == "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\n");
  CHECK(cell("+cmd|' /C calc'!A0") == "'+cmd|' /C calc'!A0\n");
  CHECK(cell("-2+3") == "'-2+3\n");
  CHECK(cell("-") == "'-\n");
  CHECK(cell("+") == "'+\n");
  CHECK(cell("--1") == "'--1\n");
  CHECK(cell("-1e5") == "'-1e5\n");  // a number to Excel, not to us: on the safe side
  CHECK(cell("@SUM(A1)") == "'@SUM(A1)\n");
  CHECK(cell("\t=1") == "'\t=1\n");
  CHECK(cell("\r=1") == "'\uFFFD=1\n");
  CHECK(cell("=a,b") == "\"'=a,b\"\n");
  CHECK(cell("- a point") == "'- a point\n");
}

TEST_CASE("numbers, and marks elsewhere, are left alone") {
  CHECK(cell("-5") == "-5\n");
  CHECK(cell("+1.5") == "+1.5\n");
  CHECK(cell("-0.333333") == "-0.333333\n");
  CHECK(cell("-1,200") == "\"-1,200\"\n");
  CHECK(cell("0") == "0\n");
  CHECK(cell("1=1") == "1=1\n");
  CHECK(cell("a@b.cn") == "a@b.cn\n");
  CHECK(cell("2026-03-01") == "2026-03-01\n");
  CHECK(cell("'quoted") == "'quoted\n");
  CHECK(cell("") == "\n");
}

TEST_CASE("control characters and bidi overrides are shown, tab and newline kept") {
  CHECK(cell("a\x1B[31mb") == "a\uFFFD[31mb\n");
  CHECK(cell(std::string("a\0b", 3)) == "a\uFFFDb\n");
  CHECK(cell("a\rb") == "a\uFFFDb\n");
  CHECK(cell("a\r\nb") == "\"a\uFFFD\nb\"\n");
  CHECK(cell("a\x7F") == "a\uFFFD\n");
  CHECK(cell("a\u0085") == "a\uFFFD\n");  // a C1 control
  CHECK(cell("a\tb") == "a\tb\n");
  CHECK(cell("a\u202Eb") == "a<RLO>b\n");
  CHECK(cell("a\xFF") == "a\uFFFD\n");
}

TEST_CASE("a table: its headings, then its rows") {
  doc::Table table{{{"id", doc::Align::left, 0}, {"value", doc::Align::right, 9}}, {}};
  CHECK(csv(table) == "id,value\n");
  table.rows.push_back({{doc::cell("a"), doc::cell("1", doc::Tone::bad)}, 2, false});
  table.rows.push_back({{doc::cell("=b"), doc::cell("-2")}, 0, false});
  CHECK(csv(table) == "id,value\na,1\n'=b,-2\n");  // no indent, no colour, nothing left out
}

}  // namespace sw::render
