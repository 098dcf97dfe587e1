#include "core/plan/finding.hpp"

#include <algorithm>
#include <tuple>

namespace sw::plan {

void sort_findings(std::vector<Finding>& findings) {
  const auto place = [](const Finding& f) {
    return std::tuple(f.spot.line, f.spot.column, f.severity);
  };
  std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
    return place(a) < place(b);
  });
}

}  // namespace sw::plan
