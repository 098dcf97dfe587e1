#include "core/project/money.hpp"

#include <charconv>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/project/money_rows.hpp"
#include "cli/project/money_tables.hpp"
#include "cli/project/register.hpp"
#include "cli/project/spending_doubts.hpp"
#include "core/base/text.hpp"
#include "core/figures/figures.hpp"

namespace sw::cli::project_commands {

namespace {

using project::MoneyBy;

constexpr Text kQuarterForm{"--quarter 应是 1 至 4 或 last，这里是 \"{0}\"",
                            "--quarter should be 1 to 4, or last, not \"{0}\""};
constexpr Text kNotBegun{"第 {0} 季度还没有开始（今天是 {1}）",
                         "quarter {0} has not begun (today is {1})"};
constexpr Text kNoLast{"今年还没有过完的季度", "no quarter of this year is over yet"};
constexpr Text kNoMoney{"没有预算，也没有收支；预算写在计划的 [[project]] budget 里",
                        "There is no budget, and no money was recorded; budgets stand in the plan, "
                        "[[project]] budget."};

struct MoneyOptions {
  std::optional<std::string> project, by, quarter;
};

std::vector<Option> options_of(MoneyOptions& o) {
  return {{"ID",
           "ID",
           &o.project,
           {"只看这个项目：编号，或独有的名称", "only this project: its id, or a unique title"}},
          {"--by",
           "BY",
           &o.by,
           {"按科目、来源、项目或季度合计", "add up by line, source, project or quarter"},
           false,
           {"line", "source", "project", "quarter"}},
          {"--quarter",
           "N|last",
           &o.quarter,
           {"这一季度，算到季末或今天", "this quarter, as of its end or today"}}};
}

project::Window quarter(App& app, const plan::Plan& plan, unsigned number) {
  const auto period =
      figures::period_of(figures::PeriodKind::quarter, plan.year(), number, app.today());
  if (!period) {
    throw Error(ErrorKind::usage, say(kNotBegun, number, app.today().to_string()));
  }
  return {period->from, period->as_of};
}

// The quarter asked for; without one the year so far.
project::Window window_of(App& app, const plan::Plan& plan, const MoneyOptions& o) {
  const Date day = money_day(app, plan);
  if (!o.quarter) {
    return {first_of_year(plan.year()), day};
  }
  unsigned number = 0;
  if (*o.quarter == "last") {
    number = app.today().year() > plan.year() ? 4 : day.quarter() - 1;
    if (number == 0) {
      throw Error(ErrorKind::usage, say(kNoLast));
    }
    return quarter(app, plan, number);
  }
  const char* last = o.quarter->data() + o.quarter->size();
  const auto [end, fault] = std::from_chars(o.quarter->data(), last, number);
  if (fault != std::errc() || end != last || number < 1 || number > 4) {
    throw Error(ErrorKind::usage, say(kQuarterForm, printable_line(*o.quarter)));
  }
  return quarter(app, plan, number);
}

std::vector<project::Position> positions_in(const MoneyScope& scope,
                                            const project::Window& window) {
  std::vector<project::Position> all;
  for (const plan::Project* one : scope.chosen) {
    const auto positions = project::positions_of(scope.plan, *one, scope.projects, window);
    all.insert(all.end(), positions.begin(), positions.end());
  }
  return all;
}

MoneyBy by_of(const MoneyOptions& o, MoneyBy otherwise) {
  return !o.by               ? otherwise
         : *o.by == "line"   ? MoneyBy::line
         : *o.by == "source" ? MoneyBy::source
                             : MoneyBy::project;
}

// Each quarter that has begun, all that was chosen together.
std::vector<report::MoneyRow> quarters(App& app, const MoneyScope& scope) {
  std::vector<report::MoneyRow> rows;
  for (unsigned number = 1; number <= 4; ++number) {
    const auto period =
        figures::period_of(figures::PeriodKind::quarter, scope.plan.year(), number, app.today());
    if (!period) {
      break;
    }
    project::Position sum;
    for (const project::Position& one : positions_in(scope, {period->from, period->as_of})) {
      sum.money += one.money;
    }
    sum.project = scope.one() ? scope.chosen.front()->id : "";
    rows.push_back(money_row(sum));
    rows.back().quarter = static_cast<int>(number);
  }
  return rows;
}

void print_list(App& app, const std::vector<report::MoneyRow>& rows) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const report::MoneyRow& row : rows) {
    list.push_back(report::money_json(row));
  }
  print_json(app, list);
}

std::vector<report::MoneyRow> rows_of(const std::vector<project::Position>& positions) {
  std::vector<report::MoneyRow> rows;
  for (const project::Position& one : positions) {
    rows.push_back(money_row(one));
  }
  return rows;
}

int run_money(App& app, const MoneyOptions& o) {
  const plan::Plan& plan = app.plan_of(app.current_year());
  MoneyScope scope{plan, project_register(app), {}, {}, o.quarter.has_value()};
  if (o.project) {
    scope.chosen.push_back(&project_called(plan, *o.project));
  } else {
    for (const plan::Project& one : plan.projects) {
      scope.chosen.push_back(&one);
    }
  }
  scope.window = window_of(app, plan, o);
  if (o.by == "quarter") {
    const auto rows = quarters(app, scope);
    app.globals.json ? print_list(app, rows) : print(app, quarter_document(app, scope, rows));
    return 0;
  }
  const auto positions = positions_in(scope, scope.window);
  if (app.globals.json) {
    const MoneyBy by = by_of(o, MoneyBy::detail);
    print_list(app, rows_of(project::grouped(positions, by, scope.one())));
    return 0;
  }
  if (positions.empty()) {
    app.tell(say(kNoMoney));
    return 0;
  }
  const MoneyBy by = by_of(o, scope.one() ? MoneyBy::detail : MoneyBy::project);
  print(app, money_document(app, scope, positions, by));
  return 0;
}

}  // namespace

Invocation make_money() {
  return invocation<MoneyOptions>(options_of, run_money);
}

}  // namespace sw::cli::project_commands
