#pragma once
// A store that is not this workspace's: a workspace folder, a store with its WAL, a backup. It is
// read through a copy in a folder of our own, which goes when this does.

#include <filesystem>
#include <optional>
#include <string>

namespace sw::cli {

class App;

class Elsewhere {
 public:
  /// Throws (input) where there is no store at `path`; otherwise as store::copy_store.
  Elsewhere(App& app,
            const std::filesystem::path& path,
            const std::optional<std::string>& passphrase_file);
  ~Elsewhere();
  Elsewhere(const Elsewhere&) = delete;
  Elsewhere& operator=(const Elsewhere&) = delete;

  /// The copy, with today's schema.
  std::filesystem::path store() const { return folder_ / "store.db"; }
  const std::filesystem::path& evidence() const { return evidence_; }

 private:
  std::filesystem::path folder_;
  std::filesystem::path evidence_;
};

}  // namespace sw::cli
