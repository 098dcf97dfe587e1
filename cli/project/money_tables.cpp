#include "cli/project/money_tables.hpp"

#include <algorithm>

#include "cli/project/money_rows.hpp"
#include "core/base/text.hpp"
#include "core/project/spending.hpp"

namespace sw::cli {

namespace {

using project::MoneyBy;
using project::Position;

constexpr Text kMoneyHead{"{0} 至 {1}，截至 {2}，时间已过 {3}",
                          "{0} to {1}, as of {2}: {3} of the time has passed"};
constexpr Text kHeadAll{"{0} 年，截至 {1}", "{0}, as of {1}"};
constexpr Text kProject{"项目", "Project"};
constexpr Text kLine{"科目", "Line"};
constexpr Text kSource{"来源", "Source"};
constexpr Text kQuarter{"季度", "Quarter"};
constexpr Text kNth{"第 {0} 季度", "Quarter {0}"};
constexpr Text kBudget{"预算", "Budget"};
constexpr Text kCommitted{"已承诺", "Committed"};
constexpr Text kReceived{"到账", "Received"};
constexpr Text kSpent{"支出", "Spent"};
constexpr Text kInQuarter{"本季支出", "In quarter"};
constexpr Text kReceivedIn{"本季到账", "Received in q."};
constexpr Text kLeft{"结余", "Left"};
constexpr Text kRate{"执行率", "Rate"};
constexpr Text kTime{"时间", "Time"};
constexpr Text kSum{"合计", "In all"};
constexpr Text kNoLine{"不分科目", "no line"};
constexpr Text kNoSource{"未写来源", "no source"};
constexpr Text kOverspent{"超支", "overspent"};
constexpr Text kIdle{"闲置", "idle"};
constexpr Text kReceivedSum{"到账 {0} 元：{1}", "Received {0} yuan: {1}"};
constexpr Text kNothingReceived{"还没有到账", "Nothing was received yet."};
constexpr Text kInstalment{"第 {0} 期", "Instalment {0}"};
constexpr Text kInstalments{"分期拨款", "Instalments"};
constexpr Text kAmount{"金额", "Amount"};
constexpr Text kDue{"应付（到）日期", "Due"};
constexpr Text kAfter{"条件", "After"};
constexpr Text kState{"状态", "State"};
constexpr Text kPaid{"已付清", "paid"};
constexpr Text kArrived{"已到账", "received"};
constexpr Text kPayable{"可以付", "payable"};
constexpr Text kOwed{"应到账", "to be received"};
constexpr Text kWaiting{"条件未成", "waiting"};
constexpr Text kLate{"逾期 {0} 天", "{0} d late"};
constexpr Text kOpen{"{0}，还差 {1}", "{0}, {1} open"};

// A column of the tables: what it is called and which figure stands in it.
struct Figure {
  Text title;
  std::optional<Quantity> report::MoneyRow::*value;
  int need = 0;
};

std::string text_of(App& app, const Message& message) {
  return app.in(message);
}

bool any(const std::vector<report::MoneyRow>& rows,
         std::optional<Quantity> report::MoneyRow::*value) {
  return std::any_of(rows.begin(), rows.end(), [&](const report::MoneyRow& row) {
    return row.*value && !(row.*value)->is_zero();
  });
}

// Which figures are shown: what is nowhere takes no room.
std::vector<Figure> figures_for(const std::vector<report::MoneyRow>& rows,
                                bool quarter,
                                bool receipts) {
  std::vector<Figure> figures{{kBudget, &report::MoneyRow::budget}};
  if (any(rows, &report::MoneyRow::committed)) {
    figures.push_back({kCommitted, &report::MoneyRow::committed, 2});
  }
  if (receipts) {
    // Long figures leave no room for all of them on 80 columns; the last row is the sum.
    const auto& sum = rows.back().budget;
    const bool wide = quarter || (sum && *sum >= Quantity::of(1'000'000));
    figures.push_back({kReceived, &report::MoneyRow::received, wide ? 1 : 0});
  }
  figures.push_back({kSpent, &report::MoneyRow::spent});
  if (quarter) {
    figures.push_back({kInQuarter, &report::MoneyRow::spent_in_period});
  }
  figures.push_back({kLeft, &report::MoneyRow::left});
  return figures;
}

class Rows {
 public:
  Rows(App& app, Text first, const std::vector<report::MoneyRow>& rows, std::vector<Figure> figures)
      : app_(app), figures_(std::move(figures)) {
    for (const report::MoneyRow& row : rows) {
      amounts_.see(row);
    }
    table_.columns.push_back({app.in(first), doc::Align::left, 0});
    for (const Figure& figure : figures_) {
      table_.columns.push_back({app.in(figure.title), doc::Align::right, figure.need});
    }
    table_.columns.push_back({app.in(kRate), doc::Align::right, 0});
  }

  void add_column(Text title, doc::Align align) {
    table_.columns.push_back({app_.in(title), align, 0});
  }

  void add(const std::string& title, const report::MoneyRow& row, std::vector<doc::Cell> more) {
    doc::Row made{{doc::cell(title)}, 0, false};
    for (const Figure& figure : figures_) {
      const auto& value = row.*figure.value;
      const bool bad = figure.value == &report::MoneyRow::left && value && *value < Quantity();
      made.cells.push_back(
          doc::cell(amounts_.shown(value), bad ? doc::Tone::bad : doc::Tone::plain));
    }
    made.cells.push_back(doc::cell(report::shown_share(row.rate)));
    made.cells.insert(made.cells.end(), more.begin(), more.end());
    table_.rows.push_back(std::move(made));
  }

  doc::Table take() { return std::move(table_); }

 private:
  App& app_;
  std::vector<Figure> figures_;
  report::Amounts amounts_;
  doc::Table table_;
};

doc::Cell burn_cell(App& app, project::Burn burn) {
  switch (burn) {
    case project::Burn::overspent:
      return doc::cell(app.in(kOverspent), doc::Tone::bad);
    case project::Burn::idle:
      return doc::cell(app.in(kIdle), doc::Tone::warning);
    case project::Burn::on_time:
      break;
  }
  return doc::cell("");
}

std::string name_of(App& app, const MoneyScope& scope, const Position& one, MoneyBy by) {
  const std::string source = one.source.empty() ? app.in(kNoSource) : printable_line(one.source);
  if (by == MoneyBy::source) {
    return source;
  }
  if (by == MoneyBy::project) {
    return printable_line(scope.plan.find_project(one.project)->title);
  }
  const std::string line = one.line.empty()
                               ? app.in(kNoLine)
                               : printable_line(project::line_title(scope.plan, one.line));
  const plan::Project* project = scope.one() ? scope.chosen.front() : nullptr;
  const bool several = project != nullptr && project::sources_of(*project, one.line).size() > 1;
  return by == MoneyBy::detail && (several || one.line.empty())
             ? text_of(app, say(kLineOf, line, source))
             : line;
}

// Received by source, as a line below a table of budget lines.
Message receipts(const std::vector<Position>& positions) {
  Quantity sum;
  std::vector<std::string> parts;
  for (const Position& one : project::grouped(positions, MoneyBy::source, true)) {
    if (one.money.received) {
      sum += *one.money.received;
      parts.push_back(printable_line(one.source) + " " + one.money.received->to_string(2));
    }
  }
  return parts.empty() ? say(kNothingReceived)
                       : say(kReceivedSum, sum.to_string(2), join(parts, " · "));
}

std::string head_of(App& app, const MoneyScope& scope) {
  if (!scope.one()) {
    return text_of(app, say(kHeadAll, scope.plan.year(), scope.window.to.to_string()));
  }
  const plan::Project& project = *scope.chosen.front();
  const Date start = project.start.value_or(first_of_year(scope.plan.year()));
  const Date due = project.due.value_or(last_of_year(scope.plan.year()));
  const Quantity time = project::elapsed(scope.plan, project, scope.window.to).rounded();
  return text_of(app,
                 say(kMoneyHead,
                     start.to_string(),
                     due.to_string(),
                     scope.window.to.to_string(),
                     report::shown_share(time)));
}

void add_head(App& app, const MoneyScope& scope, doc::Document& document) {
  if (scope.one()) {
    document.add(doc::Paragraph{printable_line(scope.chosen.front()->title), doc::Tone::strong});
  }
  document.add(doc::Paragraph{head_of(app, scope), doc::Tone::muted});
}

Message state_of(const project::InstalmentStatus& one, bool pays, Date today) {
  if (one.state == project::InstalmentState::paid) {
    return say(pays ? kPaid : kArrived);
  }
  const Message state = one.state == project::InstalmentState::waiting ? say(kWaiting)
                        : one.due && *one.due < today ? say(kLate, today - *one.due)
                                                      : say(pays ? kPayable : kOwed);
  return one.open == one.instalment->amount ? state : say(kOpen, state, one.open.to_string(2));
}

void add_instalments(App& app, const MoneyScope& scope, doc::Document& document) {
  const plan::Project& project = *scope.chosen.front();
  const auto instalments =
      project::instalments_of(scope.plan, project, scope.projects, scope.window.to);
  if (instalments.empty()) {
    return;
  }
  const bool pays = project::pays_out(project, project::charges_of(scope.projects));
  report::Amounts amounts;
  for (const project::InstalmentStatus& one : instalments) {
    amounts.see(one.instalment->amount);
  }
  document.add(doc::Heading{2, app.in(kInstalments)});
  doc::Table table;
  table.columns.push_back({"", doc::Align::left, 0});
  table.columns.push_back({app.in(kAmount), doc::Align::right, 0});
  for (const Text title : {kDue, kAfter, kState}) {
    table.columns.push_back({app.in(title), doc::Align::left, 0});
  }
  for (const project::InstalmentStatus& one : instalments) {
    const std::string after =
        printable_line(one.step == nullptr ? one.instalment->after : one.step->title);
    table.rows.push_back({{doc::cell(text_of(app, instalment_name(one))),
                           doc::cell(amounts.shown(one.instalment->amount)),
                           doc::cell(one.due ? one.due->to_string() : "—"),
                           doc::cell(after.empty() ? "—" : after),
                           doc::cell(text_of(app, state_of(one, pays, scope.window.to)))},
                          0,
                          false});
  }
  document.add(std::move(table));
}

}  // namespace

doc::Document money_document(App& app,
                             const MoneyScope& scope,
                             const std::vector<Position>& positions,
                             MoneyBy by) {
  doc::Document document;
  add_head(app, scope, document);
  std::vector<Position> shown = project::grouped(positions, by, scope.one());
  if (by == MoneyBy::detail || by == MoneyBy::line) {  // receipts stand below
    std::erase_if(shown, [](const Position& one) {
      return one.line.empty() && one.money.spent.is_zero() && one.money.committed.is_zero();
    });
  }
  std::vector<report::MoneyRow> rows;
  Position sum;
  for (const Position& one : positions) {
    sum.money += one.money;
  }
  for (const Position& one : shown) {
    rows.push_back(money_row(one));
  }
  rows.push_back(money_row(sum));
  const bool receipts_in = by == MoneyBy::project || by == MoneyBy::source;
  const Text first = by == MoneyBy::project ? kProject : by == MoneyBy::source ? kSource : kLine;
  Rows table(app, first, rows, figures_for(rows, scope.quarter, receipts_in));
  const bool times = by == MoneyBy::project;
  const bool burns = by == MoneyBy::detail || times;
  if (times) {
    table.add_column(kTime, doc::Align::right);
  }
  if (burns) {
    table.add_column(kState, doc::Align::left);
  }
  for (std::size_t i = 0; i < shown.size(); ++i) {
    std::vector<doc::Cell> more;
    const plan::Project* project = scope.plan.find_project(shown[i].project);
    if (times) {
      const auto time = project::elapsed(scope.plan, *project, scope.window.to).rounded();
      more.push_back(doc::cell(report::shown_share(time), doc::Tone::muted));
    }
    if (burns) {
      more.push_back(burn_cell(
          app,
          times ? project::whole_of(scope.plan, *project, scope.projects, scope.window).burn
                : shown[i].burn));
    }
    table.add(name_of(app, scope, shown[i], by), rows[i], std::move(more));
  }
  if (shown.size() > 1) {
    std::vector<doc::Cell> more(static_cast<std::size_t>(times) + static_cast<std::size_t>(burns));
    table.add(app.in(kSum), rows.back(), std::move(more));
  }
  document.add(table.take());
  if (scope.one() && !receipts_in) {
    document.add(doc::Paragraph{text_of(app, receipts(positions)), doc::Tone::plain});
    add_instalments(app, scope, document);
  }
  return document;
}

doc::Document quarter_document(App& app,
                               const MoneyScope& scope,
                               const std::vector<report::MoneyRow>& rows) {
  doc::Document document;
  add_head(app, scope, document);
  Rows table(app,
             kQuarter,
             rows,
             {{kReceivedIn, &report::MoneyRow::received_in_period},
              {kInQuarter, &report::MoneyRow::spent_in_period},
              {kReceived, &report::MoneyRow::received},
              {kSpent, &report::MoneyRow::spent},
              {kLeft, &report::MoneyRow::left}});
  for (const report::MoneyRow& row : rows) {
    table.add(text_of(app, say(kNth, *row.quarter)), row, {});
  }
  document.add(table.take());
  return document;
}

Message instalment_name(const project::InstalmentStatus& one) {
  return say(kInstalment, one.number);
}

}  // namespace sw::cli
