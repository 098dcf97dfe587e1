#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/org/register.hpp"
#include "cli/print.hpp"

namespace sw::cli::org_contract_commands {

namespace {

constexpr Text kAgency{"机构", "Agency"};
constexpr Text kNumber{"合同号", "Number"};
constexpr Text kSubject{"内容", "Subject"};
constexpr Text kWith{"购买方", "With"};
constexpr Text kSigned{"签订", "Signed"};
constexpr Text kTo{"到期", "To"};
constexpr Text kAmount{"金额（元）", "Amount (yuan)"};
constexpr Text kPaid{"已付", "Paid"};
constexpr Text kLeft{"余额", "Left"};
constexpr Text kState{"状态", "State"};
constexpr Text kNoEnd{"无期限", "no end"};
constexpr Text kNothing{"没有合同；登记用 sw org contract add",
                        "There are no contracts; sw org contract add records one."};
constexpr Text kSum{"合计 {0} 份，{1} 元，已付 {2} 元，余 {3} 元",
                    "In all {0}: {1} yuan, paid {2}, left {3}"};

struct ListOptions {
  std::optional<std::string> agency;
  bool in_force = false;
};

std::vector<Option> options_of(ListOptions& o) {
  return {{"ID",
           "ID",
           &o.agency,
           {"只看这家机构：编号，或独有的名称", "only of this agency: its id, or a unique name"}},
          {"--in-force", "", &o.in_force, {"只看今天在履行的", "only those in force today"}}};
}

struct Row {
  const org::Agency* agency;
  const org::Contract* contract;
};

std::vector<Row> wanted(App& app, const ListOptions& o, const std::vector<org::Agency>& known) {
  const org::Agency* only = o.agency ? &agency_called(known, *o.agency) : nullptr;
  std::vector<Row> rows;
  for (const org::Agency& one : known) {
    for (const org::Contract& contract : one.contracts) {
      if ((only == nullptr || only == &one) && (!o.in_force || contract.in_force(app.today()))) {
        rows.push_back({&one, &contract});
      }
    }
  }
  return rows;
}

doc::Row row_of(const App& app, const Row& row, Date today) {
  const org::Contract& one = *row.contract;
  const bool above = one.left() < Quantity();
  return {{doc::cell(named(*row.agency)),
           doc::cell(one.number),
           doc::cell(one.subject),
           doc::cell(one.with),
           doc::cell(one.signed_on.to_string()),
           doc::cell(one.to ? shown(one.to) : app.in(kNoEnd)),
           doc::cell(one.amount.to_string(2)),
           doc::cell(one.paid().to_string(2)),
           doc::cell(one.left().to_string(2), above ? doc::Tone::warning : doc::Tone::plain),
           doc::cell(app.in(state_of(one, today)))},
          0,
          false};
}

doc::Table table_of(const App& app, const std::vector<Row>& rows, Date today) {
  doc::Table table;
  for (const Text title :
       {kAgency, kNumber, kSubject, kWith, kSigned, kTo, kAmount, kPaid, kLeft, kState}) {
    table.columns.push_back({app.in(title), doc::Align::left, 0});
  }
  for (const std::size_t right : {6U, 7U, 8U}) {
    table.columns[right].align = doc::Align::right;
  }
  table.columns[2].need = 2;
  table.columns[2].wraps = 1;
  table.columns[3].need = 3;
  table.columns[4].need = 1;
  for (const Row& row : rows) {
    table.rows.push_back(row_of(app, row, today));
  }
  return table;
}

Message sum_of(const std::vector<Row>& rows) {
  Quantity amount, paid;
  for (const Row& row : rows) {
    amount += row.contract->amount;
    paid += row.contract->paid();
  }
  return say(
      kSum, rows.size(), amount.to_string(2), paid.to_string(2), (amount - paid).to_string(2));
}

int run_list(App& app, const ListOptions& o) {
  const std::vector<org::Agency> known = agencies(app);
  const std::vector<Row> rows = wanted(app, o, known);
  const Date today = app.today();
  if (app.globals.json) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Row& row : rows) {
      list.push_back(contract_json(*row.agency, *row.contract, today));
    }
    print_json(app, list);
    return 0;
  }
  if (rows.empty()) {
    app.tell(say(kNothing));
    return 0;
  }
  doc::Document document;
  document.add(table_of(app, rows, today));
  document.add(doc::Paragraph{app.in(sum_of(rows)), doc::Tone::plain});
  print(app, document);
  return 0;
}

}  // namespace

Invocation make_list() {
  return invocation<ListOptions>(options_of, run_list);
}

}  // namespace sw::cli::org_contract_commands
