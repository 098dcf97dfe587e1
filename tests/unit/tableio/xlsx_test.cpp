#include "core/tableio/xlsx.hpp"

#include <doctest/doctest.h>

#include "core/tableio/book.hpp"
#include "tests/unit/tableio/reading.hpp"
#include "tests/unit/tableio/zipped.hpp"

using namespace sw;
using namespace sw::tableio;

namespace {

ReadRows sheet_rows(const std::string& rows, const Parts& more = {}) {
  return rows_of(zipped(book(rows, more)), "t.xlsx");
}

const std::string kStyles =
    R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>)"
    R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="31"/></cellXfs></styleSheet>)";

}  // namespace

TEST_CASE("shared, rich, inline and formula strings, booleans and errors") {
  const Parts strings{
      {"xl/sharedStrings.xml",
       "<sst><si><t>日期</t></si><si><r><t>持</t></r><r><rPr><b/></rPr><t "
       "xml:space=\"preserve\">证 "
       "</t></r><rPh sb=\"0\" eb=\"1\"><t>chi</t></rPh></si><si><t>a &amp; b &lt;c&gt;</t></si>"
       "<si/><si><t>x_x000D_y_x0041_z_x00</t></si></sst>"}};
  CHECK(sheet_rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                   "<c r=\"C1\" t=\"s\"><v>2</v></c><c t=\"s\"><v>3</v></c><c t=\"s\"><v>4</v></c>"
                   "<c t=\"s\"><v>99</v></c></row>"
                   "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>in</t></is></c>"
                   "<c r=\"B2\" t=\"str\"><f>A1</f><v>out</v></c><c r=\"C2\" t=\"b\"><v>1</v></c>"
                   "<c r=\"D2\" t=\"b\"><v>0</v></c><c r=\"E2\" t=\"e\"><v>#N/A</v></c>"
                   "<c r=\"F2\"><f>1+1</f><v>2</v></c></row>",
                   strings) == ReadRows{{1, {"日期", "持证 ", "a & b <c>", "", "x\ryAz_x00", ""}},
                                        {2, {"in", "out", "TRUE", "FALSE", "#N/A", "2"}}});
}

TEST_CASE("sparse rows, empty rows, cells without a place, prefixed names") {
  CHECK(sheet_rows("<row r=\"3\" spans=\"1:4\"><c r=\"D3\"><v>4</v></c></row>"
                   "<row r=\"5\"/><row r=\"6\"><c r=\"A6\" s=\"1\"/></row>"
                   "<row><c><v>1</v></c><c><v>2</v></c></row>") ==
        ReadRows{{3, {"", "", "", "4"}}, {7, {"1", "2"}}});
  CHECK(
      sheet_rows(
          "<x:row r=\"2\"><x:c r=\"A2\" t=\"inlineStr\"><x:is><x:t>y</x:t></x:is></x:c></x:row>") ==
      ReadRows{{2, {"y"}}});
  // Comments, CDATA and a > within an attribute end nothing.
  CHECK(
      sheet_rows(
          "<!-- <row> --><row r='2' a='>'><c r='A2' t='str'><v><![CDATA[</row>]]></v></c></row>") ==
      ReadRows{{2, {"</row>"}}});
}

TEST_CASE("rows twice or out of order are refused") {
  const std::string second = "<row r=\"2\"><c><v>1</v></c></row>";
  for (const char* first : {"<row r=\"2\">", "<row r=\"3\">", "<row r=\"0\">"}) {
    CHECK_THROWS_AS(sheet_rows(first + std::string("<c><v>1</v></c></row>") + second), Error);
  }
}

TEST_CASE("bytes that are no text are refused") {
  for (const char* text : {"\xff\xfe", "&#xD800;"}) {
    CHECK_THROWS_AS(sheet_rows("<row><c t=\"str\"><v>" + std::string(text) + "</v></c></row>"),
                    Error);
  }
}

TEST_CASE("days of both epochs, per cent, numbers") {
  const std::string row =
      "<row r=\"1\"><c s=\"1\"><v>46082</v></c><c s=\"2\"><v>46082.75</v></c><c "
      "s=\"4\"><v>1</v></c>"
      "<c s=\"1\"><v>60</v></c><c s=\"1\"><v>61</v></c><c s=\"3\"><v>0.755</v></c>"
      "<c s=\"0\"><v>0.30000000000000004</v></c><c><v>46082</v></c><c "
      "t=\"d\"><v>2026-03-01T00:00:00</v></c></row>";
  CHECK(sheet_rows(row, {{"xl/styles.xml", kStyles}}) == ReadRows{{1,
                                                                   {"2026-03-01",
                                                                    "2026-03-01",
                                                                    "1900-01-01",
                                                                    "1900-02-29",
                                                                    "1900-03-01",
                                                                    "75.5%",
                                                                    "0.3",
                                                                    "46082",
                                                                    "2026-03-01"}}});
  const Parts old{{"xl/styles.xml", kStyles},
                  {"xl/workbook.xml",
                   "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"a\" "
                   "r:id=\"r1\"/></sheets></workbook>"}};
  CHECK(sheet_rows("<row r=\"1\"><c s=\"1\"><v>44620</v></c></row>", old) ==
        ReadRows{{1, {"2026-03-01"}}});
}

TEST_CASE("the sheet asked for") {
  Parts parts = book("<row r=\"1\"><c><v>1</v></c></row>");
  parts["xl/workbook.xml"] =
      "<workbook xmlns:r=\"r\"><sheets><sheet name=\"一\" r:id=\"r1\"/><sheet name=\"chart\" "
      "r:id=\"r8\"/><sheet name=\"二\" r:id=\"r9\"/></sheets></workbook>";
  parts["xl/_rels/workbook.xml.rels"] =
      "<Relationships><Relationship Id=\"r1\" Type=\"http://x/worksheet\" "
      "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r8\" Type=\"http://x/chartsheet\" "
      "Target=\"charts/1.xml\"/><Relationship Id=\"r9\" Type=\"http://x/worksheet\" "
      "Target=\"./../xl/worksheets/two.xml\"/></Relationships>";
  parts["xl/worksheets/two.xml"] =
      "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>";
  const std::string bytes = zipped(parts);
  CHECK(rows_of(bytes, "t.xlsx").at(0).cells.at(0) == "1");
  CHECK(rows_of(bytes, "t.xlsx", "二").at(0).cells.at(0) == "2");
  CHECK(rows_of(bytes, "t.xlsx", "2").at(0).cells.at(0) == "2");
  for (const char* none : {"三", "3", "0", ""}) {
    CHECK_THROWS_AS(rows_of(bytes, "t.xlsx", none), Error);
  }
  CHECK_THROWS_AS(rows_of("a\n1\n", "t.csv", "1"), Error);
}

TEST_CASE("files that are not what they say, or mean harm") {
  struct Case {
    std::string bytes, name;
    const char* says;
  };
  using namespace std::string_literals;
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\0');
  const std::string row = "<row r=\"1\"><c><v>1</v></c></row>";
  const std::string sound = zipped(book(row));
  const Case cases[] = {
      {ole, "t.xls", "old format"},
      {ole, "t.xlsx", "old format"},
      {ole + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s, "t.xlsx", "password"},
      {"a,b\n", "t.xlsx", "only named so"},
      {"a,b\n", "t.XLS", "cannot be read"},
      {sound.substr(0, sound.size() - 30), "t.xlsx", "no .xlsx file"},
      {"PK\x03\x04 and nothing", "t.xlsx", "no .xlsx file"},
      {zipped({{"content.xml", "<x/>"}}), "t.xlsx", "no .xlsx workbook"},
      {zipped(book(row), true), "t.xlsx", "password"},
      {zipped(book("",
                   {{"xl/worksheets/sheet1.xml",
                     "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet><row r=\"1\"><c "
                     "t=\"str\"><v>&a;</v></c></row></worksheet>"}})),
       "t.xlsx",
       "DOCTYPE"},
      {zipped(book(row, {{"xl/styles.xml", "<!DOCTYPE x><styleSheet/>"}})),
       "t.xlsx",
       "XML is broken"},
      {zipped(book("<row r=\"1\"><c><v>1</v>")), "t.xlsx", "damaged"},
      {zipped(book("<row r=\"1\"><c><v>1</v></c>",
                   {{"xl/worksheets/sheet1.xml", "<row r=\"1\"><c>"}})),
       "t.xlsx",
       "breaks off"},
      {zipped(book("<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>")), "t.xlsx", "no cell is at"},
      {zipped(book("<row r=\"1\"><c r=\"1\"><v>1</v></c></row>")), "t.xlsx", "no cell is at"},
      {zipped(book("<row r=\"9999999\"><c><v>1</v></c></row>")), "t.xlsx", "no cell is at"}};
  for (const Case& one : cases) {
    CAPTURE(std::string(one.says));
    const Error error = error_of(one.bytes, one.name);
    CHECK(error.kind == ErrorKind::input);
    CHECK(error.message.in(Lang::en).find(one.says) != std::string::npos);
    CHECK(error.hint.has_value());
    REQUIRE(error.place);
    CHECK(error.place->file == one.name);
  }
}

TEST_CASE("zip bombs are refused while they unpack") {
  const std::string zeros(std::size_t{40} << 20U, ' ');
  CHECK(error_of(zipped(book("", {{"xl/worksheets/sheet1.xml", "<worksheet>" + zeros}})), "t.xlsx")
            .message.in(Lang::en)
            .find("swells") != std::string::npos);
  CHECK(error_of(zipped(book("", {{"xl/styles.xml", zeros}})), "t.xlsx")
            .message.in(Lang::en)
            .find("swells") != std::string::npos);
  // A row that never ends, in a part that does not shrink.
  std::string noise = "<worksheet><row>";
  for (unsigned i = 1; noise.size() < (std::size_t{18} << 20U); i = i * 1664525U + 1013904223U) {
    noise += static_cast<char>('a' + (i >> 24U) % 26);
  }
  CHECK(error_of(zipped(book("", {{"xl/worksheets/sheet1.xml", noise}})), "t.xlsx")
            .message.in(Lang::en)
            .find("beyond all reason") != std::string::npos);
}

TEST_CASE("a truncated file is an error at every length, never a crash") {
  const std::string sound = zipped(
      book("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>x</v></c></row>", {{"xl/styles.xml", kStyles}}));
  for (std::size_t size = 4; size < sound.size(); size += 7) {
    CAPTURE(size);
    CHECK(error_of(std::string_view(sound).substr(0, size), "t.xlsx").kind == ErrorKind::input);
  }
}

TEST_CASE("a book that is written reads back") {
  Book written;
  written.sheet = "记录";
  written.lists = "选项";
  written.hint = "也可以写编号";
  std::vector<std::string> many;
  for (int i = 0; i < 100; ++i) {
    many.push_back("指标" + std::to_string(i));
  }
  written.columns = {{"日期", CellForm::day, 12, {}, "2026-03-01"},
                     {"指标", CellForm::text, 30, many, "指标1"},
                     {"数值", CellForm::number, 10, {}, "12"},
                     {"类别", CellForm::text, 10, {"甲", "乙"}, "=1+1"}};
  const std::string bytes = write_book(written);
  CHECK(rows_of(bytes, "t.xlsx") == ReadRows{{1, {"日期", "指标", "数值", "类别"}},
                                             {2, {"2026-03-01", "指标1", "12", "=1+1"}}});
  const ReadRows lists = rows_of(bytes, "t.xlsx", "选项");
  REQUIRE(lists.size() == 100);
  CHECK(lists.at(99).cells == std::vector<std::string>{"", "指标99"});
}
