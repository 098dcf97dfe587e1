#include "core/staff/candidates.hpp"

#include <algorithm>

#include "core/people/words.hpp"

namespace sw::staff {

namespace {

using facts::Fact;
namespace key = people::key;

constexpr Text kFirst{"优先：{0}，实务 {1} 年", "first: {0}, {1} years of practice"};
constexpr Text kNoCertificate{"没有证书", "no certificate"};
constexpr Text kNotCounted{"{0} 不计入任何等级", "{0} counts under no level"};
constexpr Text kShort{"{0}，实务 {1} 年，不满 {2} 年", "{0}, {1} years of practice, {2} asked"};
constexpr Text kUnknown{"{0}，没有记实务年限", "{0}, years of practice not recorded"};

std::string text_at(const std::map<std::string, std::string>& texts, const char* name) {
  const auto found = texts.find(name);
  return found == texts.end() ? std::string() : found->second;
}

Candidate candidate_of(const Fact& fact) {
  Candidate out;
  out.no = fact.subject;
  out.date = fact.date;
  out.name = text_at(fact.personal, people::personal::kName);
  out.certificate = text_at(fact.personal, people::personal::kCertificate);
  out.degree = text_at(fact.details, key::kDegree);
  out.major = text_at(fact.details, key::kMajor);
  out.title = text_at(fact.details, key::kTitle);
  out.level = text_at(fact.details, key::kLevel);
  out.award = text_at(fact.details, key::kAward);
  out.post = text_at(fact.details, key::kPost);
  out.certificate_date = parse_date(text_at(fact.details, key::kCertificateDate));
  const ParsedQuantity practice = parse_quantity(text_at(fact.details, key::kPractice));
  if (practice.fault == NumberFault::none) {
    out.practice = practice.value;
  }
  return out;
}

Candidate* find(std::vector<Candidate>& candidates, std::string_view no) {
  const auto found = std::find_if(
      candidates.begin(), candidates.end(), [no](const Candidate& one) { return one.no == no; });
  return found == candidates.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Candidate> candidates_of(std::span<const Fact> facts) {
  std::vector<Candidate> out;
  const auto is_hire = [](const Fact& fact) {
    return text_at(fact.details, key::kAction) == "hired";
  };
  for (const Fact& fact : facts) {
    if (fact.kind == facts::Kind::candidate && !is_hire(fact)) {
      Candidate* known = find(out, fact.subject);
      (known == nullptr ? out.emplace_back() : *known) = candidate_of(fact);
    }
  }
  for (const Fact& fact : facts) {
    Candidate* known =
        fact.kind == facts::Kind::candidate && is_hire(fact) ? find(out, fact.subject) : nullptr;
    if (known != nullptr) {
      known->hired = fact.date;
      known->staff = text_at(fact.details, key::kStaff);
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const Candidate& one, const Candidate& other) {
    return one.date < other.date;
  });
  return out;
}

const Candidate* find_candidate(std::span<const Candidate> candidates, std::string_view no) {
  const auto found = std::find_if(
      candidates.begin(), candidates.end(), [no](const Candidate& one) { return one.no == no; });
  return found == candidates.end() ? nullptr : &*found;
}

std::string counted_level(const Candidate& candidate, std::span<const LevelRule> rules) {
  return level_of(rules, people::parse_qualification(candidate.level));
}

Preference preference_of(const Candidate& candidate,
                         std::span<const LevelRule> rules,
                         Quantity practice_years) {
  const std::string level = counted_level(candidate, rules);
  if (level.empty()) {
    return {false,
            candidate.practice >= practice_years,
            candidate.level.empty()
                ? say(kNoCertificate)
                : say(kNotCounted, people::title_of(people::skills(), candidate.level))};
  }
  const Message title = people::title_of(people::levels(), level);
  if (!candidate.practice) {
    return {true, false, say(kUnknown, title)};
  }
  const std::string years = candidate.practice->to_string();
  if (*candidate.practice >= practice_years) {
    return {true, true, say(kFirst, title, years)};
  }
  return {true, false, say(kShort, title, years, practice_years.to_string())};
}

std::vector<const Candidate*> hired_in(std::span<const Candidate> candidates, Date from, Date to) {
  std::vector<const Candidate*> out;
  for (const Candidate& one : candidates) {
    if (one.hired && from <= *one.hired && *one.hired <= to) {
      out.push_back(&one);
    }
  }
  return out;
}

}  // namespace sw::staff
