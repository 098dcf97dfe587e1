#include "cli/store/elsewhere.hpp"

#include <cerrno>
#include <system_error>

#include <stdlib.h>

#include "cli/app.hpp"
#include "core/base/file.hpp"
#include "core/store/foreign.hpp"

namespace sw::cli {

namespace {

namespace fs = std::filesystem;

struct Found {
  fs::path store;
  fs::path evidence;
};

Found find(const fs::path& path) {
  std::error_code ignored;
  if (!fs::is_directory(path, ignored)) {
    return {path, path.parent_path() / "evidence"};
  }
  const fs::path folder = fs::is_directory(path / ".sw", ignored) ? path / ".sw" : path;
  return {folder / "store.db", folder / "evidence"};
}

fs::path private_folder(const fs::path& in) {
  std::string pattern = (in / "copy-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) {
    throw_file_error(in, errno);
  }
  return pattern;
}

}  // namespace

Elsewhere::Elsewhere(App& app,
                     const fs::path& path,
                     const std::optional<std::string>& /*passphrase_file*/)
    : folder_(private_folder(app.workspace() / ".sw")) {
  try {
    const Found found = find(path);
    evidence_ = found.evidence;
    store::copy_store(found.store, store());
  } catch (...) {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
    throw;
  }
}

Elsewhere::~Elsewhere() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

}  // namespace sw::cli
