#include "core/store/workspace_files.hpp"

#include <algorithm>
#include <array>
#include <system_error>

#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"

namespace sw::store {

namespace {

constexpr std::size_t kHashDigits = 64;

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> kFolders{"plans", "rubrics", "reports", "layouts"};

void add_files(const fs::path& workspace, const fs::path& folder, std::vector<std::string>& out) {
  std::error_code fault;
  if (!fs::is_directory(fs::symlink_status(workspace / folder, fault))) {
    return;
  }
  fs::directory_iterator entries(workspace / folder, fault);
  if (fault) {
    throw_file_error(workspace / folder, fault.value());
  }
  for (const fs::directory_entry& entry : entries) {
    const fs::path path = folder / entry.path().filename();
    const fs::file_status status = entry.symlink_status(fault);
    if (fs::is_directory(status) && !entry.path().filename().string().starts_with('.')) {
      add_files(workspace, path, out);
    } else if (fs::is_regular_file(status) && is_workspace_file(path.generic_string())) {
      out.push_back(path.generic_string());
    }
  }
}

}  // namespace

bool is_hash(std::string_view text) {
  return text.size() == kHashDigits &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_workspace_file(std::string_view path) {
  if (path.starts_with(kEvidencePrefix)) {
    return is_hash(path.substr(kEvidencePrefix.size()));
  }
  if (path.find('\0') != std::string_view::npos || !is_utf8(path)) {
    return false;
  }
  const std::vector<std::string> parts = split(path, '/');
  const bool known = std::find(kFolders.begin(), kFolders.end(), parts.front()) != kFolders.end();
  return known && parts.size() > 1 &&
         std::none_of(parts.begin(), parts.end(), [](const std::string& part) {
           return part.empty() || part.starts_with('.');
         });
}

std::vector<std::string> workspace_files(const fs::path& workspace) {
  std::vector<std::string> out;
  add_files(workspace, ".sw/evidence", out);
  for (const std::string_view folder : kFolders) {
    add_files(workspace, folder, out);
  }
  std::sort(out.begin(), out.end());
  return out;
}

unsigned mode_of_file(std::string_view path, std::int64_t mode) {
  return path.starts_with(kEvidencePrefix) ? 0400U : (static_cast<unsigned>(mode) & 0777U) | 0600U;
}

}  // namespace sw::store
