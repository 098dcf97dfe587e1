#include "core/base/mask.hpp"

#include <doctest/doctest.h>

#include "core/base/width.hpp"

namespace sw {

TEST_CASE("a name shows its first character only") {
  CHECK(mask_name("张三") == "张*");
  CHECK(mask_name("欧阳小红") == "欧***");
  CHECK(mask_name("Li Wei") == "L* W*");
  CHECK(mask_name("lihua") == "l*");
  CHECK(mask_name("王医生2") == "王***");
  CHECK(mask_name("阿依古丽·买买提") == "阿***·买**");
  CHECK(mask_name("张　三") == "*　*");
}

TEST_CASE("one character is hidden whole") {
  CHECK(mask_name("张") == "*");
  CHECK(mask_name("A") == "*");
  CHECK(mask_name("J Smith") == "* S*");
}

TEST_CASE("nothing stays nothing, and spaces stay where they are") {
  CHECK(mask_name("").empty());
  CHECK(mask_name(" ") == " ");
  CHECK(mask_name(" 张三 ") == " 张* ");
}

TEST_CASE("a mark that combines goes with its letter") {
  CHECK(mask_name("e\u0301mile") == "e\u0301*");
  CHECK(mask_name("e\u0301") == "*");
}

TEST_CASE("a masked name never takes more columns, and broken text becomes sound") {
  for (const char* name : {"张三", "欧阳小红", "Li Wei", "张", "A", "Ａｎｎａ"}) {
    CHECK(display_width(mask_name(name)) <= display_width(name));
  }
  CHECK(mask_name("\xE5") == "*");
  CHECK(mask_name("\x1B[31m红") == "\uFFFD**");
}

}  // namespace sw
