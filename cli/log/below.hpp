#pragma once
// Whose records an --item or --project asks for.

#include <string>
#include <vector>

#include "cli/app.hpp"

namespace sw::cli {

struct Below {
  std::string id;
  std::vector<std::string> ids;  // it and every id below that the plans or the store know
};

/// `word` is an id of any year, or what stands for one in this year's plan. Throws (input) where
/// nobody knows it.
Below ids_below(App& app, const std::string& word);

}  // namespace sw::cli
