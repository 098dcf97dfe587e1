#include "cli/store/elsewhere.hpp"

#include <cerrno>
#include <system_error>

#include <stdlib.h>

#include "cli/app.hpp"
#include "cli/store/passphrase.hpp"
#include "core/base/file.hpp"
#include "core/store/foreign.hpp"
#include "core/store/seal.hpp"

namespace sw::cli {

namespace {

namespace fs = std::filesystem;

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
                     const std::optional<std::string>& passphrase_file)
    : folder_(private_folder(app.workspace() / ".sw")) {
  try {
    std::error_code ignored;
    const bool sealed = fs::is_regular_file(path, ignored) && store::is_sealed(path);
    std::optional<std::string> words;
    if (sealed) {
      words = passphrase(app, passphrase_file, false);
    }
    evidence_ = store::bring_foreign(path, folder_, words).evidence;
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
