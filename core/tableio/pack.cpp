#include "core/tableio/pack.hpp"

#include <system_error>

#include "core/base/error.hpp"
#include "core/tableio/load_module.hpp"

namespace sw::tableio {

namespace {

constexpr Text kFailed{"写不出 {0}：{1}", "{0} cannot be written: {1}"};

}  // namespace

void write_zip(const std::filesystem::path& target,
               const std::vector<PackPart>& parts,
               std::int64_t time) {
  std::vector<module::PackedPart> packed;
  packed.reserve(parts.size());
  for (const PackPart& one : parts) {
    packed.push_back({one.name, one.file.string(), one.bytes});
  }
  std::string why;
  if (!sheets_module().pack(target.c_str(), packed, time, why)) {
    std::error_code fault;
    std::filesystem::remove(target, fault);
    throw Error(ErrorKind::file, say(kFailed, target.string(), why));
  }
}

}  // namespace sw::tableio
