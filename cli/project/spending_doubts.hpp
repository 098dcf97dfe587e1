#pragma once
// What is said on stderr about money that was just recorded, typed or from a sheet.

#include <span>

#include "cli/app.hpp"
#include "core/facts/fact.hpp"

namespace sw::cli {

/// Warns of lines and sources without budget, vouchers that are there twice, lines that are now
/// overspent or above their share, and what was paid on a contract already.
void warn_of_spending(App& app, const plan::Plan& plan, std::span<const facts::Fact> spending);

/// The same of the spending among records of several years.
void warn_of_spending(App& app, std::span<const facts::Record> records);

/// Warns where a payment of a day has made a project's line overspent; nothing where there is no
/// such project.
void warn_of_overspending(App& app,
                          std::string_view project,
                          const std::pair<std::string, std::string>& line_and_source,
                          Date day);

/// The last day that the money of a plan's projects is looked at: today, or the end of its year.
Date money_day(App& app, const plan::Plan& plan);

}  // namespace sw::cli
