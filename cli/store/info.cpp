#include <filesystem>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/strays.hpp"
#include "core/base/text.hpp"

namespace sw::cli::store_commands {

namespace {

constexpr Text kFile{"记录库 {0}（{1} 字节）", "Store {0} ({1} bytes)"};
constexpr Text kRecords{"有效记录 {0} 条，涉及 {1} 个编号", "Live records: {0}, on ids: {1}"};

struct InfoOptions {};

std::vector<Option> options_of(InfoOptions& /*none*/) {
  return {};
}

int run_info(App& app, const InfoOptions& /*none*/) {
  store::Store& facts = app.store();
  std::error_code ignored;
  const auto size = std::filesystem::file_size(app.store_path(), ignored);
  std::int64_t records = 0;
  std::vector<std::string> ids;
  const auto subjects = facts.subjects();
  for (const auto& [id, count] : subjects) {
    records += count;
    ids.push_back(id);
  }
  const std::vector<std::string> strays = strays_in_all_plans(app, ids);
  if (app.globals.json) {
    app.out << nlohmann::ordered_json{{"file", app.shown(app.store_path())},
                                      {"bytes", size},
                                      {"records", records},
                                      {"subjects", subjects.size()},
                                      {"not_in_plan", strays}}
                   .dump(2)
            << "\n";
    return 0;
  }
  app.out << app.in(say(kFile, app.shown(app.store_path()), static_cast<std::int64_t>(size)))
          << "\n"
          << app.in(say(kRecords, records, subjects.size())) << "\n";
  warn_of_strays(app, strays);
  return 0;
}

}  // namespace

Invocation make_info() {
  return invocation<InfoOptions>(options_of, run_info);
}

}  // namespace sw::cli::store_commands
