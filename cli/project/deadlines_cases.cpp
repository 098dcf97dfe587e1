// What `due` says of cases and of stages: open cases without a session for long, stages and the
// documents that a stage near its end still lacks.
#include <algorithm>

#include "cli/project/deadlines_parts.hpp"
#include "cli/project/register.hpp"
#include "core/base/text.hpp"
#include "core/plan/lists.hpp"
#include "core/project/cases.hpp"
#include "core/project/documents.hpp"
#include "core/project/entry.hpp"
#include "core/project/gates.hpp"

namespace sw::cli {

namespace {

constexpr Text kQuiet{"{0} {1} 已 {2} 天没有服务", "{0} {1}: {2} days without a session"};
constexpr Text kCaseStage{"{0}：{1}", "{0}: {1}"};
constexpr Text kDocument{"{0}：缺 {1}（{2} / {3}）", "{0}: {1} missing ({2} / {3})"};

due::Entry entry_of(Date date, Date today, due::Kind kind, due::Severity severity) {
  due::Entry entry;
  entry.date = date;
  entry.days = date - today;
  entry.kind = kind;
  entry.severity = severity;
  return entry;
}

}  // namespace

std::vector<due::Entry> quiet_cases(App& app,
                                    const plan::Plan& plan,
                                    const project::Register& projects,
                                    int /*within*/) {
  std::vector<due::Entry> entries;
  const Date today = app.today();
  const auto limit = static_cast<int>(plan.project_rules().quiet_days);
  for (const project::Case& one : projects.cases(today)) {
    const plan::Project* of = plan.find_project(one.project);
    const int days = quiet_days(one, today);
    if (of == nullptr || !one.is_open_on(today) || !project::counts_cases(plan, one.method) ||
        days <= limit) {
      continue;
    }
    due::Entry entry =
        entry_of(today - days + limit, today, due::Kind::case_file, due::Severity::overdue);
    entry.id = one.number;
    entry.title = app.in(say(kQuiet, project::method_title(plan, one.method), one.number, days));
    entry.owner = owner_of(plan, *of);
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::vector<due::Entry> stage_ends(App& app,
                                   const plan::Plan& plan,
                                   const project::Register& projects,
                                   int within) {
  std::vector<due::Entry> entries;
  const Date today = app.today();
  for (const plan::Project& one : plan.projects) {
    const project::Progress progress = progress_of(one, projects, today);
    for (const project::StageEnd& end : progress.schedule) {
      const auto severity =
          end.due && !end.finished() ? due::by_date(*end.due, today, within) : std::nullopt;
      if (severity) {
        due::Entry entry = entry_of(*end.due, today, due::Kind::stage, *severity);
        entry.id = one.id;
        entry.title = app.in(say(kCaseStage,
                                 printable_line(one.title),
                                 project::title_of(project::phase_of(end.stage))));
        entry.owner = owner_of(plan, one);
        entries.push_back(std::move(entry));
      }
    }
  }
  return entries;
}

std::vector<due::Entry> missing_documents(App& app,
                                          const plan::Plan& plan,
                                          const project::Register& projects,
                                          int within) {
  std::vector<due::Entry> entries;
  const Date today = app.today();
  for (const plan::Project& one : plan.projects) {
    const project::Progress progress = progress_of(one, projects, today);
    for (const project::Wanted& wanted :
         wanted_documents(plan, one, documents_of(projects, one.id, today))) {
      const project::StageEnd& end = progress.schedule[static_cast<std::size_t>(wanted.stage)];
      const auto severity = end.due && !wanted.met() && !progress.is_closed()
                                ? due::by_date(*end.due, today, within)
                                : std::nullopt;
      if (severity) {
        due::Entry entry = entry_of(*end.due, today, due::Kind::document, *severity);
        entry.id = one.id + ":" + wanted.kind;
        entry.title = app.in(say(kDocument,
                                 printable_line(one.title),
                                 plan::titled(plan.document_kinds, wanted.kind),
                                 wanted.have,
                                 wanted.need));
        entry.owner = owner_of(plan, one);
        entries.push_back(std::move(entry));
      }
    }
  }
  return entries;
}

}  // namespace sw::cli
