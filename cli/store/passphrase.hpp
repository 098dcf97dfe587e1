#pragma once
// The passphrase of an encrypted backup: from a file, or asked for on a terminal without showing
// it.

#include <optional>
#include <string>

namespace sw::cli {

class App;

/// The first line of `file`, else what is typed, `twice` where it must be confirmed. Throws (usage)
/// where there is no file and nobody to ask; (input) where it is empty or differs.
std::string passphrase(App& app, const std::optional<std::string>& file, bool twice);

}  // namespace sw::cli
