#include "core/base/id.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace sw {

namespace {

bool is_id(std::string_view id, bool underscore) {
  bool level_started = false;
  bool lettered = false;
  for (const char c : id) {
    if (c == '.') {
      if (!level_started) {
        return false;
      }
      level_started = false;
      continue;
    }
    lettered = lettered || (c >= 'a' && c <= 'z');
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!letter && !(level_started && (c == '-' || (underscore && c == '_')))) {
      return false;
    }
    level_started = true;
  }
  return level_started && lettered && id.size() <= 120;
}

}  // namespace

bool is_item_id(std::string_view id) {
  return is_id(id, false);
}

bool is_entry_id(std::string_view id) {
  return is_id(id, true);
}

std::string_view parent_id(std::string_view id) {
  const std::size_t dot = id.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : id.substr(0, dot);
}

std::string make_uuid(std::int64_t milliseconds, const std::array<std::uint8_t, 10>& random) {
  std::array<std::uint8_t, 16> bytes{};
  for (unsigned i = 0; i < 6; ++i) {
    bytes.at(i) = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * i));
  }
  std::copy(random.begin(), random.end(), bytes.begin() + 6);
  bytes[6] = static_cast<std::uint8_t>(0x70 | (bytes[6] & 0x0F));  // version 7
  bytes[8] = static_cast<std::uint8_t>(0x80 | (bytes[8] & 0x3F));  // variant
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) {
      out += '-';
    }
    out += fmt::format("{:02x}", bytes.at(i));
  }
  return out;
}

}  // namespace sw
