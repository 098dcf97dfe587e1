#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate/finding/called.hpp"
#include "cli/label.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/entry.hpp"
#include "core/base/text.hpp"

namespace sw::cli::evaluate_finding_commands {

namespace {

namespace key = evaluate::finding_key;

constexpr Text kDueFirst{"整改期限 {0} 早于发现日期 {1}",
                         "the finding is due on {0}, before it was found on {1}"};
constexpr Text kMendDates{"改 --due；补记以前发现的，用 --date 写明哪天发现",
                          "change --due; of a finding of an earlier day say which with --date"};
constexpr Text kRecordedNew{"已记问题 {0}（{1}，{2}）：{3}；{4} 负责，期限 {5}",
                            "Recorded the finding {0} ({1}, {2}): {3}; {4} puts it right by {5}"};

struct AddOptions {
  std::string about, text, severity, owner, due, criterion;
  std::optional<std::string> date;
};

std::vector<Option> options_of(AddOptions& o) {
  return {{"SUBJECT",
           "SUBJECT",
           &o.about,
           {"关于什么：project:项目、org:机构、staff:工号",
            "what it is about: project:ID, org:ID or staff:NO"},
           true},
          {"--text", "TEXT", &o.text, {"发现的问题", "what was found"}, true},
          {"--severity",
           "LEVEL",
           &o.severity,
           {"程度：minor 轻微、major 较重、serious 严重", "minor, major or serious"},
           true},
          {"--owner", "NAME", &o.owner, {"谁负责整改", "who puts it right"}, true},
          {"--due", "DATE", &o.due, {"整改期限", "to be put right by this day"}, true},
          {"--criterion",
           "TEXT",
           &o.criterion,
           {"对应的评估指标或依据", "the criterion or rule that it falls short of"}},
          {"--date", "DATE", &o.date, {"发现的日期，默认今天", "the day, default today"}}};
}

int run_add(App& app, const AddOptions& o) {
  facts::Fact fact;
  fact.kind = facts::Kind::finding;
  fact.note = required_text("--text", o.text);
  const std::string severity = fixed_word("--severity", evaluate::severities(), o.severity);
  const std::string owner = required_text("--owner", o.owner);
  fact.date = fact_day(app, o.date);
  const Date due = app.day("--due", o.due);
  if (due < fact.date) {
    throw Error(
        ErrorKind::input, say(kDueFirst, due.to_string(), fact.date.to_string()), say(kMendDates));
  }
  const About about = about_called(app, o.about, fact.date);
  fact.subject = next_label_of(app, facts::Kind::finding, "f");
  fact.part = about.subject;
  fact.details[key::kAction] = "add";
  fact.details[key::kSeverity] = severity;
  fact.details[key::kOwner] = owner;
  fact.details[key::kDue] = due.to_string();
  if (const std::string_view criterion = trim(o.criterion); !criterion.empty()) {
    fact.details[key::kCriterion] = criterion;
  }
  const store::Written written = write_fact(app, fact);
  print_written(app,
                written,
                say(kRecordedNew,
                    fact.subject,
                    about.title,
                    evaluate::title_of(evaluate::severities(), severity),
                    printable_line(fact.note),
                    printable_line(owner),
                    due.to_string()),
                {{"finding", fact.subject}});
  warn_of_numbers(app, fact.note + " / " + o.criterion, written.change);
  return 0;
}

}  // namespace

Invocation make_add() {
  return invocation<AddOptions>(options_of, run_add);
}

}  // namespace sw::cli::evaluate_finding_commands
