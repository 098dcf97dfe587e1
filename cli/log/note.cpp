#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "core/base/text.hpp"
#include "core/plan/subject.hpp"

namespace sw::cli::log_commands {

namespace {

constexpr Text kEmptyText{"文字是空的", "the text is empty"};
constexpr Text kNoted{"已记（{0}）：{1}（{2}）", "Recorded ({0}): {1} ({2})"};

struct NoteOptions {
  std::string subject, text;
  std::string kind = "progress";
  std::optional<std::string> date;
};

std::vector<Option> options_of(NoteOptions& o) {
  return {{"SUBJECT",
           "SUBJECT",
           &o.subject,
           {"条目、指标、节点、项目（编号，或独有的名称、条款号）或记录号",
            "an item, indicator, milestone or project (id, or a title or ref that is unique), or a "
            "record"},
           true},
          {"TEXT", "TEXT", &o.text, {"文字", "the words"}, true},
          {"--kind",
           "KIND",
           &o.kind,
           {"种类，默认 progress", "what they are, default progress"},
           false,
           facts::note_kind_names()},
          {"--date", "DATE", &o.date, {"日期，默认今天", "the day, default today"}}};
}

int run_note(App& app, const NoteOptions& o) {
  facts::Fact fact;
  fact.kind = facts::Kind::note;
  fact.date = fact_day(app, o.date);
  fact.note = std::string(trim(o.text));
  fact.note_kind = *facts::find_note_kind(o.kind);
  if (fact.note.empty()) {
    throw Error(ErrorKind::input, say(kEmptyText));
  }
  const plan::Plan& plan = plan_for(app, fact.date);
  std::string title;
  if (app.store().resolve(o.subject)) {
    fact.subject = find_record(app, o.subject).label();
    title = fact.subject;
  } else {
    static constexpr plan::SubjectKind kKinds[] = {plan::SubjectKind::item,
                                                   plan::SubjectKind::indicator,
                                                   plan::SubjectKind::milestone,
                                                   plan::SubjectKind::project};
    const plan::Subject subject = plan::find_subject(plan, o.subject, kKinds);
    fact.subject = subject.id;
    title = subject.title;
  }
  const store::Written written = write_fact(app, fact);
  print_written(
      app, written, say(kNoted, facts::title_of(fact.note_kind), title, fact.date.to_string()));
  return 0;
}

}  // namespace

Invocation make_note() {
  return invocation<NoteOptions>(options_of, run_note);
}

}  // namespace sw::cli::log_commands
