#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/text.hpp"
#include "core/base/width.hpp"
#include "core/render/chart.hpp"
#include "core/render/chart_scale.hpp"

namespace sw::render {

namespace {

constexpr std::size_t kLeastPlot = 20;
constexpr std::size_t kSteps = 6;

std::optional<double> at(const doc::Values& values, std::size_t point) {
  return point < values.size() ? values[point] : std::nullopt;
}

// One line of signs.
class Plot {
 public:
  Plot(std::size_t width, const Scale& scale) : cells_(width, " "), scale_(scale) {}

  void put(std::optional<double> value, const std::string& sign) {
    if (value) {
      cells_[column(*value)] = sign;
    }
  }

  void range(std::optional<double> low, std::optional<double> high) {
    if (!low || !high) {
      return;
    }
    for (std::size_t i = column(*low); i <= column(*high); ++i) {
      cells_[i] = "─";
    }
    cells_[column(*low)] = "├";
    cells_[column(*high)] = "┤";
  }

  std::string line() const {
    std::string text = join(cells_, "");
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
  }

 private:
  std::size_t column(double value) const {
    const double place = std::clamp(scale_.share(value), 0.0, 1.0);
    return static_cast<std::size_t>(std::lround(place * static_cast<double>(cells_.size() - 1)));
  }

  std::vector<std::string> cells_;
  const Scale& scale_;
};

// Numbers under their places, as many as there is room for.
std::string axis(const Scale& scale, std::size_t width) {
  std::string text;
  for (const double value : scale.marks()) {
    const std::string number = std::to_string(std::llround(value));
    const auto place =
        static_cast<std::size_t>(std::lround(scale.share(value) * static_cast<double>(width - 1)));
    const std::size_t begin = std::min(place, width - std::min(width, number.size()));
    if (text.empty() || begin > text.size()) {
      text.resize(begin, ' ');
      text += number;
    }
  }
  return text;
}

}  // namespace

std::string chart_text(const doc::Chart& chart, std::size_t width) {
  const Scale scale = scale_of(chart, kSteps);
  if (!scale.known()) {
    return {};
  }
  std::size_t label = 0;
  for (const std::string& point : chart.points) {
    label = std::max(label, display_width(point));
  }
  const std::size_t plot = std::max(kLeastPlot, width > label + 2 ? width - label - 2 : 0);
  std::string out;
  for (std::size_t i = 0; i < chart.points.size(); ++i) {
    Plot line(plot, scale);
    line.range(at(chart.low, i), at(chart.high, i));
    for (const doc::Series& series : chart.series) {
      line.put(at(series.values, i), series.sign);
    }
    const std::string signs = line.line();
    out += signs.empty() ? chart.points[i] : pad_right(chart.points[i], label) + "  " + signs;
    out += "\n";
  }
  out += std::string(label + 2, ' ') + axis(scale, plot) + "\n";
  std::vector<std::string> legend;
  for (const doc::Series& series : chart.series) {
    legend.push_back(series.sign + " " + printable_line(series.name));
  }
  if (!chart.range.empty()) {
    legend.push_back("├─┤ " + printable_line(chart.range));
  }
  return out + std::string(label + 2, ' ') + join(legend, "   ") + "\n";
}

}  // namespace sw::render
