#pragma once
// How doctest shows lists of lines that differ.

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace doctest {
template <>
struct StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) {
      out += "\n    " + line;
    }
    return out.c_str();
  }
};
}  // namespace doctest
