#include "core/org/admission.hpp"

#include <doctest/doctest.h>

namespace sw::org {

namespace {

using plan::AdmissionRule;

constexpr Date kDay{2026, 5, 30};

Quantity tenths(std::int64_t count) {
  return Quantity::from_micro(count * Quantity::kScale / 10);
}

Checked check_one(AdmissionRule rule,
                  std::optional<Quantity> value,
                  const Agency& agency,
                  const Headcount& heads = {},
                  Date day = kDay) {
  plan::Admission one;
  one.id = "rule";
  one.title = "条件";
  one.ref = "A2.1";
  one.rule = rule;
  one.value = value;
  const std::vector<Checked> checked =
      check_admission(agency, heads, std::vector<plan::Admission>{one}, day);
  REQUIRE(checked.size() == 1);
  CHECK(checked[0].met == !checked[0].lacking);
  CHECK(checked[0].title.in(Lang::zh) == "条件");
  return checked[0];
}

Headcount heads(std::int64_t certified, std::int64_t in_post, std::int64_t qualified) {
  return {Quantity::of(certified + 5),
          Quantity::of(certified),
          Quantity::of(in_post),
          Quantity::of(qualified)};
}

Agency founded_on(std::optional<Date> day) {
  Agency agency;
  agency.id = "o1";
  agency.founded = day;
  return agency;
}

}  // namespace

TEST_CASE("certified_min: at least so many, and how many more") {
  CHECK(check_one(AdmissionRule::certified_min, Quantity::of(3), {}, heads(3, 0, 0)).met);
  const Checked two = check_one(AdmissionRule::certified_min, Quantity::of(3), {}, heads(2, 0, 0));
  CHECK_FALSE(two.met);
  CHECK(two.found.in(Lang::en) == "2 certified in service, 3 asked");
  CHECK(two.lacking->in(Lang::en) == "1 more certified");
}

TEST_CASE("qualified_share: exact, the missing rounded up, nobody in a post falls short") {
  CHECK(check_one(AdmissionRule::qualified_share, tenths(6), {}, heads(0, 5, 3)).met);
  const Checked short_by_two =
      check_one(AdmissionRule::qualified_share, tenths(6), {}, heads(0, 7, 3));
  CHECK(short_by_two.found.in(Lang::en) ==
        "3 of 7 people in posts are certified (42.9 %), 60 % asked");
  CHECK(short_by_two.lacking->in(Lang::en) == "2 more of those in posts certified");
  CHECK_FALSE(check_one(AdmissionRule::qualified_share, tenths(6), {}, heads(9, 0, 0)).met);
}

TEST_CASE("registered_years: from the day itself; of 29 February the last of February") {
  const auto met_on = [](Date founded, Quantity years, Date day) {
    return check_one(AdmissionRule::registered_years, years, founded_on(founded), {}, day).met;
  };
  CHECK(met_on(Date(2025, 5, 30), Quantity::of(1), kDay));
  CHECK_FALSE(met_on(Date(2025, 5, 31), Quantity::of(1), kDay));
  CHECK_FALSE(met_on(Date(2024, 2, 29), Quantity::of(1), Date(2025, 2, 27)));
  CHECK(met_on(Date(2024, 2, 29), Quantity::of(1), Date(2025, 2, 28)));
  CHECK(met_on(Date(2025, 11, 30), tenths(5), kDay));
  CHECK_FALSE(met_on(Date(2025, 12, 1), tenths(5), kDay));
  const Checked unknown =
      check_one(AdmissionRule::registered_years, Quantity::of(1), founded_on({}));
  CHECK(unknown.lacking->in(Lang::en) == "record it: sw org set o1 founded=DATE");
}

TEST_CASE("audit_within_days: the last day counts, one that is still to come does not") {
  Agency agency;
  agency.audits = {Date(2025, 5, 30), Date(2026, 6, 1)};
  CHECK(check_one(AdmissionRule::audit_within_days, Quantity::of(365), agency).met);
  const Checked late =
      check_one(AdmissionRule::audit_within_days, Quantity::of(365), agency, {}, kDay + 1);
  CHECK(late.found.in(Lang::en) == "last audited on 2025-05-30, 366 days ago, at most 365 asked");
  CHECK(check_one(AdmissionRule::audit_within_days, Quantity::of(365), agency, {}, kDay + 2).met);
  CHECK_FALSE(check_one(AdmissionRule::audit_within_days, Quantity::of(365), {}).met);
}

TEST_CASE("no_open_finding: none is recorded, which is said") {
  const Checked one = check_one(AdmissionRule::no_open_finding, {}, {});
  CHECK(one.met);
  CHECK(one.found.in(Lang::en) == "no open finding is recorded");
}

TEST_CASE("no_open_finding: none so severe as the rule asks") {
  plan::Admission rule;
  rule.rule = AdmissionRule::no_open_finding;
  const std::vector<OpenFinding> open{{"f1", plan::FindingSeverity::minor},
                                      {"f2", plan::FindingSeverity::major}};
  const auto check = [&](plan::FindingSeverity severity) {
    rule.severity = severity;
    return check_admission({}, {}, std::vector<plan::Admission>{rule}, kDay, open).front();
  };
  const Checked serious = check(plan::FindingSeverity::serious);
  CHECK(serious.met);
  CHECK(serious.found.in(Lang::zh) == "未整改的问题 2 个，都不到“严重”");
  const Checked major = check(plan::FindingSeverity::major);
  CHECK_FALSE(major.met);
  CHECK(major.found.in(Lang::zh) == "“较重”以上的问题还有 1 个未整改：f2");
  CHECK(major.lacking->in(Lang::en) ==
        "once put right: sw evaluate finding close f2 --action ACTION");
  CHECK(check(plan::FindingSeverity::minor).found.in(Lang::en) ==
        "open findings that are minor or worse: 2 (f1 f2)");
}

TEST_CASE("a closed agency falls short, whatever the rules; none with no rules is all") {
  Agency agency;
  agency.closed = Date(2026, 5, 29);
  CHECK(check_admission(agency, {}, {}, Date(2026, 5, 29)).empty());
  const std::vector<Checked> checked = check_admission(agency, {}, {}, kDay);
  REQUIRE(checked.size() == 1);
  CHECK(checked[0].id == "closed");
  CHECK_FALSE(all_met(checked));
  CHECK(all_met({}));
}

}  // namespace sw::org
