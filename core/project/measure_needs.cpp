// from = { need = "responses" | "findings" | "answered" }

#include <algorithm>

#include "core/plan/keys.hpp"
#include "core/project/measures.hpp"
#include "core/project/needs.hpp"

namespace sw::project {

namespace {

bool has(const plan::Pair& pair, std::string_view value) {
  return std::find(pair.values.begin(), pair.values.end(), value) != pair.values.end();
}

// Whether the filters let a need pass: survey is its id; instrument and group are the plan's.
bool passes(const Asked& asked, const std::string& need) {
  const auto planned = std::find_if(asked.plan.needs.begin(),
                                    asked.plan.needs.end(),
                                    [&](const plan::Need& one) { return one.id == need; });
  for (const plan::Pair& pair : asked.indicator.from) {
    const bool known = planned != asked.plan.needs.end();
    if ((pair.name == "survey" && !has(pair, need)) ||
        (pair.name == "instrument" && (!known || !has(pair, plan::name_of(planned->instrument)))) ||
        (pair.name == "group" && (!known || !has(pair, planned->group)))) {
      return false;
    }
  }
  return true;
}

facts::Total responses(const Asked& asked) {
  facts::Total total;
  for (const facts::Record& record : asked.projects.records(facts::Kind::response)) {
    const facts::Fact& fact = record.fact;
    if (fact.date > asked.window.to) {
      break;  // they come by date
    }
    total.count = std::max<std::int64_t>(total.count, 1);
    if (fact.date >= asked.window.from && passes(asked, fact.subject)) {
      total.sum += respondents_of(fact);
      ++total.count;
    }
  }
  return total;
}

}  // namespace

facts::Total measure_needs(const Asked& asked) {
  if (asked.figure == "responses") {
    return responses(asked);
  }
  facts::Total total;
  for (const Finding& one : findings_of(asked.projects, asked.window.to)) {
    total.count = std::max<std::int64_t>(total.count, 1);
    if (asked.figure == "answered" && one.is_open()) {
      continue;
    }
    const Date day = asked.figure == "answered" ? one.replies.front().date : one.date;
    if (day >= asked.window.from && passes(asked, one.need)) {
      total.sum += Quantity::of(1);
      ++total.count;
    }
  }
  return total;
}

}  // namespace sw::project
