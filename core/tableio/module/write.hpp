#pragma once
// The half of the module that writes: see api.hpp.

#include <string>

#include "core/tableio/book.hpp"

namespace sw::tableio::module {

bool write(const Book& book, std::string& bytes) noexcept;

}  // namespace sw::tableio::module
