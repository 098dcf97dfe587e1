#include <filesystem>
#include <map>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/project/register.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/evaluate/finding.hpp"
#include "core/plan/edit_text.hpp"
#include "core/service/words.hpp"

namespace sw::cli::plan_commands {

namespace {

constexpr Text kRenamed{"{0} → {1}：计划中改了 {2} 处编号，{3} 条记录随之改名",
                        "{0} → {1}: {2} ids in the plan, {3} records follow"};
constexpr Text kFactsOnly{"{0} → {1}：{2} 条记录改名（计划中已是新编号）",
                          "{0} → {1}: records that follow: {2} (the plan has the new id already)"};

struct RenameOptions {
  std::string from, to;
};

std::vector<Option> options_of(RenameOptions& o) {
  return {{"OLD", "OLD", &o.from, {"现在的编号", "the id as it is"}, true},
          {"NEW", "NEW", &o.to, {"新的编号", "the new id"}, true}};
}

struct File {
  std::filesystem::path path;
  std::string text;
};

// Facts of every year follow the new id, so every year's plan that has the old one must too. With
// --plan only that one is changed.
std::vector<int> years_with(App& app, const std::string& id) {
  std::vector<int> years;
  for (const int year : app.globals.plan ? std::vector{app.current_year()} : app.plan_years()) {
    if (app.load(year).plan.knows(id)) {
      years.push_back(year);
    }
  }
  return years;
}

// Evaluations and findings say what they are about: "project:ID".
void add_judged(const project::Register& projects, std::map<std::string, std::int64_t>& recorded) {
  const auto add = [&](std::string_view about) {
    if (evaluate::type_of(about) == "project") {
      ++recorded[std::string(evaluate::id_of(about))];
    }
  };
  for (const facts::Record& record : projects.records(facts::Kind::finding)) {
    add(record.fact.part);
  }
  for (const facts::Record& record : projects.records(facts::Kind::evaluation)) {
    if (const auto about = record.fact.details.find(evaluate::key::kSubject);
        about != record.fact.details.end()) {
      add(about->second);
    }
  }
}

// What is recorded of projects, by id. All of it follows a rename, which is written where there is
// something to follow.
void add_projects(App& app, std::map<std::string, std::int64_t>& recorded) {
  const project::Register projects = project_register(app);
  const Date first(1900, 1, 1);
  for (const service::Sum& sum : projects.services(first, app.today())) {
    recorded[sum.key.project] += sum.amounts.records.micro() / Quantity::kScale;
  }
  for (const service::MoneySum& sum : projects.money(first, app.today())) {
    recorded[sum.project] += sum.records;
  }
  for (const facts::Kind kind : {facts::Kind::stage, facts::Kind::document, facts::Kind::step}) {
    for (const facts::Record& record : projects.records(kind)) {
      ++recorded[record.fact.subject];
    }
  }
  for (const facts::Kind kind : {facts::Kind::case_file, facts::Kind::event, facts::Kind::need}) {
    for (const facts::Record& record : projects.records(kind)) {
      if (const auto of = record.fact.details.find(service::key::kProject);
          of != record.fact.details.end()) {
        ++recorded[of->second];
      }
    }
  }
  add_judged(projects, recorded);
}

int run_rename(App& app, const RenameOptions& o) {
  store::Store& facts = app.store();
  std::map<std::string, std::int64_t> recorded = facts.subjects();
  add_projects(app, recorded);
  std::vector<int> years = years_with(app, o.from);
  // Where the plan was edited by hand, only the facts are left to follow.
  const bool facts_only =
      years.empty() && recorded.contains(o.from) && !years_with(app, o.to).empty();
  if (years.empty() && !facts_only) {
    years.push_back(app.current_year());  // whose plan says that there is no such id
  }
  std::vector<File> files;
  std::map<std::string, std::string> ids;
  for (const int year : years) {
    const plan::Renamed renamed =
        plan::rename(app.load(year).text, app.plan_of(year), o.from, o.to);
    files.push_back({app.load(year).path, renamed.text});
    ids.insert(renamed.ids.begin(), renamed.ids.end());
  }
  if (facts_only) {
    ids.emplace(o.from, o.to);
  }
  std::int64_t followed = 0;
  const store::Written written = facts.change(app.who(), "", [&](store::Writer& writer) {
    for (const auto& [from, to] : ids) {
      if (const auto found = recorded.find(from); found != recorded.end()) {
        writer.rename(from, to, app.today());
        followed += found->second;
      }
    }
    // Within the transaction: where a file cannot be written, the facts keep their names too.
    for (const File& file : files) {
      write_file(file.path, file.text);
    }
  });
  if (app.globals.json) {
    const nlohmann::ordered_json id =
        written.facts > 0 ? nlohmann::ordered_json(std::to_string(written.change)) : nullptr;
    app.out << nlohmann::ordered_json{{"id", id}, {"ids", ids.size()}, {"records", followed}}.dump()
            << "\n";
    return 0;
  }
  if (written.facts > 0) {
    app.out << std::to_string(written.change) << "\n";
  }
  app.tell(facts_only ? say(kFactsOnly, o.from, o.to, followed)
                      : say(kRenamed, o.from, o.to, ids.size(), followed, files.size()));
  return 0;
}

}  // namespace

Invocation make_rename() {
  return invocation<RenameOptions>(options_of, run_rename);
}

}  // namespace sw::cli::plan_commands
