#include "core/store/salvage.hpp"

#include <filesystem>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "core/base/text.hpp"

namespace sw::cli::store_commands {

namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr Text kSalvaged{"已读出到 {0}：操作 {1} 次，记录 {2} 条",
                         "Read into {0}: changes {1}, records {2}"};
constexpr Text kNothingLost{"没有丢失", "Nothing is lost"};
constexpr Text kLost{"丢失或不能证实的操作（{0} 次）：", "Changes lost or not proved ({0}):"};
constexpr Text kWhole{"{0}：整个操作丢失", "{0}: the whole change is lost"};
constexpr Text kSome{"{0}（操作 {1}）：缺 {2} 条记录", "{0} (change {1}): records missing: {2}"};
constexpr Text kDoubtful{"{0}（操作 {1}）：读出来了，但不能证实没有改变",
                         "{0} (change {1}): read, but not proved to be as it was"};
constexpr Text kBetween{"，在 {0} 与 {1} 之间", ", between {0} and {1}"};
constexpr Text kOrphans{"读到记录、读不到是谁何时所记的，没有写入，请核对后重新登记（{0} 条）：",
                        "Records whose change could not be read; they were not taken over and "
                        "should be recorded again ({0}):"};
constexpr Text kUnnamed{"读不出对象的记录，没有写入：{0} 条",
                        "Records left out because what they are about could not be read: {0}"};
constexpr Text kUseSalvaged{"核对后可用 sw store restore {0} 换上",
                            "To use it: sw store restore {0}"};

struct SalvageOptions {
  std::string file;
  std::optional<std::string> from;
};

std::vector<Option> options_of(SalvageOptions& o) {
  return {{"NEWFILE", "NEWFILE", &o.file, {"新记录库的文件名", "the new store's file"}, true},
          {"--from",
           "FILE",
           &o.from,
           {"读这个损坏的文件，默认是工作区的记录库",
            "read this damaged file; default: the workspace's store"}}};
}

std::string words(const App& app, const store::LostChange& lost) {
  const Message what = !lost.facts       ? say(kWhole, lost.label)
                       : *lost.facts > 0 ? say(kSome, lost.label, lost.change, *lost.facts)
                                         : say(kDoubtful, lost.label, lost.change);
  const bool between = !lost.facts && !lost.after.empty() && !lost.before.empty();
  return app.in(what) + (between ? app.in(say(kBetween, lost.after, lost.before)) : "");
}

std::string words(const store::Orphan& orphan) {
  std::string out = orphan.date + "  " + orphan.subject;
  for (const std::string* text : {&orphan.part, &orphan.value, &orphan.whole, &orphan.note}) {
    out += text->empty() ? "" : "  " + *text;
  }
  return printable_line(out);
}

ordered_json json_of(const App& app, const SalvageOptions& o, const store::Salvaged& result) {
  const auto maybe = [](const std::string& text) {
    return text.empty() ? ordered_json() : ordered_json(text);
  };
  ordered_json lost = ordered_json::array();
  for (const store::LostChange& one : result.lost) {
    lost.push_back({{"change", one.label},
                    {"id", one.change == 0 ? ordered_json() : ordered_json(one.change)},
                    {"records", one.facts ? ordered_json(*one.facts) : ordered_json()},
                    {"after", maybe(one.after)},
                    {"before", maybe(one.before)}});
  }
  ordered_json orphans = ordered_json::array();
  for (const store::Orphan& one : result.orphans) {
    orphans.push_back({{"date", one.date},
                       {"subject", one.subject},
                       {"part", one.part},
                       {"value", maybe(one.value)},
                       {"whole", maybe(one.whole)},
                       {"note", one.note}});
  }
  return {{"ok", result.complete()},
          {"file", app.shown(o.file)},
          {"changes", result.changes},
          {"records", result.facts},
          {"lost", lost},
          {"orphans", orphans},
          {"unnamed", result.unnamed}};
}

void print(App& app, const SalvageOptions& o, const store::Salvaged& result) {
  app.out << app.in(say(kSalvaged, app.shown(o.file), result.changes, result.facts)) << "\n";
  if (result.complete()) {
    app.out << app.in(kNothingLost) << "\n";
  }
  if (!result.lost.empty()) {
    app.out << app.in(say(kLost, result.lost.size())) << "\n";
    for (const store::LostChange& lost : result.lost) {
      app.out << "  " << words(app, lost) << "\n";
    }
  }
  if (!result.orphans.empty()) {
    app.out << app.in(say(kOrphans, result.orphans.size())) << "\n";
    for (const store::Orphan& orphan : result.orphans) {
      app.out << "  " << words(orphan) << "\n";
    }
  }
  if (result.unnamed > 0) {
    app.out << app.in(say(kUnnamed, result.unnamed)) << "\n";
  }
}

int run_salvage(App& app, const SalvageOptions& o) {
  const fs::path damaged = o.from ? fs::path(*o.from) : app.store_path();
  const store::Salvaged result = store::salvage(damaged, o.file);
  if (app.globals.json) {
    print_json(app, json_of(app, o, result));
  } else {
    print(app, o, result);
  }
  app.tell(say(kUseSalvaged, app.shown(o.file)));
  return result.complete() ? 0 : 1;
}

}  // namespace

Invocation make_salvage() {
  return invocation<SalvageOptions>(options_of, run_salvage);
}

}  // namespace sw::cli::store_commands
