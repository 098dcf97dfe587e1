#pragma once
// Sheets of services.

#include <memory>
#include <vector>

#include "core/importing/kind.hpp"
#include "core/importing/reader.hpp"

namespace sw::importing {

std::unique_ptr<Reader> read_services(const World& world, const Heading& heading);
std::vector<SheetColumn> service_sheet(const plan::Plan& plan, Date today, Lang lang);

}  // namespace sw::importing
