#include <doctest/doctest.h>

#include "tests/unit/report/sample.hpp"

namespace sw::report {

namespace {

plan::Indicator made(plan::IndicatorKind kind,
                     std::string_view baseline,
                     std::string_view target,
                     const std::vector<std::string_view>& by_quarter = {}) {
  plan::Indicator indicator;
  indicator.kind = kind;
  indicator.target = number(target);
  if (!baseline.empty()) {
    indicator.baseline = number(baseline);
  }
  for (const std::string_view value : by_quarter) {
    indicator.by_quarter.push_back(number(value));
  }
  return indicator;
}

plan::Indicator level(std::string_view baseline,
                      std::string_view target,
                      const std::vector<std::string_view>& by_quarter = {}) {
  return made(plan::IndicatorKind::level, baseline, target, by_quarter);
}
plan::Indicator flow(std::string_view target,
                     const std::vector<std::string_view>& by_quarter = {}) {
  return made(plan::IndicatorKind::flow, "", target, by_quarter);
}
plan::Indicator ratio(std::string_view target, std::string_view baseline = "") {
  return made(plan::IndicatorKind::ratio, baseline, target);
}
plan::Indicator less(plan::Indicator indicator) {
  indicator.better = plan::Better::less;
  return indicator;
}

std::string shown(const plan::Indicator& indicator, std::string_view value) {
  return report::shown(indicator, number(value));
}
std::string owed(const plan::Indicator& indicator, std::string_view expected) {
  return report::owed(indicator, number(expected)).to_string();
}
std::string change(const plan::Indicator& indicator, std::string_view value) {
  return shown_change(indicator, number(value));
}

std::string attainment(std::string_view value, bool reached) {
  figures::IndicatorFigures figures;
  figures.attainment = number(value);
  figures.reached = reached;
  return shown_attainment(figures);
}

}  // namespace

TEST_CASE("as many decimals as baseline, target and by_quarter have") {
  CHECK(shown(level("40", "90"), "61") == "61");
  CHECK(shown(level("40", "90"), "61.5") == "62");  // half away from zero
  CHECK(shown(level("40", "90"), "61.49") == "61");
  CHECK(shown(level("40", "90"), "-61.5") == "-62");
  CHECK(shown(level("40", "90.5"), "61") == "61.0");
  CHECK(shown(level("40.25", "90.5"), "61") == "61.00");
  CHECK(shown(level("40", "90", {"50", "60.125", "70", "90"}), "61") == "61.000");
  CHECK(shown(level("", "90"), "0") == "0");
  CHECK(shown(level("", "0.000001"), "0.000002") == "0.000002");
  CHECK(shown(level("0", "90"), "-0.4") == "0");  // not "-0"
  CHECK(shown(flow("1234567.5"), "7654321.25") == "7654321.3");
}

TEST_CASE("ratios in per cent") {
  CHECK(shown(ratio("0.75"), "0.6") == "60%");
  CHECK(shown(ratio("0.75"), "0.755") == "76%");  // 75.5 → 76
  CHECK(shown(ratio("0.755"), "0.6") == "60.0%");
  CHECK(shown(ratio("0.75", "0.7125"), "0.833333") == "83.33%");  // baseline 71.25 %
  CHECK(shown(ratio("0.5"), "0.333333") == "33%");
  CHECK(shown(ratio("1"), "1") == "100%");
  CHECK(shown(ratio("1"), "0") == "0%");
  CHECK(shown(ratio("1.2"), "1.25") == "125%");
}

TEST_CASE("a figure short of its target never reads as if it had reached it") {
  CHECK(shown(level("40", "90"), "89.4") == "89");
  CHECK(shown(level("40", "90"), "89.6") == "89.6");
  CHECK(shown(level("40", "90"), "89.96") == "89.96");  // 90.0 would read as 90
  CHECK(shown(level("40", "90"), "89.999999") == "89.999999");
  CHECK(shown(level("40", "90"), "90") == "90");
  CHECK(shown(level("40", "90"), "90.4") == "90");
  CHECK(shown(level("40", "90.5"), "90.46") == "90.46");
  CHECK(shown(ratio("0.75"), "0.7496") == "74.96%");  // 75.0 % would read as 75 %
  CHECK(shown(ratio("0.75"), "0.746") == "74.6%");
  CHECK(shown(ratio("0.75"), "0.749999") == "74.9999%");
  CHECK(shown(ratio("0.75"), "0.75") == "75%");
  CHECK(shown(ratio("0.75"), "0.7504") == "75%");
  CHECK(shown(ratio("1"), "0.999999") == "99.9999%");
  // less is better: what is above the target has not reached it
  CHECK(shown(less(level("30", "10")), "10.4") == "10.4");
  CHECK(shown(less(level("30", "10")), "10.04") == "10.04");
  CHECK(shown(less(level("30", "10")), "9.6") == "10");
  CHECK(shown(less(flow("6")), "6.3") == "6.3");
  CHECK(shown(less(ratio("0.05")), "0.0503") == "5.03%");
  CHECK(shown(less(ratio("0.05")), "0.0497") == "5%");
}

TEST_CASE("owed: whole plans owe nothing by halves") {
  // rising, 40 → 90: 52.5 − 40 = 12.5, cut to 12
  CHECK(owed(level("40", "90"), "52.5") == "52");
  CHECK(owed(level("40", "90"), "52.999999") == "52");
  CHECK(owed(level("40", "90"), "65") == "65");
  CHECK(owed(level("40", "90"), "40.9") == "40");
  // falling, 30 → 10: 25.7 − 30 = −4.3, cut towards the base: −4
  CHECK(owed(less(level("30", "10")), "25.7") == "26");
  CHECK(owed(less(level("30", "10")), "10") == "10");
  // a rising level with a plan that first lets it fall: 38.5 − 40 = −1.5, cut to −1
  CHECK(owed(level("40", "90", {"38", "60", "70", "90"}), "38.5") == "39");
  // negative figures: −20 → −10, expected −14.5: 5.5, cut to 5
  CHECK(owed(level("-20", "-10"), "-14.5") == "-15");
  // flows begin at 0, whatever last year's figure is
  CHECK(owed(flow("200"), "16.666667") == "16");
  CHECK(owed(made(plan::IndicatorKind::flow, "0.5", "200"), "16.666667") == "16");
  CHECK(owed(less(flow("6")), "2.9") == "2");
}

TEST_CASE("owed: fractional plans and ratios owe what is expected") {
  CHECK(owed(level("40.5", "90"), "52.5") == "52.5");
  CHECK(owed(level("40", "90.5"), "52.5") == "52.5");
  CHECK(owed(level("40", "90", {"50.5", "60", "70", "90"}), "52.25") == "52.25");
  CHECK(owed(flow("1.5"), "0.75") == "0.75");
  CHECK(owed(ratio("0.75"), "0.75") == "0.75");
  CHECK(owed(ratio("1"), "1") == "1");
}

TEST_CASE("changes: a plus for levels that rose") {
  CHECK(change(level("40", "90"), "9") == "+9");
  CHECK(change(level("40", "90"), "-9") == "-9");
  CHECK(change(level("40", "90"), "0") == "0");
  CHECK(change(level("40", "90.5"), "9") == "+9.0");
  CHECK(change(level("40", "90"), "0.4") == "0");  // neither up nor down in whole numbers
  CHECK(change(flow("200"), "20") == "20");
  CHECK(change(flow("200"), "-20") == "-20");
  CHECK(change(ratio("0.75"), "0.6") == "60%");
}

TEST_CASE("attainment: 100 % only when reached") {
  CHECK(attainment("0.42", false) == "42%");
  CHECK(attainment("0.994999", false) == "99%");
  CHECK(attainment("0.995", false) == "99%");  // 100 % would be a lie
  CHECK(attainment("0.999999", false) == "99%");
  CHECK(attainment("1", false) == "99%");  // 0.9999997, rounded to six decimals
  CHECK(attainment("1", true) == "100%");
  CHECK(attainment("1.004", true) == "100%");
  CHECK(attainment("1.555", true) == "156%");
  CHECK(attainment("0", false) == "0%");
  CHECK(attainment("0.004", false) == "0%");
  CHECK(attainment("-0.004", false) == "0%");
  CHECK(attainment("-0.3", false) == "-30%");
  CHECK(shown_attainment({}) == "—");  // unknown is not 0
}

TEST_CASE("counts in a line, nothing that is 0") {
  using figures::Status;
  CHECK(counts_line(std::map<Status, int>{}, Lang::zh) == "—");
  CHECK(counts_line({{Status::missed, 2}, {Status::done, 4}}, Lang::zh) == "● 完成 4   ✖ 未达标 2");
  CHECK(counts_line({{Status::missed, 2}, {Status::done, 4}}, Lang::en) == "● done 4   ✖ missed 2");
  using figures::MilestoneStatus;
  CHECK(counts_line({{MilestoneStatus::due, 1}, {MilestoneStatus::upcoming, 10}}, Lang::en) ==
        "◆ due soon 1   ○ upcoming 10");
}

TEST_CASE("tones follow the status") {
  using doc::Tone;
  using figures::Status;
  CHECK(tone_of(Status::done) == Tone::good);
  CHECK(tone_of(Status::ahead) == Tone::good);
  CHECK(tone_of(Status::on_track) == Tone::plain);
  CHECK(tone_of(Status::behind) == Tone::warning);
  CHECK(tone_of(Status::at_risk) == Tone::bad);
  CHECK(tone_of(Status::overdue) == Tone::bad);
  CHECK(tone_of(Status::missed) == Tone::bad);
  CHECK(tone_of(Status::no_data) == Tone::muted);
  CHECK(tone_of(Status::not_started) == Tone::muted);
  using figures::MilestoneStatus;
  CHECK(tone_of(MilestoneStatus::done) == Tone::good);
  CHECK(tone_of(MilestoneStatus::overdue) == Tone::bad);
  CHECK(tone_of(MilestoneStatus::due) == Tone::warning);
  CHECK(tone_of(MilestoneStatus::upcoming) == Tone::plain);
}

}  // namespace sw::report
