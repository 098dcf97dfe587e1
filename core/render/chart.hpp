#pragma once
// Charts as characters and as SVG.

#include <cstddef>
#include <string>

#include "core/doc/chart.hpp"

namespace sw::render {

/// A line for each point, with the series' signs on a common scale and the range as ├─┤; at most
/// `width` columns. Empty where nothing is known.
std::string chart_text(const doc::Chart& chart, std::size_t width);

/// An <svg> element that stands by itself or in HTML: lines, the range as an area, a legend. Texts
/// are escaped.
std::string chart_svg(const doc::Chart& chart);

}  // namespace sw::render
