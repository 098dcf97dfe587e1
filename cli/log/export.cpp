#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/record_json.hpp"
#include "cli/mask.hpp"
#include "core/base/file.hpp"
#include "core/render/render.hpp"

namespace sw::cli::log_commands {

namespace {

struct ExportOptions {
  std::string format = "csv";
  std::optional<std::string> output;
  bool bom = false, no_bom = false, mask = false;
};

std::vector<Option> options_of(ExportOptions& o) {
  return {
      {"--format",
       "FORMAT",
       &o.format,
       {"格式，默认 csv；jsonl 一行一条、无损",
        "the format, default csv; jsonl is lossless, a record a line"},
       false,
       {"csv", "jsonl"}},
      {"-o",
       "FILE",
       &o.output,
       {"写入文件（CSV 带 BOM，Excel 和 WPS 可直接打开）",
        "write to a file (CSV with BOM, so that Excel and WPS open it)"}},
      {"--bom", "", &o.bom, {"CSV 带 BOM", "CSV with BOM"}},
      {"--no-bom", "", &o.no_bom, {"CSV 不带 BOM", "CSV without BOM"}},
      {"--mask", "", &o.mask, {"隐去记录人姓名：张三 → 张*", "mask who recorded: Li Wei → L* W*"}}};
}

std::string csv_of(const facts::Record& record) {
  const facts::Fact& fact = record.fact;
  return render::csv_line(
      {record.label(),
       std::string(facts::name_of(fact.kind)),
       fact.date.to_string(),
       fact.subject,
       fact.value ? fact.value->to_string() : "",
       fact.whole ? fact.whole->to_string() : "",
       fact.part,
       fact.kind == facts::Kind::note ? std::string(facts::name_of(fact.note_kind)) : "",
       fact.note,
       fact.evidence ? fact.evidence->name : "",
       record.by,
       record.host,
       record.made_at,
       record.why,
       record.supersedes ? record.supersedes->to_string() : ""});
}

int run_export(App& app, const ExportOptions& o) {
  const bool csv = o.format == "csv" && !app.globals.json;
  std::string file;
  const auto put = [&](std::string_view text) {
    if (o.output) {
      file += text;
    } else {
      app.out << text;
    }
  };
  if (csv) {
    if (o.bom || (o.output && !o.no_bom)) {
      put(render::kByteOrderMark);
    }
    put(render::csv_line({"id",
                          "kind",
                          "date",
                          "subject",
                          "value",
                          "whole",
                          "part",
                          "note_kind",
                          "note",
                          "evidence",
                          "by",
                          "host",
                          "made_at",
                          "why",
                          "supersedes"}));
  }
  app.store().for_each({}, [&](const facts::Record& stored) {
    const facts::Record record = o.mask ? masked(stored) : stored;
    put(csv ? csv_of(record) : record_json(record, ""));
  });
  if (o.output) {
    app.write_output(*o.output, file, 0600);
  }
  return 0;
}

}  // namespace

Invocation make_export() {
  return invocation<ExportOptions>(options_of, run_export);
}

}  // namespace sw::cli::log_commands
