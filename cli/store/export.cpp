#include <cerrno>
#include <filesystem>

#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/render/render.hpp"
#include "core/store/descriptor.hpp"
#include "core/store/tables.hpp"

namespace sw::cli::store_commands {

namespace {

namespace fs = std::filesystem;

constexpr Text kNotEmpty{"文件夹 {0} 里已有文件，没有写入",
                         "the folder {0} is not empty; nothing was written"};
constexpr Text kForce{"换一个文件夹，或加 --force 覆盖同名文件",
                      "choose another folder, or add --force to replace files of these names"};
constexpr Text kExported{"已导出 {0} 张表到 {1}", "Exported tables: {0}, to {1}"};

struct ExportOptions {
  std::string folder;
  bool force = false;
};

std::vector<Option> options_of(ExportOptions& o) {
  return {{"DIR", "DIR", &o.folder, {"放 CSV 的文件夹，新的或空的", "a new or empty folder"}, true},
          {"--force",
           "",
           &o.force,
           {"文件夹不空也写，同名文件被替换",
            "write into a folder that is not empty; files of these names are replaced"}}};
}

// Row by row, so that ten million need no memory; under another name until it is whole.
std::int64_t export_table(App& app, const std::string& table, const fs::path& file) {
  constexpr std::size_t kFlushAt = std::size_t{1} << 20U;
  const fs::path part = store::unused_name(file.parent_path(), ".sw-export-");
  std::int64_t rows = -1;  // the heading is none
  try {
    const Descriptor out = store::make_file(part);
    std::string pending(render::kByteOrderMark);
    store::for_each_row(app.store_path(), table, [&](const std::vector<std::string>& cells) {
      pending += render::csv_line(cells);
      ++rows;
      if (pending.size() >= kFlushAt) {
        store::write_or_throw(out, part, pending);
        pending.clear();
      }
    });
    store::write_or_throw(out, part, pending);
    if (::fsync(out.get()) != 0 || ::rename(part.c_str(), file.c_str()) != 0) {
      throw_file_error(file, errno);
    }
  } catch (...) {
    std::error_code ignored;
    fs::remove(part, ignored);
    throw;
  }
  return rows;
}

int run_export(App& app, const ExportOptions& o) {
  app.store();  // brought up to date, or refused
  const fs::path folder = o.folder;
  std::error_code ignored;
  if (fs::exists(folder, ignored) && !fs::is_directory(folder, ignored)) {
    throw_file_error(folder, ENOTDIR);
  }
  if (fs::is_directory(folder, ignored) && !fs::is_empty(folder) && !o.force) {
    throw Error(ErrorKind::input, say(kNotEmpty, o.folder), say(kForce));
  }
  make_folder(folder.lexically_normal(), S_IRWXU);
  nlohmann::ordered_json tables = nlohmann::ordered_json::object();
  for (const std::string& table : store::table_names(app.store_path())) {
    tables[table] = export_table(app, table, folder / (table + ".csv"));
  }
  if (app.globals.json) {
    app.out << nlohmann::ordered_json{{"folder", app.shown(folder)}, {"rows", tables}}.dump(2)
            << "\n";
  }
  app.tell(say(kExported, tables.size(), app.shown(folder)));
  return 0;
}

}  // namespace

Invocation make_export() {
  return invocation<ExportOptions>(options_of, run_export);
}

}  // namespace sw::cli::store_commands
