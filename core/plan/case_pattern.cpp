#include "core/plan/case_pattern.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace sw::plan {

namespace {

// In the order of CasePart.
constexpr std::array<std::string_view, 9> kNames{
    "", "field", "method", "serial", "date", "year", "site", "worker", "project"};
constexpr int kMostDigits = 9;

std::optional<CasePart> find_part(std::string_view name) {
  const auto* found = std::find(kNames.begin() + 1, kNames.end(), name);
  return found == kNames.end() ? std::nullopt
                               : std::optional(static_cast<CasePart>(found - kNames.begin()));
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool fits(char c) {
  const bool ascii = static_cast<unsigned char>(c) < 0x80U;
  return !ascii || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '-' ||
         c == '_' || c == '.';
}

bool begins_with_digit(const CasePiece& piece) {
  return piece.part == CasePart::date || piece.part == CasePart::year ||
         (piece.part == CasePart::text && is_digit(piece.text.front()));
}

// A placeholder without its braces: "serial:3".
CaseFault take(std::string_view inside, CasePiece& piece) {
  const std::size_t colon = std::min(inside.find(':'), inside.size());
  const auto part = find_part(inside.substr(0, colon));
  if (!part) {
    return CaseFault::unknown;
  }
  piece.part = *part;
  if (colon == inside.size()) {
    return CaseFault::none;
  }
  const std::string_view digits = inside.substr(colon + 1);
  if (*part != CasePart::serial || digits.size() != 1 || !is_digit(digits.front()) ||
      digits.front() == '0') {
    return CaseFault::digits;
  }
  piece.digits = std::min(digits.front() - '0', kMostDigits);
  return CaseFault::none;
}

CasePattern fault(CaseFault kind, std::string_view where) {
  return {{}, kind, std::string(where)};
}

CasePattern checked(CasePattern pattern) {
  const auto is_serial = [](const CasePiece& piece) { return piece.part == CasePart::serial; };
  const auto serial = std::find_if(pattern.pieces.begin(), pattern.pieces.end(), is_serial);
  if (serial == pattern.pieces.end()) {
    return fault(CaseFault::no_serial, "{serial}");
  }
  if (std::count_if(pattern.pieces.begin(), pattern.pieces.end(), is_serial) > 1) {
    return fault(CaseFault::serials, "{serial}");
  }
  const auto following = serial + 1;
  if (serial->digits == 0 && following != pattern.pieces.end() && begins_with_digit(*following)) {
    return fault(CaseFault::run_on, "{serial}");
  }
  return pattern;
}

}  // namespace

CasePattern parse_case_pattern(std::string_view text) {
  CasePattern pattern;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t brace = std::min(text.find_first_of("{}", at), text.size());
    if (brace > at) {
      const std::string_view free = text.substr(at, brace - at);
      if (!std::all_of(free.begin(), free.end(), fits)) {
        return fault(CaseFault::letters, free);
      }
      pattern.pieces.push_back({CasePart::text, std::string(free), 0});
      at = brace;
      continue;
    }
    const std::size_t end = text.find_first_of("{}", at + 1);
    if (text[at] == '}' || end == std::string_view::npos || text[end] == '{') {
      return fault(CaseFault::unclosed, text.substr(at));
    }
    CasePiece piece;
    const std::string_view whole = text.substr(at, end + 1 - at);
    const CaseFault found = take(whole.substr(1, whole.size() - 2), piece);
    if (found != CaseFault::none) {
      return fault(found, whole);
    }
    pattern.pieces.push_back(std::move(piece));
    at = end + 1;
  }
  return checked(std::move(pattern));
}

std::string_view name_of(CasePart part) {
  return kNames[static_cast<std::size_t>(part)];
}

std::vector<std::string> case_parts() {
  return {kNames.begin() + 1, kNames.end()};
}

}  // namespace sw::plan
