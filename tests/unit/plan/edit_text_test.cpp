#include "core/plan/edit_text.hpp"

#include <doctest/doctest.h>

namespace sw::plan {

TEST_CASE("places count characters, so Chinese before them does no harm") {
  const std::string text = "标题 = \"甲乙丙\" # 注\n数 = 12\n";
  CHECK(apply_edits(text, {{{1, 6, 5}, "\"丁\""}}) == "标题 = \"丁\" # 注\n数 = 12\n");
  CHECK(apply_edits(text, {{{2, 5, 2}, "9"}}) == "标题 = \"甲乙丙\" # 注\n数 = 9\n");
}

TEST_CASE("several edits on a line are applied in any order") {
  const std::string text = "a = 1, b = 22, 丙 = 333\n";
  const Edit a{{1, 5, 1}, "一"}, b{{1, 12, 2}, ""}, c{{1, 20, 3}, "长一些的值"};
  const std::string expected = "a = 一, b = , 丙 = 长一些的值\n";
  for (const std::vector<Edit>& edits :
       {std::vector{a, b, c}, std::vector{c, b, a}, std::vector{b, c, a}}) {
    CHECK(apply_edits(text, edits) == expected);
  }
}

TEST_CASE("a length of nothing inserts") {
  CHECK(apply_edits("甲\n乙\n", {{{2, 1, 0}, "新\n"}}) == "甲\n新\n乙\n");
  CHECK(apply_edits("甲乙", {{{1, 2, 0}, "、"}}) == "甲、乙");
  CHECK(apply_edits("甲", {{{1, 2, 0}, "。"}}) == "甲。");
}

TEST_CASE("two insertions at one place: the one given later comes first") {
  CHECK(apply_edits("x\n", {{{1, 1, 0}, "1\n"}, {{1, 1, 0}, "2\n"}}) == "2\n1\nx\n");
}

TEST_CASE("new lines in an edit do not move the others") {
  CHECK(apply_edits("a\nb\nc\n", {{{1, 1, 1}, "A\nA"}, {{3, 1, 1}, "C\nC"}}) == "A\nA\nb\nC\nC\n");
}

TEST_CASE("a byte order mark and CRLF stay and do not count") {
  CHECK(apply_edits("\xEF\xBB\xBF甲 = 1\r\n乙 = 2\r\n", {{{1, 5, 1}, "9"}, {{2, 1, 1}, "丙"}}) ==
        "\xEF\xBB\xBF甲 = 9\r\n丙 = 2\r\n");
}

TEST_CASE("no edit changes nothing, a place past the end appends") {
  CHECK(apply_edits("甲\n", {}) == "甲\n");
  CHECK(apply_edits("甲\n", {{{9, 1, 3}, "乙\n"}}) == "甲\n乙\n");
  CHECK(apply_edits("", {{{1, 1, 0}, "乙"}}) == "乙");
}

TEST_CASE("a text is quoted so that it reads back") {
  CHECK(quoted("") == "\"\"");
  CHECK(quoted("甲 # b = 'c'") == "\"甲 # b = 'c'\"");
  CHECK(quoted("say \"x\" \\ y") == "\"say \\\"x\\\" \\\\ y\"");
  CHECK(quoted("a\nb\tc\x7F"
               "d") == "\"a b c d\"");
}

}  // namespace sw::plan
