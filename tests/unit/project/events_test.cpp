#include "core/project/events.hpp"

#include <doctest/doctest.h>

#include "core/project/outputs.hpp"
#include "core/project/resources.hpp"
#include "core/service/words.hpp"
#include "tests/unit/project/records.hpp"

namespace sw::project {

using facts::Kind;
using plan::Every;

namespace {

ChannelStanding standing(
    const Quantity& quota, Every per, const std::vector<Date>& days, Date today, int year = 2026) {
  static plan::Plan plan;
  plan = {};
  plan.head.year = year;
  plan.channels.push_back({});
  plan.channels[0].id = "press";
  plan.channels[0].quota = quota;
  plan.channels[0].per = per;
  Records records;
  for (const Date day : days) {
    records.add(Kind::event, "press", day);
  }
  return standing_of(plan, plan.channels[0], events_of(records.reg(), today), today);
}

}  // namespace

TEST_CASE("periods: of a day, of a year") {
  CHECK(period_of(Every::week, Date(2026, 5, 30)).from == Date(2026, 5, 25));
  CHECK(period_of(Every::week, Date(2026, 5, 31)).to == Date(2026, 5, 31));
  CHECK(period_of(Every::week, Date(2026, 6, 1)).from == Date(2026, 6, 1));
  CHECK(period_of(Every::month, Date(2024, 2, 3)).to == Date(2024, 2, 29));
  CHECK(period_of(Every::quarter, Date(2026, 12, 31)).from == Date(2026, 10, 1));
  CHECK(period_of(Every::half, Date(2026, 7, 1)).from == Date(2026, 7, 1));
  CHECK(period_of(Every::year, Date(2026, 7, 1)).to == Date(2026, 12, 31));
  CHECK(periods_of(Every::month, 2026).size() == 12);
  CHECK(periods_of(Every::week, 2026).size() == 53);  // begins on a Thursday
  CHECK(periods_of(Every::week, 2025).size() == 52);
  CHECK(periods_of(Every::week, 2025).front().from == Date(2024, 12, 30));
  CHECK(periods_of(Every::year, 2026).size() == 1);
}

TEST_CASE("channels: the quota of the period, what the year's periods reached") {
  const Quantity three = Quantity::of(3);
  const auto empty = standing(three, Every::quarter, {}, Date(2026, 4, 1));
  CHECK(empty.status == ChannelStatus::on_track);  // the first day asks for nothing yet
  CHECK(empty.ended == 1);
  CHECK(empty.short_of.size() == 1);
  CHECK(empty.missing() == three);
  CHECK(empty.quota_of_year == Quantity::of(12));

  const std::vector<Date> days{
      Date(2026, 1, 1), Date(2026, 2, 1), Date(2026, 3, 31), Date(2026, 6, 1)};
  const auto june = standing(three, Every::quarter, days, Date(2026, 6, 10));
  CHECK(june.held == 1);
  CHECK(june.in_year == 4);
  CHECK(june.reached == 1);
  CHECK(june.short_of.empty());
  CHECK(june.status == ChannelStatus::at_risk);
  // what is held later than today does not count
  CHECK(standing(three, Every::quarter, days, Date(2026, 5, 31)).held == 0);
  // the last day of a period still belongs to it
  const auto last = standing(three, Every::quarter, days, Date(2026, 3, 31));
  CHECK(last.status == ChannelStatus::reached);
  CHECK(last.missing().is_zero());
  CHECK(last.ended == 0);
}

TEST_CASE("channels: a quota of one a month is no delay before the month's end, zero is reached") {
  CHECK(standing(Quantity::of(1), Every::month, {}, Date(2026, 5, 30)).status ==
        ChannelStatus::on_track);
  CHECK(standing(Quantity::of(1), Every::month, {}, Date(2026, 5, 31)).status ==
        ChannelStatus::at_risk);
  CHECK(standing(Quantity(), Every::month, {}, Date(2026, 5, 1)).status == ChannelStatus::reached);
}

TEST_CASE("last days of a period") {
  const Window month{Date(2026, 5, 1), Date(2026, 5, 31)};
  CHECK_FALSE(in_last_days(Every::month, month, Date(2026, 5, 24)));
  CHECK(in_last_days(Every::month, month, Date(2026, 5, 25)));
  CHECK(in_last_days(Every::month, month, Date(2026, 5, 31)));
  CHECK_FALSE(in_last_days(Every::month, month, Date(2026, 6, 1)));
}

TEST_CASE("events: the figure by channel and project") {
  Records records;
  records.add(Kind::event, "press", Date(2026, 1, 1), {{"project", "p1"}});
  records.add(Kind::event, "press", Date(2026, 4, 1));
  records.add(Kind::event, "web", Date(2026, 4, 2));
  const Window year{Date(2026, 1, 1), Date(2026, 4, 1)};
  CHECK(records.figure("event", "held", year).sum == Quantity::of(2));
  CHECK(records.figure("event", "held", year, {"channel", {"web"}}).sum.is_zero());
  CHECK(records.figure("event", "held", year, {"channel", {"web"}}).count == 1);
  CHECK(records.figure("event", "held", year, {"project", {"p1"}}).sum == Quantity::of(1));
  CHECK(records.figure("event", "held", {Date(2025, 1, 1), Date(2025, 12, 31)}).count == 0);
}

TEST_CASE("outputs: forward, back, anew in a later year") {
  Records records;
  const std::map<std::string, std::string> article{{"kind", "article"}, {"title", "甲"}};
  records.add(Kind::output, "a", Date(2025, 3, 1), article, "draft");
  records.add(Kind::output, "a", Date(2025, 6, 1), article, "published");
  records.add(
      Kind::output, "b", Date(2025, 6, 1), {{"kind", "casebook"}, {"cases", "C1,C2"}}, "draft");
  plan::Plan plan;
  plan.head.year = 2026;
  plan.outputs.resize(1);
  plan.outputs[0].id = "a";
  plan.outputs[0].title = "乙";
  auto all = outputs_of(plan, records.reg(), Date(2026, 1, 31));
  REQUIRE(all.size() == 2);
  CHECK(all[0].state.empty());  // last year's is done with
  CHECK(all[0].title == "乙");
  CHECK(all[1].id == "b");
  CHECK(all[1].cases == std::vector<std::string>{"C1", "C2"});

  records.add(Kind::output, "a", Date(2026, 2, 1), article, "submitted");
  records.add(Kind::output, "b", Date(2026, 2, 2), {{"cases", "C2,C3"}}, "published");
  records.add(Kind::output, "b", Date(2026, 2, 3), {{"why", "撤回"}}, "submitted");
  all = outputs_of(plan, records.reg(), Date(2026, 12, 31));
  CHECK(all[0].state == "submitted");
  CHECK(all[0].steps.size() == 1);
  CHECK(all[1].cases.size() == 3);
  CHECK(all[1].steps.back().why == "撤回");

  const Window both{Date(2025, 1, 1), Date(2026, 12, 31)};
  CHECK(records.figure("output", "published", both).sum == Quantity::of(1));  // withdrawn: not b
  CHECK(records.figure("output", "published", {Date(2025, 1, 1), Date(2025, 5, 31)}).sum.is_zero());
  CHECK(records.figure("output", "published", {Date(2026, 1, 1), Date(2026, 2, 2)}).sum ==
        Quantity::of(1));
  CHECK(records.figure("output", "published", both, {"kind", {"casebook"}}).sum.is_zero());
}

TEST_CASE("outputs: late until published") {
  Output one;
  one.due = Date(2026, 5, 1);
  CHECK_FALSE(one.is_late(Date(2026, 5, 1)));
  CHECK(one.is_late(Date(2026, 5, 2)));
  one.state = "published";
  CHECK_FALSE(one.is_late(Date(2026, 5, 2)));
  CHECK(rank_of("") == 0);
  CHECK(rank_of("draft") < rank_of("published"));
}

TEST_CASE("resources: listed from a day, gone from a day, in the order of their numbers") {
  Records records;
  const std::map<std::string, std::string> add{
      {"action", "add"}, {"name", "甲"}, {"kind", "venue"}};
  records.add(Kind::resource, "r10", Date(2026, 1, 1), add);
  records.add(Kind::resource, "r2", Date(2026, 2, 1), add);
  records.add(Kind::resource, "k3/r1", Date(2026, 2, 1), add);
  records.add(Kind::resource, "r2", Date(2026, 5, 1), {{"action", "leave"}, {"why", "到期"}});
  records.add(Kind::resource, "r3", Date(2026, 5, 1), {{"action", "leave"}});
  const auto all = resources_of(records.reg(), Date(2026, 12, 31));
  REQUIRE(all.size() == 3);
  CHECK(all[0].no == "r2");
  CHECK(all[1].no == "r10");
  CHECK(all[2].no == "k3/r1");
  CHECK(all[0].is_listed_on(Date(2026, 4, 30)));
  CHECK_FALSE(all[0].is_listed_on(Date(2026, 5, 1)));
  CHECK_FALSE(all[0].is_listed_on(Date(2026, 1, 31)));
  const auto listed = [&](Date day) {
    return records.figure("resource", "listed", {Date(2026, 1, 1), day});
  };
  CHECK(listed(Date(2025, 12, 31)).count == 0);
  CHECK(listed(Date(2026, 4, 30)).last == Quantity::of(3));
  CHECK(listed(Date(2026, 5, 1)).last == Quantity::of(2));
}

TEST_CASE("personal numbers") {
  CHECK(holds_personal_number("手机13800138000"));
  CHECK(holds_personal_number("138 0013-8000"));
  CHECK(holds_personal_number("１３８００１３８０００"));
  CHECK(holds_personal_number("11010119900307001X，"));
  CHECK_FALSE(holds_personal_number("0755-1234567"));
  CHECK_FALSE(holds_personal_number("合同 2026-05-30 第 12 号"));
  CHECK_FALSE(holds_personal_number("统一社会信用代码 91440300123456789"));
  CHECK_FALSE(holds_personal_number(""));
}

}  // namespace sw::project
