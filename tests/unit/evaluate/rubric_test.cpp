// What `evaluate rubric check` finds, with its place.
#include "tests/unit/evaluate/rubrics.hpp"

namespace sw::evaluate {

namespace {

using Lines = std::vector<std::string>;

const std::string kWhole(kRubricText);

TEST_CASE("a sound rubric") {
  CHECK(found_in(kWhole).empty());
  const Rubric rubric = rubric_from();
  CHECK(rubric.id == "p");
  CHECK(rubric.sides().size() == 2);
  CHECK(rubric.sides()[0].name == "self");
  CHECK(rubric.sides()[1].share == Quantity::of(60));
  CHECK(rubric.grades.size() == 4);
  CHECK(rubric.digits == 2);
  CHECK(rubric.leaves().size() == 5);
  CHECK(rubric.is_block(*rubric.find("m")));
  CHECK(!rubric.is_block(*rubric.find("m.a")));
  CHECK(rubric.find("m.b")->levels.size() == 3);
  CHECK(rubric.find("s.a")->veto);
  CHECK(rubric.find("m")->floor == Quantity::from_micro(600'000));
}

TEST_CASE("keys and values") {
  CHECK(found_in(with("title = \"档案\"", "tilte = \"档案\"")) == Lines{"20:1 unknown-key"});
  CHECK(found_in(with("[rubric]", "[rubrik]")) == Lines{"1:1 missing-key", "1:2 unknown-section"});
  CHECK(found_in(with("scale = \"sum\"", "scale = \"summ\"")) == Lines{"41:9 unknown-value"});
  CHECK(found_in(with("self = 40", "self = \"40\"")) == Lines{"6:18 wrong-type"});
  CHECK(found_in(with("points = 30", "points = -30")) == Lines{"21:10 negative"});
  CHECK(found_in(with("full = 100", "full = 100 100")) == Lines{"5:12 syntax"});
  CHECK(found_in("") == Lines{"1:1 missing-key"});
}

TEST_CASE("shares") {
  CHECK(found_in(with("self = 40", "self = 39.5")) == Lines{"6:9 share-sum"});
  CHECK(found_in(with("self = 40, third_party = 60", "")) == Lines{"6:9 no-sides"});
  CHECK(found_in(with("self = 40", "self = 40, client = 0")).empty());
  CHECK(found_in(with("points = 30", "points = 30\nsides = [\"thirdparty\"]")) ==
        Lines{"22:9 unknown-side"});
  CHECK(found_in(with("title = \"管理\"",
                      "title = \"管理\"\nsides = [\"self\"]",
                      with("title = \"服务\"", "title = \"服务\"\nsides = [\"self\"]"))) ==
        Lines{"6:22 idle-side"});
}

TEST_CASE("grades") {
  CHECK(found_in(with("from = 0", "from = 1")) == Lines{"11:42 grade-gap"});
  CHECK(found_in(with("from = 80", "from = 90")) == Lines{"9:41 grade-overlap"});
  CHECK(found_in(with("from = 80", "from = 95")) == Lines{"9:41 grade-order"});
  CHECK(found_in(with("from = 90", "from = 100.01")) == Lines{"8:46 grade-unreachable"});
  CHECK(found_in(with("from = 90", "from = 100")).empty());
  CHECK(found_in(with("from = 90", "from = 89.995")) == Lines{"8:46 grade-too-fine?"});
  CHECK(found_in(with("name = \"good\"", "name = \"pass\"")) == Lines{"10:12 grade-twice"});
  const std::size_t begin = kWhole.find("grades"), end = kWhole.find("[[criterion]]");
  CHECK(found_in(kWhole.substr(0, begin) + "grades = []\n" + kWhole.substr(end)) ==
        Lines{"7:10 grade-count"});
}

TEST_CASE("points add up") {
  CHECK(found_in(with("points = 40", "points = 41")) == Lines{"16:10 points-sum"});
  CHECK(found_in(with("points = 30", "points = 29.5")) ==
        Lines{"5:8 points-sum?", "16:10 points-sum"});
  CHECK(found_in(with("full = 100", "full = 200")) == Lines{"5:8 points-sum?"});
  CHECK(found_in(with("title = \"档案\"\npoints = 30\n", "title = \"档案\"\n")) ==
        Lines{"19:6 no-points"});
  CHECK(found_in(with("points = 30", "points = 30.25")) ==
        Lines{"5:8 points-sum?", "16:10 points-sum", "21:10 step-points"});
  CHECK(found_in(with("points = 30", "points = 30\nstep = 0.7")) == Lines{"21:10 step-points"});
  CHECK(found_in(with("points = 30", "points = 30\nstep = 0")) == Lines{"22:8 step-range"});
  CHECK(found_in(with("points = 30", "points = 30\nstep = 0.001")) ==
        Lines{"22:8 points-too-fine"});
  CHECK(found_in(with("points = 30", "points = 0", with("points = 40", "points = 10"))) ==
        Lines{"5:8 points-sum?", "21:10 points-range"});
  CHECK(found_in(with("full = 100", "full = 0")) == Lines{"5:8 full-range",
                                                          "5:8 points-sum?",
                                                          "8:46 grade-unreachable",
                                                          "9:41 grade-unreachable",
                                                          "10:41 grade-unreachable"});
  CHECK(found_in(with("full = 100", "digits = 5")) == Lines{"5:10 digits-range"});
}

TEST_CASE("the tree") {
  CHECK(found_in(with("id = \"m.b\"", "id = \"m.a\"")) == Lines{"23:6 duplicate-id"});
  CHECK(found_in(with("id = \"m.a\"", "id = \"n.a\"")) == Lines{"19:6 no-parent"});
  CHECK(found_in(with("title = \"服务\"", "title = \"服务\"\nveto = true")) ==
        Lines{"31:1 block-key"});
  CHECK(found_in(with("floor = 0.6", "floor = 1.2")) == Lines{"17:9 floor-range"});
  CHECK(found_in(with("floor = 0.6", "floor = \"60%\"")).empty());
  CHECK(found_in(kWhole.substr(0, kWhole.find("[[criterion]]"))) == Lines{"1:1 no-criteria"});
}

TEST_CASE("scales") {
  CHECK(found_in(with("{ title = \"好\", points = 10 }", "{ title = \"好\", points = 9 }")) ==
        Lines{"25:10 level-points"});
  CHECK(found_in(with("title = \"中\", points = 6", "title = \"中\", points = 10")) ==
        Lines{"27:66 level-twice"});
  CHECK(found_in(with("scale = \"level\"", "scale = \"points\"")) == Lines{"27:1 unused-key"});
  CHECK(found_in(with("scale = \"yes_no\"", "scale = \"level\"")) == Lines{"35:9 no-levels"});
  CHECK(found_in(with("title = \"记录\", points = 12", "title = \"记录\", points = 11.5")) ==
        Lines{"40:10 points-sum"});
  CHECK(found_in(with("scale = \"yes_no\"", "scale = \"sum\"")) == Lines{"35:9 no-parts"});
}

TEST_CASE("measured criteria name something") {
  CHECK(found_in(with("from = { indicator = \"work.hours\" }\n", "")) == Lines{"47:9 no-from"});
  CHECK(found_in(with("indicator = \"work", "indikator = \"work")) ==
        Lines{"48:10 unknown-figure"});
  CHECK(found_in(with("scale = \"measured\"", "scale = \"measured\"\nveto = true")) ==
        Lines{"48:8 measured-veto"});
  plan::Plan plan;
  plan.indicators.emplace_back().id = "work.hour";
  CHECK(found_in(kWhole, {&plan}) == Lines{"48:22 unknown-indicator"});
  plan.indicators.emplace_back().id = "work.hours";
  CHECK(found_in(kWhole, {&plan}).empty());
}

TEST_CASE("who judges what") {
  const Rubric rubric =
      rubric_from(with("title = \"服务\"",
                       "title = \"服务\"\nsides = [\"third_party\"]",
                       with("scale = \"sum\"", "sides = [\"self\"]\nscale = \"sum\"")));
  CHECK(rubric.judges("self", *rubric.find("m.a")));
  CHECK(!rubric.judges("self", *rubric.find("s.a")));
  CHECK(rubric.judges("third_party", *rubric.find("s.a")));
  CHECK(rubric.judges("self", *rubric.find("s.b")));
  CHECK(!rubric.judges("third_party", *rubric.find("s.b")));
  CHECK(is_within("s.a", "s"));
  CHECK(!is_within("sa", "s"));
}

}  // namespace

}  // namespace sw::evaluate
