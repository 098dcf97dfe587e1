#include <filesystem>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate/rubrics.hpp"
#include "cli/print.hpp"
#include "core/base/text.hpp"

namespace sw::cli::evaluate_rubric_commands {

namespace {

constexpr Text kCounts{"{0} 个错误，{1} 个提醒", "errors: {0}, warnings: {1}"};
constexpr Text kClean{"{0} 份量表没有问题（{1} 个提醒）",
                      "rubrics without errors: {0} (warnings: {1})"};
constexpr Text kNothingToCheck{"没有可以检查的评估量表；放在 rubrics 文件夹",
                               "there is no rubric to check: they lie in the folder rubrics"};

struct CheckOptions {
  std::optional<std::string> rubric;
  bool strict = false;
};

std::vector<Option> options_of(CheckOptions& o) {
  return {{"RUBRIC",
           "RUBRIC|FILE",
           &o.rubric,
           {"量表的编号或文件；不写则检查全部", "a rubric's id, or a file; default: all"}},
          {"--strict", "", &o.strict, {"有提醒也算没通过", "warnings fail the check too"}}};
}

std::vector<LoadedRubric> asked_for(App& app, const CheckOptions& o) {
  if (!o.rubric) {
    return all_rubrics(app);
  }
  if (o.rubric->ends_with(".toml")) {
    return {read_rubric_file(app, *o.rubric)};
  }
  return {rubric_called(all_rubrics(app), *o.rubric)};
}

nlohmann::ordered_json findings_json(const std::vector<LoadedRubric>& all, Lang lang) {
  using nlohmann::ordered_json;
  ordered_json findings = ordered_json::array();
  for (const LoadedRubric& one : all) {
    for (const plan::Finding& f : one.findings) {
      findings.push_back(
          {{"severity", f.severity == plan::Severity::error ? "error" : "warning"},
           {"file", one.name},
           {"line", f.spot.line},
           {"column", f.spot.column},
           {"code", f.code},
           {"message", printable_line(f.message.in(lang))},
           {"hint", f.hint ? ordered_json(printable_line(f.hint->in(lang))) : ordered_json()}});
    }
  }
  return findings;
}

int run_check(App& app, const CheckOptions& o) {
  const std::vector<LoadedRubric> all = asked_for(app, o);
  std::size_t errors = 0, findings = 0;
  for (const LoadedRubric& one : all) {
    errors += one.errors();
    findings += one.findings.size();
  }
  const std::size_t warnings = findings - errors;
  const bool ok = errors == 0 && !(o.strict && warnings > 0);
  if (app.globals.json) {
    print_json(app, {{"ok", ok}, {"findings", findings_json(all, app.lang)}});
    return ok ? 0 : 1;
  }
  if (all.empty()) {
    app.tell(say(kNothingToCheck));
    return 0;
  }
  for (const LoadedRubric& one : all) {
    for (const plan::Finding& finding : one.findings) {
      app.out << describe(finding, one.name, one.text, app.lang, app.color);
    }
  }
  app.out << app.in(ok ? say(kClean, all.size(), warnings) : say(kCounts, errors, warnings))
          << "\n";
  return ok ? 0 : 1;
}

}  // namespace

Invocation make_check() {
  return invocation<CheckOptions>(options_of, run_check);
}

}  // namespace sw::cli::evaluate_rubric_commands
