#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/need/called.hpp"
#include "cli/project/register.hpp"
#include "core/base/text.hpp"
#include "core/project/needs.hpp"
#include "core/service/words.hpp"

namespace sw::cli::project_need_commands {

namespace {

namespace key = service::key;

constexpr Text kNothingToRecord{"没有要记的", "there is nothing to record"};
constexpr Text kGiveOne{"写明份数 --responses N，或工具文件 --file 文件",
                        "say how many answered (--responses N), or give the instrument's --file"};
constexpr Text kNotAbove{"--responses 应大于 0，这里是 {0}",
                         "--responses should be above 0, not {0}"};
constexpr Text kCounted{"已记{0}：{1} 份（{2}）", "Recorded for {0}: {1} ({2})"};
constexpr Text kFiled{"已存{0}的文件：{1}", "Kept the instrument of {0}: {1}"};

struct RecordOptions {
  std::string need, version, note;
  std::optional<int> responses;
  std::optional<std::string> file, date;
};

std::vector<Option> options_of(RecordOptions& o) {
  return {need_option(o.need),
          {"--responses",
           "N",
           &o.responses,
           {"回收的份数，或访谈、走访的人数", "how many answered, or were talked to"}},
          {"--file",
           "FILE",
           &o.file,
           {"工具的文件（访谈提纲、问卷），会保存一份",
            "the instrument itself (guide, questionnaire); a copy is kept"}},
          {"--edition", "V", &o.version, {"工具的版本", "the instrument's version"}},
          {"--date", "DATE", &o.date, {"日期，默认今天", "the day, default today"}},
          {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

int run_record(App& app, const RecordOptions& o) {
  facts::Fact fact;
  fact.kind = facts::Kind::response;
  fact.date = fact_day(app, o.date);
  const plan::Plan& plan = plan_for(app, fact.date);
  const plan::Need need = need_called(plan, o.need);
  if (!o.responses && !o.file) {
    throw Error(ErrorKind::usage, say(kNothingToRecord), say(kGiveOne));
  }
  if (o.responses && *o.responses <= 0) {
    throw Error(ErrorKind::usage, say(kNotAbove, *o.responses));
  }
  fact.subject = need.id;
  if (o.responses) {
    fact.value = Quantity::of(*o.responses);
  }
  if (!trim(o.version).empty()) {
    fact.details[key::kVersion] = std::string(trim(o.version));
  }
  fact.note = o.note;
  fact.evidence = keep(app, o.file);
  const store::Written written = write_fact(app, fact);
  print_written(
      app,
      written,
      o.responses
          ? say(kCounted, need.title, *o.responses, progress_of(app, plan, need, fact.date.year()))
          : say(kFiled, need.title, printable_line(fact.evidence->name)));
  return 0;
}

}  // namespace

Invocation make_record() {
  return invocation<RecordOptions>(options_of, run_record);
}

}  // namespace sw::cli::project_need_commands
