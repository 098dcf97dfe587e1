#include "core/base/width.hpp"

#include <algorithm>

#include <utf8proc.h>

namespace sw {

namespace {

struct Glyph {
  std::string_view bytes;
  std::size_t width = 0;
  utf8proc_int32_t code = 0;
};

Glyph first_glyph(std::string_view text) {
  utf8proc_int32_t code = 0;
  const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()),
                                     &code);
  if (used <= 0) {
    return {text.substr(0, 1), 1, 0xFFFD};
  }
  const int width = utf8proc_charwidth(code);
  return {text.substr(0, static_cast<std::size_t>(used)),
          static_cast<std::size_t>(std::max(width, 0)),
          code};
}

// Marks that may not begin a line (GB/T 15834: 句号、逗号 and their kin stay at the end).
bool sticks_to_left(utf8proc_int32_t code) {
  constexpr std::u32string_view kMarks = U",.;:!?)]}、。，；：！？）】》」』”’…—%％·";
  return kMarks.find(static_cast<char32_t>(code)) != std::u32string_view::npos;
}

// Marks that may not end a line.
bool sticks_to_right(utf8proc_int32_t code) {
  constexpr std::u32string_view kMarks = U"([{（【《「『‘“";
  return kMarks.find(static_cast<char32_t>(code)) != std::u32string_view::npos;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const Glyph glyph = first_glyph(text);
    width += glyph.width;
    text.remove_prefix(glyph.bytes.size());
  }
  return width;
}

std::string pad_right(std::string_view text, std::size_t width) {
  std::string out(text);
  const std::size_t own = display_width(text);
  out.append(own < width ? width - own : 0, ' ');
  return out;
}

std::string pad_left(std::string_view text, std::size_t width) {
  const std::size_t own = display_width(text);
  return std::string(own < width ? width - own : 0, ' ') + std::string(text);
}

std::string shorten(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) {
    return std::string(text);
  }
  std::string out;
  std::size_t used = 0;
  while (!text.empty()) {
    const Glyph glyph = first_glyph(text);
    if (used + glyph.width + 1 > width) {
      break;
    }
    out += glyph.bytes;
    used += glyph.width;
    text.remove_prefix(glyph.bytes.size());
  }
  return width == 0 ? std::string() : out + "…";
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  width = std::max<std::size_t>(width, 4);
  std::vector<std::string> lines;
  std::string line;
  std::size_t line_width = 0;
  std::size_t break_at = 0;  // bytes of `line` up to the last place where it may be broken
  bool opened = false;       // the last character holds on to the next
  bool wide = false;         // the last character is a wide one; marks of no width aside
  const auto flush = [&](std::size_t bytes) {
    std::string head = line.substr(0, bytes);
    std::string tail = line.substr(bytes);
    head.erase(head.find_last_not_of(' ') + 1);
    tail.erase(0, std::min(tail.find_first_not_of(' '), tail.size()));
    lines.push_back(std::move(head));
    line = std::move(tail);
    line_width = display_width(line);
    break_at = 0;
  };
  while (!text.empty()) {
    const Glyph glyph = first_glyph(text);
    text.remove_prefix(glyph.bytes.size());
    if (glyph.code == '\n') {
      flush(line.size());
      opened = wide = false;
      continue;
    }
    const bool may_break_before = glyph.width == 2 && !sticks_to_left(glyph.code) && !opened;
    if (may_break_before && !line.empty()) {
      break_at = line.size();
    }
    if (line_width + glyph.width > width && glyph.code != ' ') {
      flush(break_at > 0 ? break_at : line.size());
    }
    line += glyph.bytes;
    line_width += glyph.width;
    if (glyph.width > 0) {
      opened = sticks_to_right(glyph.code);
      wide = glyph.width == 2;
    }
    if (glyph.code == ' ' || (wide && !opened)) {
      // Only if the next one may begin a line, and something stands before.
      const Glyph next = text.empty() ? Glyph{} : first_glyph(text);
      const bool holds = sticks_to_left(next.code) || (next.width == 0 && next.code > ' ');
      if (!holds && line.find_first_not_of(' ') != std::string::npos) {
        break_at = line.size();
      }
    }
  }
  flush(line.size());
  return lines;
}

}  // namespace sw
