#pragma once
// What the commands that write to the journal share.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/app.hpp"
#include "core/facts/fact.hpp"
#include "core/plan/plan.hpp"
#include "core/recording/value.hpp"

namespace sw::cli {

/// The warning on a fact before its item starts.
inline constexpr Text kBeforeStart{"{0} 早于条目 {1} 的开始日期 {2}，仍已记录",
                                   "{0} is before {1} starts on {2}; recorded all the same"};

/// The day of a fact: `text`, or today. Throws (input) for a day that has not come yet.
Date fact_day(App& app, const std::optional<std::string>& text, std::string_view option = "--date");

/// The plan that a fact of that day belongs to. Throws (input), saying what to do, where the year
/// has no plan.
const plan::Plan& plan_for(App& app, Date day);

using recording::read_part;
using recording::read_value;

/// Keeps the file under .sw/evidence.
std::optional<facts::Evidence> keep(App& app, const std::optional<std::string>& file);

/// A change of one fact.
store::Written write_fact(App& app, const facts::Fact& fact);

/// A key of JSON and its text.
using Label = std::pair<std::string_view, std::string>;

/// Prints the new record's id (with --json: id and uuid, and the labels that were given to what is
/// new), and `message` for people on stderr.
void print_written(App& app,
                   const store::Written& written,
                   const Message& message,
                   const std::vector<Label>& labels = {});

/// RECORD on the command line: an existing one. Throws (input).
facts::Record find_record(App& app, std::string_view word);

/// A record's value with its unit: "12", "45/60".
std::string value_of(const facts::Fact& fact);

}  // namespace sw::cli
