// Who was where on any day, as facts say it.

#include "core/people/person.hpp"

#include <doctest/doctest.h>

#include "tests/unit/people/facts.hpp"

namespace sw::people {

TEST_CASE("N years after 29 February is the last of February") {
  CHECK(years_after(Date(2024, 2, 29), 1) == Date(2025, 2, 28));
  CHECK(years_after(Date(2024, 2, 29), 4) == Date(2028, 2, 29));
  CHECK(months_after(Date(2026, 1, 31), 1) == Date(2026, 2, 28));
  CHECK(months_after(Date(2026, 3, 31), -1) == Date(2026, 2, 28));
  CHECK(months_after(Date(2026, 1, 15), -1) == Date(2025, 12, 15));
}

TEST_CASE("posts and their shares") {
  CHECK(parse_posts("hospital") == std::vector<Posting>{{"hospital"}});
  const auto two = parse_posts("hospital:0.5,school:0.5");
  REQUIRE(two);
  CHECK(write_posts(*two) == "hospital:0.5,school:0.5");
  CHECK(parse_posts("")->empty());
  for (const char* bad : {"a:0", "a:-1", "a:x", "a,a", "a:0.6,b:0.5", "a,b", ",", "a:"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_posts(bad));
  }
}

TEST_CASE("changes split the time in service") {
  const Person person = person_of("001",
                                  std::vector<facts::Fact>{
                                      staff("add", Date(2026, 1, 5), {{"field", "school"}}),
                                      staff("set", Date(2026, 5, 16), {{"field", "medical"}}),
                                      staff("leave", Date(2026, 9, 30)),
                                  });
  REQUIRE(person.spans.size() == 2);
  CHECK(person.at(Date(2026, 1, 4)) == nullptr);
  CHECK(person.at(Date(2026, 5, 15))->state.field == "school");
  CHECK(person.at(Date(2026, 5, 16))->state.field == "medical");
  CHECK(person.at(Date(2026, 9, 30)) != nullptr);  // the day of leaving is in service
  CHECK(person.at(Date(2026, 10, 1)) == nullptr);
  CHECK(person.left(Date(2026, 10, 1)) == Date(2026, 9, 30));
  CHECK_FALSE(person.left(Date(2026, 9, 30)));
}

TEST_CASE("somebody who comes back keeps what is known but the post") {
  const Person person =
      person_of("001",
                std::vector<facts::Fact>{
                    staff("add", Date(2025, 1, 1), {{"post", "a"}, {"degree", "bachelor"}}),
                    staff("leave", Date(2025, 6, 30)),
                    staff("set", Date(2025, 8, 1), {{"degree", "master"}}),  // not in service
                    staff("add", Date(2026, 3, 1), {{"org", "o1"}}),
                });
  REQUIRE(person.spans.size() == 2);
  CHECK(person.spans[1].state.degree == "bachelor");
  CHECK(person.spans[1].state.posts.empty());
  CHECK(person.spans[1].state.org == "o1");
  // Back on the day of leaving: as if they had not left.
  const Person same = person_of("002",
                                std::vector<facts::Fact>{staff("add", Date(2025, 1, 1)),
                                                         staff("leave", Date(2025, 6, 30)),
                                                         staff("add", Date(2025, 6, 30))});
  CHECK(same.at(Date(2025, 7, 1)) != nullptr);
}

TEST_CASE("an empty text clears, another key is left") {
  const Person person =
      person_of("001",
                std::vector<facts::Fact>{
                    staff("add", Date(2026, 1, 1), {{"track", "front_line"}, {"pay", "5200.50"}}),
                    staff("set", Date(2026, 2, 1), {{"track", ""}, {"manager", "yes"}}),
                });
  const State& state = person.spans.back().state;
  CHECK(state.track.empty());
  CHECK(state.pay->to_string() == "5200.5");
  CHECK(state.manager);
}

TEST_CASE("the highest certificate on each scale, from its date") {
  const Person person = person_of("001",
                                  std::vector<facts::Fact>{
                                      staff("add", Date(2026, 1, 1)),
                                      certificate(Date(2020, 9, 1), "assistant"),
                                      certificate(Date(2021, 1, 1), "skill_3"),
                                      certificate(Date(2026, 10, 8), "intermediate"),
                                      certificate(Date(2027, 1, 1), "assistant"),
                                  });
  CHECK(person.qualification(Date(2020, 8, 31)).key().empty());
  CHECK(person.qualification(Date(2020, 9, 1)).key() == "assistant");
  CHECK(person.qualification(Date(2026, 10, 7)).key() == "assistant+skill_3");
  CHECK(person.qualification(Date(2027, 6, 1)).key() == "intermediate+skill_3");
  CHECK(parse_qualification("intermediate+skill_3") == person.qualification(Date(2027, 6, 1)));
  CHECK(parse_qualification("skill_2").skill == "skill_2");
}

}  // namespace sw::people
