#include "core/project/case_number.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <optional>

namespace sw::project {

namespace {

using plan::CasePart;
using plan::CasePattern;
using plan::CasePiece;

constexpr std::int64_t kMostSerial = 1'000'000'000'000;  // beyond, it is no serial of ours

std::string day_text(Date day) {
  std::string text = day.to_string();
  std::erase(text, '-');
  return text;
}

std::string text_of(const CasePiece& piece, const CaseValues& values) {
  switch (piece.part) {
    case CasePart::text:
      return piece.text;
    case CasePart::field:
      return values.field;
    case CasePart::method:
      return values.method;
    case CasePart::date:
      return day_text(values.date);
    case CasePart::year:
      return day_text(values.date).substr(0, 4);
    case CasePart::site:
      return values.site;
    case CasePart::worker:
      return values.worker;
    case CasePart::project:
      return values.project;
    case CasePart::serial:
      return {};  // made by next_number
  }
  return {};
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool begins_with_digit(std::string_view text) {
  return !text.empty() && is_digit(text.front());
}

// The serial at the beginning of `rest`; none where there is no number that can be counted on.
std::optional<std::int64_t> serial_at(std::string_view rest, int digits, bool fixed) {
  const auto* const end = std::find_if_not(rest.begin(), rest.end(), is_digit);
  auto length = static_cast<std::size_t>(end - rest.begin());
  if (fixed) {
    length = std::min(length, static_cast<std::size_t>(digits));
  }
  std::int64_t serial = 0;
  const auto [stop, fault] = std::from_chars(rest.data(), rest.data() + length, serial);
  return fault == std::errc() && stop == rest.data() + length && length > 0 && serial < kMostSerial
             ? std::optional(serial)
             : std::nullopt;
}

bool is_boundary(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

bool is_day(std::string_view text) {
  if (text.size() != 8 || !std::all_of(text.begin(), text.end(), is_digit)) {
    return false;
  }
  const std::string iso = std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) +
                          "-" + std::string(text.substr(6));
  return parse_date(iso).has_value();
}

bool takes(const CasePiece& piece, std::string_view text) {
  switch (piece.part) {
    case CasePart::text:
      return text == piece.text;
    case CasePart::date:
      return is_day(text);
    case CasePart::year:
      return text.size() == 4 && std::all_of(text.begin(), text.end(), is_digit);
    case CasePart::serial:
      return !text.empty() && text.size() >= static_cast<std::size_t>(piece.digits) &&
             std::all_of(text.begin(), text.end(), is_digit);
    default:
      return !text.empty();
  }
}

}  // namespace

CasePattern case_pattern(const plan::Plan& plan, std::string_view method) {
  if (!plan.head.case_number.empty()) {
    return plan::parse_case_pattern(plan.head.case_number);
  }
  constexpr int kDigits = 3;
  std::string letter =
      method == "casework" || method.empty() ? "C" : std::string(method.substr(0, 1));
  if (letter.front() >= 'a' && letter.front() <= 'z') {
    letter.front() = static_cast<char>(letter.front() - 'a' + 'A');
  }
  return {
      {{CasePart::text, letter, 0}, {CasePart::serial, "", kDigits}}, plan::CaseFault::none, {}};
}

std::vector<CasePart> lacking(const CasePattern& pattern, const CaseValues& values) {
  std::vector<CasePart> parts;
  for (const CasePiece& piece : pattern.pieces) {
    if (piece.part != CasePart::serial && text_of(piece, values).empty()) {
      parts.push_back(piece.part);
    }
  }
  return parts;
}

std::string next_number(const CasePattern& pattern,
                        const CaseValues& values,
                        const std::set<std::string>& taken) {
  std::string before, after;
  int digits = 0;
  bool passed = false;
  for (const CasePiece& piece : pattern.pieces) {
    if (piece.part == CasePart::serial) {
      digits = piece.digits;
      passed = true;
    } else {
      (passed ? after : before) += text_of(piece, values);
    }
  }
  const bool fixed = digits > 0 && begins_with_digit(after);
  std::int64_t highest = 0;
  for (auto one = taken.lower_bound(before); one != taken.end() && one->starts_with(before);
       ++one) {
    const auto serial = serial_at(std::string_view(*one).substr(before.size()), digits, fixed);
    highest = std::max(highest, serial.value_or(0));
  }
  for (;;) {
    std::string serial = std::to_string(++highest);
    if (serial.size() < static_cast<std::size_t>(digits)) {
      serial.insert(0, static_cast<std::size_t>(digits) - serial.size(), '0');
    }
    if (std::string number = before + serial + after; !taken.contains(number)) {
      return number;
    }
  }
}

// By places that can be reached piece by piece, so that no number makes it slow.
bool fits(const CasePattern& pattern, std::string_view number) {
  std::set<std::size_t> reached{0};
  for (const CasePiece& piece : pattern.pieces) {
    std::set<std::size_t> next;
    for (const std::size_t from : reached) {
      for (std::size_t to = from + 1; to <= number.size(); ++to) {
        if (is_boundary(number, to) && takes(piece, number.substr(from, to - from))) {
          next.insert(to);
        }
      }
    }
    reached = std::move(next);
  }
  return reached.contains(number.size());
}

std::set<std::string> taken_numbers(const Register& projects) {
  std::set<std::string> taken;
  for (const facts::Record& record : projects.records(facts::Kind::case_file)) {
    taken.insert(record.fact.subject);
  }
  for (const service::CaseSum& one : projects.case_services(Date(1900, 1, 1), Date(2999, 12, 31))) {
    taken.insert(one.number);
  }
  return taken;
}

}  // namespace sw::project
