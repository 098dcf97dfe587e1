#include "core/base/text.hpp"

#include <doctest/doctest.h>

namespace sw {

namespace {

std::string nearest_of(std::string_view word, std::vector<std::string> known) {
  return nearest(word, known);
}

}  // namespace

TEST_CASE("trim takes white space and the ideographic space from both ends") {
  CHECK(trim("  a b \t\r\n") == "a b");
  CHECK(trim("　 社工　\n　") == "社工");
  CHECK(trim(" 　 ") == "");
  CHECK(trim("") == "");
  CHECK(trim("社　工") == "社　工");
  // the last byte of U+3000 alone is no space
  CHECK(trim("\x80") == "\x80");
}

TEST_CASE("split and join") {
  CHECK(split("a,b,,c", ',') == std::vector<std::string>{"a", "b", "", "c"});
  CHECK(split("", ',') == std::vector<std::string>{""});
  CHECK(split(",", ',') == std::vector<std::string>{"", ""});
  const std::vector<std::string> parts{"东校", "西校", ""};
  CHECK(join(parts, "、") == "东校、西校、");
  CHECK(join({}, "、") == "");
}

TEST_CASE("full-width forms become their twins, other text stays") {
  CHECK(to_half_width("ＡＢｚ０９！～") == "ABz09!~");
  CHECK(to_half_width("社工　站，１") == "社工 站,1");
  CHECK(to_half_width("。、「」") == "。、「」");
  CHECK(to_half_width("a\xFF") == "a\xFF");
}

TEST_CASE("valid UTF-8 and where it ends") {
  CHECK(is_utf8(""));
  CHECK(is_utf8("社工 a 👍"));
  CHECK(is_utf8(std::string_view("a\0b", 3)));
  CHECK(utf8_prefix("社\xE5\xB7") == 3);          // cut short
  CHECK(utf8_prefix("ab\xC0\x80") == 2);          // overlong
  CHECK(utf8_prefix("ab\xED\xA0\x80") == 2);      // a surrogate
  CHECK(utf8_prefix("ab\xF4\x90\x80\x80") == 2);  // beyond U+10FFFF
  CHECK(utf8_prefix("\xC9\xE7\xB9\xA4") < 4);     // 社工 in GB18030
  CHECK_FALSE(is_utf8("\x80"));
}

TEST_CASE("printable: control characters, broken bytes and overrides cannot act") {
  CHECK(printable("社工\tabc\n") == "社工\tabc\n");
  CHECK(printable("\x1B[31mred\x7F\r") == "�[31mred��");
  CHECK(printable(std::string_view("a\0b", 3)) == "a�b");
  CHECK(printable("\xC2\x9B"
                  "31m") == "�31m");  // CSI of C1
  CHECK(printable("\xFF\xFE") == "��");
  CHECK(printable("a\u202Eb\u202C") == "a<RLO>b<PDF>");
  CHECK(printable("\u2066\u2067\u2068\u2069\u202A\u202B\u202D") ==
        "<LRI><RLI><FSI><PDI><LRE><RLE><LRO>");
  CHECK(printable("a\u2028b") == "a�b");
  CHECK(is_utf8(printable("\xE7\xA4\x1B\xBE")));
  CHECK(printable_line("a\tb\nc\r\n") == "a b c� ");
}

TEST_CASE("characters are code points") {
  CHECK(count_characters("") == 0);
  CHECK(count_characters("社工ab") == 4);
  CHECK(count_characters("e\u0301") == 2);
  CHECK(count_characters("\xFF\xFE") == 2);
}

TEST_CASE("the nearest word") {
  const std::vector<std::string> keys{"title", "target", "baseline", "by_quarter", "weight"};
  CHECK(nearest_of("titel", keys) == "title");  // neighbours swapped
  CHECK(nearest_of("tagret", keys) == "target");
  CHECK(nearest_of("baselin", keys) == "baseline");  // one missing
  CHECK(nearest_of("by-quarter", keys) == "by_quarter");
  CHECK(nearest_of("title", keys) == "title");
  CHECK(nearest_of("xyz", keys) == "");
  CHECK(nearest_of("", keys) == "");
  CHECK(nearest_of("title", {}) == "");
  CHECK(nearest_of("work", {"training", "workforce"}) == "workforce");  // cut short
  CHECK(nearest_of("培训人数", {"服务人次", "培训人次"}) == "培训人次");
  CHECK(nearest_of("持证", {"持证社工人数"}) == "持证社工人数");
  CHECK(nearest_of(std::string(100'000, 'a'), keys) == "");
}

}  // namespace sw
