#include "core/project/measure.hpp"

#include <algorithm>
#include <string_view>

#include "core/plan/keys.hpp"
#include "core/project/measures.hpp"

namespace sw::project {

namespace {

struct Row {
  std::string_view source;
  facts::Total (*work)(const Asked&);
};
constexpr Row kRows[] = {
    {"service", measure_services},
    {"case", measure_cases},
    {"money", measure_money},
    {"event", measure_events},
    {"need", measure_needs},
    {"output", measure_outputs},
    {"resource", measure_resources},
};

}  // namespace

std::optional<facts::Total> measure(const plan::Plan& plan,
                                    const plan::Indicator& indicator,
                                    const Register& projects,
                                    const Window& window) {
  const plan::Pair* source = plan::source_in(indicator.from);
  if (source == nullptr || source->values.empty()) {
    return {};
  }
  const auto* row = std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& one) {
    return one.source == source->name;
  });
  if (row == std::end(kRows)) {
    return {};
  }
  return row->work({plan, indicator, source->values.front(), projects, window});
}

}  // namespace sw::project
