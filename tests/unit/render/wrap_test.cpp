// Line breaks in paragraphs, as core/base/width makes them.
#include <algorithm>

#include <doctest/doctest.h>

#include "core/base/text.hpp"
#include "core/base/width.hpp"
#include "core/render/render.hpp"

namespace sw::render {

namespace {

std::string laid(const std::string& paragraph, std::size_t width) {
  doc::Document document;
  document.add(doc::Paragraph{paragraph, doc::Tone::plain});
  return text(document, {width, false});
}

}  // namespace

TEST_CASE("closing punctuation never begins a line") {
  // 8 columns: 社会工作 fills them, so 作 goes down with its comma
  CHECK(laid("社会工作，服务", 8) == "社会工\n作，服务\n");
  CHECK(laid("社会工作。", 8) == "社会工\n作。\n");
  CHECK(laid("社会工作）。", 8) == "社会工\n作）。\n");
  CHECK(laid("每年新增50%，合计90人", 10) == "每年新增\n50%，合计\n90人\n");
  CHECK(laid("完成 abc，def", 8) == "完成\nabc，def\n");
  CHECK(laid("社会工作……服务", 8) == "社会工\n作……服务\n");
}

TEST_CASE("opening punctuation never ends a line") {
  // 社会工（ would fit in 8 columns
  CHECK(laid("社会工（服务）", 8) == "社会工\n（服务）\n");
  CHECK(laid("社会工《指南》", 8) == "社会工\n《指南》\n");
  CHECK(laid("社会工“服务”", 8) == "社会工\n“服务”\n");
  CHECK(laid("社会工(abc)", 8) == "社会工\n(abc)\n");
  CHECK(laid("社会工（《指南》）", 10) == "社会工\n（《指\n南》）\n");
}

TEST_CASE("Latin words stay whole beside Chinese") {
  CHECK(laid("社工 indicators 服务", 12) == "社工\nindicators\n服务\n");
  CHECK(laid("社工indicators服务", 11) == "社工\nindicators\n服务\n");
  CHECK(laid("one two three four", 9) == "one two\nthree\nfour\n");
  CHECK(laid("截至 2026-06-30 共 36 项", 15) == "截至 2026-06-30\n共 36 项\n");
}

TEST_CASE("a word longer than the line is cut") {
  CHECK(laid("abcdefghij", 4) == "abcd\nefgh\nij\n");
  CHECK(laid("a abcdefghij", 4) == "a\nabcd\nefgh\nij\n");
  CHECK(laid("https://example.org/a 见", 10) == "https://ex\nample.org/\na 见\n");
}

TEST_CASE("blanks: none at the ends of lines, no empty line from them") {
  CHECK(laid("aaaa    bbbb", 6) == "aaaa\nbbbb\n");
  CHECK(wrap(" abcdefgh", 6) == std::vector<std::string>{" abcde", "fgh"});
}

TEST_CASE("newlines are kept") {
  CHECK(laid("甲\n乙", 8) == "甲\n乙\n");
  CHECK(laid("甲\n\n乙", 8) == "甲\n\n乙\n");
  CHECK(laid("社会工作服务\n站", 8) == "社会工作\n服务\n站\n");
}

TEST_CASE("a combining mark stays with its character") {
  // 中 + U+0301, 文 …: six characters of two columns
  CHECK(laid("中\u0301文中\u0301文", 4) == "中\u0301文\n中\u0301文\n");
  CHECK(laid("文文中\u0301a", 6) == "文文中\u0301\na\n");
  CHECK(laid("文文❤\uFE0Fabc", 8).find("\n\uFE0F") == std::string::npos);
}

TEST_CASE("no line too wide, none begins or ends wrongly, nothing lost") {
  const std::string sample =
      "目标（三年）：专业人才 90 名，其中“中级”以上 20 名；每站至少 1 名（含 part-time "
      "worker）。《服务指南》出版，满意度≥85%，投诉、事故为零！共 https://example.org/x 见附件。";
  const auto bare = [](std::string from) {
    from.erase(
        std::remove_if(from.begin(), from.end(), [](char c) { return c == ' ' || c == '\n'; }),
        from.end());
    return from;
  };
  const auto ends_with_any = [](const std::string& line, const char* const* marks) {
    for (; *marks != nullptr; ++marks) {
      if (line.ends_with(*marks)) {
        return true;
      }
    }
    return false;
  };
  const auto begins_with_any = [](const std::string& line, const char* const* marks) {
    for (; *marks != nullptr; ++marks) {
      if (line.starts_with(*marks)) {
        return true;
      }
    }
    return false;
  };
  static constexpr const char* kClosing[] = {
      "，", "。", "；", "：", "！", "？", "）", "》", "”", "、", "%", nullptr};
  static constexpr const char* kOpening[] = {"（", "《", "“", nullptr};
  for (std::size_t width = 24; width <= 100; ++width) {  // above the longest word
    const std::string out = laid(sample, width);
    CHECK(bare(out) == bare(sample));
    for (const std::string& line : split(out, '\n')) {
      CAPTURE(width);
      CAPTURE(line);
      CHECK(display_width(line) <= width);
      CHECK_FALSE(begins_with_any(line, kClosing));
      CHECK_FALSE(ends_with_any(line, kOpening));
      CHECK_FALSE(line.ends_with(' '));
    }
  }
}

}  // namespace sw::render
