#pragma once
// The program as a function: arguments in, exit status out.

#include <string>
#include <vector>

#include "cli/output.hpp"

namespace sw::cli {

/// 0 done · 1 a check found something · 2 wrong usage · 3 bad input · 4 store or file system.
int run(const std::vector<std::string>& arguments, Output& out, Output& err);

}  // namespace sw::cli
