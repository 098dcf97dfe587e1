#include <doctest/doctest.h>

#include "core/base/text.hpp"
#include "tests/unit/tomlio/reading.hpp"

namespace sw::tomlio {

namespace {

const std::string kPlan(kHead);

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (; times > 0; --times) {
    out += text;
  }
  return out;
}

}  // namespace

TEST_CASE("a syntax error is told in words for people, in both languages, with its place") {
  struct Row {
    const char* line;
    const char* place;
    const char* english;
    const char* chinese;
  };
  for (const Row& row : std::vector<Row>{
           {"owner = \"甲", "5:11:1", "a quote is not closed", "引号没有成对"},
           {"owner = '甲", "5:11:1", "a quote is not closed", "引号没有成对"},
           {"owner = \"a\\q\"", "5:12:1", "a quote is not closed", "引号没有成对"},
           {"owner = “甲”", "5:9:1", "this value cannot be read", "这个值的写法不认识"},
           {"owner = 甲", "5:9:1", "this value cannot be read", "这个值的写法不认识"},
           {"owner = True", "5:9:1", "true or false is expected", "应是 true 或 false"},
           {"owner =", "5:8:1", "there is no value", "等号后面没有值"},
           {"owner", "5:6:1", "the equals sign after the key is missing", "键后面缺少等号"},
           {"owner \"甲\"", "5:7:1", "the equals sign after the key is missing", "键后面缺少等号"},
           {"owner : \"甲\"",
            "5:7:1",
            "the equals sign after the key is missing",
            "键后面缺少等号"},
           {"负责 = \"甲\"", "5:1:1", "a key is expected here", "这里应是一个键"},
           {"= 3", "5:1:1", "a key is expected here", "这里应是一个键"},
           {"]", "5:1:1", "a key is expected here", "这里应是一个键"},
           {"title = \"again\"", "5:9:1", "the same key is given twice", "同一个键写了两次"},
           {"owner = \"甲\" \"乙\"", "5:13:1", "something follows the value", "值的后面有多余的字"},
           {"x = 1,200", "5:6:1", "something follows the value", "值的后面有多余的字"},
           {"x = 75%", "5:7:1", "the number is malformed", "数字的写法不对"},
           {"x = .5", "5:5:1", "the number is malformed", "数字的写法不对"},
           {"x = 1.", "5:7:1", "the number is malformed", "数字的写法不对"},
           {"x = 007", "5:8:1", "the number is malformed", "数字的写法不对"},
           {"x = 2026/01/01", "5:9:1", "the number is malformed", "数字的写法不对"},
           {"x = 99999999999999999999", "5:25:1", "the number is too large", "数字太大"},
           {"x = 2026-02-30", "5:15:1", "there is no such day", "没有这一天"},
           {"x = 2027-02-29", "5:15:1", "there is no such day", "没有这一天"},
           {"x = 2026-13-01", "5:12:1", "the date is incomplete", "日期不完整或不存在"},
           {"x = 2026-1-1", "5:11:1", "the date is incomplete", "日期不完整或不存在"},
           {"x = 12:99:00", "5:10:1", "the date or time is malformed", "日期或时间写法不对"},
           {"x = [1 2]", "5:8:1", "the list in brackets is malformed", "方括号里的列表写法不对"},
           {"x = { a 1 }", "5:9:1", "the equals sign after the key is missing", "键后面缺少等号"},
           {"x = { a = 1", "5:12:1", "what stands in braces is malformed", "花括号里的写法不对"},
           {"x = { a = 1, }", "5:14:1", "what stands in braces is malformed", "花括号里的写法不对"},
           {"[[item]", "5:8:1", "the name in brackets is malformed", "方括号里的名称不对"},
           {"[item]]", "5:7:1", "the name in brackets is malformed", "方括号里的名称不对"},
           {"[plan]", "5:1:1", "the same key is given twice", "同一个键写了两次"}}) {
    CAPTURE(row.line);
    for (const char* end : {"\n", "\r\n"}) {
      const ReadPlan read = read_plan(kPlan + row.line + end + "aim = \"目的\"\n", "x");
      CHECK_FALSE(read.readable);
      const Shown found = shown(read.findings);
      REQUIRE_FALSE(found.empty());
      CHECK(found[0] == std::string(row.place) + " syntax");
      CHECK(message(read.findings[0]).find(row.english) != std::string::npos);
      CHECK(message(read.findings[0], Lang::zh).find(row.chinese) != std::string::npos);
      CHECK(message(read.findings[0]).starts_with("TOML syntax error: "));
      CHECK(read.findings[0].hint.has_value());
    }
  }
}

TEST_CASE("several syntax errors come in one run, and what is wrong elsewhere too") {
  const std::string text =
      "[plan]\ntitle = \"计划\" oops\nyear = 2026\norganisation =\nownr = \"甲\"\n"
      "[[item]]\nid = \"a\"\nkind \"goal\"\ntitle = \"条\ndue = 2026-02-30\nstart = \"x\"\n";
  const ReadPlan read = read_plan(text, "x");
  CHECK_FALSE(read.readable);
  CHECK(shown(read.findings) == Shown{"2:14:1 syntax",
                                      "4:15:1 syntax",
                                      "5:1:4 unknown-key",
                                      "8:6:1 syntax",
                                      "9:11:1 syntax",
                                      "10:17:1 syntax",
                                      "11:9:3 wrong-type"});
}

TEST_CASE("what stands on a line that was passed over is not missed") {
  CHECK(read("[plan]\ntitle = oops\nyear = 2026\norganisation = \"o\"\n") == Shown{"2:9:1 syntax"});
}

TEST_CASE("a malformed header does not throw its keys into another section") {
  const std::string item = "id = \"a\"\nkind = \"task\"\ntitle = \"条\"\n";
  for (const char* header : {"[[item]", "[item]]", "[[item", "[item", "[[item]] x", "[[ item ]"}) {
    CAPTURE(header);
    CHECK(read(kPlan + "[[item]]\n" + item + header + "\nid = \"b\"\nkidn = \"task\"\n").at(1) ==
          "11:1:4 unknown-key");
    CHECK(read(kPlan + "[[item]]\n" + item + header + "\nid = \"b\"\nkidn = \"task\"\n").size() ==
          2);
  }
  CHECK(read(kPlan + "[[item]]\n" + item + "[zap\nkid = 1\n[[item]]\n" + item + "kid = 1\n") ==
        Shown{"9:5:1 syntax", "15:1:3 unknown-key"});
}

TEST_CASE("of [item] beside [[item]] the single brackets are wrong, wherever they stand") {
  const std::string rest = "\nid = \"a\"\nkind = \"task\"\ntitle = \"条\"\n";
  CHECK(read(kPlan + "[item]" + rest + "[[item]]" + rest + "[[item]]" + rest) ==
        Shown{"5:1:1 syntax"});
  CHECK(read(kPlan + "[[item]]" + rest + "[item]" + rest + "[[item]]" + rest) ==
        Shown{"9:1:1 syntax"});
  CHECK(says(kPlan + "[[item]]" + rest + "[item]" + rest) ==
        "TOML syntax error: double brackets are needed here → write it as in [[item]], once for "
        "each entry");
}

TEST_CASE("a list that is never closed is reported once") {
  CHECK(read(kPlan +
             "[[indicator]]\nby_quarter = [1, 2\ntitle = \"x\"\nunit = \"y\"\nref = \"z\"\n") ==
        Shown{"7:1:1 syntax"});
  CHECK(read(kPlan + "[[project]]\nsites = [\n  { id = \"a\" }\n  { id = \"b\" },\n]\nkid = 3\n") ==
        Shown{"8:3:1 syntax", "10:1:3 unknown-key"});
}

TEST_CASE("a text that is never closed is reported once") {
  CHECK(read(kPlan + "aim = \"\"\"\n甲\n[[item]]\nid = 3\n").size() == 1);
}

TEST_CASE("no more than twenty syntax errors are reported") {
  CHECK(read(kPlan + repeated("x y\n", 100)).size() == 20);
}

TEST_CASE("malformed beginnings never stop the program") {
  for (const char* text : {"[",
                           "[[",
                           "[#",
                           "[=",
                           "[[#",
                           "[[=",
                           "[]",
                           "[[]]",
                           "[.",
                           "[a.",
                           "[[a.",
                           "[a.b",
                           "[\"",
                           "[['",
                           "]",
                           "]]",
                           "{",
                           "}",
                           "=",
                           "==",
                           ".",
                           "a.",
                           "a.=",
                           "a=",
                           "a=[",
                           "a={",
                           "a=\"",
                           "a='",
                           "a=\"\"\"",
                           "a='''",
                           "a=[[",
                           "a={{",
                           "a=[{",
                           "a={b",
                           "a={b=",
                           "\"",
                           "'",
                           "\"\"",
                           "\"a\"=",
                           "a=+",
                           "a=-",
                           "a=0x",
                           "a=1e",
                           "a=1_",
                           "a=2026-",
                           "a=2026-01-01T",
                           "a=12:",
                           "\r",
                           "\r\r\n",
                           "a\r=1",
                           "\\",
                           "\x01",
                           "\x7F",
                           "[plan",
                           "[plan]x",
                           "[plan]\n[plan]",
                           "[[plan]]\n[plan]",
                           "[item]\n[[item]]",
                           "[[item]]\n[item]",
                           "a=1\na=1",
                           "a.b=1\na=1"}) {
    for (const char* end : {"", "\n", "\r\n", " ", "\n[[item]]\n", "#", "\n\n\n["}) {
      const std::string input = std::string(text) + end;
      CAPTURE(input);
      for (const std::string& whole : {input, kPlan + input}) {
        for (const plan::Finding& f : read_plan(whole, "x").findings) {
          CHECK(f.spot.line >= 1);
          CHECK(f.spot.column >= 1);
          CHECK(f.spot.length >= 1);
        }
      }
    }
  }
}

TEST_CASE("a plan cut short anywhere is read without harm") {
  const std::string text = kPlan +
                           "[[item]]\nid = \"甲\"\npartners = [\"甲\", '乙']\ndue = "
                           "2026-05-01\ntext = \"\"\"\n长\"\"\"\n" +
                           "[[indicator]]\nfrom = { staff = \"certified\" }\ntarget = 1.5\n";
  for (std::size_t length = 0; length <= text.size(); ++length) {
    const std::string part = text.substr(0, length);
    CAPTURE(part);
    CHECK((read(part).empty() == (part == kPlan || part + "\n" == kPlan)));
  }
}

TEST_CASE("deep nesting and very large files end") {
  CHECK_FALSE(read_plan(kPlan + "a = " + repeated("[", 100'000), "x").readable);
  CHECK_FALSE(read_plan(kPlan + "a = " + repeated("{a=", 100'000), "x").readable);
  CHECK(read(kPlan + "[" + repeated("a.", 5000) + "a]\n") == Shown{"5:2:1 unknown-section"});
  CHECK_FALSE(read_plan("[plan\n" + repeated("x y\n", 500'000), "x").readable);
  CHECK(read(kPlan + repeated("# 注\n", 200'000) + "x = 1\n") == Shown{"200005:1:1 unknown-key"});
}

TEST_CASE("bytes that are no UTF-8 are found by line and column") {
  const auto first = [](const std::string& text) {
    const ReadPlan read = read_plan(text, "x");
    CHECK_FALSE(read.readable);
    CHECK(read.findings.size() == 1);
    return shown(read.findings).at(0);
  };
  const std::string gb18030 = "[plan]\ntitle = \"\xBC\xC6\xBB\xAE\"\n";  // 计划
  CHECK(first(gb18030) == "2:10:1 not-utf8");
  CHECK(says(gb18030).find("iconv -f GB18030 -t UTF-8") != std::string::npos);
  CHECK(first("[plan]\ntitle = \"计划\" # \xB1\n") == "2:16:1 not-utf8");
  CHECK(first(std::string("\xFF\xFE[\0p\0", 6)) == "1:1:1 not-utf8");
  CHECK(first(std::string("\xFE\xFF\0[\0p", 6)) == "1:1:1 not-utf8");
  CHECK(first("\xED\xA0\x80") == "1:1:1 not-utf8");    // half a surrogate pair
  CHECK(first("a = \"\xE8\xAE") == "1:6:1 not-utf8");  // a character cut in two
  CHECK(first("\xEF\xBB\xBF"
              "a\xFF") == "1:2:1 not-utf8");
}

TEST_CASE("a NUL byte is found by line and column") {
  using namespace std::string_literals;
  CHECK(read("[plan]\ntitle = \"计\0划\"\n"s) == Shown{"2:11:1 nul-byte"});
  CHECK(read("[\0p\0"s) == Shown{"1:2:1 nul-byte"});  // UTF-16 without its mark
  CHECK(read("\xEF\xBB\xBF\0"s) == Shown{"1:1:1 nul-byte"});
  CHECK_FALSE(read_plan("\0"s, "x").readable);
}

TEST_CASE("a byte order mark and CRLF do not move places") {
  const std::string text =
      "[plan]\ntitle = \"计划\"\nyear = 2026\norganisation = \"o\"\nfoo = 1\n[[item]]\nid = \"A\"\n"
      "kind = \"goal\"\ntitle = \"\"\"甲\n乙\"\"\"\ntext = 1 # 注\n";
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : text) {
    windows += c == '\n' ? "\r\n" : std::string(1, c);
  }
  CHECK(read(text) == Shown{"5:1:3 unknown-key", "7:6:3 bad-id", "11:8:1 wrong-type"});
  CHECK(read(windows) == read(text));
  CHECK(read("\xEF\xBB\xBF"
             "plan = { title = 3, year = 2026, organisation = \"o\" }\n") ==
        Shown{"1:18:1 wrong-type"});
  CHECK(read("\xEF\xBB\xBFplan = { year = 1_2 }\n").at(0) == "1:8:14 missing-key");
}

TEST_CASE("a number on the first line is read from its literal behind a byte order mark") {
  const ReadPlan read = read_plan(
      "\xEF\xBB\xBF"
      "indicator = [{ id = \"甲\", title = \"乙\", kind = \"flow\", target = 0.1 }]\n",
      "x");
  CHECK(read.plan.indicators.at(0).target == Quantity::from_micro(100'000));
}

}  // namespace sw::tomlio
