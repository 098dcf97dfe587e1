#include "core/staff/deadlines.hpp"

#include <algorithm>
#include <tuple>

#include "core/staff/education.hpp"
#include "core/staff/levels.hpp"
#include "core/staff/supervision.hpp"

namespace sw::staff {

namespace {

using people::Concern;

constexpr int kHoursMonths = 6;      // before a registration ends
constexpr int kYearHoursMonths = 3;  // before the year does

int months_of_first_warning(const plan::StaffRules& rules) {
  Quantity most = Quantity::of(rules.official_warnings.empty() ? 12 : 0);
  for (const Quantity months : rules.official_warnings) {
    most = std::max(most, months);
  }
  return static_cast<int>(std::min<std::int64_t>(most.micro() / Quantity::kScale, 1200));
}

class Looking {
 public:
  Looking(const plan::Plan& plan, const Watching& watching, Date day, int within)
      : rules_(plan.staff_rules()),
        levels_(level_rules(plan)),
        watching_(watching),
        day_(day),
        within_(day + within) {}

  void officials() {
    const Date to = horizon(months_of_first_warning(rules_));
    const int years = static_cast<int>(rules_.official_years);
    // A day more: of 29 February the day two years later is the last of February.
    watching_(Concern::uncertified_official,
              people::years_after(to, -years) + 1,
              [&](const people::Person& person, Date since) {
                add(DeadlineKind::official, official_due(rules_, since), to, person);
              });
  }

  void first_registrations() {
    const Date to = horizon(static_cast<int>(rules_.renewal_months));
    const int years = static_cast<int>(rules_.first_registration_years);
    watching_(Concern::unregistered,
              people::years_after(to, -years) + 1,
              [&](const people::Person& person, Date certificate) {
                add(DeadlineKind::first_registration,
                    first_registration_due(rules_, certificate),
                    to,
                    person);
              });
  }

  // The same people owe the hours of the registration that ends: they are looked at once.
  void renewals() {
    const Date renewal = horizon(static_cast<int>(rules_.renewal_months));
    const Date hours = horizon(kHoursMonths);
    watching_(Concern::registration_end,
              std::max(renewal, hours),
              [&](const people::Person& person, Date until) {
                add(DeadlineKind::registration, until, renewal, person);
                const auto owed = education_on(person, levels_, rules_, day_);
                if (owed && owed->until == until && !owed->missing().is_zero()) {
                  add(DeadlineKind::training, until, hours, person, owed->missing());
                }
              });
  }

  bool asks_hours_a_year() const {
    return std::any_of(levels_.begin(), levels_.end(), [](const LevelRule& rule) {
      return !rule.hours_a_year.is_zero();
    });
  }

  void hours_of_year(const people::Person& person) {
    const Date end = last_of_year(day_.year());
    const Date to = horizon(kYearHoursMonths);
    const auto owed = person.at(day_) != nullptr ? education_of_year(person, levels_, rules_, day_)
                                                 : std::nullopt;
    if (owed && !owed->missing().is_zero()) {
      add(DeadlineKind::training, end, to, person, owed->missing());
    }
  }

  void appointments() {
    watching_(Concern::appointment, within_, [&](const people::Person& person, Date next) {
      add(DeadlineKind::appointment, next, within_, person);
    });
  }

  bool asks_supervision() const {
    return rules_.supervision_sessions > Quantity() || rules_.supervision_hours > Quantity();
  }

  void supervision_of_year(const people::Person& person) {
    if (person.at(day_) == nullptr) {
      return;
    }
    const Date end = first_of_month(day_.year(), day_.month()) - 1;
    const SupervisionHad had = supervision_had(person, rules_, first_of_year(day_.year()), day_);
    if (had.is_short()) {
      add(DeadlineKind::supervision, end, end, person, had.missing_hours());
      found_.back().sessions = had.missing_sessions();
    }
  }

  std::vector<Deadline> finish() {
    std::sort(found_.begin(), found_.end(), [](const Deadline& one, const Deadline& other) {
      return std::tie(one.date, one.kind, one.no) < std::tie(other.date, other.kind, other.no);
    });
    return std::move(found_);
  }

 private:
  Date horizon(int months) const { return std::max(within_, people::months_after(day_, months)); }

  void add(
      DeadlineKind kind, Date date, Date to, const people::Person& person, Quantity hours = {}) {
    if (date <= to) {
      found_.push_back({kind, date, person.no, person.name, hours, {}});
    }
  }

  plan::StaffRules rules_;
  std::vector<LevelRule> levels_;
  const Watching& watching_;
  Date day_, within_;
  std::vector<Deadline> found_;
};

}  // namespace

std::vector<Deadline> deadlines(
    const plan::Plan& plan,
    const Watching& watching,
    const std::function<void(const std::function<void(const people::Person&)>&)>& everybody,
    Date day,
    int within) {
  Looking looking(plan, watching, day, within);
  looking.officials();
  looking.first_registrations();
  looking.renewals();
  looking.appointments();
  if (looking.asks_hours_a_year() || looking.asks_supervision()) {
    everybody([&](const people::Person& person) {
      looking.hours_of_year(person);
      looking.supervision_of_year(person);
    });
  }
  return looking.finish();
}

}  // namespace sw::staff
