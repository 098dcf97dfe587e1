#include "core/plan/diff.hpp"

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/plan/approvals.hpp"
#include "core/base/text.hpp"

namespace sw::cli::plan_commands {

namespace {

constexpr Text kNeverApproved{
    "{0} 年的计划还没有批准过，没有可比的版本",
    "the plan of {0} has not been approved; there is nothing to compare with"};
constexpr Text kApprove{"定稿后用 sw plan approve 批准，以后的改动就能逐项列出",
                        "once it is settled: sw plan approve; changes after it can then be listed"};
constexpr Text kNoRevision{"没有第 {0} 版", "there is no revision {0}"};
constexpr Text kKnown{"现有第 1 至 {0} 版，见 sw plan history",
                      "there are revisions 1 to {0}, see sw plan history"};
constexpr Text kFirst{"第 1 版之前没有别的版本", "there is no revision before the first"};
constexpr Text kHead{"{0} → {1}", "{0} → {1}"};
constexpr Text kNow{"现在", "now"};
constexpr Text kRevision{"第 {0} 版（{1} 批准）", "revision {0} (approved {1})"};
constexpr Text kNothingChanged{"没有改动", "Nothing changed."};
constexpr Text kReworded{"内容没有改动，只有注释、顺序或格式不同",
                         "Nothing changed but comments, order or layout."};

struct DiffOptions {
  std::optional<int> from, to;
};

std::vector<Option> options_of(DiffOptions& o) {
  return {{"--from",
           "REV",
           &o.from,
           {"从第几版比起；默认最近批准的一版，有 --to 时为它的前一版",
            "the revision to begin with; default: the latest, with --to the one before that"}},
          {"--to",
           "REV",
           &o.to,
           {"比到第几版；默认现在的计划文件", "the revision to end with; default: the file now"}}};
}

// One side of the comparison.
struct Side {
  plan::Plan plan;
  std::string text;
  Message name;
};

Side side_of(const std::vector<facts::Approval>& approvals, int revision) {
  if (revision < 1 || revision > static_cast<int>(approvals.size())) {
    throw Error(ErrorKind::input, say(kNoRevision, revision), say(kKnown, approvals.size()));
  }
  const facts::Approval& one = approvals[static_cast<std::size_t>(revision) - 1];
  return {approved_plan(one), one.text, say(kRevision, revision, one.date.to_string())};
}

int run_diff(App& app, const DiffOptions& o) {
  const int year = app.current_year();
  const std::vector<facts::Approval> approvals = app.store().approvals(year);
  if (approvals.empty()) {
    throw Error(ErrorKind::input, say(kNeverApproved, year), say(kApprove));
  }
  if (o.to == 1 && !o.from) {
    throw Error(ErrorKind::input, say(kFirst), say(kKnown, approvals.size()));
  }
  const int latest = static_cast<int>(approvals.size());
  const Side from = side_of(approvals, o.from.value_or(o.to ? *o.to - 1 : latest));
  const Side to =
      o.to ? side_of(approvals, *o.to) : Side{app.plan_of(year), app.load(year).text, say(kNow)};
  const std::vector<plan::Change> changes = plan::diff(from.plan, to.plan);
  if (app.globals.json) {
    app.out << plan::to_json(changes);
    return 0;
  }
  app.out << colored(app.in(say(kHead, from.name, to.name)), Color::bold, app.color) << "\n";
  for (const plan::Change& change : changes) {
    const bool added = change.kind == plan::ChangeKind::added;
    const bool removed = change.kind == plan::ChangeKind::removed;
    const Color color = added ? Color::green : (removed ? Color::red : Color::none);
    app.out << "  " << colored(plan::in_words(change, app.lang), color, app.color) << "\n";
  }
  if (changes.empty()) {
    app.out << "  " << app.in(from.text == to.text ? kNothingChanged : kReworded) << "\n";
  }
  return 0;
}

}  // namespace

Invocation make_diff() {
  return invocation<DiffOptions>(options_of, run_diff);
}

}  // namespace sw::cli::plan_commands
