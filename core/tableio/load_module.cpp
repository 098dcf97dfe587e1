#include "core/tableio/load_module.hpp"

#include <filesystem>
#include <string>
#include <system_error>

#include <dlfcn.h>

#include "core/base/error.hpp"

namespace sw::tableio {

namespace {

namespace fs = std::filesystem;

constexpr Text kMissing{"缺少读写 .xlsx 的模块 {0}（{1}）",
                        "the module that reads and writes .xlsx is missing: {0} ({1})"};
constexpr Text kOtherVersion{"模块 {0} 与程序不是同一版本", "the module {0} is of another version"};
constexpr Text kInstall{"重新安装 sw 及 libzip4、libxlsxwriter4；或改用 CSV",
                        "install sw again, with libzip4 and libxlsxwriter4; or use CSV"};

// Installed: bin/sw and lib/sw/sheets.so; in the build folder: sw and lib/sw/sheets.so.
fs::path module_path() {
  std::error_code fault;
  const fs::path folder = fs::read_symlink("/proc/self/exe", fault).parent_path();
  const fs::path beside = folder / "lib" / "sw" / "sheets.so";
  return fs::exists(beside, fault) ? beside : folder.parent_path() / "lib" / "sw" / "sheets.so";
}

const module::Api& load() {
  const fs::path path = module_path();
  void* handle = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr) {
    const char* why = ::dlerror();  // NOLINT(concurrency-mt-unsafe): one thread
    throw Error(
        ErrorKind::file, say(kMissing, path.string(), why == nullptr ? "" : why), say(kInstall));
  }
  using Entry = const module::Api* (*)();
  // NOLINTNEXTLINE: how POSIX says to take a function from dlsym
  const auto entry = reinterpret_cast<Entry>(::dlsym(handle, module::kEntryPoint));
  const module::Api* api = entry == nullptr ? nullptr : entry();
  if (api == nullptr || api->version != module::kVersion) {
    throw Error(ErrorKind::file, say(kOtherVersion, path.string()), say(kInstall));
  }
  return *api;  // never unloaded
}

}  // namespace

const module::Api& sheets_module() {
  static const module::Api& kApi = load();
  return kApi;
}

}  // namespace sw::tableio
