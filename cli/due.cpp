#include "core/due/due.hpp"

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/due_list.hpp"
#include "cli/print.hpp"
#include "core/base/file.hpp"
#include "core/render/render.hpp"

namespace sw::cli {

namespace {

constexpr Text kBadDays{"--within 应是 0 至 366，这里是 {0}",
                        "--within should be 0 to 366, not {0}"};
constexpr Text kNothing{"{0} 天内没有到期、逾期或落后的事项",
                        "Nothing is overdue, behind or due within {0} days."};

struct DueOptions {
  std::optional<int> within;
  std::string owner, format = "text";
  std::optional<std::string> output;
  bool exit_code = false;
};

std::vector<Option> options_of(DueOptions& o) {
  return {
      {"--within",
       "DAYS",
       &o.within,
       {"今后多少天内到期，默认 30", "due within so many days, default 30"}},
      {"--owner", "NAME", &o.owner, {"只看这个单位或人负责的", "only what this owner answers for"}},
      {"--exit-code",
       "",
       &o.exit_code,
       {"有事项时退出状态为 1，供脚本用", "exit status 1 where there is something, for scripts"}},
      {"--format",
       "FORMAT",
       &o.format,
       {"格式，默认 text", "the format, default text"},
       false,
       {"text", "json"}},
      {"-o", "FILE", &o.output, {"写入文件", "write to a file"}}};
}

std::string to_json(const std::vector<due::Entry>& entries) {
  using nlohmann::ordered_json;
  ordered_json list = ordered_json::array();
  for (const due::Entry& e : entries) {
    list.push_back({{"date", e.date.to_string()},
                    {"days", e.days},
                    {"kind", due::name_of(e.kind)},
                    {"id", e.id},
                    {"title", e.title},
                    {"owner", e.owner.empty() ? ordered_json() : ordered_json(e.owner)},
                    {"severity", due::name_of(e.severity)}});
  }
  return json_text(list);
}

int run_due(App& app, const DueOptions& o) {
  const int within = o.within.value_or(30);
  if (within < 0 || within > 366) {
    throw Error(ErrorKind::usage, say(kBadDays, within));
  }
  std::vector<due::Entry> entries = due_entries(app, within);
  if (!o.owner.empty()) {
    std::erase_if(entries, [&](const due::Entry& e) { return e.owner != o.owner; });
  }
  std::string bytes;
  if (app.globals.json || o.format == "json") {
    bytes = to_json(entries);
  } else if (!entries.empty()) {
    doc::Document document;
    document.add(due_table(entries, app.lang));
    bytes = render::text(document, {o.output ? 0 : app.layout_width(), app.color && !o.output});
  }
  app.write_output(o.output, bytes);
  if (entries.empty() && !app.globals.json) {
    app.tell(say(kNothing, within));
  }
  return o.exit_code && !entries.empty() ? 1 : 0;
}

}  // namespace

Invocation make_due() {
  return invocation<DueOptions>(options_of, run_due);
}

}  // namespace sw::cli
