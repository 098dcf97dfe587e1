#pragma once
// `holidays/YEAR.toml`: a year's public days off, for years that the program does not know yet.

#include <string>

#include "core/calendar/days.hpp"

namespace sw::tomlio {

/// `file` is the name for messages. Throws Error (input) with the place of what is wrong.
///
///     source = "…"              # of the announcement; may be left out
///     [[holiday]]
///     title = "春节"
///     from = 2027-02-05
///     to = 2027-02-12           # without it one day
///     work = [2027-01-31]       # weekend days worked for it; may be left out
calendar::YearOff read_holidays(const std::string& text, const std::string& file, int year);

}  // namespace sw::tomlio
