#pragma once
// The part of the module that writes zip archives: see api.hpp.

#include "core/tableio/module/api.hpp"

namespace sw::tableio::module {

bool pack(const char* target,
          const std::vector<PackedPart>& parts,
          std::int64_t time,
          std::string& why) noexcept;

}  // namespace sw::tableio::module
