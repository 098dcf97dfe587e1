#include "core/tableio/utf8_check.hpp"

#include <cstdint>
#include <cstring>

namespace sw::tableio {

namespace {

struct Lead {
  unsigned char from, to;
  unsigned char more;       // bytes that follow
  unsigned char low, high;  // bounds of the first of them
};

// RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
constexpr Lead kLeads[] = {{0xC2, 0xDF, 1, 0x80, 0xBF},
                           {0xE0, 0xE0, 2, 0xA0, 0xBF},
                           {0xE1, 0xEC, 2, 0x80, 0xBF},
                           {0xED, 0xED, 2, 0x80, 0x9F},
                           {0xEE, 0xEF, 2, 0x80, 0xBF},
                           {0xF0, 0xF0, 3, 0x90, 0xBF},
                           {0xF1, 0xF3, 3, 0x80, 0xBF},
                           {0xF4, 0xF4, 3, 0x80, 0x8F}};

// Eight ASCII bytes at a time: most of a table is digits and commas.
std::size_t ascii_run(std::string_view text) {
  std::size_t i = 0;
  for (std::uint64_t word = 0; i + sizeof word <= text.size(); i += sizeof word) {
    std::memcpy(&word, text.data() + i, sizeof word);
    if ((word & 0x8080808080808080ULL) != 0) {
      break;
    }
  }
  while (i < text.size() && static_cast<unsigned char>(text[i]) < 0x80) {
    ++i;
  }
  return i;
}

}  // namespace

bool Utf8Check::begin(unsigned char lead) {
  for (const Lead& row : kLeads) {
    if (lead >= row.from && lead <= row.to) {
      missing_ = row.more;
      low_ = row.low;
      high_ = row.high;
      beyond_ascii_ = true;
      beyond_latin_ = beyond_latin_ || lead >= 0xC4;
      three_bytes_ = three_bytes_ || row.more > 1;
      return true;
    }
  }
  return false;
}

std::size_t Utf8Check::feed(std::string_view block) {
  std::size_t i = 0;
  while (i < block.size()) {
    if (missing_ == 0) {
      i += ascii_run(block.substr(i));
      if (i == block.size()) {
        break;
      }
      if (!begin(static_cast<unsigned char>(block[i]))) {
        return i;
      }
    } else {
      const auto byte = static_cast<unsigned char>(block[i]);
      if (byte < low_ || byte > high_) {
        return i;
      }
      --missing_;
      low_ = 0x80;
      high_ = 0xBF;
    }
    ++i;
  }
  return i;
}

}  // namespace sw::tableio
