#include <filesystem>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "core/base/text.hpp"

namespace sw::cli::store_commands {

namespace {

constexpr Text kFile{"记录库 {0}（{1} 字节）", "Store {0} ({1} bytes)"};
constexpr Text kRecords{"有效记录 {0} 条，涉及 {1} 个编号", "Live records: {0}, on ids: {1}"};
constexpr Text kStrays{"不在计划里的编号 {0} 个：{1}", "Ids that are not in the plan ({0}): {1}"};
constexpr Text kRenameHint{"若编号改过：sw plan rename 旧编号 新编号",
                           "if an id was changed: sw plan rename OLD NEW"};

struct InfoOptions {};

std::vector<Option> options_of(InfoOptions& /*none*/) {
  return {};
}

int run_info(App& app, const InfoOptions& /*none*/) {
  store::Store& facts = app.store();
  std::error_code ignored;
  const auto size = std::filesystem::file_size(app.store_path(), ignored);
  std::vector<plan::Plan> plans;
  for (const int year : app.plan_years()) {
    plans.push_back(app.read(app.plan_path(year)).plan);
  }
  std::int64_t records = 0;
  std::vector<std::string> strays;
  const auto subjects = facts.subjects();
  for (const auto& [id, count] : subjects) {
    records += count;
    bool known = facts::parse_record_id(id).has_value();
    for (const plan::Plan& p : plans) {
      known = known || p.find_item(id) != nullptr || p.find_indicator(id) != nullptr ||
              p.find_milestone(id) != nullptr || p.find_project(id) != nullptr;
    }
    if (!known) {
      strays.push_back(id);
    }
  }
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
  if (!strays.empty()) {
    app.out << app.in(say(kStrays, strays.size(), join(strays, " "))) << "\n"
            << app.in(kRenameHint) << "\n";
  }
  return 0;
}

}  // namespace

Invocation make_info() {
  return invocation<InfoOptions>(options_of, run_info);
}

}  // namespace sw::cli::store_commands
