#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/print.hpp"
#include "cli/store/elsewhere.hpp"
#include "cli/strays.hpp"
#include "core/base/text.hpp"

namespace sw::cli::store_commands {

namespace {

using nlohmann::ordered_json;

constexpr Text kMerged{"已并入 {0}：新操作 {1} 次，新记录 {2} 条，已有的操作 {3} 次",
                       "Merged {0}: new changes {1}, new records {2}, known changes {3}"};
constexpr Text kNew{"  首次并入的记录库：{0}", "  Stores seen for the first time: {0}"};
constexpr Text kConflicts{
    "同一条记录在不同记录库里改得不一样，各处改动都已保留，采用最后的一次（{0} 条）：",
    "Records corrected differently in different stores; all corrections are kept, the last one "
    "counts ({0}):"};
constexpr Text kCounts{"采用", "counts"};
constexpr Text kNotCounts{"不采用", "does not count"};
constexpr Text kTakenBack{"原记录已被 {0} 撤销", "taken back by {0}"};
constexpr Text kNoEvidence{"{0} 里缺少 {1} 个佐证文件：{2}", "{0} lacks evidence files ({1}): {2}"};

struct MergeOptions {
  std::vector<std::string> files;
  std::optional<std::string> passphrase_file;
};

std::vector<Option> options_of(MergeOptions& o) {
  return {{"FILE",
           "FILE",
           &o.files,
           {"别的站点的工作区文件夹、记录库或备份，可写几个",
            "other stations' workspace folders, stores or backups; one or more"},
           true},
          {"--passphrase-file",
           "FILE",
           &o.passphrase_file,
           {"加密备份的口令文件", "file with the passphrase of encrypted backups"}}};
}

std::string words(const App& app, const facts::Record& record) {
  return record.label() + "  " + record.fact.subject + "  " + record.fact.date.to_string() + "  " +
         value_of(record.fact) + "  " + record.by + " @ " + record.host + "  " + record.made_at +
         (record.undone_by ? "  " + app.in(say(kTakenBack, record.undone_by->to_string())) : "");
}

void print(App& app, const std::string& file, const store::Merged& merged) {
  app.out << printable_line(app.in(say(kMerged, file, merged.changes, merged.facts, merged.known)))
          << "\n";
  if (!merged.origins.empty()) {
    app.out << app.in(say(kNew, join(merged.origins, " "))) << "\n";
  }
  if (merged.conflicts.empty()) {
    return;
  }
  app.out << app.in(say(kConflicts, merged.conflicts.size())) << "\n";
  for (const store::Conflict& conflict : merged.conflicts) {
    app.out << "  " << printable_line(words(app, conflict.record)) << "\n";
    bool first = true;
    for (const facts::Record& correction : conflict.corrections) {
      app.out << "    → " << printable_line(words(app, correction)) << "  "
              << app.in(first ? kCounts : kNotCounts) << "\n";
      first = false;
    }
  }
}

ordered_json json_of(const std::string& file, const store::Merged& merged) {
  ordered_json conflicts = ordered_json::array();
  for (const store::Conflict& conflict : merged.conflicts) {
    ordered_json corrections = ordered_json::array();
    for (const facts::Record& correction : conflict.corrections) {
      corrections.push_back(correction.label());
    }
    conflicts.push_back({{"record", conflict.record.label()}, {"corrections", corrections}});
  }
  ordered_json evidence = ordered_json::array();
  for (const facts::Evidence& missing : merged.missing_evidence) {
    evidence.push_back({{"name", missing.name}, {"hash", missing.hash}});
  }
  return {{"file", file},
          {"changes", merged.changes},
          {"records", merged.facts},
          {"known", merged.known},
          {"origins", merged.origins},
          {"conflicts", conflicts},
          {"missing_evidence", evidence}};
}

void warn_of_evidence(App& app, const std::string& file, const store::Merged& merged) {
  if (!merged.missing_evidence.empty()) {
    std::vector<std::string> names;
    for (const facts::Evidence& missing : merged.missing_evidence) {
      names.push_back(missing.name);
    }
    app.warn(say(kNoEvidence, file, names.size(), join(names, "、")));
  }
}

int run_merge(App& app, const MergeOptions& o) {
  store::Store& ours = app.store();
  ordered_json all = ordered_json::array();
  for (const std::string& file : o.files) {
    const Elsewhere theirs(app, file, o.passphrase_file);
    const store::Merged merged =
        ours.merge(theirs.store(), file, theirs.evidence(), app.evidence_folder());
    if (app.globals.json) {
      all.push_back(json_of(file, merged));
    } else {
      print(app, file, merged);
    }
    warn_of_evidence(app, file, merged);
  }
  if (app.globals.json) {
    print_json(app, all);
  }
  std::vector<std::string> ids;
  for (const auto& [id, count] : ours.subjects()) {
    ids.push_back(id);
  }
  warn_of_strays(app, strays_in_all_plans(app, ids));
  return 0;
}

}  // namespace

Invocation make_merge() {
  return invocation<MergeOptions>(options_of, run_merge);
}

}  // namespace sw::cli::store_commands
