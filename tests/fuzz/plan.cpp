// Any bytes as a plan file: findings, never a crash, and each finding has a place in the text.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/plan/check.hpp"
#include "core/tomlio/read_plan.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const sw::tomlio::ReadPlan read = sw::tomlio::read_plan(text, "plan.toml");
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  for (const sw::plan::Finding& finding : read.findings) {
    if (finding.spot.line > lines) {
      std::abort();
    }
    static_cast<void>(finding.message.in(sw::Lang::zh));
    static_cast<void>(finding.message.in(sw::Lang::en));
  }
  if (read.readable) {
    static_cast<void>(sw::plan::check(read.plan));
  }
  return 0;
}
