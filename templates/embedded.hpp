#pragma once
// Files that are part of the program: plan templates, rubrics, and the help texts of the commands.

#include <span>
#include <string_view>

namespace sw {

struct EmbeddedFile {
  std::string_view name;  // without folder, e.g. "bureau.zh.toml"
  std::string_view text;
};

namespace templates {
std::span<const EmbeddedFile> files();
}
namespace rubrics {
std::span<const EmbeddedFile> files();
}
namespace help {
std::span<const EmbeddedFile> files();
}

}  // namespace sw
