#include "cli/log/import_evidence.hpp"

#include <algorithm>
#include <functional>
#include <system_error>
#include <utility>

#include "core/base/error.hpp"
#include "core/store/evidence.hpp"

namespace sw::cli {

namespace {

namespace fs = std::filesystem;

constexpr Text kLeaves{"佐证要放在表格所在的文件夹里，不能用绝对路径、.. 或链接指到外面",
                       "evidence must be in the sheet's folder: no absolute path, .. or link to "
                       "elsewhere"};
constexpr Text kNotInFolder{"表格所在的文件夹里没有这个文件",
                            "there is no such file in the sheet's folder"};
constexpr Text kNotAFile{"不是普通文件，或是空的", "it is no regular file, or empty"};
constexpr Text kChanged{"{0} 在导入时变了", "{0} changed during the import"};
constexpr Text kAgain{"再导入一次", "import again"};

bool is_within(const fs::path& path, const fs::path& folder) {
  const auto [folder_end, ignored] =
      std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return folder_end == folder.end();
}

}  // namespace

SheetEvidence::SheetEvidence(const fs::path& folder) {
  std::error_code fault;
  folder_ = fs::canonical(folder.empty() ? fs::path(".") : folder, fault);
}

SheetEvidence::File SheetEvidence::look_at(const fs::path& name) const {
  const bool climbs = std::find(name.begin(), name.end(), "..") != name.end();
  if (name.is_absolute() || climbs) {
    return {say(kLeaves), {}};
  }
  std::error_code fault;
  const fs::path path = fs::canonical(folder_ / name, fault);
  if (fault) {
    return {say(kNotInFolder), {}};
  }
  if (!is_within(path, folder_)) {
    return {say(kLeaves), {}};
  }
  if (!fs::is_regular_file(path, fault) || fs::file_size(path, fault) == 0) {
    return {say(kNotAFile), {}};
  }
  try {
    return {facts::Evidence{store::hash_file(path), path.filename().string()}, path};
  } catch (const Error& error) {
    return {error.message, {}};
  }
}

const std::variant<facts::Evidence, Message>& SheetEvidence::of(std::string_view name) {
  auto found = files_.find(name);
  if (found == files_.end()) {
    found = files_.emplace(std::string(name), look_at(std::string(name))).first;
  }
  return found->second.meaning;
}

void SheetEvidence::use(std::string_view name) {
  if (const auto found = files_.find(name); found != files_.end()) {
    found->second.used = true;
  }
}

void SheetEvidence::keep(const fs::path& store) const {
  for (const auto& [name, file] : files_) {
    if (!file.used) {
      continue;
    }
    const facts::Evidence kept = store::keep_evidence(store, file.path);
    if (kept.hash != std::get<facts::Evidence>(file.meaning).hash) {
      throw Error(ErrorKind::input, say(kChanged, name), say(kAgain));
    }
  }
}

}  // namespace sw::cli
