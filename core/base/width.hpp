#pragma once
// Widths on a screen: a Chinese character takes two columns, a combining mark none.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sw {

/// Columns that the text takes on a terminal. Control characters count none.
std::size_t display_width(std::string_view text);

/// Filled with spaces to `width` columns; longer text stays as it is.
std::string pad_right(std::string_view text, std::size_t width);
std::string pad_left(std::string_view text, std::size_t width);

/// Cut to `width` columns, the last one an ellipsis where something was cut.
std::string shorten(std::string_view text, std::size_t width);

/// Broken into lines of at most `width` columns: between words, and between any two wide
/// characters except before closing punctuation. Newlines in the text are kept.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

}  // namespace sw
