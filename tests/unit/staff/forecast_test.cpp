// The forecast of certified people.

#include "core/staff/forecast.hpp"

#include <doctest/doctest.h>

#include "core/people/words.hpp"

namespace sw::staff {

namespace {

plan::Plan plan_of_year() {
  plan::Plan plan;
  plan.head.year = 2026;
  plan::Item item;
  item.id = "workforce";
  item.start = Date(2026, 1, 1);
  item.due = Date(2026, 12, 31);
  plan.items = {item};
  plan::Indicator indicator;
  indicator.id = "workforce.certified";
  indicator.baseline = Quantity::of(40);
  indicator.target = Quantity::of(90);
  for (const int value : {52, 65, 78, 90}) {
    indicator.by_quarter.push_back(Quantity::of(value));
  }
  indicator.from = {{"staff", {"certified"}, {}}};
  plan.indicators = {indicator};
  return plan;
}

people::Person someone(Date from, std::optional<Date> certified = {}, Date to = people::kOpen) {
  people::Person person;
  person.spans = {{from, to, {}}};
  if (certified) {
    person.certificates = {{*certified, "assistant", ""}};
  }
  return person;
}

people::Person entrant(Date day, const char* session, const char* result) {
  people::Person person = someone(Date(2020, 1, 1));
  person.exams = {{day, session, "assistant", "", result}};
  return person;
}

const Date kOld(2020, 1, 1);

Outlook outlook_of(const std::vector<people::Person>& people, Date today) {
  OutlookReader reader(level_rules(plan::Plan()), today);
  for (const people::Person& person : people) {
    reader.add(person);
  }
  return reader.finish();
}

// 40 certified at the start, 21 more by 30 June.
std::vector<people::Person> register_of_june() {
  std::vector<people::Person> all;
  for (int i = 0; i < 40; ++i) {
    all.push_back(someone(kOld, Date(2024, 10, 9)));
  }
  for (int i = 0; i < 21; ++i) {
    all.push_back(someone(kOld, Date(2026, 4, 1)));
  }
  return all;
}

}  // namespace

TEST_CASE("the plan's column follows its quarters, later years rise as much") {
  const plan::Plan plan = plan_of_year();
  const Forecast forecast = forecast_of(plan, outlook_of({}, Date(2026, 6, 30)), 3);
  REQUIRE(forecast.rows.size() == 12);
  CHECK(forecast.rows[0].plan->to_string() == "52");
  CHECK(forecast.rows[3].plan->to_string() == "90");
  CHECK(forecast.rows[4].plan->to_string() == "102");
  CHECK(forecast.rows[7].plan->to_string() == "140");
  CHECK(forecast.rows[11].plan->to_string() == "190");
  CHECK(forecast.rows[11].year == 2028);
}

TEST_CASE("a straight line expects nobody by halves; without an indicator there is no plan") {
  plan::Plan plan = plan_of_year();
  plan.indicators[0].by_quarter.clear();
  plan.indicators[0].target = Quantity::of(50);
  CHECK(forecast_of(plan, outlook_of({}, Date(2026, 6, 30)), 1).rows[0].plan->to_string() == "42");
  plan.indicators[0].from = {{"staff", {"certified"}, {}}, {"level", {"senior"}, {}}};
  const Forecast none = forecast_of(plan, outlook_of({}, Date(2026, 6, 30)), 1);
  CHECK(none.indicator == nullptr);
  CHECK_FALSE(none.rows[0].plan.has_value());
}

TEST_CASE("pace: the year's net growth by the day, leaves counted") {
  const plan::Plan plan = plan_of_year();
  std::vector<people::Person> all = register_of_june();
  const Date today(2026, 6, 30);  // 181 days
  const Forecast forecast = forecast_of(plan, outlook_of(all, today), 2);
  CHECK(forecast.rows[0].actual == 40);
  CHECK_FALSE(forecast.rows[0].pace.has_value());
  CHECK(forecast.rows[1].actual == 61);
  CHECK(forecast.rows[1].pace == 61);
  CHECK(forecast.rows[2].pace == 72);   // 61 + 21 × 92/181 = 71.67
  CHECK(forecast.rows[3].pace == 82);   // 61 + 21 × 184/181 = 82.35
  CHECK(forecast.rows[7].pace == 125);  // 61 + 21 × 549/181 = 124.70
  all.resize(20);
  for (int i = 0; i < 30; ++i) {
    all.push_back(someone(kOld, Date(2024, 1, 1), Date(2026, 6, 29)));
  }
  const Forecast shrinking = forecast_of(plan, outlook_of(all, today), 1);
  CHECK(shrinking.rows[1].pace == 20);
  CHECK(shrinking.rows[2].pace == 5);  // 20 − 30 × 92/181 = 4.75
  CHECK(shrinking.rows[3].pace == 0);  // never below nobody
  CHECK_FALSE(forecast_of(plan, outlook_of(all, Date(2026, 1, 29)), 1).rows[3].pace.has_value());
  CHECK(forecast_of(plan, outlook_of(all, Date(2026, 1, 30)), 1).rows[3].pace.has_value());
}

TEST_CASE("range: those waiting × last year's passed of entered, from the usual month on") {
  const plan::Plan plan = plan_of_year();
  std::vector<people::Person> all = register_of_june();
  const Date day(2026, 3, 1), last(2025, 8, 20);
  for (int i = 0; i < 10; ++i) {
    all.push_back(entrant(last, "2025", i < 8 ? "passed" : (i < 9 ? "failed" : "absent")));
    all.back().certificates = {{Date(2025, 10, 20), "assistant", ""}};
    all.push_back(entrant(day, "2026", "entered"));
  }
  const Outlook outlook = outlook_of(all, Date(2026, 6, 30));
  REQUIRE(outlook.entrants.size() == 3);
  CHECK(outlook.entrants[0].waiting == 10);
  CHECK(outlook.entrants[0].entered == 10);
  CHECK(outlook.entrants[0].sat == 9);
  CHECK(outlook.entrants[0].passed == 8);
  CHECK(outlook.entrants[0].low == 4);    // 10 × 0.4439
  CHECK(outlook.entrants[0].high == 10);  // 10 × 0.9748
  CHECK(outlook.month == 10);
  CHECK(outlook.month_known);
  const Forecast forecast = forecast_of(plan, outlook, 2);
  CHECK(forecast.rows[1].low == 71);
  CHECK(forecast.rows[2].low == 71);  // September: no certificates yet
  CHECK(forecast.rows[2].high == 71);
  CHECK(forecast.rows[3].low == 75);
  CHECK(forecast.rows[3].high == 81);
  CHECK_FALSE(forecast.rows[4].low.has_value());  // who will enter next year is not known
}

TEST_CASE("range: leaves are taken off at the rate of the last twelve months") {
  const plan::Plan plan = plan_of_year();
  std::vector<people::Person> all = register_of_june();
  all.push_back(someone(kOld, Date(2024, 1, 1), Date(2025, 9, 1)));
  all.push_back(someone(kOld, Date(2024, 1, 1), Date(2026, 3, 31)));
  all.push_back(someone(kOld, Date(2024, 1, 1), Date(2025, 6, 29)));  // too long ago
  all.push_back(someone(kOld, {}, Date(2026, 3, 31)));                // had no certificate
  all.push_back(entrant(Date(2026, 3, 1), "2026", "failed"));
  const Outlook outlook = outlook_of(all, Date(2026, 6, 30));
  CHECK(outlook.left == 2);
  CHECK(outlook.left_days == 365);
  const Forecast forecast = forecast_of(plan, outlook, 1);
  CHECK(forecast.rows[3].low == 59);  // 61 − 2 × 184/365 = 59.99
  CHECK(forecast.rows[3].high == 60);
}

TEST_CASE("no range without entrants, or where last year says nothing of the level") {
  const plan::Plan plan = plan_of_year();
  std::vector<people::Person> all = register_of_june();
  CHECK_FALSE(forecast_of(plan, outlook_of(all, Date(2026, 6, 30)), 1).rows[3].low.has_value());
  all.push_back(entrant(Date(2026, 3, 1), "2026", "entered"));
  CHECK_FALSE(forecast_of(plan, outlook_of(all, Date(2026, 6, 30)), 1).rows[3].low.has_value());
}

TEST_CASE("who passed and waits for the certificate is sure; who has one adds nobody") {
  const plan::Plan plan = plan_of_year();
  std::vector<people::Person> all = register_of_june();
  all.push_back(entrant(Date(2026, 8, 20), "2026", "passed"));
  all.push_back(someone(kOld, Date(2024, 10, 9)));
  all.back().exams = {{Date(2026, 3, 1), "2026", "intermediate", "", "entered"}};
  const Outlook outlook = outlook_of(all, Date(2026, 9, 1));
  CHECK(outlook.passed == 1);
  CHECK(outlook.entrants[1].waiting == 0);
  const Forecast forecast = forecast_of(plan, outlook, 1);
  CHECK(outlook.month == 10);
  CHECK(forecast.rows[2].low == 62);
  CHECK(forecast.rows[3].low == 63);
  CHECK(forecast.rows[3].high == 63);
}

TEST_CASE("a leap year: the year before 29 February, and registrations that end") {
  people::Person person = someone(kOld, Date(2024, 2, 29));
  person.registrations = {{Date(2025, 3, 1), Date(2028, 2, 29), "assistant"},
                          {Date(2022, 3, 1), Date(2025, 2, 28), "assistant"}};
  const Outlook outlook = outlook_of({person}, Date(2028, 2, 29));
  CHECK(outlook.left_days == 366);  // since 28 February 2027
  CHECK(outlook.lapsing == std::map<int, std::int64_t>{{2028, 1}});
  CHECK(outlook_of({person}, Date(2028, 3, 1)).lapsing.empty());
  CHECK(outlook_of({person}, Date(2028, 3, 31)).at_quarters == std::vector<std::int64_t>{1});
}

TEST_CASE("every column says how it was computed") {
  const plan::Plan plan = plan_of_year();
  const auto title_of = [](const std::string& level) {
    return people::title_of(people::levels(), level);
  };
  const auto young = basis_of(forecast_of(plan, outlook_of({}, Date(2026, 1, 5)), 1), title_of);
  REQUIRE(young.size() == 3);
  CHECK(young[1].in(Lang::en) ==
        "Pace: only 5 days of the year have passed, fewer than 30: not computed");
  std::vector<people::Person> all = register_of_june();
  all.push_back(entrant(Date(2025, 8, 20), "2025", "passed"));
  all.push_back(entrant(Date(2026, 3, 1), "2026", "entered"));
  const auto lines = basis_of(forecast_of(plan, outlook_of(all, Date(2026, 6, 30)), 1), title_of);
  CHECK(lines[0].in(Lang::zh).find("每年 +50") != std::string::npos);
  CHECK(lines[1].in(Lang::zh).find("181 天净增 21 人") != std::string::npos);
  CHECK(lines[2].in(Lang::zh).find("Clopper-Pearson") != std::string::npos);
}

}  // namespace sw::staff
