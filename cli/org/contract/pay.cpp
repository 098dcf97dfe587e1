#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/org/register.hpp"
#include "cli/project/spending_doubts.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"

namespace sw::cli::org_contract_commands {

namespace {

constexpr Text kNone{"{0} 没有合同 {1}", "{0} has no contract {1}"};
constexpr Text kListThem{"sw org contract list {0} 列出它的合同",
                         "sw org contract list {0} lists them"};
constexpr Text kAbove{
    "合同 {0} 共付 {1} 元，超过合同金额 {2} 元；仍已记录",
    "paid on {0} in all: {1} yuan, above the contract's {2}; recorded all the same"};
constexpr Text kEarly{"{0} 早于合同 {1} 的签订日期 {2}，仍已记录",
                      "{0} is before {1} was signed on {2}; recorded all the same"};
constexpr Text kPaymentRecorded{"已记付款：合同 {0} {1} 元（{2}），还余 {3} 元",
                                "Recorded the payment: {0} {1} yuan ({2}), left {3}"};

struct PayOptions {
  std::string agency, number, amount, note;
  std::optional<std::string> date;
};

std::vector<Option> options_of(PayOptions& o) {
  return {
      {"ID",
       "ID",
       &o.agency,
       {"承接的机构：编号，或独有的名称", "the agency: its id, or a unique name"},
       true},
      {"NUMBER", "NUMBER", &o.number, {"合同号", "the contract's number"}, true},
      {"--amount", "YUAN", &o.amount, {"付款金额，元", "the amount paid in yuan"}, true},
      {"--date", "DATE", &o.date, {"付款的日期，默认今天", "the day it was paid, default today"}},
      {"--note", "TEXT", &o.note, {"备注，如凭证号", "a remark, such as the voucher"}}};
}

const org::Contract& contract_of(const org::Agency& agency, const std::string& number) {
  if (const org::Contract* found = agency.find_contract(number)) {
    return *found;
  }
  std::vector<std::string> known;
  for (const org::Contract& one : agency.contracts) {
    known.push_back(one.number);
  }
  const std::string near = nearest(number, known);
  throw Error(ErrorKind::input,
              say(kNone, named(agency), printable_line(number)),
              near.empty() ? say(kListThem, agency.id) : say(kDidYouMean, printable_line(near)));
}

int run_pay(App& app, const PayOptions& o) {
  const std::vector<org::Agency> known = agencies(app);
  const org::Agency& agency = agency_called(known, o.agency);
  const org::Contract& contract = contract_of(agency, std::string(trim(o.number)));
  facts::Fact fact;
  fact.kind = facts::Kind::payment;
  fact.subject = agency.id;
  fact.part = contract.number;
  fact.date = fact_day(app, o.date);
  fact.value = read_amount("--amount", o.amount);
  fact.note = o.note;
  const store::Written written = write_fact(app, fact);
  const Quantity paid = contract.paid() + *fact.value;
  const std::string number = printable_line(contract.number);
  if (paid > contract.amount) {
    app.warn(say(kAbove, number, paid.to_string(2), contract.amount.to_string(2)));
  }
  if (fact.date < contract.signed_on) {
    app.warn(say(kEarly, fact.date.to_string(), number, contract.signed_on.to_string()));
  }
  warn_of_overspending(app, contract.project, {contract.line, contract.source}, fact.date);
  print_written(app,
                written,
                say(kPaymentRecorded,
                    number,
                    fact.value->to_string(2),
                    fact.date.to_string(),
                    (contract.amount - paid).to_string(2)),
                {{"org", agency.id}, {"number", contract.number}});
  return 0;
}

}  // namespace

Invocation make_pay() {
  return invocation<PayOptions>(options_of, run_pay);
}

}  // namespace sw::cli::org_contract_commands
