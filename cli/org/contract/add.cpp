#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/org/register.hpp"
#include "core/base/text.hpp"
#include "core/people/words.hpp"

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
constexpr Text kDone{"已记合同：{0} {1}，{2} 元（{3}）",
                     "Recorded the contract: {0} {1}, {2} yuan ({3})"};

struct AddOptions {
  std::string agency, number, amount, subject, with, note;
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
      {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
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
  fact.note = o.note;
  const store::Written written = write_fact(app, fact);
  print_written(app,
                written,
                say(kDone,
                    named(agency),
                    printable_line(fact.part),
                    fact.value->to_string(2),
                    fact.date.to_string()),
                {{"org", agency.id}, {"number", fact.part}});
  return 0;
}

}  // namespace

Invocation make_add() {
  return invocation<AddOptions>(options_of, run_add);
}

}  // namespace sw::cli::org_contract_commands
