#pragma once
// Sheets of agencies: `id,name,kind,founded,place,audited,note`, a row each.

#include <memory>
#include <vector>

#include "core/importing/reader.hpp"

namespace sw::importing {

struct SheetColumn;

std::unique_ptr<Reader> read_org(const World& world, const Heading& heading);

std::vector<SheetColumn> org_sheet(const plan::Plan& plan, Date today, Lang lang);

}  // namespace sw::importing
