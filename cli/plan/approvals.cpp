#include "cli/plan/approvals.hpp"

#include "core/tomlio/read_plan.hpp"

namespace sw::cli {

namespace {

constexpr Text kUnreadable{"第 {0} 版的计划文字读不出来", "revision {0} cannot be read as a plan"};
constexpr Text kNewer{"它可能是由较新的 sw 批准的", "a newer sw may have approved it"};

}  // namespace

plan::Plan approved_plan(const facts::Approval& approval) {
  tomlio::ReadPlan read = tomlio::read_plan(approval.text, std::to_string(approval.revision));
  if (!read.readable) {
    throw Error(ErrorKind::input, say(kUnreadable, approval.revision), say(kNewer));
  }
  return std::move(read.plan);
}

std::optional<report::Revision> revision_of(App& app, const LoadedPlan& loaded) {
  std::error_code ignored;
  if (!app.has_workspace() || !std::filesystem::exists(app.store_path(), ignored)) {
    return {};
  }
  std::vector<facts::Approval> approvals;
  try {
    approvals = app.store().approvals(loaded.plan.year());
  } catch (const Error& error) {
    if (error.kind != ErrorKind::store && error.kind != ErrorKind::file) {
      throw;
    }
    return {};  // a plan can be shown where the store cannot be opened
  }
  if (approvals.empty()) {
    return {};
  }
  const facts::Approval& latest = approvals.back();
  report::Revision revision{latest.revision, latest.date, false, latest.text != loaded.text};
  if (revision.reworded) {
    const plan::Plan approved = approved_plan(latest);
    revision.changed = !plan::diff(approved, loaded.plan).empty();
  }
  return revision;
}

}  // namespace sw::cli
