#include "core/tableio/csv.hpp"

#include <doctest/doctest.h>

#include "core/render/render.hpp"
#include "tests/unit/tableio/reading.hpp"

using namespace sw;
using namespace sw::tableio;
using namespace std::string_view_literals;

using Cells = std::vector<std::vector<std::string>>;

TEST_CASE("rows and the lines they begin on") {
  CHECK(rows_of("a,b\n1,2\n") == ReadRows{{1, {"a", "b"}}, {2, {"1", "2"}}});
  CHECK(rows_of("a,b\n1,2") == ReadRows{{1, {"a", "b"}}, {2, {"1", "2"}}});
  CHECK(rows_of("a\r\n1\r\n2\r\n") == ReadRows{{1, {"a"}}, {2, {"1"}}, {3, {"2"}}});
  CHECK(rows_of("a\r1\r2\r") == ReadRows{{1, {"a"}}, {2, {"1"}}, {3, {"2"}}});
  CHECK(rows_of("\n\na\n\n \t\n1\n\n") == ReadRows{{3, {"a"}}, {6, {"1"}}});
  CHECK(rows_of("a,b\r\n,,\r\n1,\r\n") == ReadRows{{1, {"a", "b"}}, {3, {"1", ""}}});
  CHECK(rows_of("").empty());
  CHECK(rows_of("\xEF\xBB\xBF").empty());
  CHECK(rows_of("\r\n\r\n").empty());
}

TEST_CASE("quotes, separators and line breaks within cells") {
  CHECK(cells_of("\"a,1\",\"say \"\"hi\"\"\"\n") == Cells{{"a,1", "say \"hi\""}});
  CHECK(rows_of("a,b\n\"one\ntwo\n\nthree\",2\nx,y\n") ==
        ReadRows{{1, {"a", "b"}}, {2, {"one\ntwo\n\nthree", "2"}}, {6, {"x", "y"}}});
  CHECK(rows_of("a\r\n\"one\r\ntwo\"\r\nx\r\n") ==
        ReadRows{{1, {"a"}}, {2, {"one\r\ntwo"}}, {4, {"x"}}});
  CHECK(cells_of("\"\",x\n") == Cells{{"", "x"}});
  CHECK(cells_of("\" kept \", gone \n") == Cells{{" kept ", "gone"}});
  CHECK(cells_of("a\tb\n1,5\t2\n") == Cells{{"a", "b"}, {"1,5", "2"}});
  CHECK(cells_of("a;b\n1;2\n") == Cells{{"a", "b"}, {"1", "2"}});
  CHECK(cells_of("\n\na;b\n1;2\n") == Cells{{"a", "b"}, {"1", "2"}});
}

TEST_CASE("no row and no line is lost where a block ends") {
  // Blocks of the source are 256 KiB, the head a megabyte: rows of all lengths cross both.
  std::string text = "n,t\r\n";
  ReadRows wanted{{1, {"n", "t"}}};
  std::uint64_t line = 2;
  for (int i = 0; text.size() < 3'000'000; ++i) {
    const std::string filler(static_cast<std::size_t>(i % 97), 'x');
    const bool broken = i % 5 == 0;
    text += std::to_string(i) + ",\"志" + filler + (broken ? "\r\n" : "") + "愿\"\r\n";
    wanted.push_back({line, {std::to_string(i), "志" + filler + (broken ? "\r\n" : "") + "愿"}});
    line += broken ? 2 : 1;
  }
  CHECK(rows_of(text) == wanted);
}

TEST_CASE("reading stops when no more is wanted") {
  MemorySource source("a\n1\n2\n3\n");
  int rows = 0;
  read_table(source, "t.csv", {}, [&](const Row&) { return ++rows < 2; });
  CHECK(rows == 2);
}

TEST_CASE("what is wrong is named with its line") {
  struct Case {
    std::string_view text;
    unsigned line;
    const char* says;
  };
  const std::string endless = "a\nb\n\"" + std::string(2 * kLongestRecord, 'x');
  const std::string wide = "a\n" + std::string(20'000, ',') + "x\n";
  const Case cases[] = {{"a\n1\n\"open\n2\n3\n", 3, "never closed"},
                        {"a\n1\n\"x\"y\n", 3, "wrong place"},
                        {"a\n5\" pipe\n", 2, "wrong place"},
                        {"a\nb\nc\0d\n"sv, 3, "NUL"},
                        {endless, 3, "too long"},
                        {wide, 2, "too many cells"},
                        {"a\n\xE5\xBF\x97\n\xE5\xBF\n", 3, "sound UTF-8"},
                        {"a\n\xE5\xBF\x97\n\xE5\xBF", 3, "sound UTF-8"},
                        {"a\nb\n\xFF\xFF\n", 3, "sound UTF-8"}};
  for (const Case& one : cases) {
    CAPTURE(std::string(one.says));
    CAPTURE(std::string(one.text.substr(0, 20)));
    const Error error = error_of(one.text);
    CHECK(error.kind == ErrorKind::input);
    CHECK(error.message.in(Lang::en).find(one.says) != std::string::npos);
    REQUIRE(error.place);
    CHECK(error.place->file == "t.csv");
    CHECK(error.place->line == one.line);
  }
}

TEST_CASE("marks against formulas come off again, and only those") {
  for (const std::string cell :
       {"=1+1", "+86 10 5555", "-x", "@home", "-5", "+7", "'quoted'", "'"}) {
    CAPTURE(cell);
    CHECK(cells_of(render::csv_line({cell, "x"})) == Cells{{cell, "x"}});
  }
  CHECK(unmarked("'-5") == "'-5");  // we never mark a number: the ' is the writer's own
  CHECK(unmarked("'=x") == "=x");
  CHECK(unmarked("") == "");
}
