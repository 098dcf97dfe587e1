#include "cli/commands.hpp"
namespace sw::cli::staff_candidate_commands {
Invocation make_hire() {
  return {};
}
}  // namespace sw::cli::staff_candidate_commands
