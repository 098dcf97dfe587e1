#pragma once
// Records of projects in memory, as the store would give them.

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/project/measure.hpp"
#include "core/project/register.hpp"
#include "tests/unit/project/known_cases.hpp"

namespace sw::project {

class Records {
 public:
  facts::Fact& add(facts::Kind kind,
                   const std::string& subject,
                   Date day,
                   std::map<std::string, std::string> details = {},
                   const std::string& part = "") {
    facts::Record record;
    record.id = {++last_, 0};
    record.fact.kind = kind;
    record.fact.subject = subject;
    record.fact.date = day;
    record.fact.part = part;
    record.fact.details = std::move(details);
    auto& all = records_[kind];
    // by date, then in the order of recording
    const auto place = std::find_if(
        all.begin(), all.end(), [&](const facts::Record& one) { return one.fact.date > day; });
    return all.insert(place, std::move(record))->fact;
  }

  Register reg() const {
    Register projects;
    projects.records = [this](facts::Kind kind) -> const std::vector<facts::Record>& {
      static const std::vector<facts::Record> kNone;
      const auto found = records_.find(kind);
      return found == records_.end() ? kNone : found->second;
    };
    projects.case_services = [](Date, Date) -> const std::vector<service::CaseSum>& {
      static const std::vector<service::CaseSum> kNone;
      return kNone;
    };
    know_cases(projects);
    return projects;
  }

  /// Of an indicator `from = { source = "figure" }`, a level for what is listed.
  facts::Total figure(const std::string& source,
                      const std::string& figure,
                      const Window& window,
                      const std::pair<std::string, std::vector<std::string>>& filter = {}) const {
    static const plan::Plan kNoPlan;
    plan::Indicator indicator;
    indicator.kind = figure == "listed" ? plan::IndicatorKind::level : plan::IndicatorKind::flow;
    indicator.from = {{source, {figure}, {}, {}}};
    if (!filter.first.empty()) {
      indicator.from.push_back({filter.first, filter.second, {}, {}});
    }
    return measure(plan ? *plan : kNoPlan, indicator, reg(), window).value_or(facts::Total());
  }

  const plan::Plan* plan = nullptr;

 private:
  std::map<facts::Kind, std::vector<facts::Record>> records_;
  std::int64_t last_ = 0;
};

}  // namespace sw::project
