#include "core/project/closing.hpp"

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/project/closing_export.hpp"
#include "cli/project/gate.hpp"
#include "cli/project/register.hpp"
#include "core/base/json_number.hpp"
#include "core/base/text.hpp"

namespace sw::cli::project_commands {

namespace {

using nlohmann::ordered_json;
using project::Closing;
using project::ClosingItem;
using project::ItemState;

constexpr Text kClosingTitle{"结项清单  {0}    {1} / {2} 齐",
                             "Closing checklist  {0}    {1} of {2} complete"};
constexpr Text kNothingPromised{
    "这个项目没有服务量、材料、预算的要求，没有什么可核对的。",
    "The project promises no services, documents or money: there is nothing to "
    "check."};
constexpr Text kWhat{"应有", "To be there"};
constexpr Text kFound{"现有", "Found"};
constexpr Text kExceptionLine{"例外：{0} 进入{1}（{2}）：{3}",
                              "Exception: in {1} since {0} ({2}): {3}"};
constexpr Text kReflections{"反思", "Reflections"};
constexpr Text kReflectionLine{"{0}（{1} {2}）", "{0} ({1} {2})"};
constexpr Text kAnd{"{0}、{1}", "{0}, {1}"};
constexpr Text kAndOthers{"{0} 等 {1} 项", "{0} and others, {1} in all"};
constexpr Text kComplete{"都齐了。结项用 sw project advance {0}",
                         "All is there. sw project advance {0} closes the project."};
constexpr Text kExported{"已导出 {0}：{1} 份材料", "Exported {0}: {1} documents"};
constexpr Text kExportedPart{"已导出 {0}：{1} 份材料；保密的 {2} 份没有收入",
                             "Exported {0}: {1} documents; confidential ones left out: {2}"};
constexpr Text kNeedsExport{"--with-confidential 与 --export 一起用",
                            "--with-confidential goes with --export"};

struct ClosingOptions {
  std::string project;
  std::optional<std::string> target;
  bool with_confidential = false;
};

std::vector<Option> options_of(ClosingOptions& o) {
  return {project_option(o.project),
          {"--export",
           "DIR|FILE.zip",
           &o.target,
           {"导出结项文件夹，或 .zip", "make the closing folder, or a .zip of it"}},
          {"--with-confidential",
           "",
           &o.with_confidential,
           {"连同保密材料", "with confidential documents"}}};
}

std::string sign_of(ItemState standing) {
  return standing == ItemState::there ? "✔" : (standing == ItemState::differs ? "▼" : "✖");
}

doc::Tone tone_of(ItemState standing) {
  return standing == ItemState::there
             ? doc::Tone::good
             : (standing == ItemState::differs ? doc::Tone::warning : doc::Tone::bad);
}

Message missing_of(const plan::Plan& plan, const project::Exception& exception) {
  constexpr std::size_t kShown = 3;
  Message text = project::words_of(plan, exception.missing.front());
  for (std::size_t i = 1; i < std::min(kShown, exception.missing.size()); ++i) {
    text = say(kAnd, std::move(text), project::words_of(plan, exception.missing[i]));
  }
  return exception.missing.size() <= kShown
             ? text
             : say(kAndOthers, std::move(text), exception.missing.size());
}

doc::Document document_of(const App& app,
                          const plan::Plan& plan,
                          const plan::Project& one,
                          const Closing& closing) {
  doc::Document document;
  document.add(doc::Heading{
      1,
      app.in(say(
          kClosingTitle, printable_line(one.title), closing.count_there(), closing.items.size()))});
  doc::Table table{{{app.in(kWhat), doc::Align::left, 0}, {app.in(kFound), doc::Align::left, 0, 1}},
                   {}};
  for (const ClosingItem& item : closing.items) {
    table.rows.push_back(
        {{doc::cell(sign_of(item.standing) + " " + printable_line(app.in(item.title)),
                    tone_of(item.standing)),
          doc::cell(printable_line(app.in(item.found)))},
         1,
         false});
    if (item.standing != ItemState::there) {
      table.rows.push_back(
          {{doc::cell(printable_line(app.in(item.command)), doc::Tone::muted)}, 3, true});
    }
  }
  document.add(std::move(table));
  for (const project::Exception& exception : closing.exceptions) {
    if (!exception.missing.empty()) {
      document.add(doc::Paragraph{printable_line(app.in(say(kExceptionLine,
                                                            exception.date.to_string(),
                                                            project::title_of(exception.reached),
                                                            exception.why,
                                                            missing_of(plan, exception)))),
                                  doc::Tone::warning});
    }
  }
  if (!closing.reflections.empty()) {
    document.add(doc::Heading{2, app.in(kReflections)});
    doc::Bullets bullets;
    for (const facts::Record& note : closing.reflections) {
      bullets.items.push_back(
          {"·",
           doc::Tone::plain,
           printable_line(
               app.in(say(kReflectionLine, note.fact.note, note.fact.date.to_string(), note.by)))});
    }
    document.add(std::move(bullets));
  }
  return document;
}

ordered_json json_of(const App& app, const ClosingItem& item) {
  ordered_json figures = ordered_json::array();
  for (const project::ClosingFigure& one : item.figures) {
    figures.push_back({{"measure", one.measure},
                       {"have", json_number(one.have)},
                       {"need", json_number(one.need)}});
  }
  const bool there = item.standing == ItemState::there;
  return {{"id", item.id},
          {"part", project::name_of(item.part)},
          {"title", app.in(item.title)},
          {"state", project::name_of(item.standing)},
          {"found", app.in(item.found)},
          {"figures", figures},
          {"command", there ? ordered_json() : ordered_json(app.in(item.command))}};
}

ordered_json json_of(const App& app,
                     const plan::Project& one,
                     const Closing& closing,
                     const std::optional<ClosingExport>& exported,
                     project::Phase phase) {
  ordered_json items = ordered_json::array(), exceptions = ordered_json::array(),
               reflections = ordered_json::array();
  for (const ClosingItem& item : closing.items) {
    items.push_back(json_of(app, item));
  }
  for (const project::Exception& exception : closing.exceptions) {
    exceptions.push_back({{"date", exception.date.to_string()},
                          {"stage", project::name_of(exception.reached)},
                          {"missing", exception.missing},
                          {"why", exception.why},
                          {"id", exception.record}});
  }
  for (const facts::Record& record : closing.reflections) {
    reflections.push_back({{"date", record.fact.date.to_string()},
                           {"text", record.fact.note},
                           {"by", record.by},
                           {"id", record.label()}});
  }
  return {{"project", one.id},
          {"title", one.title},
          {"stage", project::name_of(phase)},
          {"ok", closing.complete()},
          {"complete", closing.count_there()},
          {"total", closing.items.size()},
          {"items", items},
          {"exceptions", exceptions},
          {"reflections", reflections},
          {"export",
           exported ? ordered_json{{"path", exported->path},
                                   {"documents", exported->files},
                                   {"confidential_left_out", exported->left_out}}
                    : ordered_json()}};
}

int run_closing(App& app, const ClosingOptions& o) {
  if (o.with_confidential && !o.target) {
    throw Error(ErrorKind::usage, say(kNeedsExport));
  }
  const plan::Plan& plan = app.plan_of(app.current_year());
  const plan::Project& one = project_called(plan, o.project);
  const project::Register projects = project_register(app);
  const Closing closing = closing_of(plan, one, projects, app.today());
  const doc::Document document = document_of(app, plan, one, closing);
  std::optional<ClosingExport> exported;
  if (o.target) {
    exported = export_closing(app, plan, one, document, *o.target, o.with_confidential);
  }
  const project::Progress progress = progress_of(one, projects, app.today());
  if (app.globals.json) {
    print_json(app, json_of(app, one, closing, exported, progress.phase));
  } else if (closing.items.empty()) {
    app.tell(say(kNothingPromised));
  } else {
    print(app, document);
    if (closing.complete() && !progress.is_closed()) {
      app.tell(say(kComplete, one.id));
    }
  }
  if (exported) {
    const std::string path = printable_line(exported->path);
    app.tell(exported->left_out == 0
                 ? say(kExported, path, exported->files)
                 : say(kExportedPart, path, exported->files, exported->left_out));
  }
  return closing.complete() ? 0 : 1;
}

}  // namespace

Invocation make_closing() {
  return invocation<ClosingOptions>(options_of, run_closing);
}

}  // namespace sw::cli::project_commands
