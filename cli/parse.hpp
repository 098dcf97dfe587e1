#pragma once
// The command line: which command, which options.

#include <optional>
#include <string>
#include <vector>

#include "cli/app.hpp"
#include "cli/command.hpp"

namespace sw::cli {

struct CommandLine {
  Globals globals;
  std::string noun, verb;         // as typed; may name no command
  std::vector<std::string> rest;  // what is left for the command's own options
};

/// Takes the global options and the command's words out of the arguments. Throws (usage).
CommandLine split_command_line(const std::vector<std::string>& arguments);

/// Fills the invocation's options from what is left. Throws (usage), naming the nearest option.
void parse_options(const Command& command,
                   Invocation& invocation,
                   const std::vector<std::string>& rest);

}  // namespace sw::cli
