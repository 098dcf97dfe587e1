// How figures read to people.
#include <algorithm>

#include "core/report/report.hpp"

namespace sw::report {

namespace {

int decimals_of(const plan::Indicator& indicator) {
  int decimals = std::max(indicator.target.decimals(),
                          indicator.baseline ? indicator.baseline->decimals() : 0);
  for (const Quantity quarter : indicator.by_quarter) {
    decimals = std::max(decimals, quarter.decimals());
  }
  return indicator.kind == plan::IndicatorKind::ratio ? std::max(0, decimals - 2) : decimals;
}

std::string text_of(const plan::Indicator& indicator, Quantity value, int decimals) {
  if (indicator.kind != plan::IndicatorKind::ratio) {
    return value.to_string(decimals);
  }
  const Fraction percent{static_cast<Int128>(value.micro()) * 100, Quantity::kScale};
  return percent.rounded().to_string(decimals) + "%";
}

bool is_whole(const plan::Indicator& indicator) {
  return indicator.target.is_whole() && figures::base_of(indicator).is_whole() &&
         std::all_of(indicator.by_quarter.begin(), indicator.by_quarter.end(), [](Quantity q) {
           return q.is_whole();
         });
}

bool reached(const plan::Indicator& indicator, Quantity value) {
  return indicator.better == plan::Better::more ? value >= indicator.target
                                                : value <= indicator.target;
}

}  // namespace

std::string shown(const plan::Indicator& indicator, Quantity value) {
  int decimals = decimals_of(indicator);
  std::string text = text_of(indicator, value, decimals);
  // 89.6 of 90 must not read "90" while it is short of it, nor 89.96 "90.0".
  while (!reached(indicator, value) && decimals < 6 &&
         text == text_of(indicator, indicator.target, decimals)) {
    text = text_of(indicator, value, ++decimals);
  }
  return text;
}

Quantity owed(const plan::Indicator& indicator, Quantity expected) {
  if (indicator.kind == plan::IndicatorKind::ratio || !is_whole(indicator)) {
    return expected;
  }
  const Quantity base = figures::base_of(indicator);
  const std::int64_t grown = (expected - base).micro();
  return base + Quantity::from_micro(grown - grown % Quantity::kScale);
}

std::string shown_change(const plan::Indicator& indicator, Quantity value) {
  const std::string text = text_of(indicator, value, decimals_of(indicator));
  const bool sign = indicator.kind == plan::IndicatorKind::level && value > Quantity() &&
                    text.find_first_of("123456789") != std::string::npos;  // no "+0"
  return (sign ? "+" : "") + text;
}

std::string shown_attainment(const figures::IndicatorFigures& figures) {
  if (!figures.attainment) {
    return "—";
  }
  const Fraction percent{static_cast<Int128>(figures.attainment->micro()) * 100, Quantity::kScale};
  std::string text = percent.rounded().to_string(0);
  if (text == "100" && !figures.reached) {
    text = "99";
  }
  return text + "%";
}

doc::Tone tone_of(figures::Status status) {
  switch (status) {
    case figures::Status::done:
    case figures::Status::ahead:
      return doc::Tone::good;
    case figures::Status::behind:
      return doc::Tone::warning;
    case figures::Status::at_risk:
    case figures::Status::overdue:
    case figures::Status::missed:
      return doc::Tone::bad;
    case figures::Status::no_data:
    case figures::Status::not_started:
      return doc::Tone::muted;
    case figures::Status::on_track:
      return doc::Tone::plain;
  }
  return doc::Tone::plain;
}

doc::Tone tone_of(figures::MilestoneStatus status) {
  switch (status) {
    case figures::MilestoneStatus::done:
      return doc::Tone::good;
    case figures::MilestoneStatus::overdue:
      return doc::Tone::bad;
    case figures::MilestoneStatus::due:
      return doc::Tone::warning;
    case figures::MilestoneStatus::upcoming:
      return doc::Tone::plain;
  }
  return doc::Tone::plain;
}

namespace {

template <class Counts, class Statuses>
std::string line_of(const Counts& counts, const Statuses& statuses, Lang lang) {
  std::string out;
  for (const auto status : statuses) {
    const auto found = counts.find(status);
    if (found != counts.end()) {
      out += (out.empty() ? "" : "   ") + std::string(figures::sign_of(status)) + " " +
             std::string(figures::title_of(status).in(lang)) + " " + std::to_string(found->second);
    }
  }
  return out.empty() ? "—" : out;
}

}  // namespace

std::string counts_line(const std::map<figures::Status, int>& counts, Lang lang) {
  return line_of(counts, figures::all_statuses(), lang);
}

std::string counts_line(const std::map<figures::MilestoneStatus, int>& counts, Lang lang) {
  return line_of(counts, figures::all_milestone_statuses(), lang);
}

}  // namespace sw::report
