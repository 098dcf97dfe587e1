#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/details.hpp"
#include "cli/log/record_json.hpp"
#include "cli/log/recording.hpp"
#include "cli/mask.hpp"
#include "core/base/text.hpp"
#include "core/base/width.hpp"
#include "core/store/evidence.hpp"

namespace sw::cli::log_commands {

namespace {

constexpr Text kRecord{"记录", "Record"};
constexpr Text kSubject{"对象", "Subject"};
constexpr Text kDate{"日期", "Date"};
constexpr Text kValue{"数值", "Value"};
constexpr Text kPart{"分项", "Part"};
constexpr Text kDetails{"内容", "Details"};
constexpr Text kNote{"文字", "Words"};
constexpr Text kEvidence{"佐证", "Evidence"};
constexpr Text kState{"状态", "State"};
constexpr Text kMade{"记录人", "Recorded"};
constexpr Text kOrigin{"来自", "From store"};
constexpr Text kWhy{"原因", "Why"};
constexpr Text kSupersedes{"更正的是", "Corrects"};
constexpr Text kSupersededBy{"被更正为", "Corrected by"};
constexpr Text kUndoneBy{"被撤销", "Undone by"};
constexpr Text kRenamedTo{"新编号", "New id"};
constexpr Text kSound{"完好", "sound"};
constexpr Text kMissing{"文件不见了", "the file is missing"};
constexpr Text kAltered{"文件被改过", "the file was altered"};

struct ShowOptions {
  std::string record;
  bool mask = false;
};

std::vector<Option> options_of(ShowOptions& o) {
  return {
      {"RECORD",
       "RECORD",
       &o.record,
       {"记录号，如 12 或 12.3", "the record, e.g. 12 or 12.3"},
       true},
      {"--mask", "", &o.mask, {"隐去记录人姓名：张三 → 张*", "mask who recorded: Li Wei → L* W*"}}};
}

Text evidence_state(App& app, const facts::Evidence& evidence) {
  switch (store::verify_evidence(app.evidence_folder(), evidence)) {
    case store::EvidenceState::sound:
      return kSound;
    case store::EvidenceState::missing:
      return kMissing;
    case store::EvidenceState::altered:
      return kAltered;
  }
  return kMissing;
}

void print(App& app, const facts::Record& record) {
  const auto line = [&](Text name, const std::string& value) {
    if (!value.empty()) {
      app.out << pad_right(name.in(app.lang), 14) << printable_line(value) << "\n";
    }
  };
  const facts::Fact& fact = record.fact;
  line(kRecord, record.label() + "  " + app.in(facts::title_of(fact.kind)));
  line(kSubject, fact.subject);
  line(kRenamedTo, fact.renamed_to);
  line(kDate, fact.date.to_string());
  line(kValue, value_of(fact));
  line(kPart, part_text(fact));
  line(kDetails, details_text(fact, app.lang));
  line(kNote, fact.note);
  if (fact.evidence) {
    line(kEvidence,
         fact.evidence->name + "  " + app.in(evidence_state(app, *fact.evidence)) + "  " +
             fact.evidence->hash);
  }
  line(kOrigin, record.foreign ? record.origin : "");
  line(kMade,
       record.by + (record.login == record.by ? "" : " (" + record.login + ")") + " @ " +
           record.host + "  " + record.made_at);
  line(kWhy, record.why);
  line(kState, app.in(facts::title_of(record.state)));
  line(kSupersedes, record.supersedes ? record.supersedes->to_string() : "");
  line(kSupersededBy, record.superseded_by ? record.superseded_by->to_string() : "");
  line(kUndoneBy, record.undone_by ? record.undone_by->to_string() : "");
}

int run_show(App& app, const ShowOptions& o) {
  const facts::Record record = find_record(app, o.record);
  const std::vector<facts::Record> chain = app.store().story(record.id);
  for (const facts::Record& link : chain) {
    const facts::Record one = o.mask ? masked(link) : link;
    if (app.globals.json) {
      app.out << record_json(one, "");
      continue;
    }
    if (one.id != chain.front().id) {
      app.out << "\n";
    }
    print(app, one);
  }
  return 0;
}

}  // namespace

Invocation make_show() {
  return invocation<ShowOptions>(options_of, run_show);
}

}  // namespace sw::cli::log_commands
