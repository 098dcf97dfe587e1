#include "core/project/needs.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"
#include "core/facts/detail.hpp"

namespace sw::project {

namespace {

namespace key = service::key;

constexpr std::array kPriorities{service::Word{"high", {"高", "high"}},
                                 service::Word{"medium", {"中", "medium"}},
                                 service::Word{"low", {"低", "low"}}};

constexpr std::array<std::string_view, 12> kChinese{"姓名",
                                                    "名字",
                                                    "电话",
                                                    "手机",
                                                    "联系方式",
                                                    "身份证",
                                                    "证件号",
                                                    "住址",
                                                    "地址",
                                                    "微信",
                                                    "邮箱",
                                                    "学号"};
constexpr std::array<std::string_view, 10> kEnglish{"name",
                                                    "phone",
                                                    "telephone",
                                                    "mobile",
                                                    "tel",
                                                    "email",
                                                    "mail",
                                                    "address",
                                                    "wechat",
                                                    "identity"};
// Longer headings are questions about these things.
constexpr std::size_t kMostCharacters = 8, kMostWords = 3;

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : to_half_width(text)) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      words.back() += static_cast<char>(c >= 'a' ? c : c - 'A' + 'a');
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) {
    words.pop_back();
  }
  return words;
}

}  // namespace

Quantity respondents_of(const facts::Fact& fact) {
  if (fact.value) {
    return *fact.value;
  }
  const auto answer = fact.details.lower_bound(std::string(kAnswer));
  return answer != fact.details.end() && answer->first.starts_with(kAnswer) ? Quantity::of(1)
                                                                            : Quantity();
}

Quantity responses_to(const Register& projects, std::string_view need, const Window& window) {
  Quantity sum;
  for (const facts::Record& record : projects.records(facts::Kind::response)) {
    const facts::Fact& fact = record.fact;
    if (fact.subject == need && fact.date >= window.from && fact.date <= window.to) {
      sum += respondents_of(fact);
    }
  }
  return sum;
}

std::span<const service::Word> priorities() {
  return kPriorities;
}

std::vector<Finding> findings_of(const Register& projects, Date to) {
  std::vector<Finding> findings;
  std::map<std::string, std::size_t> places;
  std::map<std::string, std::vector<Reply>> early;  // on the day it was found, recorded before it
  for (const facts::Record& record : projects.records(facts::Kind::need)) {
    const facts::Fact& fact = record.fact;
    if (fact.date > to) {
      break;  // they come by date
    }
    if (detail_of(fact, key::kAction) == "answer") {
      const Reply reply{fact.date,
                        detail_of(fact, key::kProject),
                        detail_of(fact, key::kChange),
                        detail_of(fact, key::kWhy)};
      const auto found = places.find(fact.subject);
      (found == places.end() ? early[fact.subject] : findings[found->second].replies)
          .push_back(reply);
      continue;
    }
    if (places.try_emplace(fact.subject, findings.size()).second) {
      findings.push_back({fact.subject,
                          fact.part,
                          fact.note,
                          detail_of(fact, key::kPriority),
                          record.label(),
                          fact.date,
                          early[fact.subject]});
    }
  }
  return findings;
}

bool asks_for_identity(std::string_view heading) {
  const std::string plain = to_half_width(trim(heading));
  const auto contains = [&](std::string_view word) {
    return plain.find(word) != std::string::npos;
  };
  if (count_characters(plain) <= kMostCharacters &&
      std::any_of(kChinese.begin(), kChinese.end(), contains)) {
    return true;
  }
  const std::vector<std::string> words = words_in(plain);
  return words.size() <= kMostWords &&
         std::any_of(words.begin(), words.end(), [](const std::string& word) {
           return std::find(kEnglish.begin(), kEnglish.end(), word) != kEnglish.end();
         });
}

}  // namespace sw::project
