#pragma once
// Money of projects as reports show it.

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/message.hpp"
#include "core/base/quantity.hpp"
#include "core/doc/document.hpp"

namespace sw::report {

/// Figures of a project, line and source, as of a day since the project began. What is not there is
/// unknown: money is not received by line.
struct MoneyRow {
  std::string project, line, source;  // ids; empty: of all of them
  std::optional<int> quarter;         // only where rows are quarters
  std::optional<Quantity> budget, committed, received, spent, left, rate;
  std::optional<Quantity> received_in_period, spent_in_period;
};

/// A project as a whole, and which of its lines are overspent or idle.
struct MoneyProject {
  std::string title;
  MoneyRow whole;
  Quantity elapsed;  // share of the project's time
  struct Remark {
    std::string text;
    bool bad = false;  // overspent, not just idle
  };
  std::vector<Remark> remarks;
};

struct MoneySummary {
  std::vector<MoneyRow> rows;
  std::vector<MoneyProject> projects;  // those with money or a budget
};

/// {"project","line","source","budget","committed","received","spent","left","rate",
/// "received_in_period","spent_in_period"}, and "quarter" where rows are quarters.
nlohmann::ordered_json money_json(const MoneyRow& row);

/// A share in whole per cent; 100 % only when reached. "—" where there is none.
std::string shown_share(const std::optional<Quantity>& share);

/// Amounts of one table: with decimals only where one of them has fen.
class Amounts {
 public:
  void see(const std::optional<Quantity>& amount) {
    fen_ = fen_ || (amount && !amount->is_whole());
  }
  void see(const MoneyRow& row);
  std::string shown(const std::optional<Quantity>& amount) const {
    return amount ? amount->to_string(fen_ ? 2 : 0) : "—";
  }

 private:
  bool fen_ = false;
};

/// The section of a report.
void add_money(doc::Document& document, const MoneySummary& summary, Lang lang);

}  // namespace sw::report
