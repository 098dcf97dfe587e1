#pragma once
// What a cell of an .xlsx file says, as the text that a person would have typed.

#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "core/tableio/styles.hpp"

namespace sw::tableio {

/// A number as Excel keeps it (a double in up to 17 digits) in plain decimals, rounded to the 15
/// digits that Excel shows: "0.1" for 0.1000000000000000055, never an exponent. As it is where it
/// is no number.
std::string number_text(std::string_view raw);

/// The same in per cent: "75%" for 0.75.
std::string percent_text(std::string_view raw);

/// Serial days as "2026-03-01"; the time of day is left out. The epoch is 1900, with Excel's
/// 29 February of that year, or 1904. What is no day stays a number.
std::string day_text(std::string_view raw, bool epoch_1904);

/// Text of <si> or <is>: plain or in runs, without the reading aids of East Asian text.
std::string rich_text(const pugi::xml_node& node);

/// Control characters as Excel escapes them: "_x000D_".
std::string unescaped(std::string_view text);

}  // namespace sw::tableio
