#pragma once
// Reading a table, whatever kind of file it is in.

#include <optional>
#include <string>

#include "core/tableio/row.hpp"
#include "core/tableio/source.hpp"

namespace sw::tableio {

/// CSV (core/tableio/csv.hpp) or .xlsx (core/tableio/xlsx.hpp), told by its first bytes. `name` is
/// the file's, for errors and for its ending; `sheet` is for .xlsx only. Throws Error: input for
/// other kinds of file and whatever the two readers refuse; usage for a sheet asked of a CSV file.
void read_table(Source& source,
                const std::string& name,
                const std::optional<std::string>& sheet,
                const RowUse& use);

}  // namespace sw::tableio
