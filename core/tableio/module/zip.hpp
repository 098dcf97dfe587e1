#pragma once
// The half of the module that reads: see api.hpp.

#include "core/tableio/module/api.hpp"

namespace sw::tableio::module {

Zip* open_zip(const char* bytes, std::size_t size) noexcept;
void close_zip(Zip* zip) noexcept;
PartInfo find_part(Zip* zip, const char* name) noexcept;
Part* open_part(Zip* zip, const char* name) noexcept;
std::int64_t read_part(Part* part, char* buffer, std::size_t size) noexcept;
void close_part(Part* part) noexcept;

}  // namespace sw::tableio::module
