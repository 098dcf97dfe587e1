#pragma once
// Small operations on UTF-8 text that several parts need.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sw {

std::string_view trim(std::string_view text);  // ASCII white space and U+3000

std::vector<std::string> split(std::string_view text, char mark);

std::string join(std::span<const std::string> parts, std::string_view mark);

/// Full-width forms (U+FF01–U+FF5E) and the ideographic space as their ASCII twins.
std::string to_half_width(std::string_view text);

bool is_utf8(std::string_view text);

/// Offset of the first byte that is not part of valid UTF-8, or the text's size.
std::size_t utf8_prefix(std::string_view text);

/// Text that came from people or files, safe to show: control characters (but tab and newline)
/// as U+FFFD, bidirectional overrides by name. Valid UTF-8 whatever the input.
std::string printable(std::string_view text);

/// The same on one line: tabs and newlines become a space.
std::string printable_line(std::string_view text);

/// Number of characters (code points).
std::size_t count_characters(std::string_view text);

/// The nearest of `known` words, for "did you mean"; empty where none is near.
std::string nearest(std::string_view word, std::span<const std::string> known);

}  // namespace sw
