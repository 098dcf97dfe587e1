#pragma once
// 个案编号的格式: the plan's `case_number`, free text with placeholders in braces:
// "{field}-{method}{serial:3}-{date}". Read here, so that the check of a plan knows it too; what
// numbers it makes is core/project/case_number.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.hpp"

namespace sw::plan {

enum class CasePart { text, field, method, serial, date, year, site, worker, project };

struct CasePiece {
  CasePart part = CasePart::text;
  std::string text;  // of text: itself
  int digits = 0;    // of a serial: filled up with zeros to so many; 0: none
};

enum class CaseFault {
  none,
  unclosed,   // a brace without its other one
  unknown,    // a placeholder of another name
  digits,     // {serial:0}, {serial:x}, {date:3}
  no_serial,  // every case would have the same number
  serials,    // more than one serial
  run_on,     // a serial without width before digits: where it ends cannot be told
  letters     // text that a number cannot have: only letters, digits, - _ .
};

struct CasePattern {
  std::vector<CasePiece> pieces;
  CaseFault fault = CaseFault::none;
  std::string where;  // what is at fault, as written

  bool sound() const { return fault == CaseFault::none && !pieces.empty(); }
};

CasePattern parse_case_pattern(std::string_view text);

/// "field"; of a text "".
std::string_view name_of(CasePart part);
/// Names of the placeholders.
std::vector<std::string> case_parts();

}  // namespace sw::plan
