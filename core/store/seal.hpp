#pragma once
// A file encrypted with a passphrase: a magic line, the parameters of argon2id, then pieces of 64
// KiB by libsodium's secretstream (XChaCha20-Poly1305), the last one marked, so that neither an
// altered nor a shortened file passes.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace sw::store {

inline constexpr std::string_view kSealedMagic = "sw-backup-encrypted 1\n";

/// Whether the file begins with the magic line.
bool is_sealed(const std::filesystem::path& file);

/// `from` to the new file `to` (mode 0600, synced). Throws.
void seal(const std::filesystem::path& from,
          const std::filesystem::path& to,
          std::string_view passphrase);

/// The other way. Throws (input) where the passphrase is wrong, (store) where the file is cut short
/// or altered; `to` is then not to be used.
void unseal(const std::filesystem::path& from,
            const std::filesystem::path& to,
            std::string_view passphrase);

/// `path` itself, or, where it is sealed, `to`, to which it was unsealed. Throws (usage) where it
/// is sealed and there is no passphrase; else as `unseal`.
std::filesystem::path unsealed(const std::filesystem::path& path,
                               const std::filesystem::path& to,
                               const std::optional<std::string>& passphrase);

}  // namespace sw::store
