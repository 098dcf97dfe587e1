#pragma once
// 项目支出与到账: what may be recorded as money spent and received, whether it is typed or stands
// in a sheet, and what is doubtful of it though it is recorded all the same.

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/facts/fact.hpp"
#include "core/plan/plan.hpp"

namespace sw::project {

/// Money as people write it. Throw Error (input).
/// Yuan that are not 0, in whole fen; below 0: a refund.
Quantity spent_amount(std::string_view text);
/// Yuan above 0, in whole fen.
Quantity received_amount(std::string_view text);

/// A budget line by its id or title. Where the plan has no list of them any id is taken. Throws
/// Error (input), naming the nearest.
std::string line_called(const plan::Plan& plan, std::string_view text);

/// What a budget line is called; the id itself where the plan does not list it.
std::string line_title(const plan::Plan& plan, std::string_view line);

/// The sources that a project's budget has for a line, each once; without a line all of them.
std::vector<std::string> sources_of(const plan::Project& project, std::string_view line = {});

/// Where money comes from: `text`, else the only source that the project's budget has for the line.
/// Throws Error (input) where it must be said.
std::string source_for(const plan::Plan& plan,
                       const plan::Project& project,
                       std::string_view line,
                       std::string_view text);

/// The fact of money spent. Throws Error (input) for a refund without a note.
struct Spent {
  Date date;
  std::string line, source, voucher, note;
  Quantity amount;
};
facts::Fact fact_of(const plan::Project& project, const Spent& spent);
/// Throws Error (input) where an amount below 0 comes without words.
void require_note(Quantity amount, std::string_view note);

/// The source that a fact of spending names.
std::string source_of(const facts::Fact& spending);

/// A project and a voucher, and how many live records of spending have both.
using Vouchers = std::map<std::pair<std::string, std::string>, int>;
std::pair<std::string, std::string> voucher_of(const facts::Fact& spending);

/// What is doubtful of spending by itself, each thing once: a line or a source that the project's
/// budget does not have, a voucher that is there twice.
std::vector<Message> doubts_of(const plan::Plan& plan,
                               std::span<const facts::Fact> spending,
                               const Vouchers& vouchers);

/// Of money received: a source that the project's budget does not have.
std::vector<Message> doubts_of_source(const plan::Project& project, std::string_view source);

}  // namespace sw::project
