#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/plan/approvals.hpp"
#include "cli/print.hpp"
#include "core/base/text.hpp"

namespace sw::cli::plan_commands {

namespace {

constexpr Text kNotApprovedYet{"{0} 年的计划还没有批准过；批准用 sw plan approve",
                               "The plan of {0} has not been approved yet: sw plan approve"};
constexpr Text kNumber{"第 {0} 版", "revision {0}"};
constexpr Text kChanges{"{0} 处改动", "{0} changed"};

struct HistoryOptions {};

std::vector<Option> options_of(HistoryOptions& /*none*/) {
  return {};
}

nlohmann::ordered_json text(const std::string& value) {
  return value.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(value);
}

// How many things differ from the revision before; none for the first.
std::vector<std::optional<std::size_t>> changes_of(const std::vector<facts::Approval>& approvals) {
  std::vector<std::optional<std::size_t>> out;
  plan::Plan before;
  for (const facts::Approval& approval : approvals) {
    plan::Plan plan = approved_plan(approval);
    out.push_back(out.empty() ? std::nullopt : std::optional(plan::diff(before, plan).size()));
    before = std::move(plan);
  }
  return out;
}

int run_history(App& app, const HistoryOptions& /*none*/) {
  const LoadedPlan& loaded = app.load(app.current_year());
  const int year = app.plan_of(app.current_year()).year();
  const std::vector<facts::Approval> approvals = app.store().approvals(year);
  const auto changes = changes_of(approvals);
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  doc::Table table;
  table.columns.assign(6, {"", doc::Align::left, 0});
  table.columns[3].wraps = 1;
  for (std::size_t i = 0; i < approvals.size(); ++i) {
    const facts::Approval& one = approvals[i];
    list.push_back({{"revision", one.revision},
                    {"id", one.id.to_string()},
                    {"year", one.year},
                    {"date", one.date.to_string()},
                    {"by", one.by},
                    {"login", one.login},
                    {"host", one.host},
                    {"made_at", one.made_at},
                    {"note", text(one.note)},
                    {"hash", one.hash},
                    {"changes", changes[i] ? nlohmann::ordered_json(*changes[i]) : nullptr}});
    table.rows.push_back(
        {{doc::cell(app.in(say(kNumber, one.revision))),
          doc::cell(one.date.to_string()),
          doc::cell(one.by),
          doc::cell(one.note),
          doc::cell(changes[i] ? app.in(say(kChanges, *changes[i])) : "", doc::Tone::muted),
          doc::cell(one.hash.substr(0, 12), doc::Tone::muted)},
         0,
         false});
  }
  if (app.globals.json) {
    print_json(app, list);
    return 0;
  }
  if (approvals.empty()) {
    app.tell(say(kNotApprovedYet, year));
    return 0;
  }
  doc::Document document;
  document.add(std::move(table));
  document.add(
      doc::Paragraph{report::words_of(*revision_of(app, loaded), app.lang), doc::Tone::plain});
  print(app, document);
  return 0;
}

}  // namespace

Invocation make_history() {
  return invocation<HistoryOptions>(options_of, run_history);
}

}  // namespace sw::cli::plan_commands
