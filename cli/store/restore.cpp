#include "core/store/restore.hpp"

#include <cerrno>
#include <filesystem>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/store/passphrase.hpp"
#include "cli/store/stamp.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/store/seal.hpp"

namespace sw::cli::store_commands {

namespace {

namespace fs = std::filesystem;

constexpr Text kAskToReplace{"用 {0} 替换 {1} 的记录库和计划？现有内容会留一份。",
                             "Replace the store and plans of {1} by {0}? What is there is kept."};
constexpr Text kLeft{"没有恢复，什么也没有改", "Nothing was restored or changed"};
constexpr Text kRestored{"已恢复：操作 {0} 次，记录 {1} 条，佐证 {2} 个",
                         "Restored: changes {0}, records {1}, evidence files {2}"};
constexpr Text kKept{"原来的内容留在 {0}", "What was there before is in {0}"};
constexpr Text kReplaced{"换掉的文件：{0}", "Files replaced: {0}"};
constexpr Text kMissingEvidence{"缺少佐证文件 {0} 个：{1}", "evidence files missing ({0}): {1}"};
constexpr Text kRebuilt{"合计与记录不一致，已重新算出",
                        "totals did not agree and were computed anew"};

struct RestoreOptions {
  std::string file;
  std::optional<std::string> passphrase_file;
};

std::vector<Option> options_of(RestoreOptions& o) {
  return {{"FILE",
           "FILE",
           &o.file,
           {"备份、工作区文件夹或记录库文件", "a backup, a workspace's folder or a store file"},
           true},
          {"--passphrase-file",
           "FILE",
           &o.passphrase_file,
           {"口令在这个文件的第一行", "the passphrase is this file's first line"}}};
}

// The workspace; where there is none, the folder that becomes one.
fs::path target(App& app) {
  if (app.has_workspace()) {
    return app.workspace();
  }
  const std::string named = app.globals.dir.value_or(environment("SW_HOME"));
  return named.empty() ? fs::current_path() : fs::path(named);
}

void print(App& app, const store::Restored& restored) {
  if (app.globals.json) {
    print_json(
        app,
        nlohmann::ordered_json{{"changes", restored.changes},
                               {"records", restored.facts},
                               {"evidence", restored.evidence},
                               {"missing_evidence", restored.missing_evidence},
                               {"replaced", restored.replaced},
                               {"kept",
                                restored.kept ? nlohmann::ordered_json(app.shown(*restored.kept))
                                              : nlohmann::ordered_json()}});
  }
  app.tell(say(kRestored, restored.changes, restored.facts, restored.evidence));
  if (!restored.replaced.empty()) {
    app.tell(say(kReplaced, join(restored.replaced, " ")));
  }
  if (restored.kept) {
    app.tell(say(kKept, app.shown(*restored.kept)));
  }
  if (restored.totals_rebuilt) {
    app.warn(say(kRebuilt));
  }
  if (!restored.missing_evidence.empty()) {
    app.warn(say(
        kMissingEvidence, restored.missing_evidence.size(), join(restored.missing_evidence, " ")));
  }
}

int run_restore(App& app, const RestoreOptions& o) {
  std::error_code ignored;
  if (!fs::exists(o.file, ignored)) {
    throw_file_error(o.file, ENOENT);
  }
  store::RestoreOptions options;
  options.source = o.file;
  options.workspace = target(app);
  if (!app.confirmed(say(kAskToReplace, o.file, app.shown(options.workspace)))) {
    app.tell(say(kLeft));
    return 0;
  }
  if (store::is_sealed(o.file)) {
    options.passphrase = passphrase(app, o.passphrase_file, false);
  }
  options.stamp = stamp(app).joined();
  print(app, store::restore(options));
  return 0;
}

}  // namespace

Invocation make_restore() {
  return invocation<RestoreOptions>(options_of, run_restore);
}

}  // namespace sw::cli::store_commands
