#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/org/register.hpp"
#include "cli/project/register.hpp"
#include "core/base/text.hpp"
#include "core/people/words.hpp"
#include "core/project/spending.hpp"
#include "core/service/words.hpp"

namespace sw::cli::org_contract_commands {

namespace {

namespace key = people::key;

constexpr Text kNoNumber{"合同号不能空着", "the contract's number is empty"};
constexpr Text kThere{"{0} 已有合同 {1}", "{0} has a contract {1} already"};
constexpr Text kUndo{
    "记错了的，用 sw log list --kind contract 找到那一条，sw log undo 后重记",
    "if that is wrong, find it with sw log list --kind contract, sw log undo it and "
    "add it anew"};
constexpr Text kIsClosed{"{0} 已于 {1} 注销", "{0} was closed on {1}"};
constexpr Text kBackwards{"--from {0} 晚于 --to {1}", "--from {0} is after --to {1}"};
constexpr Text kNoProject{"--line 和 --source 要和 --project 一起写",
                          "--line and --source go with --project"};
constexpr Text kCharged{
    "记到项目 {0} 的经费：付款（sw org contract pay）就算支出，不要再用 sw project spend 记",
    "Charged to {0}: its payments (sw org contract pay) count as spent there; "
    "do not record them by sw project spend again"};
constexpr Text kRecorded{"已记合同：{0} {1}，{2} 元（{3}）",
                         "Recorded the contract: {0} {1}, {2} yuan ({3})"};

struct AddOptions {
  std::string agency, number, amount, subject, with, note, project, line, source;
  std::optional<std::string> from, to, date;
};

std::vector<Option> options_of(AddOptions& o) {
  return {
      {"ID",
       "ID",
       &o.agency,
       {"承接的机构：编号，或独有的名称", "the agency: its id, or a unique name"},
       true},
      {"NUMBER", "NUMBER", &o.number, {"合同号", "the contract's number"}, true},
      {"--amount", "YUAN", &o.amount, {"金额，元", "the amount in yuan"}, true},
      {"--subject", "TEXT", &o.subject, {"内容", "what it is about"}},
      {"--with", "NAME", &o.with, {"购买方", "who buys"}},
      {"--from",
       "DATE",
       &o.from,
       {"履行的第一天，默认签订之日", "its first day, default the day it was signed"}},
      {"--to",
       "DATE",
       &o.to,
       {"履行的最后一天；不写为没有期限", "its last day; without it there is no end"}},
      {"--date", "DATE", &o.date, {"签订的日期，默认今天", "the day it was signed, default today"}},
      {"--project",
       "PROJECT",
       &o.project,
       {"记到哪个项目的经费：编号或名称", "the project it is charged to: id or title"}},
      {"--line",
       "LINE",
       &o.line,
       {"记到哪个科目；不写则不分科目", "the budget line; without it, to none"}},
      {"--source",
       "SOURCE",
       &o.source,
       {"资金来源；只有一个来源时可不写",
        "where the money comes from; may be left out where there is one source"}},
      {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

// The project's money that the contract is paid from.
void add_charge(App& app, const AddOptions& o, facts::Fact& fact) {
  if (trim(o.project).empty()) {
    if (!trim(o.line).empty() || !trim(o.source).empty()) {
      throw Error(ErrorKind::usage, say(kNoProject));
    }
    return;
  }
  const plan::Plan& plan = plan_for(app, fact.date);
  const plan::Project& project = project_called(plan, o.project);
  fact.details[service::key::kProject] = project.id;
  std::string line;
  if (!trim(o.line).empty()) {
    line = project::line_called(plan, o.line);
    fact.details[service::key::kLine] = line;
  }
  fact.details[service::key::kSource] = project::source_for(plan, project, line, o.source);
}

void warn_of_charge(App& app, const facts::Fact& fact) {
  const auto detail = [&](const char* name) {
    const auto found = fact.details.find(name);
    return found == fact.details.end() ? std::string() : found->second;
  };
  const std::string id = detail(service::key::kProject);
  const plan::Project* project = id.empty() ? nullptr : plan_for(app, fact.date).find_project(id);
  if (project == nullptr) {
    return;
  }
  for (const Message& doubt : project::doubts_of_source(*project, detail(service::key::kSource))) {
    app.warn(doubt);
  }
  app.tell(say(kCharged, printable_line(project->title)));
}

void add_term(App& app, const AddOptions& o, facts::Fact& fact) {
  std::optional<Date> from, to;
  if (o.from) {
    from = app.day("--from", *o.from);
    fact.details[key::kFrom] = from->to_string();
  }
  if (o.to) {
    to = app.day("--to", *o.to);
    fact.details[key::kTo] = to->to_string();
  }
  const Date begins = from.value_or(fact.date);
  if (to && begins > *to) {
    throw Error(ErrorKind::usage, say(kBackwards, begins.to_string(), to->to_string()));
  }
}

void require_new(const org::Agency& agency, const std::string& number, Date day) {
  if (number.empty()) {
    throw Error(ErrorKind::usage, say(kNoNumber));
  }
  if (agency.find_contract(number) != nullptr) {
    throw Error(ErrorKind::input, say(kThere, named(agency), printable_line(number)), say(kUndo));
  }
  if (agency.closed_by(day)) {
    throw Error(ErrorKind::input, say(kIsClosed, named(agency), shown(agency.closed)));
  }
}

int run_add(App& app, const AddOptions& o) {
  const std::vector<org::Agency> known = agencies(app);
  const org::Agency& agency = agency_called(known, o.agency);
  facts::Fact fact;
  fact.kind = facts::Kind::contract;
  fact.subject = agency.id;
  fact.part = trim(o.number);
  fact.date = fact_day(app, o.date);
  require_new(agency, fact.part, fact.date);
  fact.value = read_amount("--amount", o.amount);
  if (!trim(o.subject).empty()) {
    fact.details[key::kSubject] = trim(o.subject);
  }
  if (!trim(o.with).empty()) {
    fact.details[key::kWith] = trim(o.with);
  }
  add_term(app, o, fact);
  add_charge(app, o, fact);
  fact.note = o.note;
  const store::Written written = write_fact(app, fact);
  print_written(app,
                written,
                say(kRecorded,
                    named(agency),
                    printable_line(fact.part),
                    fact.value->to_string(2),
                    fact.date.to_string()),
                {{"org", agency.id}, {"number", fact.part}});
  warn_of_charge(app, fact);
  return 0;
}

}  // namespace

Invocation make_add() {
  return invocation<AddOptions>(options_of, run_add);
}

}  // namespace sw::cli::org_contract_commands
