// What people add to the totals.

#include "core/people/events.hpp"

#include <doctest/doctest.h>

#include "core/people/watch.hpp"
#include "tests/unit/people/facts.hpp"

namespace sw::people {

namespace {

using Facts = std::vector<facts::Fact>;

// The sum of a figure up to a day, of a level (any: "*") and a value of a dimension.
std::string sum(const Facts& facts,
                Figure figure,
                Date to,
                const std::string& level = "*",
                Dimension dimension = Dimension::none,
                const std::string& value = "") {
  Quantity sum;
  for_each_event(person_of("001", facts), [&](const Event& event) {
    if (event.figure != figure || event.day > to || (level != "*" && event.level != level)) {
      return;
    }
    for_each_part(event, [&](const Part& part) {
      if (part.dimension == dimension && part.value == value) {
        sum += part.amount;
      }
    });
  });
  return sum.to_string();
}

}  // namespace

TEST_CASE("a certificate before hiring counts from the first day in service") {
  const Facts facts{certificate(Date(2024, 9, 1), "assistant"), staff("add", Date(2026, 3, 2))};
  CHECK(sum(facts, Figure::in_service, Date(2026, 3, 1)) == "0");
  CHECK(sum(facts, Figure::in_service, Date(2026, 3, 2), "assistant") == "1");
  CHECK(sum(facts, Figure::newly_certified, Date(2026, 3, 2)) == "1");
}

TEST_CASE("who rises within the year is newly certified once, and once at each level") {
  const Facts facts{staff("add", Date(2026, 1, 1)),
                    certificate(Date(2026, 3, 1), "assistant"),
                    certificate(Date(2026, 10, 1), "intermediate")};
  const Date end(2026, 12, 31);
  CHECK(sum(facts, Figure::newly_certified, end) == "1");
  CHECK(sum(facts, Figure::newly_at_level, end, "assistant") == "1");
  CHECK(sum(facts, Figure::newly_at_level, end, "intermediate") == "1");
  CHECK(sum(facts, Figure::in_service, end) == "1");
  CHECK(sum(facts, Figure::in_service, end, "intermediate") == "1");
  CHECK(sum(facts, Figure::in_service, end, "assistant") == "0");
  CHECK(sum(facts, Figure::in_service, Date(2026, 9, 30), "assistant") == "1");
}

TEST_CASE("who comes back is not newly certified again") {
  const Facts facts{staff("add", Date(2024, 1, 1)),
                    certificate(Date(2024, 5, 1), "assistant"),
                    staff("leave", Date(2024, 12, 31)),
                    staff("add", Date(2026, 2, 1))};
  CHECK(sum(facts, Figure::newly_certified, Date(2026, 12, 31)) == "1");
  CHECK(sum(facts, Figure::in_service, Date(2025, 6, 1)) == "0");
  CHECK(sum(facts, Figure::in_service, Date(2026, 2, 1), "assistant") == "1");
}

TEST_CASE("a move in the middle of a quarter takes from one field and gives to the other") {
  const Facts facts{staff("add", Date(2026, 1, 1), {{"field", "school"}}),
                    staff("set", Date(2026, 5, 16), {{"field", "medical"}})};
  const auto in = [&](const char* field, Date day) {
    return sum(facts, Figure::in_service, day, "*", Dimension::field, field);
  };
  CHECK(in("school", Date(2026, 5, 15)) == "1");
  CHECK(in("medical", Date(2026, 5, 15)) == "0");
  CHECK(in("school", Date(2026, 5, 16)) == "0");
  CHECK(in("medical", Date(2026, 6, 30)) == "1");
}

TEST_CASE("two half posts are one person and half a post each") {
  const Facts facts{staff("add", Date(2026, 1, 1), {{"post", "hospital:0.5,school:0.5"}})};
  const Date day(2026, 6, 30);
  CHECK(sum(facts, Figure::in_post, day) == "1");
  CHECK(sum(facts, Figure::post_share, day) == "1");
  CHECK(sum(facts, Figure::post_share, day, "*", Dimension::post, "hospital") == "0.5");
  CHECK(sum(facts, Figure::in_service, day, "*", Dimension::post, "school") == "1");
}

TEST_CASE("hours count in service, a manager's rotation once a year") {
  const Facts facts{staff("add", Date(2026, 1, 1), {{"manager", "yes"}}),
                    training(Date(2025, 12, 1), 8),
                    training(Date(2026, 3, 1), 16, "spring", "rotation"),
                    training(Date(2026, 10, 1), 16, "autumn", "rotation"),
                    training(Date(2027, 3, 1), 16, "spring", "rotation"),
                    staff("leave", Date(2026, 12, 31))};
  const Date end(2027, 12, 31);
  CHECK(sum(facts, Figure::training_hours, end) == "32");
  CHECK(sum(facts, Figure::trainings, end, "*", Dimension::course, "spring") == "1");
  CHECK(sum(facts, Figure::trained_managers, end) == "1");
}

TEST_CASE("watches: certificates to register, registrations that end, officials to certify") {
  const Facts facts{
      staff("add", Date(2024, 9, 1), {{"civil_servant_since", "2024-09-01"}}),
      certificate(Date(2026, 3, 1), "assistant"),
      registration(Date(2026, 5, 1), Date(2029, 4, 30)),
      registration(Date(2029, 3, 1), Date(2032, 4, 30)),
  };
  const std::vector<Watch> watches = watches_of(person_of("001", facts));
  REQUIRE(watches.size() == 5);
  CHECK(watches[0] ==
        Watch{Concern::uncertified_official, Date(2024, 9, 1), Date(2024, 9, 1), Date(2026, 3, 1)});
  CHECK(watches[1] ==
        Watch{Concern::unregistered, Date(2026, 3, 1), Date(2026, 3, 1), Date(2026, 5, 1)});
  CHECK(watches[2] ==
        Watch{Concern::registration_end, Date(2029, 4, 30), Date(2026, 5, 1), Date(2029, 3, 1)});
  CHECK(watches[3] == Watch{Concern::registration_end, Date(2032, 4, 30), Date(2029, 3, 1), kOpen});
  CHECK(watches[4] == Watch{Concern::official, Date(2024, 9, 1), Date(2024, 9, 1), kOpen});
}

TEST_CASE("nobody is watched who has left") {
  const Facts facts{staff("add", Date(2024, 9, 1), {{"civil_servant_since", "2024-09-01"}}),
                    staff("leave", Date(2025, 3, 31))};
  const std::vector<Watch> watches = watches_of(person_of("001", facts));
  REQUIRE(watches.size() == 2);
  CHECK(watches[0].until == Date(2025, 4, 1));
}

TEST_CASE("pay by track, grade and amount together") {
  CHECK(pay_key({"front_line", "F1", Quantity::from_micro(5'200'500'000)}) ==
        "5200.5/F1/front_line");
  const PayKey read = parse_pay_key("5200.5/F1/front_line");
  CHECK(read.track == "front_line");
  CHECK(read.grade == "F1");
  CHECK(read.pay == Quantity::from_micro(5'200'500'000));
  CHECK(parse_pay_key("4000//").pay == Quantity::of(4000));
  CHECK(parse_pay_key("").grade.empty());
}

}  // namespace sw::people
