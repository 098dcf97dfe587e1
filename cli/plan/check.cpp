#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "core/base/text.hpp"

namespace sw::cli::plan_commands {

namespace {

constexpr Text kCounts{"{0} 个错误，{1} 个提醒", "errors: {0}, warnings: {1}"};
constexpr Text kClean{"{0}：没有问题（{1} 个提醒）", "{0}: no errors (warnings: {1})"};

struct CheckOptions {
  std::optional<std::string> file;
  bool strict = false;
};

std::vector<Option> options_of(CheckOptions& o) {
  return {{"FILE",
           "FILE",
           &o.file,
           {"计划文件；不写则检查今年的计划", "the plan file; default: this year's plan"}},
          {"--strict", "", &o.strict, {"有提醒也算没通过", "warnings fail the check too"}}};
}

std::string to_json(const LoadedPlan& loaded, bool ok, Lang lang) {
  using nlohmann::ordered_json;
  ordered_json findings = ordered_json::array();
  for (const plan::Finding& f : loaded.findings) {
    findings.push_back(
        {{"severity", f.severity == plan::Severity::error ? "error" : "warning"},
         {"file", loaded.name},
         {"line", f.spot.line},
         {"column", f.spot.column},
         {"code", f.code},
         {"message", printable_line(f.message.in(lang))},
         {"hint", f.hint ? ordered_json(printable_line(f.hint->in(lang))) : ordered_json()}});
  }
  return ordered_json{{"ok", ok}, {"findings", std::move(findings)}}.dump(
             2, ' ', false, ordered_json::error_handler_t::replace) +
         "\n";
}

int run_check(App& app, const CheckOptions& o) {
  LoadedPlan given;
  if (o.file) {
    given = app.read(*o.file);
  }
  const LoadedPlan& loaded = o.file ? given : app.load(app.current_year());
  int errors = 0;
  for (const plan::Finding& finding : loaded.findings) {
    errors += finding.severity == plan::Severity::error ? 1 : 0;
  }
  const int warnings = static_cast<int>(loaded.findings.size()) - errors;
  const bool ok = errors == 0 && !(o.strict && warnings > 0);
  if (app.globals.json) {
    app.out << to_json(loaded, ok, app.lang);
    return ok ? 0 : 1;
  }
  for (const plan::Finding& finding : loaded.findings) {
    app.out << describe(finding, loaded.name, loaded.text, app.lang, app.color);
  }
  app.out << app.in(ok ? say(kClean, loaded.name, warnings) : say(kCounts, errors, warnings))
          << "\n";
  return ok ? 0 : 1;
}

}  // namespace

Invocation make_check() {
  return invocation<CheckOptions>(options_of, run_check);
}

}  // namespace sw::cli::plan_commands
