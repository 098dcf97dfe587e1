#pragma once
// Facts on agencies in short.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/org/agency.hpp"

namespace sw::org {

inline facts::Fact fact_on(facts::Kind kind,
                           const std::string& subject,
                           Date day,
                           std::map<std::string, std::string> details = {}) {
  facts::Fact fact;
  fact.kind = kind;
  fact.subject = subject;
  fact.date = day;
  fact.details = std::move(details);
  return fact;
}

inline facts::Fact org(const std::string& id,
                       const std::string& action,
                       Date day,
                       std::map<std::string, std::string> details = {}) {
  details["action"] = action;
  return fact_on(facts::Kind::org, id, day, std::move(details));
}

inline facts::Fact money(facts::Kind kind,
                         const std::string& id,
                         const std::string& number,
                         Date day,
                         std::int64_t yuan,
                         std::map<std::string, std::string> details = {}) {
  facts::Fact fact = fact_on(kind, id, day, std::move(details));
  fact.part = number;
  fact.value = Quantity::of(yuan);
  return fact;
}

inline facts::Fact member(const std::string& association,
                          const std::string& who,
                          const std::string& action,
                          Date day) {
  facts::Fact fact = fact_on(facts::Kind::membership, association, day, {{"action", action}});
  fact.part = who;
  return fact;
}

}  // namespace sw::org
