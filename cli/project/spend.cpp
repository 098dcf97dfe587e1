#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/register.hpp"
#include "cli/project/spending_doubts.hpp"
#include "core/base/text.hpp"
#include "core/project/spending.hpp"

namespace sw::cli::project_commands {

namespace {

constexpr Text kRecordedSpent{"已记支出：{0} {1} {2} 元（{3}，{4}）",
                              "Recorded spending: {0}, {1}, {2} yuan ({3}, {4})"};
constexpr Text kRefunded{"已记退款：{0} {1} {2} 元（{3}，{4}）",
                         "Recorded a refund: {0}, {1}, {2} yuan ({3}, {4})"};

struct SpendOptions {
  std::string project, line, amount, source, voucher, note;
  std::optional<std::string> date;
};

std::vector<Option> options_of(SpendOptions& o) {
  return {
      project_option(o.project),
      {"--line", "LINE", &o.line, {"科目：编号或名称", "the budget line: its id or title"}, true},
      {"--amount",
       "YUAN",
       &o.amount,
       {"金额，元；负数为退款，要写备注", "the amount in yuan; below 0: a refund, with a note"},
       true},
      {"--date", "DATE", &o.date, {"支出的日期，默认今天", "the day it was spent, default today"}},
      {"--source",
       "SOURCE",
       &o.source,
       {"资金来源；科目只有一个来源时可不写",
        "where the money comes from; may be left out where the line has one source"}},
      {"--voucher", "NUMBER", &o.voucher, {"凭证号", "the voucher's number"}},
      {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

int run_spend(App& app, const SpendOptions& o) {
  const Date day = fact_day(app, o.date);
  const plan::Plan& plan = plan_for(app, day);
  const plan::Project& project = project_called(plan, o.project);
  project::Spent spent;
  spent.date = day;
  spent.line = project::line_called(plan, o.line);
  spent.amount = project::spent_amount(o.amount);
  spent.source = project::source_for(plan, project, spent.line, o.source);
  spent.voucher = trim(o.voucher);
  spent.note = trim(o.note);
  const facts::Fact fact = project::fact_of(project, spent);
  const store::Written written = write_fact(app, fact);
  warn_of_spending(app, plan, std::span(&fact, 1));
  print_written(app,
                written,
                say(spent.amount < Quantity() ? kRefunded : kRecordedSpent,
                    printable_line(project.title),
                    printable_line(project::line_title(plan, spent.line)),
                    spent.amount.to_string(2),
                    printable_line(spent.source),
                    day.to_string()),
                {{"project", project.id}, {"line", spent.line}, {"source", spent.source}});
  return 0;
}

}  // namespace

Invocation make_spend() {
  return invocation<SpendOptions>(options_of, run_spend);
}

}  // namespace sw::cli::project_commands
