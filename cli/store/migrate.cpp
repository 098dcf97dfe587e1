#include <filesystem>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "core/store/tables.hpp"

namespace sw::cli::store_commands {

namespace {

namespace fs = std::filesystem;

constexpr Text kMigrated{"记录库已从格式 {0} 升到 {1}；原样留在 {2}",
                         "Brought the store from format {0} to {1}; a copy of it as it was is {2}"};
constexpr Text kNothing{"记录库已是最新格式 {0}", "The store has the newest format already: {0}"};

struct MigrateOptions {};

std::vector<Option> options_of(MigrateOptions& /*none*/) {
  return {};
}

int run_migrate(App& app, const MigrateOptions& /*none*/) {
  app.workspace();
  const std::int64_t before = store::stored_version(app.store_path());
  app.store();  // opening does it
  const std::int64_t after = store::stored_version(app.store_path());
  const fs::path copy = app.store_path().string() + ".v" + std::to_string(before);
  const bool changed = before != after;
  if (app.globals.json) {
    app.out << nlohmann::ordered_json{{"from", before},
                                      {"to", after},
                                      {"backup",
                                       changed ? nlohmann::ordered_json(app.shown(copy))
                                               : nlohmann::ordered_json()}}
                   .dump(2)
            << "\n";
  } else {
    app.out << app.in(changed ? say(kMigrated, before, after, app.shown(copy))
                              : say(kNothing, after))
            << "\n";
  }
  return 0;
}

}  // namespace

Invocation make_migrate() {
  return invocation<MigrateOptions>(options_of, run_migrate);
}

}  // namespace sw::cli::store_commands
