#include "core/i18n/terms.hpp"

namespace sw {

std::optional<Lang> language_of(std::string_view locale) {
  const std::string_view language = locale.substr(0, locale.find_first_of("_.-@"));
  if (language.empty() || language == "C" || language == "POSIX") {
    return {};
  }
  return language == "zh" ? Lang::zh : Lang::en;
}

}  // namespace sw
