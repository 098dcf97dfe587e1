#include "core/project/money.hpp"

#include <algorithm>
#include <utility>

#include "core/base/text.hpp"
#include "core/project/spending.hpp"
#include "core/project/stages.hpp"

namespace sw::project {

namespace {

constexpr Text kOverspent{"{0}：{1}已支出 {2} 元，超出预算 {3} 元（预算 {4} 元）",
                          "{0}: {2} yuan spent on {1}, {3} above its budget of {4}"};
constexpr Text kAboveShare{
    "{0}：{1}已支出 {2} 元，超过项目预算 {3} 元的 {4}%",
    "{0}: {2} yuan spent on {1}, above {4} % of the project's budget of {3}"};
constexpr Text kLineOf{"{0}（{1}）", "{0} ({1})"};

constexpr int kFirstDays = 30;  // too early to call anything idle

// Money from this day on is the project's: what another year's project of this id cost is not.
Date counts_from(const plan::Plan& plan, const plan::Project& project) {
  return std::min(first_day(plan, project), first_of_year(plan.year()));
}

void add(std::optional<Quantity>& sum, const std::optional<Quantity>& more) {
  if (more) {
    sum = sum.value_or(Quantity()) + *more;
  }
}

// The rows of a project, found or made.
class Rows {
 public:
  explicit Rows(const plan::Project& project) : project_(project) {
    for (const plan::BudgetLine& one : project.budget) {
      add(at(one.line, one.source).money.budget, one.amount);
    }
  }

  Position& at(const std::string& line, const std::string& source) {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const Position& one) {
      return one.line == line && one.source == source;
    });
    if (found != rows_.end()) {
      return *found;
    }
    rows_.push_back({project_.id, line, source, {}, Burn::on_time});
    if (!line.empty() && !project_.budget.empty()) {
      rows_.back().money.budget = Quantity();
    }
    return rows_.back();
  }

  std::vector<Position> take() { return std::move(rows_); }

 private:
  const plan::Project& project_;
  std::vector<Position> rows_;
};

void add_sums(Rows& rows,
              const plan::Project& project,
              const Register& projects,
              const Window& all,
              const Window& window) {
  for (const service::MoneySum& one : projects.money(all.from, all.to)) {
    if (one.project != project.id) {
      continue;
    }
    Money& money = rows.at(one.line, one.source).money;
    if (one.figure == service::Money::spent) {
      money.spent += one.amount;
    } else {
      add(money.received, one.amount);
    }
  }
  for (const service::MoneySum& one : projects.money(std::max(all.from, window.from), window.to)) {
    if (one.project != project.id) {
      continue;
    }
    Money& money = rows.at(one.line, one.source).money;
    if (one.figure == service::Money::spent) {
      money.spent_in_period += one.amount;
    } else {
      add(money.received_in_period, one.amount);
    }
  }
}

// Whether a contract without a line took part: then what lines have spent does not tell the whole.
bool add_charges(Rows& rows,
                 const plan::Project& project,
                 const Register& projects,
                 const Window& all,
                 const Window& window) {
  bool unlined = false;
  for (const Charge& one : charges_of(projects)) {
    if (one.project != project.id || one.signed_on > all.to) {
      continue;
    }
    Money& money = rows.at(one.line, one.source).money;
    money.committed += one.committed(all.to);
    money.spent += one.paid(all.from, all.to);
    money.spent_in_period += one.paid(std::max(all.from, window.from), window.to);
    unlined = unlined || one.line.empty();
  }
  return unlined;
}

bool may_idle(const Register& projects, const plan::Project& project, Date day) {
  return keeps_money(projects, day) && !progress_of(project, projects, day).is_closed();
}

Int128 wide(Quantity value) {
  return value.micro();
}

bool above_share(Quantity spent, Quantity limit, Quantity total) {
  return wide(spent) * Quantity::kScale > wide(limit) * wide(total);
}

}  // namespace

std::optional<Quantity> Money::left() const {
  return budget ? std::optional(*budget - spent) : std::nullopt;
}

std::optional<Fraction> Money::rate() const {
  return budget && *budget > Quantity() ? std::optional(Fraction::of(spent, *budget))
                                        : std::nullopt;
}

Money& Money::operator+=(const Money& other) {
  add(budget, other.budget);
  add(received, other.received);
  add(received_in_period, other.received_in_period);
  committed += other.committed;
  spent += other.spent;
  spent_in_period += other.spent_in_period;
  return *this;
}

Fraction elapsed(const plan::Plan& plan, const plan::Project& project, Date day) {
  const Date start = first_day(plan, project);
  const Date due = last_day(plan, project);
  const int days = std::max(1, due - start + 1);
  return {std::clamp(day - start + 1, 0, days), days};
}

Burn burn_of(const plan::Plan& plan,
             const plan::Project& project,
             const Money& money,
             Date day,
             bool may_be_idle) {
  if (!money.budget) {
    return Burn::on_time;
  }
  if (money.spent > *money.budget) {
    return Burn::overspent;
  }
  if (!may_be_idle || *money.budget <= Quantity() || day - first_day(plan, project) < kFirstDays) {
    return Burn::on_time;
  }
  const Fraction time = elapsed(plan, project, day);
  const Quantity idle = plan.project_rules().idle;
  const bool behind = wide(money.spent) * Quantity::kScale * time.denominator <
                      wide(idle) * time.numerator * wide(*money.budget);
  return behind ? Burn::idle : Burn::on_time;
}

std::vector<Position> positions_of(const plan::Plan& plan,
                                   const plan::Project& project,
                                   const Register& projects,
                                   const Window& window) {
  const Window all{counts_from(plan, project), window.to};
  Rows rows(project);
  add_sums(rows, project, projects, all, window);
  const bool unlined = add_charges(rows, project, projects, all, window);
  std::vector<Position> positions = rows.take();
  const bool may_be_idle = !unlined && may_idle(projects, project, window.to);
  for (Position& one : positions) {
    if (!one.line.empty()) {
      one.burn = burn_of(plan, project, one.money, window.to, may_be_idle);
    }
  }
  return positions;
}

std::vector<Position> grouped(std::span<const Position> positions, MoneyBy by, bool one_project) {
  std::vector<Position> groups;
  for (const Position& one : positions) {
    Position key = one;
    if (by == MoneyBy::project) {
      key.line = key.source = "";
    } else if (by == MoneyBy::line) {
      key.source = "";
    } else if (by == MoneyBy::source) {
      key.line = "";
    }
    if (!one_project && (by == MoneyBy::line || by == MoneyBy::source)) {
      key.project = "";
    }
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const Position& group) {
      return group.project == key.project && group.line == key.line && group.source == key.source;
    });
    if (found == groups.end()) {
      groups.push_back(std::move(key));
    } else {
      found->money += one.money;
      found->burn = std::max(found->burn, one.burn);
    }
  }
  return groups;
}

Position whole_of(const plan::Plan& plan,
                  const plan::Project& project,
                  const Register& projects,
                  const Window& window) {
  Position whole{project.id, "", "", {}, Burn::on_time};
  for (const Position& one : positions_of(plan, project, projects, window)) {
    whole.money += one.money;
  }
  whole.burn =
      burn_of(plan, project, whole.money, window.to, may_idle(projects, project, window.to));
  return whole;
}

bool keeps_money(const Register& projects, Date day) {
  if (!projects.money(first_of_year(day.year() - 1), day).empty()) {
    return true;
  }
  const std::vector<Charge> charges = charges_of(projects);
  return !charges.empty() && charges.front().signed_on <= day;
}

std::optional<Quantity> share_limit(const plan::Plan& plan,
                                    const plan::Project& project,
                                    std::string_view line) {
  std::optional<Quantity> limit;
  const auto take = [&](const std::optional<Quantity>& share) {
    limit = share && (!limit || *share < *limit) ? share : limit;
  };
  for (const plan::ListEntry& one : plan.budget_lines) {
    take(one.id == line ? one.max_share : std::nullopt);
  }
  const auto mine = [&](const plan::BudgetLine& one) { return one.line == line; };
  // A line with several sources has a limit for each of them, and none of its own.
  if (std::count_if(project.budget.begin(), project.budget.end(), mine) == 1) {
    take(std::find_if(project.budget.begin(), project.budget.end(), mine)->max_share);
  }
  return limit;
}

std::vector<Message> overspending(const plan::Plan& plan,
                                  const plan::Project& project,
                                  const Register& projects,
                                  const LineSources& touched,
                                  Date day) {
  std::vector<Message> found;
  const auto positions = positions_of(plan, project, projects, {day, day});
  const std::string title = printable_line(project.title);
  Quantity total;
  std::map<std::string, Quantity> spent;
  for (const Position& one : positions) {
    total += one.money.budget.value_or(Quantity());
    spent[one.line] += one.money.spent;
    if (!touched.contains({one.line, one.source}) || one.burn != Burn::overspent ||
        one.money.budget->is_zero()) {
      continue;  // without any budget: that has been said
    }
    const std::string name = printable_line(line_title(plan, one.line));
    const bool several = sources_of(project, one.line).size() > 1;
    found.push_back(
        say(kOverspent,
            title,
            several ? say(kLineOf, name, printable_line(one.source)) : say(kAsItIs, name),
            one.money.spent.to_string(2),
            (one.money.spent - *one.money.budget).to_string(2),
            one.money.budget->to_string(2)));
  }
  std::set<std::string> lines;
  for (const auto& [line, source] : touched) {
    lines.insert(line);
  }
  for (const std::string& line : lines) {
    const auto limit = share_limit(plan, project, line);
    if (limit && !total.is_zero() && above_share(spent[line], *limit, total)) {
      found.push_back(say(kAboveShare,
                          title,
                          printable_line(line_title(plan, line)),
                          spent[line].to_string(2),
                          total.to_string(2),
                          Fraction{wide(*limit) * 100, Quantity::kScale}.rounded().to_string()));
    }
  }
  return found;
}

}  // namespace sw::project
