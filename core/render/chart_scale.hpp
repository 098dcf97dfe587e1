#pragma once
// The scale that all figures of a chart share.

#include <vector>

#include "core/doc/chart.hpp"

namespace sw::render {

struct Scale {
  double low = 0, high = 0, step = 1;  // multiples of the step: 1, 2 or 5 × a power of ten

  bool known() const { return high > low; }
  /// 0 to 1.
  double share(double value) const { return (value - low) / (high - low); }
  /// From low to high, a step apart.
  std::vector<double> marks() const;
};

/// Wide enough for every value, in about `steps` steps; not known where the chart has no value.
Scale scale_of(const doc::Chart& chart, int steps);

}  // namespace sw::render
