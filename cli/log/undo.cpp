#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "core/base/text.hpp"

namespace sw::cli::log_commands {

namespace {

constexpr Text kNothingToUndo{"{0} 在这台电脑上没有可撤销的操作",
                              "{0} has nothing to take back on this machine"};
constexpr Text kNameIt{"写明操作号：sw log undo 号；sw log list 列出",
                       "name the change: sw log undo ID; sw log list shows them"};
constexpr Text kBadId{"\"{0}\" 不是记录号或操作号", "\"{0}\" is no record or change"};
constexpr Text kPartOfChange{
    "{0} 是操作 {1} 的一条，撤销以整个操作为单位（{2} 条）",
    "{0} is one of change {1}'s records ({2}); a change is taken back as a whole"};
constexpr Text kUndoAll{
    "sw log undo {0} 撤销整个操作；只改这一条用 sw log fix {1}",
    "sw log undo {0} takes all of it back; to correct this one: sw log fix {1}"};
constexpr Text kTookBack{"已撤销操作 {0}（{1} 条记录）", "Took back change {0} (records: {1})"};

constexpr Text kRestored{"已恢复操作 {0}（撤销了对它的撤销）",
                         "Restored change {0} (its undo was taken back)"};

struct UndoOptions {
  std::optional<std::string> record;
  std::string why;
};

std::vector<Option> options_of(UndoOptions& o) {
  return {{"RECORD|CHANGE",
           "RECORD|CHANGE",
           &o.record,
           {"哪一次操作；不写则是本人在这台电脑上的最近一次",
            "which change; default: your last one on this machine"}},
          {"--why", "TEXT", &o.why, {"原因", "the reason"}}};
}

std::int64_t change_of(App& app, const UndoOptions& o) {
  if (!o.record) {
    const store::Who who = app.who();
    const auto last = app.store().last_change(who);
    if (!last) {
      throw Error(ErrorKind::input, say(kNothingToUndo, who.actor), say(kNameIt));
    }
    return *last;
  }
  const auto id = app.store().resolve(*o.record);
  if (!id) {
    throw Error(ErrorKind::input, say(kBadId, printable_line(*o.record)), say(kNameIt));
  }
  const std::int64_t count = app.store().count_facts(id->change);
  if (id->seq > 0 && count > 1) {
    throw Error(ErrorKind::input,
                say(kPartOfChange, id->to_string(), id->change, count),
                say(kUndoAll, id->change, id->to_string()));
  }
  return id->change;
}

int run_undo(App& app, const UndoOptions& o) {
  const std::int64_t change = change_of(app, o);
  const std::optional<facts::Record> first = app.store().find({change, 1});
  const std::int64_t count = app.store().count_facts(change);
  const store::Written written = app.store().change(
      app.who(), o.why, [&](store::Writer& writer) { writer.undo(change, app.today()); });
  const bool restores = first && first->fact.kind == facts::Kind::undo;
  print_written(
      app, written, restores ? say(kRestored, first->fact.subject) : say(kTookBack, change, count));
  return 0;
}

}  // namespace

Invocation make_undo() {
  return invocation<UndoOptions>(options_of, run_undo);
}

}  // namespace sw::cli::log_commands
