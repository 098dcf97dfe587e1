#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "core/base/text.hpp"
#include "core/store/health.hpp"

namespace sw::cli::store_commands {

namespace {

using nlohmann::ordered_json;

constexpr Text kSound{
    "记录库完好：每次操作的校验和正确，合计与记录一致",
    "The store is sound: every change has its hash, and totals agree with the records."};
constexpr Text kDamaged{"文件损坏（{0} 处）：", "The file is damaged ({0}):"};
constexpr Text kReadable{"还能读出：", "What can still be read:"};
constexpr Text kFound{"发现 {0} 处不一致：", "Things that do not agree ({0}):"};
constexpr Text kUnsoundEvidence{"佐证文件有问题（{0} 个）：",
                                "Evidence files that are not sound ({0}):"};
constexpr Text kMissing{"缺失", "missing"};
constexpr Text kAltered{"被改动", "altered"};
constexpr Text kLostBefore{"以前损坏时丢失，不算这次的问题（{0} 次操作）：",
                           "Lost in earlier damage, no new fault ({0}):"};
constexpr Text kParts{"没有做完的操作留下的文件：{0}", "left by commands that were cut off: {0}"};
constexpr Text kUseBackup{
    "请恢复备份：sw store restore 备份；没有备份时用 sw store salvage 新文件 尽量读出",
    "Restore a backup with sw store restore FILE; without one, read what can be "
    "read with sw store salvage NEWFILE"};

struct CheckOptions {};

std::vector<Option> options_of(CheckOptions& /*none*/) {
  return {};
}

void list(App& app, Text heading, const std::vector<std::string>& lines) {
  if (!lines.empty()) {
    app.out << app.in(say(heading, lines.size())) << "\n";
  }
  for (const std::string& line : lines) {
    app.out << "  " << printable_line(line) << "\n";
  }
}

ordered_json json_of(const store::Health& health) {
  ordered_json evidence = ordered_json::array();
  for (const store::EvidenceFault& fault : health.evidence) {
    evidence.push_back(
        {{"name", fault.evidence.name},
         {"hash", fault.evidence.hash},
         {"state", fault.state == store::EvidenceState::missing ? "missing" : "altered"}});
  }
  return {{"ok", health.sound()},
          {"differences", health.differences},
          {"damaged", health.damaged},
          {"readable", health.readable},
          {"evidence", evidence},
          {"lost", health.lost},
          {"parts", health.parts}};
}

void print(App& app, const store::Health& health) {
  if (health.sound()) {
    app.out << app.in(kSound) << "\n";
  }
  list(app, kDamaged, health.damaged);
  if (!health.readable.empty()) {
    app.out << app.in(kReadable) << "\n";
    for (const std::string& line : health.readable) {
      app.out << "  " << line << "\n";
    }
  }
  list(app, kFound, health.differences);
  std::vector<std::string> evidence;
  for (const store::EvidenceFault& fault : health.evidence) {
    const bool missing = fault.state == store::EvidenceState::missing;
    evidence.push_back(fault.evidence.name + "  " + app.in(missing ? kMissing : kAltered) + "  " +
                       fault.evidence.hash);
  }
  list(app, kUnsoundEvidence, evidence);
  list(app, kLostBefore, health.lost);
}

int run_check(App& app, const CheckOptions& /*none*/) {
  const store::Health health = store::examine(app.workspace());
  if (app.globals.json) {
    print_json(app, json_of(health));
  } else {
    print(app, health);
  }
  if (!health.parts.empty()) {
    app.warn(say(kParts, join(health.parts, " ")));
  }
  if (!health.damaged.empty()) {
    app.tell(say(kUseBackup));
  }
  return health.sound() ? 0 : 1;
}

}  // namespace

Invocation make_check() {
  return invocation<CheckOptions>(options_of, run_check);
}

}  // namespace sw::cli::store_commands
