#include <algorithm>

#include <doctest/doctest.h>

#include "tests/unit/plan/written.hpp"

namespace sw::plan {

namespace {

Written indicator(const Given& given) {
  Written written;
  written.add("item", {{"id", "a"}, {"kind", "task"}, {"title", "条目"}});
  Given all{{"id", "a.n"}, {"title", "指标"}};
  all.insert(all.end(), given.begin(), given.end());
  written.add("indicator", all);
  return written;
}

Found of_indicator(const Given& given) {
  return indicator(given).found();
}

std::string says(const Given& given, Lang lang = Lang::en) {
  return indicator(given).says(lang);
}

Found of_from(std::string_view kind, std::string_view from) {
  return of_indicator({{"kind", kind}, {"target", "1"}, {"from", from}});
}

Found of_breakdown(std::string_view breakdown) {
  return of_indicator({{"kind", "flow"}, {"target", "9"}, {"breakdown", breakdown}});
}

}  // namespace

TEST_CASE("by_quarter has four figures") {
  CHECK(of_indicator({{"kind", "level"}, {"target", "9"}, {"by_quarter", "1|3|6|9"}}) == Found{});
  for (const char* figures : {"", "9", "3|6|9", "1|2|3|6|9"}) {
    CHECK(of_indicator({{"kind", "level"}, {"target", "9"}, {"by_quarter", figures}}) ==
          Found{"error quarter-count at a.n by_quarter"});
  }
  CHECK(says({{"kind", "flow"}, {"target", "9"}, {"by_quarter", "3|6|9"}}) ==
        "by_quarter should have 4 figures, this has 3 → give the figure expected at each quarter's "
        "end, e.g. [52, 65, 78, 90]");
}

TEST_CASE("a ratio has no by_quarter") {
  CHECK(of_indicator({{"kind", "ratio"}, {"target", "0.9"}, {"by_quarter", "1|2"}}) ==
        Found{"error quarters-on-ratio at a.n by_quarter"});
  CHECK(of_indicator({{"kind", "ratio"}, {"target", "0.9"}}) == Found{});
}

TEST_CASE("by_quarter of a flow does not fall, that of a level may") {
  const auto quarters = [](const char* kind, const char* figures) {
    return of_indicator({{"kind", kind}, {"target", "9"}, {"by_quarter", figures}});
  };
  CHECK(quarters("flow", "0|0|9|9") == Found{});
  CHECK(quarters("flow", "3|2|6|9") == Found{"error quarters-fall at a.n by_quarter"});
  CHECK(quarters("flow", "5|4|3|9") == Found{"error quarters-fall at a.n by_quarter"});
  CHECK(quarters("level", "3|2|6|9") == Found{});
  CHECK(says({{"kind", "flow"}, {"target", "9"}, {"by_quarter", "3|6|5|9"}}, Lang::zh) ==
        "累计数只增不减，by_quarter 的第 3 个数变小了 → 写累计数，不写当季数");
}

TEST_CASE("by_quarter of a level is not worse than its baseline: a warning") {
  const auto quarters = [](const char* better, const char* baseline, const char* figures) {
    return of_indicator({{"kind", "level"},
                         {"better", better},
                         {"baseline", baseline},
                         {"target", "9"},
                         {"by_quarter", figures}});
  };
  CHECK(quarters("more", "3", "3|5|4|9") == Found{});
  CHECK(quarters("more", "3", "2.999999|5|6|9") ==
        Found{"warning quarters-wrong-side at a.n by_quarter"});
  CHECK(quarters("less", "20", "20|15|12|9") == Found{});
  CHECK(quarters("less", "20", "20|21|12|9") ==
        Found{"warning quarters-wrong-side at a.n by_quarter"});
  CHECK(of_indicator(
            {{"kind", "flow"}, {"baseline", "8"}, {"target", "9"}, {"by_quarter", "1|3|6|9"}}) ==
        Found{});
}

TEST_CASE("the fourth quarter's figure is the target") {
  CHECK(of_indicator({{"kind", "flow"}, {"target", "9"}, {"by_quarter", "1|2|3|9.000001"}}) ==
        Found{"error quarters-end at a.n by_quarter"});
  CHECK(of_indicator({{"kind", "flow"}, {"target", "9"}, {"by_quarter", "1|2|3|9.000000"}}) ==
        Found{});
  CHECK(of_indicator({{"kind", "flow"}, {"target", "9"}, {"by_quarter", "1|9|3|8"}}) ==
        Found{"error quarters-fall at a.n by_quarter", "error quarters-end at a.n by_quarter"});
}

TEST_CASE("a level's target differs from its baseline and lies on the right side") {
  const auto level = [](const char* baseline, const char* target, const char* better) {
    return of_indicator(
        {{"kind", "level"}, {"baseline", baseline}, {"target", target}, {"better", better}});
  };
  CHECK(level("40", "90", "more") == Found{});
  CHECK(level("90", "40", "less") == Found{});
  CHECK(level("40", "40", "more") == Found{"error target-is-baseline at a.n target"});
  CHECK(level("40", "40", "less") == Found{"error target-is-baseline at a.n target"});
  CHECK(level("40", "39.999999", "more") == Found{"error target-wrong-side at a.n target"});
  CHECK(level("40", "40.000001", "less") == Found{"error target-wrong-side at a.n target"});
}

TEST_CASE("without a baseline a level begins at 0") {
  CHECK(of_indicator({{"kind", "level"}, {"target", "1"}}) == Found{});
  CHECK(of_indicator({{"kind", "level"}, {"target", "0"}}) ==
        Found{"error target-is-baseline at a.n target"});
  CHECK(of_indicator({{"kind", "level"}, {"target", "1"}, {"better", "less"}}) ==
        Found{"error target-wrong-side at a.n target"});
}

TEST_CASE("last year's figure of a flow or ratio is no part of the rule") {
  CHECK(of_indicator({{"kind", "flow"}, {"baseline", "40"}, {"target", "40"}}) == Found{});
  CHECK(of_indicator({{"kind", "flow"}, {"baseline", "40"}, {"target", "4"}}) == Found{});
  CHECK(of_indicator({{"kind", "ratio"}, {"baseline", "0.9"}, {"target", "0.8"}}) == Found{});
}

TEST_CASE("a flow or ratio of which more is better has a target above 0; a ceiling may be 0") {
  for (const char* kind : {"flow", "ratio"}) {
    CHECK(of_indicator({{"kind", kind}, {"target", "0"}}) ==
          Found{"error zero-target at a.n target"});
    CHECK(of_indicator({{"kind", kind}, {"target", "0.000001"}}) == Found{});
    CHECK(of_indicator({{"kind", kind}, {"target", "0"}, {"better", "less"}}) == Found{});
  }
}

TEST_CASE("a ratio is at most 1, other kinds are not bounded") {
  CHECK(of_indicator({{"kind", "ratio"}, {"baseline", "1"}, {"target", "1"}}) == Found{});
  CHECK(of_indicator({{"kind", "ratio"}, {"target", "1.000001"}}) ==
        Found{"error share-above-one at a.n target"});
  CHECK(of_indicator({{"kind", "ratio"}, {"baseline", "88"}, {"target", "92"}}) ==
        Found{"error share-above-one at a.n baseline", "error share-above-one at a.n target"});
  CHECK(of_indicator({{"kind", "flow"}, {"target", "92"}}) == Found{});
}

TEST_CASE("every figure of every source feeds the kinds it names and no other") {
  for (const Source& source : sources()) {
    for (const SourceFigure& figure : source.figures) {
      for (const IndicatorKind kind :
           {IndicatorKind::level, IndicatorKind::flow, IndicatorKind::ratio}) {
        const std::string from = std::string(source.name) + "=" + std::string(figure.name);
        CAPTURE(from);
        const bool fits =
            std::find(figure.kinds.begin(), figure.kinds.end(), kind) != figure.kinds.end();
        CHECK(of_from(name_of(kind), from) ==
              (fits ? Found{} : Found{"error kind-does-not-fit at a.n kind"}));
      }
      CHECK_FALSE(figure.kinds.empty());
    }
  }
  CHECK(says({{"kind", "flow"}, {"target", "9"}, {"from", "staff=certified"}}) ==
        "flow cannot be computed from staff certified → make it kind = \"level\"");
}

TEST_CASE("every source takes its filters and no other") {
  for (const Source& source : sources()) {
    const std::string from =
        std::string(source.name) + "=" + std::string(source.figures.front().name);
    const std::string_view kind = name_of(source.figures.front().kinds.front());
    for (const std::string& filter : source.filters) {
      CAPTURE(from + ";" + filter);
      CHECK(of_from(kind, from + ";" + filter + "=x") == Found{});
      CHECK(of_from(kind, filter + "=x|y;" + from) == Found{});
    }
    CHECK(of_from(kind, from + ";colour=x") == Found{"error no-such-filter at a.n from.colour"});
    CHECK_FALSE(source.command.empty());
    CHECK(find_source(source.name) == &source);
  }
  CHECK(find_source("stafff") == nullptr);
  CHECK(find_source("") == nullptr);
}

TEST_CASE("from names one source and one of its figures") {
  CHECK(of_from("level", "") == Found{"error from-names-nothing at a.n from"});
  CHECK(of_from("level", "stuff=certified") == Found{"error from-names-nothing at a.n from.stuff"});
  CHECK(of_from("level", "staff=certifed") == Found{"error no-such-figure at a.n from.staff"});
  CHECK(of_from("level", "staff=certified|posts_filled") ==
        Found{"error no-such-figure at a.n from.staff"});
  CHECK(of_from("level", "staff=certified;service=count") ==
        Found{"error two-sources at a.n from.service"});
  CHECK(says({{"kind", "level"}, {"target", "9"}, {"from", "staff=certifed"}}) ==
        "the source staff has no figure \"certifed\" → did you mean \"certified\"? Known: "
        "certified new_certified in_service training_hours trainings hours_met supervision_hours "
        "exam_entrants exam_passed exam_pass_rate exam_attendance qualified_share posts_filled "
        "posts_vacant covered_cells trained_managers officials_on_time hired preferred_hires "
        "below_band graded training_subsidy");
  CHECK(says({{"kind", "level"}, {"target", "9"}, {"from", "stuff=x"}}) ==
        "from names \"stuff\", which is no known source → did you mean \"staff\"? Known: staff "
        "service case money need resource org event output evaluation finding");
}

TEST_CASE("a breakdown lists parts, each once, without = and ;") {
  CHECK(of_breakdown("site=东校|西校;age=<14|14-18") == Found{});
  CHECK(of_breakdown("site=") == Found{"error no-parts at a.n breakdown.site"});
  CHECK(of_breakdown("site=东校|西校|东校") == Found{"error double-part at a.n breakdown.site"});
  CHECK(of_breakdown("site=东校;age=东校") == Found{});
  CHECK(of_breakdown("site=a=b") == Found{"error bad-part at a.n breakdown.site"});
  Written written = indicator({{"kind", "flow"}, {"target", "9"}, {"breakdown", "site=东校"}});
  written.plan.indicators[0].breakdown[0].values = {"东;西"};
  CHECK(written.found() == Found{"error bad-part at a.n breakdown.site"});
  written.plan.indicators[0].breakdown[0] = {"si=te", {"东"}, written.plan.head.spot, {}};
  CHECK(written.found() == Found{"error bad-part at plan"});
}

TEST_CASE("values that could not be read are reported once, by the reader") {
  for (const Given& given : std::vector<Given>{
           {{"kind!", ""}, {"target", "0.5"}, {"baseline", "0.9"}, {"by_quarter", "1"}},
           {{"kind!", ""}, {"target", "9"}, {"from", "staff=certified"}},
           {{"kind", "level"}, {"target", "9"}, {"baseline", "20"}, {"better!", ""}},
           {{"kind", "level"}, {"target", "9"}, {"baseline!", ""}, {"better", "less"}},
           {{"kind", "flow"}, {"target!", ""}, {"by_quarter", "1|2|3|4"}},
           {{"kind", "flow"}, {"target", "0"}, {"better!", ""}},
           {{"kind", "flow"}, {"target", "4"}, {"by_quarter!", ""}},
           {{"kind", "level"}, {"target", "4"}, {"from!", ""}},
           {{"kind", "level"}, {"target", "4"}, {"breakdown!", ""}}}) {
    CAPTURE(given[1].first);
    CHECK(of_indicator(given) == Found{});
  }
}

}  // namespace sw::plan
