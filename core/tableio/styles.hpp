#pragma once
// Number formats of an .xlsx file: which numbers are days.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sw::tableio {

enum class NumberForm { plain, day, percent };

/// Of a format as Excel writes it: `yyyy"年"m"月"d"日"`, `[$-804]yyyy/m/d;@`, `0.00%`. Times of day
/// are plain numbers.
NumberForm form_of(std::string_view format);
/// Of a format that has a number only.
NumberForm form_of(unsigned built_in);

/// The forms by the index that cells name (`s`), from xl/styles.xml; none of its cells may be
/// beyond the end. Throws Error (input) where the part is no XML.
std::vector<NumberForm> read_styles(std::string xml);

}  // namespace sw::tableio
