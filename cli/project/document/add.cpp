#include <algorithm>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/label.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/entry.hpp"
#include "cli/project/gate.hpp"
#include "cli/project/register.hpp"
#include "core/base/text.hpp"
#include "core/plan/lists.hpp"
#include "core/project/documents.hpp"
#include "core/service/words.hpp"
#include "core/store/evidence.hpp"

namespace sw::cli::project_document_commands {

namespace {

namespace key = service::key;
using project::Document;

constexpr Text kKind{"文书种类", "document kind"};
constexpr Text kClosedStage{"材料归入四个环节之一，没有 closed",
                            "documents belong to one of the four stages, not to closed"};
constexpr Text kThere{"{0} 已有这份{1}（记录 {2}），没有重复归档",
                      "{0} has this file as {1} already (record {2}); it is not filed again"};
constexpr Text kDone{"已归档：{0} {1}，{2}环节（{3}）", "Filed: {0} {1}, stage {2} ({3})"};
constexpr Text kProgress{"{0} 现有 {1} 份，要求 {2} 份", "{0}: {1} of {2}"};

struct AddOptions {
  std::string project, kind, file, note;
  std::optional<std::string> stage, date;
  bool confidential = false;
};

std::vector<Option> options_of(AddOptions& o) {
  return {
      project_option(o.project),
      {"KIND",
       "KIND",
       &o.kind,
       {"文书种类：计划 [[document_kind]] 的编号或名称",
        "kind: an id or title of the plan's [[document_kind]]"},
       true},
      {"FILE", "FILE", &o.file, {"文件，会保存一份", "the file; a copy is kept"}, true},
      {"--stage",
       "STAGE",
       &o.stage,
       {"所属环节：assessment、delivery、evaluation、research；默认为需要它的环节",
        "its stage: assessment, delivery, evaluation, research; default the one that asks for it"}},
      {"--date", "DATE", &o.date, {"材料的日期，默认今天", "its date, default today"}},
      {"--confidential",
       "",
       &o.confidential,
       {"保密，结项文件夹默认不收", "confidential: left out of closing folders by default"}},
      {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

project::Phase stage_of(const AddOptions& o,
                        const std::vector<project::Wanted>& wanted,
                        const std::string& kind,
                        project::Phase present) {
  if (!o.stage) {
    return project::stage_for(wanted, kind, std::min(present, project::Phase::research));
  }
  const auto phase = *project::find_phase(fixed_word("--stage", service::stages(), *o.stage));
  if (phase == project::Phase::closed) {
    throw Error(ErrorKind::usage, say(kClosedStage));
  }
  return phase;
}

// The same file under the same kind is one document, whatever it is called. Records it back.
bool is_known(App& app,
              const plan::Plan& plan,
              const plan::Project& one,
              const std::string& kind,
              const std::vector<Document>& documents,
              const std::string& hash) {
  const auto same = std::find_if(documents.begin(), documents.end(), [&](const Document& other) {
    return other.kind == kind && other.file.hash == hash;
  });
  if (same == documents.end()) {
    return false;
  }
  if (app.globals.json) {
    const facts::Record record = find_record(app, same->record);
    app.out << nlohmann::ordered_json{{"id", same->record},
                                      {"uuid", record.uuid},
                                      {"project", one.id},
                                      {"kind", kind},
                                      {"known", true}}
                   .dump()
            << "\n";
    return true;
  }
  app.out << same->record << "\n";
  app.tell(say(kThere, named(one), plan::titled(plan.document_kinds, kind), same->record));
  return true;
}

void tell_progress(App& app,
                   const plan::Plan& plan,
                   const plan::Project& one,
                   Date today,
                   const std::string& kind) {
  const auto documents = documents_of(project_register(app), one.id, today);
  for (const project::Wanted& wanted : wanted_documents(plan, one, documents)) {
    if (wanted.kind == kind && !wanted.met()) {
      app.tell(say(kProgress, plan::titled(plan.document_kinds, kind), wanted.have, wanted.need));
    }
  }
}

int run_add(App& app, const AddOptions& o) {
  facts::Fact fact;
  fact.kind = facts::Kind::document;
  fact.date = fact_day(app, o.date);
  const plan::Plan& plan = plan_for(app, fact.date);
  const plan::Project& one = project_called(plan, o.project);
  fact.subject = one.id;
  fact.part = entry_or_label(kKind, "KIND", names_of(plan.document_kinds), o.kind);
  const project::Register projects = project_register(app);
  const std::vector<Document> documents = documents_of(projects, one.id, app.today());
  const auto phase = stage_of(o,
                              wanted_documents(plan, one, documents),
                              fact.part,
                              progress_of(one, projects, app.today()).phase);
  if (is_known(app, plan, one, fact.part, documents, store::hash_file(o.file))) {
    return 0;
  }
  fact.details[key::kStage] = project::name_of(phase);
  if (o.confidential) {
    fact.details[key::kConfidential] = "yes";
  }
  fact.note = o.note;
  fact.evidence = keep(app, o.file);
  const store::Written written = write_fact(app, fact);
  print_written(app,
                written,
                say(kDone,
                    named(one),
                    plan::titled(plan.document_kinds, fact.part),
                    project::title_of(phase),
                    fact.date.to_string()),
                {{"project", one.id},
                 {"kind", fact.part},
                 {"stage", std::string(project::name_of(phase))},
                 {"hash", fact.evidence->hash}});
  tell_progress(app, plan, one, app.today(), fact.part);
  return 0;
}

}  // namespace

Invocation make_add() {
  return invocation<AddOptions>(options_of, run_add);
}

}  // namespace sw::cli::project_document_commands
