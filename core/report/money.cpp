#include "core/report/money.hpp"

#include <nlohmann/json.hpp>

#include "core/base/json_number.hpp"
#include "core/report/parts.hpp"

namespace sw::report {

namespace {

using nlohmann::ordered_json;

constexpr Text kMoney{"经费（元）", "Money (yuan)"};
constexpr Text kProject{"项目", "Project"};
constexpr Text kBudget{"预算", "Budget"};
constexpr Text kReceived{"到账", "Received"};
constexpr Text kSpent{"支出", "Spent"};
constexpr Text kSpentInPeriod{"本期支出", "In period"};
constexpr Text kLeft{"结余", "Left"};
constexpr Text kRate{"执行率", "Rate"};
constexpr Text kTime{"时间", "Time"};
constexpr Text kSum{"合计", "In all"};

void add(std::optional<Quantity>& sum, const std::optional<Quantity>& more) {
  if (more) {
    sum = sum.value_or(Quantity()) + *more;
  }
}

MoneyRow sum_of(const std::vector<MoneyProject>& projects) {
  MoneyRow sum;
  for (const MoneyProject& one : projects) {
    add(sum.budget, one.whole.budget);
    add(sum.received, one.whole.received);
    add(sum.spent, one.whole.spent);
    add(sum.spent_in_period, one.whole.spent_in_period);
  }
  if (sum.budget && sum.spent) {
    sum.left = *sum.budget - *sum.spent;
    sum.rate = *sum.budget > Quantity()
                   ? std::optional(Fraction::of(*sum.spent, *sum.budget).rounded())
                   : std::nullopt;
  }
  return sum;
}

doc::Row row_of(const std::string& title,
                const MoneyRow& row,
                const std::string& time,
                const Amounts& amounts) {
  const bool above = row.left && *row.left < Quantity();
  return {{doc::cell(title),
           doc::cell(amounts.shown(row.budget)),
           doc::cell(amounts.shown(row.received)),
           doc::cell(amounts.shown(row.spent)),
           doc::cell(amounts.shown(row.spent_in_period)),
           doc::cell(amounts.shown(row.left), above ? doc::Tone::bad : doc::Tone::plain),
           doc::cell(shown_share(row.rate)),
           doc::cell(time, doc::Tone::muted)},
          0,
          false};
}

}  // namespace

ordered_json money_json(const MoneyRow& row) {
  ordered_json json{{"project", text_or_null(row.project)},
                    {"line", text_or_null(row.line)},
                    {"source", text_or_null(row.source)},
                    {"budget", json_number(row.budget)},
                    {"committed", json_number(row.committed)},
                    {"received", json_number(row.received)},
                    {"spent", json_number(row.spent)},
                    {"left", json_number(row.left)},
                    {"rate", json_number(row.rate)},
                    {"received_in_period", json_number(row.received_in_period)},
                    {"spent_in_period", json_number(row.spent_in_period)}};
  if (row.quarter) {
    json["quarter"] = *row.quarter;
  }
  return json;
}

std::string shown_share(const std::optional<Quantity>& share) {
  if (!share) {
    return "—";
  }
  const Fraction percent{static_cast<Int128>(share->micro()) * 100, Quantity::kScale};
  const std::string shown = percent.rounded().to_string(0);
  return (shown == "100" && *share < Quantity::of(1) ? "99" : shown) + "%";
}

void Amounts::see(const MoneyRow& row) {
  for (const auto& amount : {row.budget,
                             row.committed,
                             row.received,
                             row.spent,
                             row.left,
                             row.received_in_period,
                             row.spent_in_period}) {
    see(amount);
  }
}

void add_money(doc::Document& document, const MoneySummary& summary, Lang lang) {
  if (summary.projects.empty()) {
    return;
  }
  const auto in = [&](Text words) { return std::string(words.in(lang)); };
  document.add(doc::Heading{2, in(kMoney)});
  Amounts amounts;
  for (const MoneyProject& one : summary.projects) {
    amounts.see(one.whole);
  }
  doc::Table table;
  table.columns = {{in(kProject), doc::Align::left, 0}};
  for (const Text title : {kBudget, kReceived, kSpent, kSpentInPeriod, kLeft, kRate, kTime}) {
    table.columns.push_back({in(title), doc::Align::right, 0});
  }
  table.columns[4].need = 1;
  doc::Bullets remarks;
  for (const MoneyProject& one : summary.projects) {
    table.rows.push_back(row_of(one.title, one.whole, shown_share(one.elapsed), amounts));
    for (const MoneyProject::Remark& remark : one.remarks) {
      remarks.items.push_back(
          {remark.bad ? "✖" : "▼", remark.bad ? doc::Tone::bad : doc::Tone::warning, remark.text});
    }
  }
  if (summary.projects.size() > 1) {
    table.rows.push_back(row_of(in(kSum), sum_of(summary.projects), "", amounts));
  }
  document.add(std::move(table));
  if (!remarks.items.empty()) {
    document.add(std::move(remarks));
  }
}

}  // namespace sw::report
