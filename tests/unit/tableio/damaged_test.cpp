#include <cstddef>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "tests/unit/tableio/reading.hpp"
#include "tests/unit/tableio/zipped.hpp"

using namespace sw;
using namespace sw::tableio;

namespace {

// Reads what may be anything: rows or an Error (input), nothing else. Sanitizers watch.
void read_or_refuse(std::string_view bytes, const std::string& name) {
  const Error error = error_of(bytes, name);
  CHECK((error.kind == ErrorKind::input || error.kind == ErrorKind::store));
}

std::string damaged(std::string text, std::mt19937& random) {
  const auto below = [&random](std::size_t limit) { return random() % limit; };
  for (std::size_t times = 1 + below(4); times > 0 && !text.empty(); --times) {
    const std::size_t at = below(text.size());
    switch (below(4)) {
      case 0:
        text[at] = static_cast<char>(below(256));
        break;
      case 1:
        text.erase(at, 1 + below(20));
        break;
      case 2:
        text.insert(at, text.substr(below(text.size()), below(20)));
        break;
      default:
        text.resize(at);
    }
  }
  return text;
}

}  // namespace

TEST_CASE("damaged sheets, styles and workbooks are read or refused") {
  const Parts sound = book(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46082</v></c></row>"
      "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><r><t>x</t></r></is></c></row>",
      {{"xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[h]yyyy&quot;m&quot;\"/>"
        "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"},
       {"xl/sharedStrings.xml", "<sst><si><t>日期_x000D_</t></si></sst>"}});
  std::mt19937 random(20260530);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same damage each time
  for (int round = 0; round < 60; ++round) {
    for (const auto& part : sound) {
      CAPTURE(round);
      CAPTURE(part.first);
      Parts parts = sound;
      parts[part.first] = damaged(part.second, random);
      read_or_refuse(zipped(parts), "t.xlsx");
    }
    read_or_refuse(damaged(zipped(sound), random), "t.xlsx");
  }
}

TEST_CASE("damaged CSV is read or refused") {
  std::mt19937 random(20260531);  // NOLINT(cert-msc32-c,cert-msc51-cpp)
  for (int round = 0; round < 2000; ++round) {
    CAPTURE(round);
    read_or_refuse(damaged("日期,指标\r\n\"2026\n03\",\"a\"\"b\"\r\n志愿,'=1\n", random), "t.csv");
  }
}
