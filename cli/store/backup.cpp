#include "core/store/backup.hpp"

#include <filesystem>

#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/store/passphrase.hpp"
#include "cli/store/stamp.hpp"
#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/store/share.hpp"

namespace sw::cli::store_commands {

namespace {

namespace fs = std::filesystem;

constexpr Text kBackedUp{"已备份并核对：操作 {0} 次，记录 {1} 条，文件 {2} 个，共 {3} 字节",
                         "Backed up and verified: changes {0}, records {1}, files {2}, bytes {3}"};
constexpr Text kRemoved{"已删去旧备份 {0} 个", "Removed older backups: {0}"};
constexpr Text kKeepAtLeast{"--keep 至少是 1", "--keep is at least 1"};
constexpr Text kTampered{
    "记录库本身有 {0} 处不符，备份照样做了，旧备份都没有删；请运行 sw store check",
    "the store itself has things that do not agree ({0}); the backup has them too and older ones "
    "were not removed; run sw store check"};

struct BackupOptions {
  std::optional<std::string> file, passphrase_file;
  bool encrypt = false;
  std::optional<int> keep;
};

std::vector<Option> options_of(BackupOptions& o) {
  return {{"FILE",
           "FILE",
           &o.file,
           {"备份文件，或放备份的文件夹；默认 backups/sw-日期-时间.db",
            "the backup, or a folder for it; default backups/sw-DATE-TIME.db"}},
          {"--encrypt", "", &o.encrypt, {"用口令加密", "encrypt it with a passphrase"}},
          {"--passphrase-file",
           "FILE",
           &o.passphrase_file,
           {"口令在这个文件的第一行", "the passphrase is this file's first line"}},
          {"--keep",
           "N",
           &o.keep,
           {"只留同一文件夹里最新的 N 个（名称为 sw-日期-时间.db 的）",
            "keep only the newest N in that folder (of those named sw-DATE-TIME.db)"}}};
}

fs::path default_folder(App& app) {
  const fs::path folder = app.workspace() / "backups";
  const bool made = ::mkdir(folder.c_str(), S_IRWXU) == 0;
  if (const store::Sharing sharing = store::sharing_of(app.workspace() / ".sw");
      made && sharing.shared) {
    ::chmod(folder.c_str(), 02770);
  }
  make_folder(folder);
  return folder;
}

fs::path choose_file(App& app, const BackupOptions& o, bool& named) {
  std::error_code ignored;
  named = o.file && !fs::is_directory(*o.file, ignored);
  if (named) {
    return *o.file;
  }
  const fs::path folder = o.file ? fs::path(*o.file) : default_folder(app);
  for (int later = 0;; ++later) {
    const Stamp now = stamp(app, later);
    fs::path file = folder / store::backup_name(now.day, now.time, o.encrypt);
    if (!fs::exists(file, ignored)) {
      return file;
    }
  }
}

int run_backup(App& app, const BackupOptions& o) {
  if (o.keep && *o.keep < 1) {
    throw Error(ErrorKind::usage, say(kKeepAtLeast));
  }
  store::BackupOptions options;
  options.workspace = app.workspace();
  if (o.encrypt) {
    options.passphrase = passphrase(app, o.passphrase_file, true);
  }
  bool named = false;
  options.file = choose_file(app, o, named);
  options.new_name = !named;
  options.made_at = stamp(app).joined();
  const store::Backup made = store::back_up(options);
  std::vector<fs::path> removed;
  if (o.keep && made.findings.empty()) {
    const fs::path folder = options.file.has_parent_path() ? options.file.parent_path() : ".";
    removed = store::rotate_backups(folder, static_cast<std::size_t>(*o.keep));
  }
  if (app.globals.json) {
    nlohmann::ordered_json gone = nlohmann::ordered_json::array();
    for (const fs::path& old : removed) {
      gone.push_back(app.shown(old));
    }
    print_json(app,
               nlohmann::ordered_json{{"file", app.shown(options.file)},
                                      {"bytes", made.bytes},
                                      {"files", made.files},
                                      {"changes", made.changes},
                                      {"records", made.facts},
                                      {"encrypted", o.encrypt},
                                      {"removed", gone},
                                      {"findings", made.findings}});
  } else {
    app.out << app.shown(options.file) << "\n";
  }
  app.tell(say(kBackedUp, made.changes, made.facts, made.files, made.bytes));
  if (!removed.empty()) {
    app.tell(say(kRemoved, removed.size()));
  }
  if (!made.findings.empty()) {
    app.warn(say(kTampered, made.findings.size()));
  }
  return made.findings.empty() ? 0 : 1;
}

}  // namespace

Invocation make_backup() {
  return invocation<BackupOptions>(options_of, run_backup);
}

}  // namespace sw::cli::store_commands
