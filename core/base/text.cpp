#include "core/base/text.hpp"

#include <algorithm>
#include <numeric>

#include <utf8proc.h>

namespace sw {

namespace {

constexpr std::string_view kIdeographicSpace = "\u3000";

// Decodes the character at the front; a broken byte gives -1 and length 1.
utf8proc_int32_t decode(std::string_view text, std::size_t& length) {
  utf8proc_int32_t code = -1;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto used = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &code);
  length = used > 0 ? static_cast<std::size_t>(used) : 1;
  return used > 0 ? code : -1;
}

void append(std::string& out, utf8proc_int32_t code) {
  utf8proc_uint8_t bytes[4];
  const auto length = utf8proc_encode_char(code, bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::string_view bidi_name(utf8proc_int32_t code) {
  switch (code) {
    case 0x202A:
      return "LRE";
    case 0x202B:
      return "RLE";
    case 0x202C:
      return "PDF";
    case 0x202D:
      return "LRO";
    case 0x202E:
      return "RLO";
    case 0x2066:
      return "LRI";
    case 0x2067:
      return "RLI";
    case 0x2068:
      return "FSI";
    case 0x2069:
      return "PDI";
    default:
      return {};
  }
}

std::vector<utf8proc_int32_t> characters(std::string_view text) {
  std::vector<utf8proc_int32_t> codes;
  for (std::size_t length = 0; !text.empty(); text.remove_prefix(length)) {
    codes.push_back(decode(text, length));
  }
  return codes;
}

// Edits (insert, delete, replace, swap of neighbours) from one word to the other.
std::size_t edit_distance(const std::vector<utf8proc_int32_t>& a,
                          const std::vector<utf8proc_int32_t>& b) {
  std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), 0U);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] =
          std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    before_last = last;
    last = row;
  }
  return last[b.size()];
}

}  // namespace

std::string_view trim(std::string_view text) {
  const auto is_space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  for (;;) {
    if (!text.empty() && is_space(text.front())) {
      text.remove_prefix(1);
    } else if (text.starts_with(kIdeographicSpace)) {
      text.remove_prefix(kIdeographicSpace.size());
    } else {
      break;
    }
  }
  for (;;) {
    if (!text.empty() && is_space(text.back())) {
      text.remove_suffix(1);
    } else if (text.ends_with(kIdeographicSpace)) {
      text.remove_suffix(kIdeographicSpace.size());
    } else {
      return text;
    }
  }
}

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t end = text.find(mark);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(end + 1);
  }
}

std::string join(std::span<const std::string> parts, std::string_view mark) {
  std::string out;
  for (const std::string& part : parts) {
    if (&part != parts.data()) {
      out += mark;
    }
    out += part;
  }
  return out;
}

std::string to_half_width(std::string_view text) {
  std::string out;
  for (std::size_t length = 0; !text.empty(); text.remove_prefix(length)) {
    const auto code = decode(text, length);
    if (code >= 0xFF01 && code <= 0xFF5E) {
      out += static_cast<char>(code - 0xFEE0);
    } else if (code == 0x3000) {
      out += ' ';
    } else {
      out += text.substr(0, length);
    }
  }
  return out;
}

std::size_t utf8_prefix(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte < 0x80) {
      ++offset;
      continue;
    }
    std::size_t length = 0;
    if (decode(text.substr(offset), length) < 0) {
      break;
    }
    offset += length;
  }
  return offset;
}

bool is_utf8(std::string_view text) {
  return utf8_prefix(text) == text.size();
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t length = 0; !text.empty(); text.remove_prefix(length)) {
    const auto code = decode(text, length);
    const bool control = code < 0 || (code < 0x20 && code != '\t' && code != '\n') ||
                         (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;
    const std::string_view name = bidi_name(code);
    if (control) {
      append(out, 0xFFFD);
    } else if (!name.empty()) {
      out.append("<").append(name).append(">");
    } else {
      out += text.substr(0, length);
    }
  }
  return out;
}

std::string printable_line(std::string_view text) {
  std::string out = printable(text);
  std::replace(out.begin(), out.end(), '\n', ' ');
  std::replace(out.begin(), out.end(), '\t', ' ');
  return out;
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t length = 0; !text.empty(); text.remove_prefix(length)) {
    decode(text, length);
    ++count;
  }
  return count;
}

std::string nearest(std::string_view word, std::span<const std::string> known) {
  // A very long word is no misspelling, and comparing with very many would take long.
  if (word.empty() || word.size() > 200 || known.size() > 300) {
    return {};
  }
  const auto wanted = characters(word);
  std::string best;
  std::size_t best_distance = std::max<std::size_t>(1, (wanted.size() + 1) / 3) + 1;
  for (const std::string& candidate : known) {
    const std::size_t distance = edit_distance(wanted, characters(candidate));
    if (distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  if (best.empty()) {
    // A word that was cut short: "work" for "workforce".
    const auto found = std::find_if(known.begin(), known.end(), [&](const std::string& candidate) {
      return wanted.size() >= 2 && candidate.starts_with(word);
    });
    if (found != known.end()) {
      best = *found;
    }
  }
  return best;
}

}  // namespace sw
