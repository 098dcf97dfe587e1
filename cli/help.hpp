#pragma once
// Help, put together from the commands' option tables and the texts in cli/help.

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace sw::cli {

std::string command_help(const Command& command, Lang lang);
std::string noun_help(std::string_view noun, Lang lang);
std::string program_help(Lang lang);

/// `sw help WORD…`: a command, a noun or a topic. Throws (usage) for an unknown word.
std::string help_on(const std::vector<std::string>& words, Lang lang);

}  // namespace sw::cli
