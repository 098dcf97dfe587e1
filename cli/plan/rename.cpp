#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/plan/edit_text.hpp"

namespace sw::cli::plan_commands {

namespace {

constexpr Text kRenamed{"{0} → {1}：计划中改了 {2} 处编号，{3} 条记录随之改名",
                        "{0} → {1}: {2} ids in the plan, {3} records follow"};
constexpr Text kFactsOnly{"{0} → {1}：{2} 条记录改名（计划中已是新编号）",
                          "{0} → {1}: {2} records follow (the plan has the new id already)"};

struct RenameOptions {
  std::string from, to;
};

std::vector<Option> options_of(RenameOptions& o) {
  return {{"OLD", "OLD", &o.from, {"现在的编号", "the id as it is"}, true},
          {"NEW", "NEW", &o.to, {"新的编号", "the new id"}, true}};
}

int run_rename(App& app, const RenameOptions& o) {
  const LoadedPlan& loaded = app.load(app.current_year());
  const plan::Plan& plan = app.plan_of(app.current_year());
  store::Store& facts = app.store();
  const auto recorded = facts.subjects();
  const auto in_plan = [&](const std::string& id) {
    return plan.find_item(id) != nullptr || plan.find_indicator(id) != nullptr ||
           plan.find_milestone(id) != nullptr || plan.find_project(id) != nullptr;
  };
  // Where the plan was edited by hand, only the facts are left to follow.
  const bool facts_only = !in_plan(o.from) && in_plan(o.to) && recorded.contains(o.from);
  plan::Renamed renamed{{}, {{o.from, o.to}}};
  if (!facts_only) {
    renamed = plan::rename(loaded.text, plan, o.from, o.to);
  }
  std::int64_t followed = 0;
  const store::Written written = facts.change(app.who(), "", [&](store::Writer& writer) {
    for (const auto& [from, to] : renamed.ids) {
      if (const auto found = recorded.find(from); found != recorded.end()) {
        writer.rename(from, to);
        followed += found->second;
      }
    }
    // Within the transaction: where the file cannot be written, the facts keep their names too.
    if (!facts_only) {
      write_file(loaded.path, renamed.text);
    }
  });
  if (app.globals.json) {
    app.out << nlohmann::ordered_json{{"id",
                                       written.facts > 0
                                           ? nlohmann::ordered_json(std::to_string(written.change))
                                           : nlohmann::ordered_json()},
                                      {"ids", renamed.ids.size()},
                                      {"records", followed}}
                   .dump()
            << "\n";
    return 0;
  }
  if (written.facts > 0) {
    app.out << std::to_string(written.change) << "\n";
  }
  app.tell(facts_only ? say(kFactsOnly, o.from, o.to, followed)
                      : say(kRenamed, o.from, o.to, renamed.ids.size(), followed));
  return 0;
}

}  // namespace

Invocation make_rename() {
  return invocation<RenameOptions>(options_of, run_rename);
}

}  // namespace sw::cli::plan_commands
