#pragma once
// Sheets of progress: `date,indicator,value,note,evidence`, and for indicators with a breakdown
// `part` ("site=东校;age=老人") or a column a key.

#include <memory>
#include <vector>

#include "core/importing/reader.hpp"

namespace sw::importing {

struct SheetColumn;

std::unique_ptr<Reader> read_progress(const World& world, const Heading& heading);

std::vector<SheetColumn> progress_sheet(const plan::Plan& plan, Date today, Lang lang);

}  // namespace sw::importing
