#include "cli/evaluate/findings.hpp"

#include <algorithm>
#include <set>

#include "cli/evaluate/register.hpp"
#include "cli/org/register.hpp"
#include "cli/project/register.hpp"
#include "core/base/id.hpp"
#include "core/base/text.hpp"

namespace sw::cli {

namespace {

constexpr Text kPutRight{"{0}：{1}", "{0}: {1}"};
constexpr Text kRectify{"{0}：评估为“{1}”，限期整改", "{0}: graded {1}, to be put right"};
constexpr Text kStaffNumber{"人员 {0}", "staff {0}"};

plan::FindingSeverity severity_of(const evaluate::Finding& finding) {
  using plan::FindingSeverity;
  for (const FindingSeverity one : {FindingSeverity::serious, FindingSeverity::major}) {
    if (is_at_least(finding, one)) {
      return one;
    }
  }
  return FindingSeverity::minor;
}

// Of what a report shows: an item has the findings of its projects.
bool is_selected(const plan::Plan& plan,
                 const evaluate::Finding& finding,
                 const report::Options& options) {
  if (!options.owner.empty() && finding.owner != options.owner) {
    return false;
  }
  if (options.item.empty()) {
    return true;
  }
  const plan::Project* project = evaluate::type_of(finding.subject) == "project"
                                     ? plan.find_project(evaluate::id_of(finding.subject))
                                     : nullptr;
  return project != nullptr && plan::is_within(project->under, options.item);
}

}  // namespace

std::vector<evaluate::Finding> evaluation_findings(App& app, Date to) {
  const project::Register projects = project_register(app);
  return evaluate::findings_of(projects.records(facts::Kind::finding), to);
}

std::vector<project::Fault> faults_of(const project::Register& projects,
                                      std::string_view project,
                                      Date to) {
  std::vector<project::Fault> faults;
  for (const evaluate::Finding& one :
       evaluate::findings_of(projects.records(facts::Kind::finding), to)) {
    if (evaluate::type_of(one.subject) == "project" && evaluate::id_of(one.subject) == project) {
      faults.push_back({one.no, severity_of(one), one.is_open()});
    }
  }
  return faults;
}

std::vector<org::OpenFinding> open_findings_on(App& app, std::string_view agency, Date day) {
  std::vector<org::OpenFinding> open;
  for (const evaluate::Finding& one : evaluation_findings(app, day)) {
    if (one.is_open() && evaluate::type_of(one.subject) == "org" &&
        evaluate::id_of(one.subject) == agency) {
      open.push_back({one.no, severity_of(one)});
    }
  }
  return open;
}

namespace {

void add_rectifications(App& app,
                        const plan::Plan& plan,
                        int within,
                        SubjectTitles& titles,
                        std::vector<due::Entry>& entries) {
  const auto seals = seals_of(app);
  const auto standings = evaluate::standings_of(seals);
  std::set<std::pair<std::string, std::string>> later;
  for (auto one = standings.rbegin(); one != standings.rend(); ++one) {
    const auto day = one->rectify_by();
    if (!later.emplace(one->subject, one->rubric).second || !day) {
      continue;
    }
    if (const auto severity = due::by_date(*day, app.today(), within)) {
      entries.push_back(
          {*day,
           *day - app.today(),
           due::Kind::finding,
           one->subject,
           app.in(say(
               kRectify, titles.called(one->subject), printable_line(one->result.grade_title()))),
           plan.head.owner,
           *severity});
    }
  }
}

}  // namespace

std::vector<due::Entry> finding_deadlines(App& app, const plan::Plan& plan, int within) {
  std::vector<due::Entry> entries;
  const Date today = app.today();
  SubjectTitles titles(app, &plan);
  for (const evaluate::Finding& one : evaluation_findings(app, today)) {
    const auto severity =
        one.is_open() ? due::by_date(one.due, today, within) : std::optional<due::Severity>();
    if (severity) {
      const std::string title =
          app.in(say(kPutRight, titles.called(one.subject), printable_line(one.text)));
      entries.push_back({one.due,
                         one.due - today,
                         due::Kind::finding,
                         one.no,
                         title,
                         one.owner.empty() ? plan.head.owner : one.owner,
                         *severity});
    }
  }
  add_rectifications(app, plan, within, titles, entries);
  return entries;
}

std::vector<report::FindingLine> report_findings(App& app,
                                                 const plan::Plan& plan,
                                                 const figures::Period& period,
                                                 const report::Options& options) {
  std::vector<evaluate::Finding> findings = evaluation_findings(app, period.as_of);
  std::erase_if(findings, [&](const evaluate::Finding& one) {
    return (one.closed && *one.closed < period.from) || !is_selected(plan, one, options);
  });
  sort_for_reading(findings);
  SubjectTitles titles(app, &plan);
  std::vector<report::FindingLine> lines;
  for (evaluate::Finding& one : findings) {
    std::string about = titles.called(one.subject);
    lines.push_back({std::move(one), std::move(about)});
  }
  return lines;
}

}  // namespace sw::cli
