#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "core/base/text.hpp"

namespace sw::cli::plan_commands {

namespace {

constexpr Text kDone{"已批准 {0} 年计划，为第 {1} 版（{2}）",
                     "Approved the plan of {0}: revision {1} ({2})"};
constexpr Text kSameText{
    "计划与第 {0} 版（{1} 批准）一字不差，没有再记",
    "The plan is word for word revision {0} (approved {1}); nothing was recorded."};

struct ApproveOptions {
  std::string note;
};

std::vector<Option> options_of(ApproveOptions& o) {
  return {{"--note", "TEXT", &o.note, {"说明，如会议或文号", "a remark, e.g. the meeting"}}};
}

int run_approve(App& app, const ApproveOptions& o) {
  const int asked = app.current_year();
  const int year = app.plan_of(asked).year();  // throws where it has errors
  const LoadedPlan& loaded = app.load(asked);
  const std::vector<facts::Approval> approvals = app.store().approvals(year);
  if (!approvals.empty() && approvals.back().text == loaded.text) {
    const facts::Approval& latest = approvals.back();
    if (app.globals.json) {
      app.out << nlohmann::ordered_json{{"id", nullptr}, {"uuid", nullptr}}.dump() << "\n";
    }
    app.tell(say(kSameText, latest.revision, latest.date.to_string()));
    return 0;
  }
  const Date day = app.today();
  const store::Written written = app.store().change(app.who(), "", [&](store::Writer& writer) {
    writer.approve(year, loaded.text, day, trim(o.note));
  });
  print_written(app, written, say(kDone, year, approvals.size() + 1, day.to_string()));
  return 0;
}

}  // namespace

Invocation make_approve() {
  return invocation<ApproveOptions>(options_of, run_approve);
}

}  // namespace sw::cli::plan_commands
