#pragma once
// 经费: budget, what is committed, received and spent of it, by project, line and source, and how
// that stands against the time that has passed (A3.3). All of it is exact.
//
// Spent is what `project spend` recorded and what was paid on contracts that are charged to the
// project, each on its day. Committed is what is still to pay on those of them that are in force.

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/project/measure.hpp"
#include "core/project/register.hpp"

namespace sw::project {

/// A contract that is charged to a project; line: may be empty, it is charged to none.
struct Charge {
  std::string agency, number, project, line, source;
  Quantity amount;  // yuan
  Date signed_on;
  std::optional<Date> from, to;
  struct Payment {
    Date date;
    Quantity amount;
  };
  std::vector<Payment> payments;  // by date

  Quantity paid(Date from, Date to) const;
  /// What is still to pay on a day, never below 0; nothing where it is not in force.
  Quantity committed(Date day) const;
};

/// By the day they were signed.
std::vector<Charge> charges_of(const Register& projects);

/// Spending that looks like what was paid on a contract that is charged to the same line and
/// source: that counts as spent already.
std::vector<Message> paid_already(const Register& projects,
                                  const plan::Plan& plan,
                                  std::span<const facts::Fact> spending);

/// How a sum of money stands, as of a day.
struct Money {
  std::optional<Quantity> budget;    // none: the project has no budget at all
  std::optional<Quantity> received;  // none: it is not received by line
  Quantity committed, spent;
  std::optional<Quantity> received_in_period;
  Quantity spent_in_period;

  /// Of the budget, what is not spent.
  std::optional<Quantity> left() const;
  /// Spent ÷ budget; none without a budget or where it is 0.
  std::optional<Fraction> rate() const;
  Money& operator+=(const Money& other);
};

enum class Burn { on_time, idle, overspent };

/// Money of a project under a line and a source. A row without a line has what was received from
/// the source, and what contracts without a line have cost.
struct Position {
  std::string project, line, source;
  Money money;
  Burn burn = Burn::on_time;
};

/// The share of a project's time that has passed by the end of a day, 0 to 1.
Fraction elapsed(const plan::Plan& plan, const plan::Project& project, Date day);

/// How spending stands against the time that has passed. In a project's first thirty days nothing
/// is idle, nor where `may_be_idle` says so.
Burn burn_of(const plan::Plan& plan,
             const plan::Project& project,
             const Money& money,
             Date day,
             bool may_be_idle = true);

/// The money of a project, each row with its burn: a line is idle only where all contracts that are
/// charged to the project name a line, the project is not closed, and money is kept here. As of
/// `window.to` since the project began, or the year where that is earlier; and in the window. In
/// the order of the plan's budget, then what it does not have.
std::vector<Position> positions_of(const plan::Plan& plan,
                                   const plan::Project& project,
                                   const Register& projects,
                                   const Window& window);

enum class MoneyBy { detail, project, line, source };

/// Positions added up: by project without line and source, and so on; of several projects' lines
/// and sources without the project. In the order of their first.
std::vector<Position> grouped(std::span<const Position> positions, MoneyBy by, bool one_project);

/// The whole of a project, with its burn.
Position whole_of(const plan::Plan& plan,
                  const plan::Project& project,
                  const Register& projects,
                  const Window& window);

/// Whether money was ever recorded here up to a day; where it is kept elsewhere nothing is idle.
bool keeps_money(const Register& projects, Date day);

/// A limit on a line's share of the project's budget: that of the plan's budget line, or of the
/// project's own, the narrower; none where neither says one.
std::optional<Quantity> share_limit(const plan::Plan& plan,
                                    const plan::Project& project,
                                    std::string_view line);

/// What spending has come to: of these lines with their sources, those that are overspent, and
/// lines above their share of the project's budget.
using LineSources = std::set<std::pair<std::string, std::string>>;
std::vector<Message> overspending(const plan::Plan& plan,
                                  const plan::Project& project,
                                  const Register& projects,
                                  const LineSources& touched,
                                  Date day);

/// 分期拨款: what should come of it, or be paid, and whether it has.
enum class InstalmentState {
  paid,     // covered by what came, or was paid
  payable,  // its condition is met, or it has none
  waiting,  // for its step
};

struct InstalmentStatus {
  const plan::Instalment* instalment = nullptr;
  std::size_t number = 1;                   // in the order of the plan
  const plan::ProjectStep* step = nullptr;  // that `after` names; null: none
  std::optional<Date> due;                  // its own, else the day the step was done
  InstalmentState state = InstalmentState::payable;
  Quantity open;  // of the amount, what is missing
};

/// Whether a project's instalments are paid out by this organisation: its kind is `commissioned`,
/// or a contract is charged to it as a whole, to no line. Else they are received.
bool pays_out(const plan::Project& project, const std::vector<Charge>& charges);

/// By due date, those without one last: what came covers the earliest first.
std::vector<InstalmentStatus> instalments_of(const plan::Plan& plan,
                                             const plan::Project& project,
                                             const Register& projects,
                                             Date day);

/// The day that each of a project's steps was done, by its id; up to a day.
std::map<std::string, Date> steps_done(const Register& projects,
                                       const plan::Project& project,
                                       Date day);

}  // namespace sw::project
