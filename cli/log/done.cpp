#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "core/figures/figures.hpp"
#include "core/plan/order.hpp"
#include "core/plan/subject.hpp"

namespace sw::cli::log_commands {

namespace {

constexpr Text kNeedsEvidence{"节点 {0} 完成时必须附佐证",
                              "the milestone {0} needs evidence to be done"};
constexpr Text kGiveEvidence{"加上 --evidence 文件", "add --evidence FILE"};
constexpr Text kHasParts{"条目 {0} 的进展由它的指标、节点和下级条目得出，不能直接记完成",
                         "the item {0} is done when its indicators, milestones and children are"};
constexpr Text kDoParts{"记它的指标（sw log add）或节点（sw log done）；sw plan show {0} 列出它们",
                        "record those (sw log add, sw log done); sw plan show {0} lists them"};
constexpr Text kAlready{"{0} 已在 {1} 记为完成（记录 {2}）", "{0} is done since {1} (record {2})"};
constexpr Text kUndoFirst{"要改日期：sw log fix {0} --date 日期 --why 原因",
                          "to change the date: sw log fix {0} --date DATE --why REASON"};
constexpr Text kRecordedAsDone{"已记完成：{0}（{1}）", "Recorded as done: {0} ({1})"};

struct DoneOptions {
  std::string subject;
  std::optional<std::string> date, evidence;
  std::string note;
};

std::vector<Option> options_of(DoneOptions& o) {
  return {
      {"MILESTONE|ITEM",
       "MILESTONE|ITEM",
       &o.subject,
       {"节点或条目：编号，或独有的名称、条款号",
        "a milestone or item: its id, or a title or ref that is unique"},
       true},
      {"--date", "DATE", &o.date, {"完成的日期，默认今天", "the day it was done, default today"}},
      {"--evidence",
       "FILE",
       &o.evidence,
       {"佐证文件，会保存一份", "an evidence file; a copy is kept"}},
      {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

int run_done(App& app, const DoneOptions& o) {
  facts::Fact fact;
  fact.kind = facts::Kind::done;
  fact.date = fact_day(app, o.date);
  const plan::Plan& plan = plan_for(app, fact.date);
  static constexpr plan::SubjectKind kKinds[] = {plan::SubjectKind::milestone,
                                                 plan::SubjectKind::item};
  const plan::Subject subject = plan::find_subject(plan, o.subject, kKinds);
  fact.subject = subject.id;
  fact.note = o.note;
  const bool item = subject.kind == plan::SubjectKind::item;
  if (item && !figures::is_finished_by_hand(plan, subject.id)) {
    throw Error(ErrorKind::input, say(kHasParts, subject.id), say(kDoParts, subject.id));
  }
  if (!item && plan.find_milestone(subject.id)->evidence == plan::Evidence::required &&
      !o.evidence) {
    throw Error(ErrorKind::input, say(kNeedsEvidence, subject.id), say(kGiveEvidence));
  }
  store::Store& facts = app.store();
  store::Filter same;
  same.kind = facts::Kind::done;
  same.subjects = {subject.id};
  same.from = first_of_year(plan.year());
  same.to = last_of_year(plan.year());
  if (const auto before = facts.records(same); !before.empty()) {
    const std::string label = before.front().label();
    throw Error(ErrorKind::input,
                say(kAlready, subject.id, before.front().fact.date.to_string(), label),
                say(kUndoFirst, label));
  }
  fact.evidence = keep(app, o.evidence);
  const store::Written written = write_fact(app, fact);
  const plan::Item& owner = item ? *plan.find_item(subject.id) : plan::item_of(plan, subject.id);
  if (fact.date < owner.start) {
    app.warn(say(kBeforeStart, fact.date.to_string(), owner.id, owner.start.to_string()));
  }
  print_written(app, written, say(kRecordedAsDone, subject.title, fact.date.to_string()));
  return 0;
}

}  // namespace

Invocation make_done() {
  return invocation<DoneOptions>(options_of, run_done);
}

}  // namespace sw::cli::log_commands
