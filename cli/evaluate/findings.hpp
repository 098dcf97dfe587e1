#pragma once
// Findings of evaluations as other commands read them: `due`, reports, gates, admissions.

#include <string>
#include <string_view>
#include <vector>

#include "cli/app.hpp"
#include "core/due/due.hpp"
#include "core/evaluate/finding.hpp"
#include "core/org/admission.hpp"
#include "core/plan/plan.hpp"
#include "core/project/register.hpp"
#include "core/report/report.hpp"

namespace sw::cli {

/// As of a day, in the order in which they were found.
std::vector<evaluate::Finding> evaluation_findings(App& app, Date to);

/// What gates ask of a project: project::Register::faults.
std::vector<project::Fault> faults_of(const project::Register& projects,
                                      std::string_view project,
                                      Date to);

/// Those about an agency that are open on a day.
std::vector<org::OpenFinding> open_findings_on(App& app, std::string_view agency, Date day);

/// Open findings that are overdue or due within `within` days, and grades of the latest rounds that
/// ask for something to be put right by then: until there is another round.
std::vector<due::Entry> finding_deadlines(App& app, const plan::Plan& plan, int within);

/// Open ones as of the period's day, then those closed in the period, of what the options select.
std::vector<report::FindingLine> report_findings(App& app,
                                                 const plan::Plan& plan,
                                                 const figures::Period& period,
                                                 const report::Options& options);

}  // namespace sw::cli
