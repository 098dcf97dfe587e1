// from = { money = "spent" | "received" | "committed" }, filters project, line, source, brand

#include <algorithm>

#include "core/project/measures.hpp"
#include "core/project/money.hpp"
#include "core/project/volumes.hpp"

namespace sw::project {

namespace {

struct Filter {
  std::set<std::string, std::less<>> projects, lines, sources;

  bool has(const std::string& project, const std::string& line, const std::string& source) const {
    const auto within = [](const auto& wanted, const std::string& value) {
      return wanted.empty() || wanted.contains(value);
    };
    return within(projects, project) && within(lines, line) && within(sources, source);
  }
};

Filter filter_of(const Asked& asked) {
  Filter filter;
  filter.projects = selection_of(asked.plan, asked.indicator.from).projects;
  for (const plan::Pair& pair : asked.indicator.from) {
    if (pair.name == "line") {
      filter.lines.insert(pair.values.begin(), pair.values.end());
    } else if (pair.name == "source") {
      filter.sources.insert(pair.values.begin(), pair.values.end());
    }
  }
  return filter;
}

void add(facts::Total& total, Quantity amount, std::int64_t records) {
  total.sum += amount;
  total.count += records;
}

// What was recorded of a figure in the window.
void add_recorded(const Asked& asked,
                  const Filter& filter,
                  service::Money figure,
                  facts::Total& total) {
  for (const service::MoneySum& one : asked.projects.money(asked.window.from, asked.window.to)) {
    if (one.figure == figure && filter.has(one.project, one.line, one.source)) {
      add(total, one.amount, one.records);
    }
  }
}

void add_paid(const Asked& asked, const Charge& charge, facts::Total& total) {
  for (const Charge::Payment& one : charge.payments) {
    if (asked.window.from <= one.date && one.date <= asked.window.to) {
      add(total, one.amount, 1);
    }
  }
}

// A flow: the amounts of contracts signed in the window. A level: what is still to pay on its last
// day on those in force.
void add_committed(const Asked& asked, const Charge& charge, facts::Total& total) {
  if (charge.signed_on > asked.window.to) {
    return;
  }
  if (asked.indicator.kind == plan::IndicatorKind::level) {
    add(total, charge.committed(asked.window.to), 1);
  } else if (charge.signed_on >= asked.window.from) {
    add(total, charge.amount, 1);
  }
}

}  // namespace

facts::Total measure_money(const Asked& asked) {
  const Filter filter = filter_of(asked);
  facts::Total total;
  if (asked.figure != "committed") {
    const auto figure =
        asked.figure == "received" ? service::Money::received : service::Money::spent;
    add_recorded(asked, filter, figure, total);
  }
  if (asked.figure != "received") {
    for (const Charge& one : charges_of(asked.projects)) {
      if (filter.has(one.project, one.line, one.source)) {
        asked.figure == "spent" ? add_paid(asked, one, total) : add_committed(asked, one, total);
      }
    }
  }
  if (asked.indicator.kind == plan::IndicatorKind::level && total.count > 0) {
    total.last = total.sum;
    total.last_date = asked.window.to;
  }
  return total;
}

}  // namespace sw::project
