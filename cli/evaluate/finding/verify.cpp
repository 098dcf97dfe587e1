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

constexpr Text kStillOpen{"问题 {0} 还没有整改", "the finding {0} is still open"};
constexpr Text kCloseFirst{"先记整改：sw evaluate finding close {0} --action 整改措施",
                           "close it first: sw evaluate finding close {0} --action ACTION"};
constexpr Text kVerifiedAlready{"问题 {0} 已由 {1} 于 {2} 核实",
                                "the finding {0} was verified by {1} on {2} already"};
constexpr Text kUndoVerifying{"记错了的，用 sw log list --kind finding 找到那一条，再 sw log undo",
                              "if that is wrong, find it with sw log list --kind finding and sw "
                              "log undo it"};
constexpr Text kBeforeClosed{"{0} 早于整改的日期 {1}", "{0} is before it was closed on {1}"};
constexpr Text kVerifiedNow{"问题 {0}（{1}）的整改已由 {2} 核实",
                            "{2} verified that the finding {0} ({1}) is put right"};
constexpr Text kNotedOnly{"已记：问题 {0}，{1} 核实", "Recorded: the finding {0}, verified by {1}"};
constexpr Text kSamePerson{"{0} 就是记整改的人，不算核实，请换人核实",
                           "{0} closed it, which is no verification; have somebody else do it"};

struct VerifyOptions {
  std::string finding, by, note;
  std::optional<std::string> date;
};

std::vector<Option> options_of(VerifyOptions& o) {
  return {finding_option(o.finding),
          {"--by",
           "NAME",
           &o.by,
           {"谁核实的，应是整改人以外的人", "who verified it: somebody else than who closed it"},
           true},
          {"--date", "DATE", &o.date, {"核实的日期，默认今天", "the day, default today"}},
          {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

void require_verifiable(const evaluate::Finding& finding, Date day) {
  if (finding.is_open()) {
    throw Error(ErrorKind::input, say(kStillOpen, finding.no), say(kCloseFirst, finding.no));
  }
  if (finding.is_verified()) {
    throw Error(ErrorKind::input,
                say(kVerifiedAlready,
                    finding.no,
                    printable_line(finding.verified_by),
                    finding.verified->to_string()),
                say(kUndoVerifying));
  }
  if (day < *finding.closed) {
    throw Error(ErrorKind::input, say(kBeforeClosed, day.to_string(), finding.closed->to_string()));
  }
}

int run_verify(App& app, const VerifyOptions& o) {
  facts::Fact fact;
  fact.kind = facts::Kind::finding;
  fact.date = fact_day(app, o.date);
  const std::string by = required_text("--by", o.by);
  const auto findings = evaluation_findings(app, app.today());
  const evaluate::Finding& finding = finding_called(findings, o.finding);
  require_verifiable(finding, fact.date);
  fact.subject = finding.no;
  fact.part = finding.subject;
  fact.details[key::kAction] = "verify";
  fact.details[key::kVerifiedBy] = by;
  fact.note = trim(o.note);
  const store::Written written = write_fact(app, fact);
  const std::string who = printable_line(by);
  if (evaluate::is_same_person(by, finding.closed_by)) {
    print_written(app, written, say(kNotedOnly, finding.no, who));
    app.warn(say(kSamePerson, who));
  } else {
    print_written(app, written, say(kVerifiedNow, finding.no, printable_line(finding.text), who));
  }
  warn_of_numbers(app, fact.note, written.change);
  return 0;
}

}  // namespace

Invocation make_verify() {
  return invocation<VerifyOptions>(options_of, run_verify);
}

}  // namespace sw::cli::evaluate_finding_commands
