// Charts as characters and as SVG.

#include "core/render/chart.hpp"

#include <doctest/doctest.h>

#include "core/base/text.hpp"
#include "core/base/width.hpp"
#include "core/render/chart_scale.hpp"

namespace sw::render {

namespace {

doc::Chart chart() {
  doc::Chart chart;
  chart.title = "R&D <\"x\">";
  chart.points = {"2026 Q1", "2026 Q2", "2026 Q3"};
  chart.series = {{"Plan", "|", {0.0, 50.0, 100.0}}, {"Actual", "o", {10.0, {}, {}}}};
  chart.range = "Range";
  chart.low = {{}, 20.0, {}};
  chart.high = {{}, 40.0, {}};
  return chart;
}

}  // namespace

TEST_CASE("signs stand on a common scale, the range between its ends") {
  CHECK(chart_text(chart(), 30) ==
        "2026 Q1  | o\n"
        "2026 Q2      ├───┤ |\n"
        "2026 Q3                      |\n"
        "         0   20  40  60  80\n"  // no room for 100
        "         | Plan   o Actual   ├─┤ Range\n");
}

TEST_CASE("what is not known is not drawn") {
  doc::Chart none;
  none.points = {"a"};
  none.series = {{"Plan", "|", {std::nullopt}}};
  CHECK(chart_text(none, 80).empty());
  CHECK(chart_svg(none).find("<line x1=\"56.0\" y1=\"340.0\"") !=
        std::string::npos);  // legend only
  CHECK(chart_svg(none).find("circle") == std::string::npos);
}

TEST_CASE("one value alone has a scale too") {
  doc::Chart one;
  one.points = {"a"};
  one.series = {{"Plan", "|", {61.0}}};
  const Scale scale = scale_of(one, 6);
  CHECK(scale.low == 61);
  CHECK(scale.high == 62);
  CHECK(chart_text(one, 40).starts_with("a  |\n"));
}

TEST_CASE("lines keep within the width, wide characters too") {
  doc::Chart wide = chart();
  wide.points = {"2026 年 1 季度", "2026 年 2 季度", "2026 年 3 季度"};
  for (const std::string& line : split(chart_text(wide, 60), '\n')) {
    CHECK(display_width(line) <= 60);
  }
}

TEST_CASE("SVG: texts are escaped, a range is an area, gaps stay gaps") {
  const std::string svg = chart_svg(chart());
  CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
  CHECK(svg.find("<title>R&amp;D &lt;&quot;x&quot;&gt;</title>") != std::string::npos);
  CHECK(svg.find("<\"x\">") == std::string::npos);
  CHECK(svg.find("<polygon") != std::string::npos);
  std::size_t circles = 0;
  for (std::size_t at = svg.find("<circle"); at != std::string::npos;
       at = svg.find("<circle", at + 1)) {
    ++circles;
  }
  CHECK(circles == 4);  // three of the plan, one of the actual
  CHECK(svg.ends_with("</svg>\n"));
}

}  // namespace sw::render
