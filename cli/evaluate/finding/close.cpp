#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate/finding/called.hpp"
#include "cli/evaluate/findings.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/entry.hpp"
#include "core/base/text.hpp"

namespace sw::cli::evaluate_finding_commands {

namespace {

namespace key = evaluate::finding_key;

constexpr Text kClosedAlready{"问题 {0} 已于 {1} 整改：{2}",
                              "the finding {0} was closed on {1} already: {2}"};
constexpr Text kUndoClosing{"记错了的，用 sw log list --kind finding 找到那一条，再 sw log undo",
                            "if that is wrong, find it with sw log list --kind finding and sw log "
                            "undo it"};
constexpr Text kBeforeFound{"{0} 早于发现问题的日期 {1}", "{0} is before it was found on {1}"};
constexpr Text kNowClosed{"问题 {0}（{1}）已整改，{2}", "The finding {0} ({1}) is closed, {2}"};
constexpr Text kInTime{"按期（期限 {0}）", "in time (due {0})"};
constexpr Text kLateBy{"晚了 {0} 天", "{0} days late"};
constexpr Text kVerifyNext{
    "待核实：请整改人以外的人核实后记 sw evaluate finding verify {0} --by 姓名",
    "to be verified by somebody else: sw evaluate finding verify {0} --by "
    "NAME"};
constexpr Text kSameOnClosing{
    "核实人和记整改的人都是 {0}，不算核实；请换人核实后记 sw evaluate "
    "finding verify {1} --by 姓名",
    "{0} both closed and verified it, which is no verification; have "
    "somebody else do it: sw evaluate finding verify {1} --by NAME"};

struct CloseOptions {
  std::string finding, action;
  std::optional<std::string> evidence, verified_by, date;
};

std::vector<Option> options_of(CloseOptions& o) {
  return {finding_option(o.finding),
          {"--action", "TEXT", &o.action, {"怎样整改的", "how it was put right"}, true},
          {"--evidence",
           "FILE",
           &o.evidence,
           {"佐证文件，会保存一份", "an evidence file; a copy is kept"}},
          {"--verified-by",
           "NAME",
           &o.verified_by,
           {"谁核实的，应是整改人以外的人", "who verified it: somebody else than who closes it"}},
          {"--date", "DATE", &o.date, {"整改完成的日期，默认今天", "the day, default today"}}};
}

void require_closable(const evaluate::Finding& finding, Date day) {
  if (finding.closed) {
    throw Error(ErrorKind::input,
                say(kClosedAlready,
                    finding.no,
                    finding.closed->to_string(),
                    printable_line(finding.action)),
                say(kUndoClosing));
  }
  if (day < finding.opened) {
    throw Error(ErrorKind::input, say(kBeforeFound, day.to_string(), finding.opened.to_string()));
  }
}

int run_close(App& app, const CloseOptions& o) {
  facts::Fact fact;
  fact.kind = facts::Kind::finding;
  fact.note = required_text("--action", o.action);
  fact.date = fact_day(app, o.date);
  const auto findings = evaluation_findings(app, app.today());
  evaluate::Finding finding = finding_called(findings, o.finding);
  require_closable(finding, fact.date);
  fact.subject = finding.no;
  fact.part = finding.subject;
  fact.details[key::kAction] = "close";
  if (o.verified_by) {
    finding.verified_by = required_text("--verified-by", *o.verified_by);
    fact.details[key::kVerifiedBy] = finding.verified_by;
  }
  fact.evidence = keep(app, o.evidence);
  const store::Written written = write_fact(app, fact);
  finding.closed = fact.date;
  finding.closed_by = app.who().actor;
  const int late = -finding.days_left(fact.date);
  print_written(app,
                written,
                say(kNowClosed,
                    finding.no,
                    printable_line(finding.text),
                    late > 0 ? say(kLateBy, late) : say(kInTime, finding.due.to_string())));
  if (!o.verified_by) {
    app.tell(say(kVerifyNext, finding.no));
  } else if (!finding.is_verified()) {
    app.warn(say(kSameOnClosing, printable_line(finding.verified_by), finding.no));
  }
  warn_of_numbers(app, fact.note, written.change);
  return 0;
}

}  // namespace

Invocation make_close() {
  return invocation<CloseOptions>(options_of, run_close);
}

}  // namespace sw::cli::evaluate_finding_commands
