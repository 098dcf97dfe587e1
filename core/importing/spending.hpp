#pragma once
// Sheets of money spent: `date,project,line,amount,source,voucher,note`, a row each.

#include <memory>
#include <vector>

#include "core/importing/reader.hpp"

namespace sw::importing {

struct SheetColumn;

std::unique_ptr<Reader> read_spending(const World& world, const Heading& heading);

std::vector<SheetColumn> spending_sheet(const plan::Plan& plan, Date today, Lang lang);

}  // namespace sw::importing
