#include "cli/project/money_rows.hpp"

#include "cli/project/register.hpp"
#include "core/base/text.hpp"
#include "core/plan/order.hpp"
#include "core/project/spending.hpp"

namespace sw::cli {

namespace {

constexpr Text kOver{"{0}：{1}超支 {2} 元", "{0}: {1} overspent by {2} yuan"};
constexpr Text kOverAll{"{0}：超支 {1} 元", "{0}: overspent by {1} yuan"};
constexpr Text kIdleLine{"{0}：{1}只用了 {2}，时间已过 {3}",
                         "{0}: only {2} of {1} used, {3} of the time has passed"};
constexpr Text kIdleAll{"{0}：经费只用了 {1}，时间已过 {2}",
                        "{0}: only {1} of the money used, {2} of the time has passed"};

std::string line_name(const plan::Plan& plan,
                      const plan::Project& project,
                      const project::Position& one,
                      Lang lang) {
  const std::string title = printable_line(project::line_title(plan, one.line));
  return project::sources_of(project, one.line).size() > 1
             ? say(kLineOf, title, printable_line(one.source)).in(lang)
             : title;
}

std::optional<Quantity> rate_of(const project::Money& money) {
  const auto rate = money.rate();
  return rate ? std::optional(rate->rounded()) : std::nullopt;
}

bool chosen(const plan::Plan& plan, const plan::Project& project, const report::Options& options) {
  return (options.item.empty() || plan::is_within(project.under, options.item) ||
          plan::is_within(project.id, options.item)) &&
         (options.owner.empty() || owner_of(plan, project) == options.owner);
}

}  // namespace

report::MoneyRow money_row(const project::Position& position) {
  const project::Money& money = position.money;
  return {position.project,
          position.line,
          position.source,
          {},
          money.budget,
          money.committed,
          money.received,
          money.spent,
          money.left(),
          rate_of(money),
          money.received_in_period,
          money.spent_in_period};
}

std::vector<report::MoneyProject::Remark> money_remarks(const plan::Plan& plan,
                                                        const plan::Project& project,
                                                        const project::Register& projects,
                                                        const project::Window& window,
                                                        Lang lang) {
  std::vector<report::MoneyProject::Remark> remarks;
  const std::string title = printable_line(project.title);
  const std::string time =
      report::shown_share(project::elapsed(plan, project, window.to).rounded());
  const project::Position whole = project::whole_of(plan, project, projects, window);
  if (whole.burn == project::Burn::overspent) {
    remarks.push_back({say(kOverAll, title, (-*whole.money.left()).to_string(2)).in(lang), true});
  } else if (whole.burn == project::Burn::idle) {
    remarks.push_back(
        {say(kIdleAll, title, report::shown_share(rate_of(whole.money)), time).in(lang), false});
  }
  for (const project::Position& one : project::positions_of(plan, project, projects, window)) {
    const std::string line = line_name(plan, project, one, lang);
    if (one.burn == project::Burn::overspent) {
      remarks.push_back(
          {say(kOver, title, line, (-*one.money.left()).to_string(2)).in(lang), true});
    } else if (one.burn == project::Burn::idle && whole.burn != project::Burn::idle) {
      remarks.push_back(
          {say(kIdleLine, title, line, report::shown_share(rate_of(one.money)), time).in(lang),
           false});
    }
  }
  return remarks;
}

std::optional<report::MoneySummary> money_summary(App& app,
                                                  const plan::Plan& plan,
                                                  const project::Window& window,
                                                  const report::Options& options) {
  const project::Register projects = project_register(app);
  if (!project::keeps_money(projects, window.to)) {
    return {};
  }
  report::MoneySummary summary;
  for (const plan::Project& project : plan.projects) {
    if (!chosen(plan, project, options)) {
      continue;
    }
    const auto positions = project::positions_of(plan, project, projects, window);
    if (positions.empty()) {
      continue;
    }
    for (const project::Position& one : positions) {
      summary.rows.push_back(money_row(one));
    }
    summary.projects.push_back({printable_line(project.title),
                                money_row(project::whole_of(plan, project, projects, window)),
                                project::elapsed(plan, project, window.to).rounded(),
                                money_remarks(plan, project, projects, window, app.lang)});
  }
  return summary;
}

}  // namespace sw::cli
