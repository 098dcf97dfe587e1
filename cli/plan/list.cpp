#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/plan/approvals.hpp"
#include "cli/print.hpp"
#include "core/base/text.hpp"

namespace sw::cli::plan_commands {

namespace {

constexpr Text kNoPlans{"这里还没有计划。新建：sw plan init",
                        "There is no plan here yet. Make one: sw plan init"};
constexpr Text kErrors{"（{0} 个问题，见 sw plan check）", "({0} findings, see sw plan check)"};

struct ListOptions {};

std::vector<Option> options_of(ListOptions& /*none*/) {
  return {};
}

int run_list(App& app, const ListOptions& /*none*/) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const int year : app.plan_years()) {
    const LoadedPlan loaded = app.read(app.plan_path(year));
    const plan::Head& head = loaded.plan.head;
    const auto revision =
        loaded.has_errors() ? std::optional<report::Revision>() : revision_of(app, loaded);
    if (app.globals.json) {
      list.push_back({{"year", year},
                      {"file", loaded.name},
                      {"title", head.title},
                      {"organisation", head.organisation},
                      {"ok", !loaded.has_errors()},
                      {"revision", revision ? nlohmann::ordered_json(revision->number) : nullptr},
                      {"changed_since_approval",
                       revision ? nlohmann::ordered_json(revision->changed) : nullptr}});
      continue;
    }
    app.out << std::to_string(year) << "  " << loaded.name << "  " << printable_line(head.title);
    if (loaded.has_errors()) {
      app.out << "  " << app.in(say(kErrors, loaded.findings.size()));
    }
    if (revision) {
      app.out << "  " << report::words_of(*revision, app.lang);
    }
    app.out << "\n";
  }
  if (app.globals.json) {
    print_json(app, list);
  } else if (app.plan_years().empty()) {
    app.tell(say(kNoPlans));
  }
  return 0;
}

}  // namespace

Invocation make_list() {
  return invocation<ListOptions>(options_of, run_list);
}

}  // namespace sw::cli::plan_commands
