#include "core/base/id.hpp"

#include <doctest/doctest.h>

namespace sw {

TEST_CASE("ids of items") {
  for (const char* id :
       {"a", "workforce", "training.rotation", "a.b.c", "2026a", "a1-b2.3c", "a-"}) {
    CAPTURE(id);
    CHECK(is_item_id(id));
    CHECK(is_entry_id(id));
  }
  for (const char* id : {"",
                         ".",
                         ".a",
                         "a.",
                         "a..b",
                         "-a",
                         "a.-b",
                         "A",
                         "a b",
                         "a/b",
                         "a_b ",
                         "指标",
                         "a\n",
                         "é",
                         "2026",
                         "12.3"}) {
    CAPTURE(id);
    CHECK_FALSE(is_item_id(id));
    CHECK_FALSE(is_entry_id(id));
  }
  CHECK(is_item_id(std::string(120, 'a')));
  CHECK_FALSE(is_item_id(std::string(121, 'a')));
}

TEST_CASE("other ids may have an underscore") {
  CHECK(is_entry_id("aged_care"));
  CHECK(is_entry_id("elder.home_pilot-2"));
  CHECK_FALSE(is_item_id("aged_care"));
  CHECK_FALSE(is_entry_id("_a"));
  CHECK_FALSE(is_entry_id("a._b"));
}

TEST_CASE("the id one level up") {
  CHECK(parent_id("a.b.c") == "a.b");
  CHECK(parent_id("a.b") == "a");
  CHECK(parent_id("a") == "");
  CHECK(parent_id("") == "");
}

TEST_CASE("uuid: version 7, variant, time first") {
  std::array<std::uint8_t, 10> ones{};
  ones.fill(0xFF);
  CHECK(make_uuid(0x0123456789AB, ones) == "01234567-89ab-7fff-bfff-ffffffffffff");
  CHECK(make_uuid(0, {}) == "00000000-0000-7000-8000-000000000000");
  CHECK(make_uuid(1'700'000'000'000, {0x12, 0x34, 0x56, 0x78, 0x9A, 0xBC, 0xDE, 0xF0, 1, 2}) ==
        "018bcfe5-6800-7234-9678-9abcdef00102");
  CHECK(make_uuid(1'700'000'000'000, ones) < make_uuid(1'700'000'000'001, {}));
}

}  // namespace sw
