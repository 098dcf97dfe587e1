#include "cli/log/details.hpp"

#include <array>

#include "core/people/words.hpp"

namespace sw::cli {

namespace {

constexpr std::array kActions{
    people::Word{"add", {"到任", "joins"}},
    people::Word{"set", {"变动", "changes"}},
    people::Word{"leave", {"离职", "leaves"}},
};
constexpr std::array kOrgActions{
    people::Word{"add", {"登记", "registered"}},
    people::Word{"set", {"变更", "changes"}},
    people::Word{"admit", {"准入", "admitted"}},
    people::Word{"close", {"注销", "closed"}},
};

// Keys that stand on money, with what they are called.
constexpr std::array kMoneyKeys{
    people::Word{"source", {"来源", "source"}},
    people::Word{"voucher", {"凭证", "voucher"}},
    people::Word{"project", {"项目", "project"}},
    people::Word{"line", {"科目", "line"}},
};

// Of money, keys are called as people call them.
std::string key_text(const facts::Fact& fact, const std::string& key, Lang lang) {
  const bool money = fact.kind == facts::Kind::spending || fact.kind == facts::Kind::contract;
  return money ? people::title_of(kMoneyKeys, key).in(lang) : key;
}

std::string action_text(const facts::Fact& fact, const std::string& action, Lang lang) {
  const bool staff = fact.kind == facts::Kind::staff;
  return staff ? people::title_of(kActions, action).in(lang)
               : people::title_of(kOrgActions, action).in(lang);
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
  for (const auto& [key, words] : fact.personal) {
    add(words);
  }
  for (const auto& [key, value] : fact.details) {
    if (key != people::key::kAction) {
      add(key_text(fact, key, lang) + "=" + value);
    }
  }
  return text;
}

}  // namespace sw::cli
