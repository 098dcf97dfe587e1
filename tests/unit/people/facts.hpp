#pragma once
// Facts on people in short.

#include <map>
#include <string>
#include <vector>

#include "core/facts/fact.hpp"

namespace sw::people {

inline facts::Fact fact_on(facts::Kind kind,
                           Date day,
                           std::map<std::string, std::string> details = {}) {
  facts::Fact fact;
  fact.kind = kind;
  fact.subject = "001";
  fact.date = day;
  fact.details = std::move(details);
  return fact;
}

inline facts::Fact staff(const std::string& action,
                         Date day,
                         std::map<std::string, std::string> details = {}) {
  details["action"] = action;
  return fact_on(facts::Kind::staff, day, std::move(details));
}

inline facts::Fact certificate(Date day, const std::string& level) {
  return fact_on(facts::Kind::certificate, day, {{"level", level}});
}

inline facts::Fact registration(Date day, Date until) {
  return fact_on(facts::Kind::registration, day, {{"until", until.to_string()}});
}

inline facts::Fact training(Date day,
                            std::int64_t hours,
                            const std::string& course = {},
                            const std::string& kind = {}) {
  facts::Fact fact = fact_on(facts::Kind::training, day);
  fact.value = Quantity::of(hours);
  fact.part = course;
  if (!kind.empty()) {
    fact.details["kind"] = kind;
  }
  return fact;
}

}  // namespace sw::people
