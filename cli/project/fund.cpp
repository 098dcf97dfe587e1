#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/register.hpp"
#include "core/base/text.hpp"
#include "core/project/spending.hpp"

namespace sw::cli::project_commands {

namespace {

constexpr Text kRecordedReceived{"已记到账：{0} {1} 元（{2}，{3}）",
                                 "Recorded money received: {0}, {1} yuan ({2}, {3})"};

struct FundOptions {
  std::string project, source, amount, note;
  std::optional<std::string> date;
};

std::vector<Option> options_of(FundOptions& o) {
  return {project_option(o.project),
          {"--source",
           "SOURCE",
           &o.source,
           {"资金来源；预算只有一个来源时可不写",
            "where it comes from; may be left out where the budget has one source"}},
          {"--amount", "YUAN", &o.amount, {"到账金额，元", "the amount received in yuan"}, true},
          {"--date", "DATE", &o.date, {"到账的日期，默认今天", "the day it came, default today"}},
          {"--note", "TEXT", &o.note, {"备注，如第几期", "a remark, such as the instalment"}}};
}

int run_fund(App& app, const FundOptions& o) {
  facts::Fact fact;
  fact.kind = facts::Kind::funding;
  fact.date = fact_day(app, o.date);
  const plan::Plan& plan = plan_for(app, fact.date);
  const plan::Project& project = project_called(plan, o.project);
  fact.subject = project.id;
  fact.value = project::received_amount(o.amount);
  fact.part = project::source_for(plan, project, "", o.source);
  fact.note = trim(o.note);
  const store::Written written = write_fact(app, fact);
  for (const Message& doubt : project::doubts_of_source(project, fact.part)) {
    app.warn(doubt);
  }
  print_written(app,
                written,
                say(kRecordedReceived,
                    printable_line(project.title),
                    fact.value->to_string(2),
                    printable_line(fact.part),
                    fact.date.to_string()),
                {{"project", project.id}, {"source", fact.part}});
  return 0;
}

}  // namespace

Invocation make_fund() {
  return invocation<FundOptions>(options_of, run_fund);
}

}  // namespace sw::cli::project_commands
