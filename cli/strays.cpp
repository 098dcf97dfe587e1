#include "cli/strays.hpp"

#include "core/base/text.hpp"

namespace sw::cli {

namespace {

constexpr Text kStrays{"有 {0} 个编号不在计划里，它们的记录不进报告：{1}",
                       "ids that are not in the plan, whose records reports leave out ({0}): {1}"};
constexpr Text kRenameHint{"若编号改过，用 sw plan rename 旧编号 新编号",
                           "if an id was changed: sw plan rename OLD NEW"};

}  // namespace

std::vector<std::string> strays_of(const plan::Plan& plan, const std::vector<std::string>& ids) {
  std::vector<std::string> strays;
  for (const std::string& id : ids) {
    // A note may be about a record ("12.3"), which no plan names.
    if (!plan.knows(id) && !facts::parse_record_id(id)) {
      strays.push_back(id);
    }
  }
  return strays;
}

std::vector<std::string> strays_in_all_plans(App& app, const std::vector<std::string>& ids) {
  std::vector<std::string> strays = ids;
  for (const int year : app.plan_years()) {
    strays = strays_of(app.read(app.plan_path(year)).plan, strays);
  }
  return strays;
}

void warn_of_strays(App& app, const std::vector<std::string>& strays) {
  if (!strays.empty()) {
    app.warn(say(kStrays, strays.size(), join(strays, " ")));
    app.tell(say(kRenameHint));
  }
}

}  // namespace sw::cli
