#include "core/tableio/decode.hpp"

#include <cstddef>

#include <doctest/doctest.h>
#include <iconv.h>

#include "core/tableio/utf8_check.hpp"
#include "tests/unit/tableio/reading.hpp"

using namespace sw;
using namespace sw::tableio;
using namespace std::string_view_literals;

namespace {

std::string encoded(std::string text, const char* encoding) {
  iconv_t converter = ::iconv_open(encoding, "UTF-8");
  std::string out(text.size() * 4 + 16, '\0');
  char* from = text.data();
  std::size_t left = text.size();
  char* to = out.data();
  std::size_t room = out.size();
  REQUIRE(::iconv(converter, &from, &left, &to, &room) == 0);
  ::iconv_close(converter);
  out.resize(out.size() - room);
  return out;
}

const std::string kText = "日期,指标,备注\n2026-03-01,持证社工人数,\"新增，龘𠮷\n😀\"\n";
const ReadRows kRows{{1, {"日期", "指标", "备注"}},
                     {2, {"2026-03-01", "持证社工人数", "新增，龘𠮷\n😀"}}};

// Bytes one at a time, as a slow pipe may give them.
class Dripping : public Source {
 public:
  explicit Dripping(std::string_view bytes) : bytes_(bytes) {}
  std::string_view next() override { return bytes_.substr(std::min(at_++, bytes_.size()), 1); }
  std::uint64_t size() const override { return 0; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

std::string dripped(std::string_view bytes) {
  Dripping source(bytes);
  Decoder decoder(source, "t");
  std::string text;
  for (std::string_view block = decoder.next(); !block.empty(); block = decoder.next()) {
    text += block;
  }
  CHECK(decoder.consumed() == bytes.size());
  return text;
}

}  // namespace

TEST_CASE("every encoding that a spreadsheet saves") {
  CHECK(rows_of(kText) == kRows);
  CHECK(rows_of("\xEF\xBB\xBF" + kText) == kRows);
  CHECK(rows_of(encoded(kText, "GB18030")) == kRows);
  CHECK(rows_of("\xFF\xFE" + encoded(kText, "UTF-16LE")) == kRows);
  CHECK(rows_of("\xFE\xFF" + encoded(kText, "UTF-16BE")) == kRows);
  for (const char* encoding : {"UTF-8", "GB18030"}) {
    CAPTURE(encoding);
    CHECK(dripped(encoded(kText, encoding)) == kText);
  }
  CHECK(dripped("\xFF\xFE" + encoded(kText, "UTF-16LE")) == kText);
  // An English heading without a mark.
  CHECK(rows_of(encoded("date,value\n1,志\n", "UTF-16LE")) ==
        ReadRows{{1, {"date", "value"}}, {2, {"1", "志"}}});
  CHECK(rows_of(encoded("date,value\n1,志\n", "UTF-16BE")) ==
        ReadRows{{1, {"date", "value"}}, {2, {"1", "志"}}});
}

TEST_CASE("Chinese that comes after megabytes of ASCII is still told apart") {
  std::string ascii = "date,note\n";
  while (ascii.size() < 2'500'000) {
    ascii += "2026-03-01,plain\n";
  }
  const ReadRow utf8 = rows_of(ascii + "2026-03-02,志愿\n").back();
  const ReadRow gb = rows_of(ascii + encoded("2026-03-02,志愿\n", "GB18030")).back();
  CHECK(utf8.cells == std::vector<std::string>{"2026-03-02", "志愿"});
  CHECK(gb == utf8);
}

TEST_CASE("GB18030 that is UTF-8 by accident") {
  const ReadRows wanted{{1, {"date", "note"}}, {2, {"x", "志愿"}}};
  CHECK(rows_of(encoded("date,note\nx,志愿\n", "GB18030")) == wanted);
  CHECK(rows_of("date,note\nx,志愿\n") == wanted);
  // Latin-1 letters and signs are none.
  CHECK(rows_of("date,note\nx,café · 3×4\n").at(1).cells.at(1) == "café · 3×4");
}

TEST_CASE("a file in two encodings is refused with its line") {
  const std::string text = kText + encoded("2026-03-02,服务,x\n", "GB18030");
  const Error error = error_of("\xEF\xBB\xBF" + text);
  REQUIRE(error.place);
  CHECK(error.place->line == 4);
  // UTF-16 that breaks off within a character.
  const std::string half = "\xFF\xFE" + encoded("a\n志", "UTF-16LE");
  CHECK(error_of(half.substr(0, half.size() - 1)).kind == ErrorKind::input);
}

TEST_CASE("UTF-8 is what RFC 3629 says") {
  struct Case {
    std::string_view text;
    bool sound;
  };
  const Case cases[] = {{"plain ascii, longer than eight", true},
                        {"志愿", true},
                        {"\xF4\x8F\xBF\xBF", true},
                        {"\xC0\x80", false},          // overlong
                        {"\xE0\x80\x80", false},      // overlong
                        {"\xED\xA0\x80", false},      // a surrogate
                        {"\xF4\x90\x80\x80", false},  // above U+10FFFF
                        {"\x80", false},
                        {"a\xE5\xBF", false}};
  for (const Case& one : cases) {
    CAPTURE(one.text);
    Utf8Check whole;
    CHECK((whole.feed(one.text) == one.text.size() && whole.complete()) == one.sound);
    Utf8Check bytes;
    bool sound = true;
    for (std::size_t i = 0; i < one.text.size(); ++i) {
      sound = sound && bytes.feed(one.text.substr(i, 1)) == 1;
    }
    CHECK((sound && bytes.complete()) == one.sound);
  }
}
