#pragma once
// The cases of a register that a test made, worked out once for each day.

#include <map>
#include <memory>
#include <vector>

#include "core/project/cases.hpp"

namespace sw::project {

/// After the register's other functions.
inline void know_cases(Register& projects) {
  const auto known = std::make_shared<std::map<Date, std::vector<Case>>>();
  projects.cases = [others = projects, known](Date to) -> const std::vector<Case>& {
    const auto [place, fresh] = known->try_emplace(to);
    if (fresh) {
      place->second = cases_of(others, to);
    }
    return place->second;
  };
}

}  // namespace sw::project
