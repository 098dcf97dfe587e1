#include "core/render/chart_scale.hpp"

#include <algorithm>
#include <cmath>

namespace sw::render {

std::vector<double> Scale::marks() const {
  std::vector<double> marks;
  const auto steps = static_cast<int>(std::lround((high - low) / step));
  for (int i = 0; i <= steps; ++i) {
    marks.push_back(low + i * step);
  }
  return marks;
}

Scale scale_of(const doc::Chart& chart, int steps) {
  Scale scale;
  bool any = false;
  const auto take = [&](const doc::Values& values) {
    for (const std::optional<double>& value : values) {
      if (value) {
        scale.low = any ? std::min(scale.low, *value) : *value;
        scale.high = any ? std::max(scale.high, *value) : *value;
        any = true;
      }
    }
  };
  for (const doc::Series& series : chart.series) {
    take(series.values);
  }
  take(chart.low);
  take(chart.high);
  if (!any) {
    return {};
  }
  const double rough = std::max((scale.high - scale.low) / steps, 1.0);
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  const double share = rough / power;
  scale.step = power * (share <= 1 ? 1 : (share <= 2 ? 2 : (share <= 5 ? 5 : 10)));
  scale.low = std::floor(scale.low / scale.step) * scale.step;
  scale.high = std::ceil(scale.high / scale.step) * scale.step;
  if (scale.high <= scale.low) {
    scale.high = scale.low + scale.step;
  }
  return scale;
}

}  // namespace sw::render
