// Sheets of agencies.

#include <doctest/doctest.h>

#include "core/importing/kind.hpp"

using namespace sw;
using namespace sw::importing;

namespace {

using Row = std::vector<std::string_view>;

class Sheet {
 public:
  explicit Sheet(const Row& headings)
      : heading_(read_heading(headings, nullptr, world())),
        reader_(heading_.kind->reader(world(), heading_)) {}

  const facts::Fact& fact(const Row& cells) {
    REQUIRE(reader_->read(cells) == RowState::fact);
    return reader_->fact();
  }
  std::string faults(const Row& cells) {
    REQUIRE(reader_->read(cells) == RowState::bad);
    std::string text;
    for (const Fault& one : reader_->faults()) {
      text += std::to_string(one.cell) + " " + one.reason.in(Lang::en) + "|";
    }
    return text;
  }
  std::string_view kind() const { return heading_.kind->id; }

 private:
  static World world() {
    return {[](int) { return nullptr; },
            [] { return std::vector<std::string>{}; },
            Date(2026, 5, 30),
            {},
            {},
            {},
            {}};
  }

  Heading heading_;
  std::unique_ptr<Reader> reader_;
};

}  // namespace

TEST_CASE("a row is an agency, dated by the newest day it names") {
  Sheet sheet({"编号", "名称", "类型", "成立日期", "所在地", "审计日期", "备注"});
  CHECK(sheet.kind() == "org");
  const facts::Fact& one =
      sheet.fact({"o1", " 晨光 ", "社工站", "2024/3/1", "东城", "2026-04-02", "首次"});
  CHECK(one.kind == facts::Kind::org);
  CHECK(one.subject == "o1");
  CHECK(one.date == Date(2026, 4, 2));
  CHECK(one.note == "首次");
  CHECK(one.details == std::map<std::string, std::string>{{"action", "add"},
                                                          {"name", "晨光"},
                                                          {"kind", "station"},
                                                          {"founded", "2024-03-01"},
                                                          {"place", "东城"},
                                                          {"audited", "2026-04-02"}});
}

TEST_CASE("only id and name are needed; nothing is left of the row before") {
  Sheet sheet({"name", "id", "place", "founded"});
  CHECK(sheet.fact({"晨光", "o1", "东城", "2024-03-01"}).date == Date(2024, 3, 1));
  const facts::Fact& one = sheet.fact({"枫桥", "o2"});
  CHECK(one.date == Date(2026, 1, 1));
  CHECK(one.details == std::map<std::string, std::string>{
                           {"action", "add"}, {"name", "枫桥"}, {"kind", "agency"}});
}

TEST_CASE("all that is wrong with a row") {
  Sheet sheet({"id", "name", "kind", "founded", "audited", ""});
  CHECK(sheet.faults({"", "", "工厂", "3月", "2026-05-31", "x"}) ==
        "0 it is empty|1 it is empty|"
        "2 there is no such kind; known: 社工机构 agency | 行业协会 association | 政府部门 "
        "department | 社工站 station|"
        "3 it is no date; write 2026-03-01 or 2026/3/1|"
        "4 the day has not come yet (today is 2026-05-30)|5 there is no heading above it|");
  CHECK(sheet.faults({"k3/o1", "甲"}).starts_with("0 an id has only letters"));
  CHECK(sheet.faults({"o 1", "甲"}).starts_with("0 an id has only letters"));
}
