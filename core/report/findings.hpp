#pragma once
// Findings of evaluations in a report and in `sw evaluate finding list`.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/date.hpp"
#include "core/base/message.hpp"
#include "core/doc/document.hpp"
#include "core/evaluate/finding.hpp"
#include "core/report/report.hpp"

namespace sw::report {

/// {"id","subject","text","severity","criterion","owner","due","opened","closed","action",
/// "verified_by","on_time","days"} and more, as of a day.
nlohmann::ordered_json finding_json(const evaluate::Finding& finding, Date day);

/// 逾期 3 天, 还有 3 天, 今天到期; 已整改（2026-05-01，待核实）.
Message state_of(const evaluate::Finding& finding, Date day);

/// A row each: what was found, number, severity, about, owner, due, how it stands.
doc::Table findings_table(std::span<const FindingLine> findings, Date day, Lang lang);

/// The section of a report.
void add_findings(const std::vector<FindingLine>& findings,
                  Date day,
                  Lang lang,
                  doc::Document& document);

}  // namespace sw::report
