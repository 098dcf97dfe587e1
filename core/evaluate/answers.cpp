#include "core/evaluate/answers.hpp"

#include <algorithm>
#include <charconv>

#include "core/base/text.hpp"
#include "core/evaluate/score_exact.hpp"
#include "core/evaluate/words.hpp"
#include "core/facts/detail.hpp"

namespace sw::evaluate {

namespace {

std::int64_t whole_number(std::string_view text) {
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::string counts_text(const std::vector<AnswerCounts>& groups) {
  std::string out;
  for (const AnswerCounts& group : groups) {
    out += (out.empty() ? "" : "\n") + group.site + "\t" + group.method + "\t";
    for (std::size_t i = 0; i < group.counts.size(); ++i) {
      out += (i == 0 ? "" : " ") + std::to_string(group.counts[i]);
    }
  }
  return out;
}

std::vector<AnswerCounts> counts_from(const std::string& text) {
  std::vector<AnswerCounts> groups;
  for (const std::string& line : split(text, '\n')) {
    const std::vector<std::string> cells = split(line, '\t');
    if (cells.size() != 3) {
      continue;
    }
    AnswerCounts group{cells[0], cells[1], {}};
    for (const std::string& count : split(cells[2], ' ')) {
      group.counts.push_back(whole_number(count));
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace

void Answers::add(const std::string& question,
                  const std::string& site,
                  const std::string& method,
                  std::int64_t answer,
                  std::int64_t highest) {
  std::vector<AnswerCounts>& groups = questions[question];
  auto group = std::find_if(groups.begin(), groups.end(), [&](const AnswerCounts& one) {
    return one.site == site && one.method == method;
  });
  if (group == groups.end()) {
    group = groups.insert(
        group,
        AnswerCounts{site, method, std::vector<std::int64_t>(static_cast<std::size_t>(highest))});
  }
  ++group->counts.at(static_cast<std::size_t>(answer - 1));
}

std::optional<Fraction> Answers::response_rate() const {
  if (!sent || *sent <= 0) {
    return {};
  }
  return Fraction::of(Quantity::of(respondents), Quantity::of(*sent));
}

void put_answers(facts::Fact& fact, const Answers& answers) {
  fact.details[key::kRespondents] = std::to_string(answers.respondents);
  if (answers.sent) {
    fact.details[key::kSent] = std::to_string(*answers.sent);
  }
  for (const auto& [question, groups] : answers.questions) {
    fact.details[key::kAnswerPrefix + question] = counts_text(groups);
  }
  if (!answers.comments.empty()) {
    fact.details[key::kComments] = join(answers.comments, "\n");
  }
}

std::optional<Answers> answers_from(const facts::Fact& fact) {
  const std::string respondents = detail_of(fact, key::kRespondents);
  if (respondents.empty()) {
    return {};
  }
  Answers answers;
  answers.respondents = whole_number(respondents);
  if (const std::string sent = detail_of(fact, key::kSent); !sent.empty()) {
    answers.sent = whole_number(sent);
  }
  const std::string_view prefix = key::kAnswerPrefix;
  for (auto at = fact.details.lower_bound(std::string(prefix));
       at != fact.details.end() && at->first.starts_with(prefix);
       ++at) {
    answers.questions[at->first.substr(prefix.size())] = counts_from(at->second);
  }
  if (const std::string comments = detail_of(fact, key::kComments); !comments.empty()) {
    answers.comments = split(comments, '\n');
  }
  return answers;
}

std::vector<AnswerFigures> figures_of(const Answers& answers,
                                      const Criterion& question,
                                      AnswersBy by) {
  struct Sum {
    std::int64_t answered = 0, satisfied = 0, points = 0;
  };
  std::map<std::string, Sum> sums;
  if (by == AnswersBy::all) {
    sums[""];
  }
  if (const auto found = answers.questions.find(question.id); found != answers.questions.end()) {
    for (const AnswerCounts& group : found->second) {
      Sum& sum = sums[by == AnswersBy::site     ? group.site
                      : by == AnswersBy::method ? group.method
                                                : ""];
      const auto highest = static_cast<std::int64_t>(group.counts.size());
      for (std::int64_t answer = 1; answer <= highest; ++answer) {
        const std::int64_t count = group.counts[static_cast<std::size_t>(answer - 1)];
        const std::int64_t value = question.reversed ? highest + 1 - answer : answer;
        sum.answered += count;
        sum.points += count * value;
        sum.satisfied += value >= question.satisfied_from() ? count : 0;
      }
    }
  }
  std::vector<AnswerFigures> out;
  for (const auto& [group, sum] : sums) {
    AnswerFigures one;
    one.group = group;
    one.answered = sum.answered;
    one.satisfied = sum.satisfied;
    if (sum.answered > 0) {
      one.mean = exact::quotient({sum.points, 1}, {sum.answered, 1});
    }
    one.interval = figures::wilson(sum.satisfied, sum.answered);
    out.push_back(std::move(one));
  }
  return out;
}

std::optional<Quantity> points_from(const Answers& answers, const Criterion& question) {
  const AnswerFigures all = figures_of(answers, question, AnswersBy::all).front();
  if (all.answered == 0) {
    return {};
  }
  const Fraction share = exact::quotient(all.mean, {question.answers, 1});
  return exact::product(share, Fraction::of(question.points.value_or(Quantity()))).rounded();
}

}  // namespace sw::evaluate
