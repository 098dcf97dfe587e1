#pragma once
// What a check finds: values, not errors, so that one run can report them all.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.hpp"
#include "core/plan/plan.hpp"

namespace sw::plan {

enum class Severity { error, warning };

struct Finding {
  Severity severity = Severity::error;
  Spot spot;
  std::string_view code;  // "unknown-key": stable, for scripts
  Message message;
  std::optional<Message> hint;
};

/// By place in the file; errors before warnings at one place.
void sort_findings(std::vector<Finding>& findings);

}  // namespace sw::plan
