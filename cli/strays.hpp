#pragma once
// Facts on ids that no plan has: reports would leave them out without a word.

#include <string>
#include <vector>

#include "cli/app.hpp"

namespace sw::cli {

/// Which of the ids no plan of any year has.
std::vector<std::string> strays_in_all_plans(App& app, const std::vector<std::string>& ids);

/// Which of the ids a plan does not have.
std::vector<std::string> strays_of(const plan::Plan& plan, const std::vector<std::string>& ids);

/// Names them on `err`, with what to do; says nothing where there are none.
void warn_of_strays(App& app, const std::vector<std::string>& strays);

}  // namespace sw::cli
