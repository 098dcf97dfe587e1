#include "cli/log/details.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/evaluate/words.hpp"
#include "core/people/words.hpp"

namespace sw::cli {

namespace {

constexpr std::array kActions{
    Word{"add", {"到任", "joins"}},
    Word{"set", {"变动", "changes"}},
    Word{"leave", {"离职", "leaves"}},
};
constexpr std::array kOrgActions{
    Word{"add", {"登记", "registered"}},
    Word{"set", {"变更", "changes"}},
    Word{"admit", {"准入", "admitted"}},
    Word{"close", {"注销", "closed"}},
};

// Keys that stand on money, with what they are called.
constexpr std::array kMoneyKeys{
    Word{"source", {"来源", "source"}},
    Word{"voucher", {"凭证", "voucher"}},
    Word{"project", {"项目", "project"}},
    Word{"line", {"科目", "line"}},
};

// Findings and evaluations.
constexpr std::array kFindingActions{
    Word{"add", {"发现", "found"}},
    Word{"close", {"整改", "put right"}},
    Word{"verify", {"核实", "verified"}},
};
constexpr std::array kFindingKeys{
    Word{evaluate::finding_key::kSeverity, {"程度", "severity"}},
    Word{evaluate::finding_key::kOwner, {"责任人", "owner"}},
    Word{evaluate::finding_key::kDue, {"期限", "due"}},
    Word{evaluate::finding_key::kCriterion, {"评估项", "criterion"}},
    Word{evaluate::finding_key::kVerifiedBy, {"核实人", "by"}},
};
constexpr std::array kEvaluationParts{
    Word{evaluate::part::kStart, {"开始", "started"}},
    Word{evaluate::part::kScore, {"打分", "scored"}},
    Word{evaluate::part::kFinish, {"完成", "finished"}},
    Word{evaluate::part::kReopen, {"重开", "reopened"}},
    Word{evaluate::part::kSample, {"抽样", "drawn"}},
};
constexpr std::array kEvaluationKeys{
    Word{evaluate::key::kSubject, {"对象", "subject"}},
    Word{evaluate::key::kRubric, {"量表", "rubric"}},
    Word{evaluate::key::kSide, {"评估方", "side"}},
    Word{evaluate::key::kAssessor, {"评估人", "assessor"}},
    Word{evaluate::key::kRound, {"轮次", "round"}},
    Word{evaluate::key::kWhy, {"原因", "reason"}},
    Word{evaluate::key::kSent, {"发放", "asked"}},
    Word{evaluate::key::kRespondents, {"收回", "answered"}},
    Word{evaluate::key::kSeed, {"种子", "seed"}},
    Word{evaluate::key::kFrom, {"可抽", "of"}},
    Word{evaluate::key::kChosen, {"抽中", "chosen"}},
};
// What sealing and imports keep for the arithmetic: `evaluate show` shows it.
constexpr std::array<std::string_view, 7> kSealed{evaluate::key::kComments,
                                                  evaluate::key::kScores,
                                                  evaluate::key::kMeasured,
                                                  evaluate::key::kExact,
                                                  evaluate::key::kTerms,
                                                  evaluate::key::kVetoed,
                                                  evaluate::key::kFloors};

bool is_shown(const facts::Fact& fact, const std::string& key) {
  return fact.kind != facts::Kind::evaluation ||
         (std::find(kSealed.begin(), kSealed.end(), key) == kSealed.end() &&
          !key.starts_with(evaluate::key::kAnswerPrefix));
}

// Of money, evaluations and findings, keys are called as people call them.
std::string key_text(const facts::Fact& fact, const std::string& key, Lang lang) {
  switch (fact.kind) {
    case facts::Kind::spending:
    case facts::Kind::contract:
      return title_of(kMoneyKeys, key).in(lang);
    case facts::Kind::finding:
      return title_of(kFindingKeys, key).in(lang);
    case facts::Kind::evaluation:
      return key.starts_with(evaluate::key::kScorePrefix)
                 ? key.substr(std::string_view(evaluate::key::kScorePrefix).size())
                 : title_of(kEvaluationKeys, key).in(lang);
    default:
      return key;
  }
}

std::string value_text(const facts::Fact& fact,
                       const std::string& key,
                       const std::string& value,
                       Lang lang) {
  if (fact.kind == facts::Kind::finding && key == evaluate::finding_key::kSeverity) {
    return title_of(evaluate::severities(), value).in(lang);
  }
  if (fact.kind == facts::Kind::evaluation && key == evaluate::key::kSide) {
    return title_of(evaluate::known_sides(), value).in(lang);
  }
  return value;
}

std::string action_text(const facts::Fact& fact, const std::string& action, Lang lang) {
  switch (fact.kind) {
    case facts::Kind::staff:
      return title_of(kActions, action).in(lang);
    case facts::Kind::finding:
      return title_of(kFindingActions, action).in(lang);
    default:
      return title_of(kOrgActions, action).in(lang);
  }
}

}  // namespace

std::string details_text(const facts::Fact& fact, Lang lang) {
  std::string text;
  const auto add = [&](const std::string& word) {
    text += (text.empty() || word.empty() ? "" : " ") + word;
  };
  if (const auto action = fact.details.find(people::key::kAction); action != fact.details.end()) {
    add(action_text(fact, action->second, lang));
  }
  if (fact.kind == facts::Kind::evaluation) {
    add(title_of(kEvaluationParts, fact.part).in(lang));
  }
  for (const auto& [key, words] : fact.personal) {
    add(words);
  }
  for (const auto& [key, value] : fact.details) {
    if (key != people::key::kAction && is_shown(fact, key)) {
      add(key_text(fact, key, lang) + "=" + value_text(fact, key, value, lang));
    }
  }
  return text;
}

std::string part_text(const facts::Fact& fact) {
  return fact.kind == facts::Kind::evaluation ? std::string() : fact.part;
}

}  // namespace sw::cli
