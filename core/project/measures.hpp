#pragma once
// The figures of each source that measure.cpp knows. A file for each: measure_services.cpp …

#include <string_view>

#include "core/project/measure.hpp"

namespace sw::project {

struct Asked {
  const plan::Plan& plan;
  const plan::Indicator& indicator;
  std::string_view figure;  // of the source: "sessions"
  const Register& projects;
  const Window& window;
};

facts::Total measure_services(const Asked& asked);
facts::Total measure_cases(const Asked& asked);
facts::Total measure_money(const Asked& asked);
facts::Total measure_events(const Asked& asked);
facts::Total measure_needs(const Asked& asked);
facts::Total measure_outputs(const Asked& asked);
facts::Total measure_resources(const Asked& asked);

}  // namespace sw::project
