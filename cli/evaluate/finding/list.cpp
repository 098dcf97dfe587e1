#include <algorithm>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate/finding/called.hpp"
#include "cli/evaluate/findings.hpp"
#include "cli/evaluate/register.hpp"
#include "cli/label.hpp"
#include "cli/org/register.hpp"
#include "cli/print.hpp"
#include "core/base/text.hpp"
#include "core/report/findings.hpp"

namespace sw::cli::evaluate_finding_commands {

namespace {

using report::FindingLine;

constexpr Text kCounts{"共 {0} 个：未整改 {1}（逾期 {2}），待核实 {3}",
                       "In all {0}: open {1} (overdue {2}), to be verified {3}"};
constexpr Text kAction{"{0} 整改：{1}", "{0} put right: {1}"};
constexpr Text kActionVerified{"{0} 整改：{1}（{2} 核实）", "{0} put right: {1} (verified by {2})"};
constexpr Text kNoneThere{"没有符合的问题；记一个用 sw evaluate finding add",
                          "There is no such finding; sw evaluate finding add records one."};

struct ListOptions {
  std::optional<std::string> about, severity;
  bool open = false;
};

std::vector<Option> options_of(ListOptions& o) {
  return {{"SUBJECT",
           "SUBJECT",
           &o.about,
           {"只看关于它的：project:项目、org:机构、staff:工号",
            "only what is about it: project:ID, org:ID or staff:NO"}},
          {"--open", "", &o.open, {"只看未整改的", "only open ones"}},
          {"--severity",
           "LEVEL",
           &o.severity,
           {"只看一种程度：minor、major、serious", "only minor, major or serious ones"}}};
}

// A subject of earlier findings counts as well, whether or not the plan has it still.
std::string subject_of(App& app,
                       const std::string& text,
                       const std::vector<evaluate::Finding>& findings) {
  const bool known = std::any_of(findings.begin(),
                                 findings.end(),
                                 [&](const evaluate::Finding& one) { return one.subject == text; });
  return known ? text : about_called(app, text, app.today()).subject;
}

std::vector<evaluate::Finding> asked_for(App& app, const ListOptions& o) {
  std::vector<evaluate::Finding> findings = evaluation_findings(app, app.today());
  const std::string severity =
      o.severity ? fixed_word("--severity", evaluate::severities(), *o.severity) : "";
  const std::string subject = o.about ? subject_of(app, *o.about, findings) : "";
  std::erase_if(findings, [&](const evaluate::Finding& one) {
    return (o.open && !one.is_open()) || (!severity.empty() && one.severity != severity) ||
           (!subject.empty() && one.subject != subject);
  });
  sort_for_reading(findings);
  return findings;
}

void add_actions(doc::Document& document, const App& app, const std::vector<FindingLine>& lines) {
  doc::Bullets bullets;
  for (const FindingLine& line : lines) {
    const evaluate::Finding& one = line.finding;
    if (one.is_open()) {
      continue;
    }
    bullets.items.push_back(
        {"·",
         doc::Tone::plain,
         app.in(one.is_verified() ? say(kActionVerified, one.no, one.action, one.verified_by)
                                  : say(kAction, one.no, one.action))});
  }
  if (!bullets.items.empty()) {
    document.add(std::move(bullets));
  }
}

int run_list(App& app, const ListOptions& o) {
  const Date today = app.today();
  std::vector<evaluate::Finding> findings = asked_for(app, o);
  if (app.globals.json) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const evaluate::Finding& one : findings) {
      list.push_back(report::finding_json(one, today));
    }
    print_json(app, list);
    return 0;
  }
  if (findings.empty()) {
    app.tell(say(kNoneThere));
    return 0;
  }
  SubjectTitles titles(app, &plan_or_none(app));
  std::vector<FindingLine> lines;
  std::size_t open = 0, overdue = 0, unverified = 0;
  for (evaluate::Finding& one : findings) {
    open += one.is_open() ? 1 : 0;
    overdue += one.is_overdue(today) ? 1 : 0;
    unverified += !one.is_open() && !one.is_verified() ? 1 : 0;
    std::string about = titles.called(one.subject);
    lines.push_back({std::move(one), std::move(about)});
  }
  doc::Document document;
  document.add(report::findings_table(lines, today, app.lang));
  add_actions(document, app, lines);
  document.add(doc::Paragraph{app.in(say(kCounts, lines.size(), open, overdue, unverified)),
                              doc::Tone::plain});
  print(app, document);
  return 0;
}

}  // namespace

Invocation make_list() {
  return invocation<ListOptions>(options_of, run_list);
}

}  // namespace sw::cli::evaluate_finding_commands
