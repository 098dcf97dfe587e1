#include "core/org/admission.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/people/person.hpp"
#include "core/plan/keys.hpp"

namespace sw::org {

namespace {

constexpr Text kClosedTitle{"机构没有注销", "The agency is not closed"};
constexpr Text kClosed{"已于 {0} 注销", "closed on {0}"};
constexpr Text kNoClosed{"注销的机构不能准入", "a closed agency is not admitted"};
constexpr Text kCertified{"在册持证 {0} 人，要求不少于 {1} 人",
                          "{0} certified in service, {1} asked"};
constexpr Text kMoreCertified{"还差 {0} 人持证", "{0} more certified"};
constexpr Text kShare{"在岗 {0} 人，其中持证 {1} 人（{2}%），要求 {3}%",
                      "{1} of {0} people in posts are certified ({2} %), {3} % asked"};
constexpr Text kMoreQualified{"在岗人员中还要有 {0} 人持证",
                              "{0} more of those in posts certified"};
constexpr Text kNobody{"没有在岗人员，要求持证比例 {0}%", "nobody is in a post; {0} % asked"};
constexpr Text kPutInPosts{"先登记在岗人员：sw staff set 工号 post=岗位",
                           "record who is in which post: sw staff set NO post=POST"};
constexpr Text kFounded{"{0} 登记成立，要求满 {1} 年", "founded on {0}, years asked: {1}"};
constexpr Text kWait{"到 {0} 才满", "reached on {0}"};
constexpr Text kNoFounded{"没有记成立日期，要求满 {0} 年", "no date of founding, years asked: {0}"};
constexpr Text kSetFounded{"补记：sw org set {0} founded=日期",
                           "record it: sw org set {0} founded=DATE"};
constexpr Text kAudited{"最近一次审计 {0}，距今 {1} 天，要求 {2} 天以内",
                        "last audited on {0}, {1} days ago, at most {2} asked"};
constexpr Text kNewAudit{"重新审计后记：sw org set {0} audited=日期",
                         "have it audited, then sw org set {0} audited=DATE"};
constexpr Text kNoAudit{"没有审计记录，要求 {0} 天以内", "no audit, at most {0} days ago asked"};
constexpr Text kSetAudit{"审计后记：sw org set {0} audited=日期",
                         "record it: sw org set {0} audited=DATE"};
constexpr Text kNoFindings{"没有未整改问题的记录", "no open finding is recorded"};
constexpr Text kMilderFindings{"未整改的问题 {0} 个，都不到“{1}”",
                               "findings open: {0}, none of them {1} or worse"};
constexpr Text kOpenFindings{"“{0}”以上的问题还有 {1} 个未整改：{2}",
                             "open findings that are {0} or worse: {1} ({2})"};
constexpr Text kOpenSerious{"还有 {0} 个严重问题未整改：{1}", "serious findings open: {0} ({1})"};
constexpr Text kCloseThem{"整改后记：sw evaluate finding close {0} --action 整改措施",
                          "once put right: sw evaluate finding close {0} --action ACTION"};

std::string percent(const Fraction& share) {
  return Fraction{share.numerator * 100, share.denominator}.rounded().to_string(1);
}

std::string percent(Quantity share) {
  return Fraction{Int128{share.micro()} * 100, Quantity::kScale}.rounded().to_string();
}

// Whole numbers up from a product of two quantities.
Quantity product_up(Quantity one, Quantity other) {
  const Int128 product = Int128{one.micro()} * other.micro();
  const Int128 unit = Int128{Quantity::kScale} * Quantity::kScale;
  return Quantity::of(static_cast<std::int64_t>((product + unit - 1) / unit));
}

Date reached(Date founded, Quantity years) {
  const Quantity months = product_up(years, Quantity::of(12));
  return people::months_after(founded, static_cast<int>(months.micro() / Quantity::kScale));
}

struct Case {
  const Agency& agency;
  const Headcount& heads;
  Quantity value;
  plan::FindingSeverity severity;
  Date day;
  std::span<const OpenFinding> findings;
};

struct Answer {
  Message found;
  std::optional<Message> lacking;
};

Answer certified_min(const Case& c) {
  const Quantity held = c.heads.certified;
  Answer answer{say(kCertified, held.to_string(), c.value.to_string()), {}};
  if (held < c.value) {
    answer.lacking = say(kMoreCertified, (c.value - held).to_string());
  }
  return answer;
}

Answer qualified_share(const Case& c) {
  const Quantity in_post = c.heads.in_post;
  if (in_post.micro() <= 0) {
    return {say(kNobody, percent(c.value)), say(kPutInPosts)};
  }
  const Fraction share = Fraction::of(c.heads.qualified, in_post);
  Answer answer{say(kShare,
                    in_post.to_string(),
                    c.heads.qualified.to_string(),
                    percent(share),
                    percent(c.value)),
                {}};
  if (share < Fraction::of(c.value)) {
    const Quantity needed = product_up(c.value, in_post);
    answer.lacking = say(kMoreQualified, (needed - c.heads.qualified).to_string());
  }
  return answer;
}

Answer registered_years(const Case& c) {
  if (!c.agency.founded) {
    return {say(kNoFounded, c.value.to_string()), say(kSetFounded, c.agency.id)};
  }
  Answer answer{say(kFounded, c.agency.founded->to_string(), c.value.to_string()), {}};
  if (const Date from = reached(*c.agency.founded, c.value); from > c.day) {
    answer.lacking = say(kWait, from.to_string());
  }
  return answer;
}

Answer audit_within_days(const Case& c) {
  const std::string most = c.value.to_string();
  const auto audited = c.agency.audited(c.day);
  if (!audited) {
    return {say(kNoAudit, most), say(kSetAudit, c.agency.id)};
  }
  const int days = c.day - *audited;
  Answer answer{say(kAudited, audited->to_string(), days, most), {}};
  if (Quantity::of(days) > c.value) {
    answer.lacking = say(kNewAudit, c.agency.id);
  }
  return answer;
}

Answer no_open_finding(const Case& c) {
  std::vector<std::string> severe;
  for (const OpenFinding& one : c.findings) {
    if (one.severity >= c.severity) {
      severe.push_back(one.no);
    }
  }
  const Text least = plan::title_of(c.severity);
  if (severe.empty()) {
    return {c.findings.empty() ? say(kNoFindings) : say(kMilderFindings, c.findings.size(), least),
            {}};
  }
  const std::string numbers = join(severe, " ");
  return {c.severity == plan::FindingSeverity::serious
              ? say(kOpenSerious, severe.size(), numbers)
              : say(kOpenFindings, least, severe.size(), numbers),
          say(kCloseThem, severe.front())};
}

Answer answer_to(plan::AdmissionRule rule, const Case& c) {
  switch (rule) {
    case plan::AdmissionRule::certified_min:
      return certified_min(c);
    case plan::AdmissionRule::qualified_share:
      return qualified_share(c);
    case plan::AdmissionRule::registered_years:
      return registered_years(c);
    case plan::AdmissionRule::audit_within_days:
      return audit_within_days(c);
    case plan::AdmissionRule::no_open_finding:
      return no_open_finding(c);
  }
  return no_open_finding(c);
}

}  // namespace

std::vector<Checked> check_admission(const Agency& agency,
                                     const Headcount& heads,
                                     std::span<const plan::Admission> rules,
                                     Date day,
                                     std::span<const OpenFinding> findings) {
  std::vector<Checked> out;
  if (agency.closed_by(day)) {
    out.push_back({"closed",
                   "",
                   say(kClosedTitle),
                   false,
                   say(kClosed, agency.closed->to_string()),
                   say(kNoClosed)});
  }
  for (const plan::Admission& rule : rules) {
    const Quantity value = rule.value.value_or(Quantity());
    Answer answer = answer_to(rule.rule, {agency, heads, value, rule.severity, day, findings});
    const bool met = !answer.lacking;
    out.push_back({rule.id,
                   rule.ref,
                   say(kAsItIs, rule.title),
                   met,
                   std::move(answer.found),
                   std::move(answer.lacking)});
  }
  return out;
}

bool all_met(std::span<const Checked> checked) {
  return std::all_of(checked.begin(), checked.end(), [](const Checked& one) { return one.met; });
}

}  // namespace sw::org
