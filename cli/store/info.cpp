#include <filesystem>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/strays.hpp"
#include "core/base/text.hpp"
#include "core/store/backup.hpp"
#include "core/store/tables.hpp"

namespace sw::cli::store_commands {

namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr Text kFile{"记录库 {0}（{1} 字节，格式 {2}，日志方式 {3}）",
                     "Store {0} ({1} bytes, format {2}, journal {3})"};
constexpr Text kRecords{"有效记录 {0} 条，涉及 {1} 个编号", "Live records: {0}, on ids: {1}"};
constexpr Text kChanges{"操作 {0} 次，来自：", "Changes: {0}, from:"};
constexpr Text kOrigin{"  {0}{1}  {2} 次操作{3}", "  {0}{1}  changes: {2}{3}"};
constexpr Text kCurrent{"（现用）", " (current)"};
constexpr Text kEvidence{"佐证文件 {0} 个（{1} 字节）", "Evidence files: {0} ({1} bytes)"};
constexpr Text kBackup{"最近的备份 {0}", "Latest backup: {0}"};
constexpr Text kNoBackup{"backups 文件夹里没有备份", "No backup in the folder backups"};

struct InfoOptions {};

std::vector<Option> options_of(InfoOptions& /*none*/) {
  return {};
}

std::uintmax_t size_of(const fs::path& file) {
  std::error_code fault;
  const auto size = fs::file_size(file, fault);
  return fault ? 0 : size;
}

std::uintmax_t size_of_files(const fs::path& folder) {
  std::uintmax_t sum = 0;
  std::error_code fault;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, fault)) {
    sum += size_of(entry.path());
  }
  return sum;
}

struct Holding {
  store::StoreInfo info;
  std::int64_t records = 0;
  std::size_t subjects = 0;
  std::uintmax_t bytes = 0;  // WAL included
  std::uintmax_t evidence_bytes = 0;
  std::string backup;  // the latest; empty: none
};

ordered_json json_of(App& app, const Holding& holds, const std::vector<std::string>& strays) {
  ordered_json origins = ordered_json::array();
  for (const store::OriginInfo& origin : holds.info.origins) {
    origins.push_back({{"label", origin.label},
                       {"hosts", origin.hosts},
                       {"changes", origin.changes},
                       {"current", origin.current}});
  }
  return {{"file", app.shown(app.store_path())},
          {"bytes", holds.bytes},
          {"records", holds.records},
          {"subjects", holds.subjects},
          {"not_in_plan", strays},
          {"version", holds.info.version},
          {"journal", holds.info.journal},
          {"changes", holds.info.changes},
          {"origins", origins},
          {"evidence", {{"files", holds.info.evidence}, {"bytes", holds.evidence_bytes}}},
          {"backup", holds.backup.empty() ? ordered_json() : ordered_json(holds.backup)}};
}

void print(App& app, const Holding& holds) {
  app.out << app.in(say(kFile,
                        app.shown(app.store_path()),
                        holds.bytes,
                        holds.info.version,
                        holds.info.journal))
          << "\n"
          << app.in(say(kRecords, holds.records, holds.subjects)) << "\n";
  if (!holds.info.origins.empty()) {
    app.out << app.in(say(kChanges, holds.info.changes)) << "\n";
  }
  for (const store::OriginInfo& origin : holds.info.origins) {
    app.out << printable_line(app.in(say(kOrigin,
                                         origin.label,
                                         origin.hosts.empty() ? "" : " @ " + origin.hosts,
                                         origin.changes,
                                         origin.current ? app.in(kCurrent) : "")))
            << "\n";
  }
  app.out << app.in(say(kEvidence, holds.info.evidence, holds.evidence_bytes)) << "\n"
          << app.in(holds.backup.empty() ? say(kNoBackup) : say(kBackup, holds.backup)) << "\n";
}

int run_info(App& app, const InfoOptions& /*none*/) {
  store::Store& facts = app.store();
  Holding holds;
  std::vector<std::string> ids;
  for (const auto& [id, count] : facts.subjects()) {
    holds.records += count;
    ids.push_back(id);
  }
  holds.subjects = ids.size();
  const fs::path file = app.store_path();
  holds.bytes = size_of(file) + size_of(file.string() + "-wal");
  holds.info = store::store_info(file);
  holds.evidence_bytes = size_of_files(app.evidence_folder());
  if (const auto backups = store::named_backups(app.workspace() / "backups"); !backups.empty()) {
    holds.backup = app.shown(backups.back());
  }
  const std::vector<std::string> strays = strays_in_all_plans(app, ids);
  if (app.globals.json) {
    print_json(app, json_of(app, holds, strays));
    return 0;
  }
  print(app, holds);
  warn_of_strays(app, strays);
  return 0;
}

}  // namespace

Invocation make_info() {
  return invocation<InfoOptions>(options_of, run_info);
}

}  // namespace sw::cli::store_commands
