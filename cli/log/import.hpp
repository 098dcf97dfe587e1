#pragma once
// Importing a sheet, as `log import` and `staff import` do.

#include <optional>
#include <string>
#include <vector>

#include "cli/app.hpp"
#include "cli/command.hpp"

namespace sw::cli {

struct ImportOptions {
  std::string file;
  std::optional<std::string> kind, sheet;
  bool dry_run = false, keep_good = false;
};

/// Options of an import whose sheets are of `kinds`.
std::vector<Option> import_options(ImportOptions& o, Text kind, std::vector<std::string> kinds);

/// The exit status: 1 where rows were not taken.
int import_sheet(App& app, const ImportOptions& options);

}  // namespace sw::cli
