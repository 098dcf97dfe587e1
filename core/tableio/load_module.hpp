#pragma once
// lib/sw/sheets.so, loaded when first asked for.

#include "core/tableio/module/api.hpp"

namespace sw::tableio {

/// Throws Error (file) where the module is not beside the program, or is another version's.
const module::Api& sheets_module();

}  // namespace sw::tableio
