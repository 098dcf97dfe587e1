#include "core/base/width.hpp"

#include <doctest/doctest.h>

#include "core/base/text.hpp"

namespace sw {

namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("columns on a terminal") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width("社工") == 4);
  CHECK(display_width("，。（）") == 8);
  CHECK(display_width("ＡＢ") == 4);
  CHECK(display_width("e\u0301") == 1);   // a combining mark
  CHECK(display_width("a\u200Bb") == 2);  // zero width
  CHECK(display_width("\t\n\x1B") == 0);  // control characters
  CHECK(display_width("👍") == 2);
  CHECK(display_width("●▲■▼") == 4);  // ambiguous: narrow
  CHECK(display_width("“”…—·") == 5);
  CHECK(display_width("\xFF\xFE") == 2);  // shown as two U+FFFD
}

TEST_CASE("padding counts columns") {
  CHECK(pad_right("社工", 6) == "社工  ");
  CHECK(pad_left("社工", 6) == "  社工");
  CHECK(pad_right("社工", 3) == "社工");
  CHECK(pad_left("12", 4) == "  12");
  CHECK(pad_right("", 2) == "  ");
  CHECK(pad_right("e\u0301", 2) == "e\u0301 ");
}

TEST_CASE("shortened to the column") {
  CHECK(shorten("社会工作", 8) == "社会工作");
  CHECK(shorten("社会工作", 7) == "社会工…");
  CHECK(shorten("社会工作", 6) == "社会…");
  CHECK(shorten("社会工作", 5) == "社会…");
  CHECK(shorten("社会工作", 1) == "…");
  CHECK(shorten("社会工作", 0) == "");
  CHECK(shorten("", 0) == "");
  CHECK(shorten("abcdef", 4) == "abc…");
  CHECK(shorten("ae\u0301bc", 3) == "ae\u0301…");
  for (std::size_t width = 0; width < 20; ++width) {
    CHECK(display_width(shorten("社a会b工c作，e\u0301站", width)) <= width);
  }
}

TEST_CASE("wrapped between words, and between wide characters") {
  CHECK(wrap("the quick brown fox", 10) == Lines{"the quick", "brown fox"});
  CHECK(wrap("社会工作服务", 8) == Lines{"社会工作", "服务"});
  CHECK(wrap("社工 abcdef", 8) == Lines{"社工", "abcdef"});
  CHECK(wrap("社工abcdef", 8) == Lines{"社工", "abcdef"});
  CHECK(wrap("abcdef社工", 7) == Lines{"abcdef", "社工"});
  CHECK(wrap("abcdefghij", 4) == Lines{"abcd", "efgh", "ij"});  // no place to break
  CHECK(wrap("", 8) == Lines{""});
  CHECK(wrap("abc", 8) == Lines{"abc"});
}

TEST_CASE("closing punctuation does not begin a line") {
  CHECK(wrap("社会工作，服务", 8) == Lines{"社会工", "作，服务"});
  CHECK(wrap("社会工作）。", 8) == Lines{"社会工", "作）。"});
  CHECK(wrap("，，，，，，", 8) == Lines{"，，，，", "，，"});  // nothing else to do
}

TEST_CASE("newlines are kept") {
  CHECK(wrap("甲\n\n乙", 8) == Lines{"甲", "", "乙"});
  CHECK(wrap("a b\nc d", 8) == Lines{"a b", "c d"});
}

TEST_CASE("no line is too wide, nothing but blanks is lost") {
  const std::string text =
      "社会工作服务站（含 12 个站点）的 indicators 共 36 项：完成 1/3，落后“2”项… e\u0301tude 👍。";
  const auto without_blanks = [](std::string_view from) {
    std::string out;
    for (const char c : from) {
      if (c != ' ') {
        out += c;
      }
    }
    return out;
  };
  for (std::size_t width = 4; width < 60; ++width) {
    const Lines lines = wrap(text, width);
    for (const std::string& line : lines) {
      CAPTURE(line);
      CHECK(display_width(line) <= width);
      CHECK(is_utf8(line));
    }
    CHECK(without_blanks(join(lines, "")) == without_blanks(text));
  }
}

}  // namespace sw
