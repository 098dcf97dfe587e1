#include <algorithm>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/label.hpp"
#include "cli/print.hpp"
#include "cli/project/entry.hpp"
#include "cli/project/gate.hpp"
#include "cli/project/register.hpp"
#include "core/plan/lists.hpp"
#include "core/project/documents.hpp"
#include "core/service/words.hpp"

namespace sw::cli::project_document_commands {

namespace {

using nlohmann::ordered_json;
using project::Document;
using project::Phase;
using project::Wanted;

constexpr Text kDocument{"材料", "Document"};
constexpr Text kCount{"份数", "Filed"};
constexpr Text kDate{"日期", "Date"};
constexpr Text kFile{"文件", "File"};
constexpr Text kRecord{"记录", "Record"};
constexpr Text kStageRow{"{0}（{1} / {2} 齐）", "{0} ({1} / {2} complete)"};
constexpr Text kStageDue{"{0}（{1} / {2} 齐，{3} 截止）", "{0} ({1} / {2} complete, due {3})"};
constexpr Text kConfidential{"{0}（密）", "{0} (confidential)"};
constexpr Text kMissing{"缺 {0} 份。归档：sw project document add {1} 种类 文件",
                        "Missing: {0}. File them: sw project document add {1} KIND FILE"};
constexpr Text kComplete{"要求的材料已齐。", "All that is required is there."};
constexpr Text kNothing{"{0} 还没有材料，也没有要求；归档用 sw project document add",
                        "{0} has no documents and requires none; sw project document add files "
                        "one."};

struct ListOptions {
  std::string project;
  std::optional<std::string> stage;
};

std::vector<Option> options_of(ListOptions& o) {
  return {project_option(o.project),
          {"--stage",
           "STAGE",
           &o.stage,
           {"只看这个环节：assessment、delivery、evaluation、research",
            "only this stage: assessment, delivery, evaluation, research"}}};
}

// A stage with what it asks for and what lies in it. A document is listed once: where its kind is
// asked for, else under the stage it was filed for.
struct Part {
  Phase phase = Phase::assessment;
  std::optional<Date> due;
  std::vector<std::pair<const Wanted*, std::vector<const Document*>>> required;
  std::vector<const Document*> others;

  std::int64_t complete() const {
    return std::count_if(
        required.begin(), required.end(), [](const auto& one) { return one.first->met(); });
  }
};

bool belongs(const Document& document, const Wanted& one, const std::vector<Wanted>& all) {
  const auto askers = std::count_if(
      all.begin(), all.end(), [&](const Wanted& other) { return other.kind == one.kind; });
  return document.kind == one.kind &&
         (askers == 1 || document.stage == project::phase_of(one.stage));
}

std::vector<Part> parts_of(const project::Progress& progress,
                           const std::vector<Wanted>& wanted,
                           const std::vector<Document>& documents) {
  std::vector<Part> parts;
  for (const project::StageEnd& end : progress.schedule) {
    Part part{project::phase_of(end.stage), end.due, {}, {}};
    for (const Wanted& one : wanted) {
      if (one.stage == end.stage) {
        part.required.push_back({&one, {}});
        for (const Document& document : documents) {
          if (belongs(document, one, wanted)) {
            part.required.back().second.push_back(&document);
          }
        }
      }
    }
    for (const Document& document : documents) {
      const bool asked = std::any_of(wanted.begin(), wanted.end(), [&](const Wanted& one) {
        return belongs(document, one, wanted);
      });
      if (!asked && document.stage == part.phase) {
        part.others.push_back(&document);
      }
    }
    parts.push_back(std::move(part));
  }
  return parts;
}

ordered_json json_of(const Document& one) {
  return {{"id", one.record},
          {"kind", one.kind},
          {"date", one.date.to_string()},
          {"file", one.file.name},
          {"hash", one.file.hash},
          {"confidential", one.confidential},
          {"note", text_or_null(one.note)}};
}

ordered_json json_of(const plan::Plan& plan, const Part& part) {
  ordered_json required = ordered_json::array(), documents = ordered_json::array();
  for (const auto& [one, files] : part.required) {
    required.push_back({{"kind", one->kind},
                        {"title", plan::titled(plan.document_kinds, one->kind)},
                        {"need", one->need},
                        {"have", one->have},
                        {"missing", one->missing()}});
    for (const Document* file : files) {
      documents.push_back(json_of(*file));
    }
  }
  for (const Document* file : part.others) {
    documents.push_back(json_of(*file));
  }
  return {{"stage", project::name_of(part.phase)},
          {"due", part.due ? ordered_json(part.due->to_string()) : ordered_json()},
          {"complete", part.complete() == static_cast<std::int64_t>(part.required.size())},
          {"required", required},
          {"documents", documents}};
}

void add_files(const App& app,
               doc::Table& table,
               doc::Cell title,
               const std::string& count,
               const std::vector<const Document*>& files) {
  const doc::Tone tone = title.tone;
  doc::Row row{
      {std::move(title), doc::cell(count, tone), doc::cell(""), doc::cell(""), doc::cell("")},
      1,
      false};
  for (const Document* file : files) {
    row.cells[2] = doc::cell(file->date.to_string());
    row.cells[3] = doc::cell(file->confidential ? app.in(say(kConfidential, file->file.name))
                                                : file->file.name);
    row.cells[4] = doc::cell(file->record);
    table.rows.push_back(row);
    row.cells[0] = row.cells[1] = doc::cell("");
  }
  if (files.empty()) {
    table.rows.push_back(std::move(row));
  }
}

void add_part(const App& app, const plan::Plan& plan, const Part& part, doc::Table& table) {
  if (part.required.empty() && part.others.empty()) {
    return;
  }
  const Text stage = project::title_of(part.phase);
  const std::string title = app.in(
      part.due ? say(kStageDue, stage, part.complete(), part.required.size(), part.due->to_string())
               : say(kStageRow, stage, part.complete(), part.required.size()));
  table.rows.push_back({{doc::cell(title, doc::Tone::strong)}, 0, true});
  for (const auto& [one, files] : part.required) {
    const std::string sign = one->met() ? "✔ " : (one->have > 0 ? "▼ " : "✖ ");
    const doc::Tone tone = one->met() ? doc::Tone::plain : doc::Tone::warning;
    add_files(app,
              table,
              doc::cell(sign + plan::titled(plan.document_kinds, one->kind), tone),
              std::to_string(one->have) + " / " + std::to_string(one->need),
              files);
  }
  std::string before;
  for (const Document* file : part.others) {
    const std::string title_of_file =
        file->kind == before ? std::string() : "· " + plan::titled(plan.document_kinds, file->kind);
    add_files(app, table, doc::cell(title_of_file), "", {file});
    before = file->kind;
  }
}

doc::Table table_of(const App& app, const plan::Plan& plan, const std::vector<Part>& parts) {
  doc::Table table;
  for (const Text title : {kDocument, kCount, kDate, kFile, kRecord}) {
    table.columns.push_back({app.in(title), doc::Align::left, 0});
  }
  table.columns[1].align = doc::Align::right;
  table.columns[2].need = 1;
  table.columns[3].wraps = 1;
  for (const Part& part : parts) {
    add_part(app, plan, part, table);
  }
  return table;
}

int run_list(App& app, const ListOptions& o) {
  const plan::Plan& plan = app.plan_of(app.current_year());
  const plan::Project& one = project_called(plan, o.project);
  const project::Register projects = project_register(app);
  const std::vector<Document> documents = documents_of(projects, one.id, app.today());
  const std::vector<Wanted> wanted = wanted_documents(plan, one, documents);
  std::vector<Part> parts = parts_of(progress_of(one, projects, app.today()), wanted, documents);
  if (o.stage) {
    const auto phase = *project::find_phase(fixed_word("--stage", service::stages(), *o.stage));
    std::erase_if(parts, [&](const Part& part) { return part.phase != phase; });
  }
  if (app.globals.json) {
    ordered_json list = ordered_json::array();
    for (const Part& part : parts) {
      list.push_back(json_of(plan, part));
    }
    print_json(app, list);
    return 0;
  }
  doc::Document document;
  document.add(table_of(app, plan, parts));
  std::int64_t missing = 0;
  for (const Part& part : parts) {
    for (const auto& [kind, files] : part.required) {
      missing += kind->missing();
    }
  }
  if (std::get<doc::Table>(document.blocks.front()).rows.empty()) {
    app.tell(say(kNothing, named(one)));
    return 0;
  }
  document.add(doc::Paragraph{app.in(missing > 0 ? say(kMissing, missing, one.id) : say(kComplete)),
                              missing > 0 ? doc::Tone::warning : doc::Tone::plain});
  print(app, document);
  return 0;
}

}  // namespace

Invocation make_list() {
  return invocation<ListOptions>(options_of, run_list);
}

}  // namespace sw::cli::project_document_commands
