#include "core/project/tally.hpp"

#include <algorithm>
#include <set>

#include "core/project/needs.hpp"

namespace sw::project {

namespace {

using Counts = std::vector<std::vector<std::optional<std::int64_t>>>;

std::optional<Quantity> number_in(const std::string& text) {
  const ParsedQuantity parsed = parse_quantity(text);
  return parsed.fault == NumberFault::none ? std::optional(parsed.value) : std::nullopt;
}

void take_numbers(Tally& out, const std::map<std::string, std::int64_t>& counts) {
  Int128 sum = 0;
  for (const auto& [text, count] : counts) {
    const auto number = number_in(text);
    if (!number) {
      out.mean = out.least = out.largest = std::nullopt;
      return;
    }
    sum += Int128{number->micro()} * count;
    out.least = std::min(out.least.value_or(*number), *number);
    out.largest = std::max(out.largest.value_or(*number), *number);
  }
  out.mean = Fraction{sum, Int128{out.answered} * Quantity::kScale}.rounded();
}

bool comes_first(const Tally& tally, const Counted& one, const Counted& other) {
  if (tally.mean) {
    return *number_in(one.answer) < *number_in(other.answer);
  }
  return one.count != other.count ? one.count > other.count : one.answer < other.answer;
}

// Takes the smallest count that is left out of a line in which one alone is missing. `at` gives the
// line's places.
template <class At>
bool widen(std::size_t size, const At& at) {
  std::size_t missing = 0;
  std::optional<std::int64_t>* smallest = nullptr;
  for (std::size_t i = 0; i < size; ++i) {
    std::optional<std::int64_t>& place = at(i);
    if (!place) {
      ++missing;
    } else if (*place > 0 && (smallest == nullptr || *place < **smallest)) {
      smallest = &place;
    }
  }
  if (missing != 1 || smallest == nullptr) {
    return false;
  }
  smallest->reset();
  return true;
}

}  // namespace

Questionnaire questionnaire_of(const std::vector<facts::Record>& responses) {
  Questionnaire all;
  std::set<std::string, std::less<>> known;
  std::set<std::string, std::less<>> answered;
  for (const facts::Record& record : responses) {
    Answers answers;
    for (const auto& [name, text] : record.fact.details) {
      if (name.starts_with(kQuestion) && known.insert(text).second) {
        all.questions.push_back(text);
      } else if (name.starts_with(kAnswer)) {
        answers[name.substr(kAnswer.size())] = text;
        answered.insert(name.substr(kAnswer.size()));
      }
    }
    if (!answers.empty()) {
      all.respondents.push_back(std::move(answers));
    }
  }
  for (const std::string& question : answered) {
    if (known.insert(question).second) {
      all.questions.push_back(question);
    }
  }
  return all;
}

Tally tally(const Questionnaire& all, std::string_view question) {
  Tally out;
  out.question = question;
  std::map<std::string, std::int64_t> counts;
  for (const Answers& one : all.respondents) {
    if (const auto found = one.find(question); found != one.end()) {
      ++counts[found->second];
      ++out.answered;
    } else {
      ++out.missing;
    }
  }
  if (counts.empty()) {
    return out;
  }
  take_numbers(out, counts);
  const bool repeated = static_cast<std::int64_t>(counts.size()) < out.answered;
  if (counts.size() <= kMostAnswers && repeated) {
    out.kind = QuestionKind::closed;
    for (const auto& [answer, count] : counts) {
      out.answers.push_back({answer, count});
    }
    std::stable_sort(
        out.answers.begin(), out.answers.end(), [&](const Counted& one, const Counted& other) {
          return comes_first(out, one, other);
        });
  } else {
    out.kind = out.mean ? QuestionKind::number : QuestionKind::words;
  }
  return out;
}

Cross cross(const Questionnaire& all, const Tally& question, const Tally& by) {
  Cross out;
  std::map<std::string, std::size_t, std::less<>> rows, columns;
  for (const Counted& one : question.answers) {
    rows[one.answer] = out.answers.size();
    out.answers.push_back(one.answer);
  }
  for (const Counted& one : by.answers) {
    columns[one.answer] = out.by.size();
    out.by.push_back(one.answer);
  }
  const std::vector<std::optional<std::int64_t>> zeros(out.by.size(), 0);
  out.counts.assign(out.answers.size(), zeros);
  out.sums.assign(out.by.size(), 0);
  for (const Answers& one : all.respondents) {
    const auto answer = one.find(question.question);
    const auto value = one.find(by.question);
    if (answer != one.end() && value != one.end()) {
      const std::size_t column = columns.at(value->second);
      ++*out.counts.at(rows.at(answer->second)).at(column);
      ++out.sums.at(column);
    }
  }
  return out;
}

void suppress(Counts& counts, std::int64_t least) {
  for (auto& row : counts) {
    for (auto& one : row) {
      if (one && *one > 0 && *one < least) {
        one.reset();
      }
    }
  }
  const std::size_t columns = counts.empty() ? 0 : counts.front().size();
  for (bool changed = true; changed;) {
    changed = false;
    for (auto& row : counts) {
      changed |= columns > 1 && widen(
                                    columns, [&](std::size_t i) -> auto& { return row.at(i); });
    }
    for (std::size_t column = 0; column < columns; ++column) {
      changed |= widen(
          counts.size(), [&](std::size_t i) -> auto& { return counts.at(i).at(column); });
    }
  }
}

void suppress(Tally& tally, std::int64_t least) {
  Counts counts;
  for (const Counted& one : tally.answers) {
    counts.push_back({one.count});
  }
  suppress(counts, least);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    tally.answers[i].count = counts[i].front();
  }
  // The extremes may be one person's.
  tally.least = tally.largest = std::nullopt;
  if (tally.answered < least) {
    tally.mean.reset();
  }
}

}  // namespace sw::project
