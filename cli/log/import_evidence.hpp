#pragma once
// Evidence files that the rows of a sheet name: files in the sheet's own folder.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/base/message.hpp"
#include "core/facts/fact.hpp"

namespace sw::cli {

class SheetEvidence {
 public:
  /// `folder` is the sheet's.
  explicit SheetEvidence(const std::filesystem::path& folder);

  /// The file by its content, or what is wrong with the name: there is no such file, or it leaves
  /// the folder by an absolute path, `..` or a symbolic link.
  const std::variant<facts::Evidence, Message>& of(std::string_view name);

  /// Has the file kept when `keep` is called: a fact names it.
  void use(std::string_view name);
  /// Copies those that are used to `store`. Throws Error, also where one changed meanwhile.
  void keep(const std::filesystem::path& store) const;

 private:
  struct File {
    std::variant<facts::Evidence, Message> meaning;
    std::filesystem::path path;
    bool used = false;
  };
  File look_at(const std::filesystem::path& name) const;

  std::filesystem::path folder_;
  std::map<std::string, File, std::less<>> files_;
};

}  // namespace sw::cli
