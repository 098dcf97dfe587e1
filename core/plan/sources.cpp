// What `from` may name. Kinds of indicator that a figure can feed: a headcount is a level, things
// that happen are flows, shares are ratios.
#include <algorithm>

#include "core/plan/keys.hpp"

namespace sw::plan {

const std::vector<Source>& sources() {
  constexpr IndicatorKind level = IndicatorKind::level;
  constexpr IndicatorKind flow = IndicatorKind::flow;
  constexpr IndicatorKind ratio = IndicatorKind::ratio;
  static const std::vector<Source> kSources{
      {"staff",
       {{"certified", {level}},        {"new_certified", {flow}},      {"in_service", {level}},
        {"training_hours", {flow}},    {"trainings", {flow}},          {"hours_met", {ratio}},
        {"supervision_hours", {flow}}, {"exam_entrants", {flow}},      {"exam_passed", {flow}},
        {"exam_pass_rate", {ratio}},   {"exam_attendance", {ratio}},   {"qualified_share", {ratio}},
        {"posts_filled", {level}},     {"posts_vacant", {level}},      {"covered_cells", {level}},
        {"trained_managers", {flow}},  {"officials_on_time", {ratio}}, {"hired", {flow}},
        {"preferred_hires", {flow}},   {"below_band", {level}},        {"graded", {level}},
        {"training_subsidy", {flow}}},
       {"level",
        "field",
        "place",
        "org",
        "degree",
        "track",
        "post",
        "grade",
        "sector",
        "course",
        "session"},
       "sw staff"},
      {"service",
       {{"count", {flow}},
        {"sessions", {flow}},
        {"people", {flow}},
        {"person_times", {flow}},
        {"hours", {flow}},
        {"volunteers", {flow}},
        {"volunteer_hours", {flow}}},
       {"project", "method", "client_group", "field", "site", "brand"},
       "sw project record"},
      {"case",
       {{"opened", {flow}}, {"closed", {flow}}, {"open", {level}}},
       {"project", "method", "client_group", "field", "site", "brand", "reason"},
       "sw project case"},
      {"money",
       {{"spent", {flow}}, {"received", {flow}}, {"committed", {flow, level}}},
       {"project", "line", "source", "brand"},
       "sw project spend"},
      {"need",
       {{"responses", {flow}}, {"findings", {flow}}, {"answered", {flow}}},
       {"survey", "instrument", "group"},
       "sw project need"},
      {"resource", {{"listed", {level}}}, {"kind"}, "sw project resource add"},
      {"org",
       {{"founded", {flow, level}},
        {"admitted", {flow, level}},
        {"members", {level}},
        {"contract_value", {flow}}},
       {"kind", "place"},
       "sw org"},
      {"event", {{"held", {flow}}}, {"channel", "project"}, "sw project event add"},
      {"output", {{"published", {flow}}}, {"kind"}, "sw project output advance"},
      {"evaluation",
       {{"score", {level, ratio}}, {"passed_share", {ratio}}},
       {"rubric", "subject", "project", "org", "staff"},
       "sw evaluate"},
      {"finding",
       {{"closed_on_time", {ratio}}, {"open", {level}}},
       {"severity", "subject"},
       "sw evaluate finding"},
  };
  return kSources;
}

const Source* find_source(std::string_view name) {
  const auto& all = sources();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Source& s) { return s.name == name; });
  return found == all.end() ? nullptr : &*found;
}

const Pair* source_in(const Pairs& from) {
  const auto is_filter = [&](const Pair& pair) {
    return std::any_of(from.begin(), from.end(), [&](const Pair& other) {
      const Source* source = find_source(other.name);
      return source != nullptr &&
             std::find(source->filters.begin(), source->filters.end(), pair.name) !=
                 source->filters.end();
    });
  };
  const auto found = std::find_if(from.begin(), from.end(), [&](const Pair& pair) {
    return find_source(pair.name) != nullptr && !is_filter(pair);
  });
  return found == from.end() ? nullptr : &*found;
}

}  // namespace sw::plan
