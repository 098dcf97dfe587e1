#include "core/evaluate/finding.hpp"

#include <map>

#include <doctest/doctest.h>

namespace sw::evaluate {

namespace {

class Records {
 public:
  facts::Record& add(const std::string& no,
                     const std::string& action,
                     Date day,
                     std::map<std::string, std::string> details = {},
                     const std::string& note = "") {
    facts::Record record;
    record.id = {static_cast<std::int64_t>(all.size()) + 1, 0};
    record.by = "张三";
    record.fact.kind = facts::Kind::finding;
    record.fact.subject = no;
    record.fact.part = "project:p1";
    record.fact.date = day;
    record.fact.note = note;
    record.fact.details = std::move(details);
    record.fact.details["action"] = action;
    all.push_back(std::move(record));
    return all.back();
  }
  facts::Record& find(const std::string& no,
                      Date day,
                      Date due,
                      const std::string& severity = "minor") {
    return add(no,
               "add",
               day,
               {{"severity", severity}, {"due", due.to_string()}, {"owner", "李四"}},
               "档案缺签名");
  }

  std::vector<facts::Record> all;
};

plan::Indicator indicator(const std::string& figure, const plan::Pairs& filters = {}) {
  plan::Indicator one;
  one.kind = figure == "open" ? plan::IndicatorKind::level : plan::IndicatorKind::ratio;
  plan::Pair source;
  source.name = "finding";
  source.values = {figure};
  one.from.push_back(source);
  one.from.insert(one.from.end(), filters.begin(), filters.end());
  return one;
}

plan::Pair filter(const std::string& name, const std::string& value) {
  plan::Pair pair;
  pair.name = name;
  pair.values = {value};
  return pair;
}

constexpr Date kFound{2026, 3, 1}, kDue{2026, 3, 31};

}  // namespace

TEST_CASE("a finding is open until it is closed; overdue from the day after its due day") {
  Records records;
  records.find("f1", kFound, kDue, "serious");
  const auto found = findings_of(records.all, kDue);
  REQUIRE(found.size() == 1);
  CHECK(found[0].record == "1");
  CHECK(found[0].text == "档案缺签名");
  CHECK(found[0].owner == "李四");
  CHECK(found[0].is_open());
  CHECK_FALSE(found[0].is_overdue(kDue));
  CHECK(found[0].is_overdue(kDue + 1));
  CHECK(found[0].days_left(kDue + 3) == -3);
  CHECK_FALSE(found[0].on_time(kDue).has_value());
  CHECK(found[0].on_time(kDue + 1) == false);
  CHECK(findings_of(records.all, kFound - 1).empty());
}

TEST_CASE("closing: what counts, whatever order the records of a day come in") {
  Records records;
  records.add("f1", "close", kFound, {{"verified_by", "王五"}}, "补签").by = "李四";
  records.find("f1", kFound, kDue);
  records.find("f2", kFound, kDue);
  records.add("f2", "close", kDue + 2, {}, "重做").by = "李四";
  records.add("f2", "close", kDue + 4, {}, "又记一次");
  records.add("f9", "close", kDue, {}, "没有这个问题");
  const auto found = findings_of(records.all, kDue + 5);
  REQUIRE(found.size() == 2);
  CHECK(found[0].closed == kFound);
  CHECK(found[0].action == "补签");
  CHECK(found[0].is_verified());
  CHECK(found[0].on_time(kDue + 5) == true);
  CHECK(found[0].days_left(kDue + 5) == 30);
  CHECK(found[1].closed == kDue + 2);
  CHECK(found[1].action == "重做");
  CHECK(found[1].on_time(kDue + 5) == false);
  CHECK(found[1].days_left(kDue + 5) == -2);
  CHECK(findings_of(records.all, kDue)[1].is_open());
}

TEST_CASE("verifying: by somebody else, after the closing; another one replaces one's own") {
  Records records;
  records.find("f1", kFound, kDue);
  records.add("f1", "verify", kFound, {{"verified_by", "王五"}});
  CHECK_FALSE(findings_of(records.all, kDue)[0].is_verified());
  records.add("f1", "close", kFound + 1, {{"verified_by", " LI SI "}}, "补签").by = "Li Si";
  CHECK_FALSE(findings_of(records.all, kDue)[0].is_verified());
  CHECK(findings_of(records.all, kDue)[0].verified_by == " LI SI ");
  records.add("f1", "verify", kFound + 2, {{"verified_by", "赵六"}});
  records.add("f1", "verify", kFound + 3, {{"verified_by", "Li Si"}});
  const auto found = findings_of(records.all, kDue);
  CHECK(found[0].is_verified());
  CHECK(found[0].verified_by == "赵六");
  CHECK(found[0].verified == kFound + 2);
  CHECK(is_same_person("Ｌｉ", "li "));
  CHECK_FALSE(is_same_person("李四", "李四光"));
}

TEST_CASE("order for reading: open ones by due day, then the latest closed") {
  Records records;
  records.find("f1", kFound, kDue);
  records.find("f2", kFound, kDue + 9);
  records.find("f3", kFound, kDue + 1);
  records.find("f4", kFound, kDue);
  records.add("f1", "close", kFound + 1);
  records.add("f4", "close", kFound + 2);
  auto found = findings_of(records.all, kDue);
  sort_for_reading(found);
  std::string order;
  for (const Finding& one : found) {
    order += one.no;
  }
  CHECK(order == "f3f2f4f1");
}

TEST_CASE("severity and subject") {
  Finding one;
  one.severity = "major";
  CHECK(is_at_least(one, plan::FindingSeverity::minor));
  CHECK(is_at_least(one, plan::FindingSeverity::major));
  CHECK_FALSE(is_at_least(one, plan::FindingSeverity::serious));
  CHECK(type_of("project:elder.pilot") == "project");
  CHECK(id_of("project:elder.pilot") == "elder.pilot");
  CHECK(id_of("staff:k3/001") == "k3/001");
  CHECK(id_of("elder").empty());
}

TEST_CASE("closed_on_time: of those due in the window; open: how many are") {
  Records records;
  records.find("f1", kFound, kDue, "serious");
  records.find("f2", kFound, kDue);
  records.find("f3", kFound, kDue + 30);
  records.find("f4", kFound, kDue).fact.part = "org:o1";
  records.add("f1", "close", kDue);
  records.add("f4", "close", kDue + 1);
  const Date year_start(2026, 1, 1);
  const auto of = [&](const plan::Indicator& asked, Date from, Date to) {
    return measure(asked, findings_of(records.all, to), from, to);
  };
  const auto whole = of(indicator("closed_on_time"), year_start, kDue + 5);
  REQUIRE(whole);
  CHECK(whole->sum == Quantity::of(1));
  CHECK(whole->whole == Quantity::of(3));
  CHECK(whole->count == 3);
  CHECK(of(indicator("closed_on_time"), kDue + 1, kDue + 5)->count == 0);
  CHECK(of(indicator("closed_on_time"), year_start, kDue + 30)->whole == Quantity::of(4));
  CHECK(of(indicator("closed_on_time", {filter("severity", "serious")}), year_start, kDue)->whole ==
        Quantity::of(1));
  CHECK(of(indicator("closed_on_time", {filter("subject", "org")}), year_start, kDue)->whole ==
        Quantity::of(1));
  CHECK(
      of(indicator("closed_on_time", {filter("subject", "project:p1")}), year_start, kDue)->whole ==
      Quantity::of(2));
  const auto open = of(indicator("open"), year_start, kDue);
  CHECK(open->last == Quantity::of(3));
  CHECK(open->last_date == kDue);
  CHECK(of(indicator("open", {filter("subject", "staff")}), year_start, kDue)->last == Quantity());
  CHECK(of(indicator("open"), year_start, kFound - 1)->count == 0);
  plan::Indicator other;
  CHECK_FALSE(of(other, year_start, kDue).has_value());
}

}  // namespace sw::evaluate
