#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "core/base/text.hpp"
#include "core/render/chart.hpp"
#include "core/render/chart_scale.hpp"

namespace sw::render {

namespace {

constexpr double kWidth = 720, kHeight = 360;
constexpr double kLeft = 56, kRight = 16, kTop = 40, kBottom = 72;
constexpr int kSvgSteps = 6;
// Told apart without colour too: full, dashed, dotted.
struct Style {
  std::string_view color, dash;
};
constexpr std::array<Style, 3> kStyles{{{"#555555", "6 4"}, {"#b3541e", "2 3"}, {"#1f5fa8", ""}}};
constexpr std::string_view kRangeColor = "#9bbce0";

std::string xml_escaped(std::string_view text) {
  std::string out;
  for (const char c : printable_line(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

class SvgWriter {
 public:
  explicit SvgWriter(const doc::Chart& chart) : chart_(chart), scale_(scale_of(chart, kSvgSteps)) {}

  std::string write() {
    out_ = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" "
        "height=\"{1}\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">\n",
        kWidth,
        kHeight);
    out_ += "<title>" + xml_escaped(chart_.title) + "</title>\n";
    text(kLeft, 20, "start", chart_.title, " font-size=\"14\"");
    if (scale_.known()) {
      grid();
      area();
      for (std::size_t i = 0; i < chart_.series.size(); ++i) {
        line(chart_.series[i].values, kStyles[i % kStyles.size()]);
      }
    }
    legend();
    return out_ + "</svg>\n";
  }

 private:
  double x(std::size_t point) const {
    const auto gaps = static_cast<double>(std::max<std::size_t>(chart_.points.size(), 2) - 1);
    return kLeft + static_cast<double>(point) * (kWidth - kLeft - kRight) / gaps;
  }
  double y(double value) const {
    return kHeight - kBottom - scale_.share(value) * (kHeight - kTop - kBottom);
  }

  void text(double at_x,
            double at_y,
            std::string_view anchor,
            std::string_view words,
            std::string_view more = {}) {
    out_ += fmt::format(
        "<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\" fill=\"#333333\"{}>{}"
        "</text>\n",
        at_x,
        at_y,
        anchor,
        more,
        xml_escaped(words));
  }

  void stroke(double x1, double y1, double x2, double y2, const Style& style, double width) {
    out_ += fmt::format(
        "<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"{}\" "
        "stroke-width=\"{}\" stroke-dasharray=\"{}\"/>\n",
        x1,
        y1,
        x2,
        y2,
        style.color,
        width,
        style.dash.empty() ? "none" : style.dash);
  }

  void grid() {
    for (const double value : scale_.marks()) {
      stroke(kLeft, y(value), kWidth - kRight, y(value), {"#dddddd", ""}, 1);
      text(kLeft - 6, y(value) + 4, "end", std::to_string(std::llround(value)));
    }
    // As many labels as there is room for.
    const std::size_t every = chart_.points.size() / 8 + 1;
    for (std::size_t i = 0; i < chart_.points.size(); i += every) {
      text(x(i), kHeight - kBottom + 18, i == 0 ? "start" : "middle", chart_.points[i]);
    }
  }

  // Runs of points whose range is known.
  void area() {
    std::string there, back;
    const std::size_t points = std::min(chart_.low.size(), chart_.high.size());
    for (std::size_t i = 0; i <= points; ++i) {
      if (i < points && chart_.low[i] && chart_.high[i]) {
        there += fmt::format("{:.1f},{:.1f} ", x(i), y(*chart_.high[i]));
        back = fmt::format("{:.1f},{:.1f} ", x(i), y(*chart_.low[i])) + back;
      } else if (!there.empty()) {
        out_ +=
            fmt::format("<polygon points=\"{}\" fill=\"{}\" fill-opacity=\"0.5\" stroke=\"{}\"/>\n",
                        trim(there + back),
                        kRangeColor,
                        kRangeColor);
        there.clear();
        back.clear();
      }
    }
  }

  void line(const doc::Values& values, const Style& style) {
    std::optional<std::size_t> before;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (!values[i]) {
        before.reset();
        continue;
      }
      if (before) {
        stroke(x(*before), y(*values[*before]), x(i), y(*values[i]), style, 2);
      }
      out_ += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3\" fill=\"{}\"/>\n",
                          x(i),
                          y(*values[i]),
                          style.color);
      before = i;
    }
  }

  void legend() {
    const double at_y = kHeight - 16;
    double at_x = kLeft;
    const auto entry = [&](std::string_view name, const Style& style, double width) {
      stroke(at_x, at_y - 4, at_x + 24, at_y - 4, style, width);
      text(at_x + 30, at_y, "start", name);
      at_x += 170;
    };
    for (std::size_t i = 0; i < chart_.series.size(); ++i) {
      entry(chart_.series[i].name, kStyles[i % kStyles.size()], 2);
    }
    if (!chart_.range.empty()) {
      entry(chart_.range, {kRangeColor, ""}, 8);
    }
  }

  const doc::Chart& chart_;
  Scale scale_;
  std::string out_;
};

}  // namespace

std::string chart_svg(const doc::Chart& chart) {
  return SvgWriter(chart).write();
}

}  // namespace sw::render
