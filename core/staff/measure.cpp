#include "core/staff/measure.hpp"

#include <algorithm>
#include <set>

#include "core/people/words.hpp"
#include "core/plan/keys.hpp"
#include "core/staff/candidates.hpp"
#include "core/staff/coverage.hpp"
#include "core/staff/education.hpp"
#include "core/staff/exams.hpp"
#include "core/staff/filter.hpp"
#include "core/staff/levels.hpp"
#include "core/staff/pay.hpp"
#include "core/staff/posts.hpp"

namespace sw::staff {

namespace {

using facts::Total;
using people::Dimension;
using people::Figure;

// All that a figure is worked out from.
struct Case {
  const plan::Plan& plan;
  const plan::Indicator& indicator;
  const Register& people;
  Window window;
  Filter filter;
  std::vector<LevelRule> levels;

  bool certified(std::string_view key) const {
    return !level_of(levels, people::parse_qualification(key)).empty();
  }
};

enum class Who { all, certified };

// The sum of a figure over the window; of a stock on its last day.
Quantity sum_of(const Case& c, Figure figure, Who who) {
  const auto counts = [&](std::string_view level) {
    return (who == Who::all || c.certified(level)) && c.filter.has_level(c.levels, level);
  };
  Quantity sum;
  if (c.filter.simple()) {
    const bool filtered = !c.filter.conditions.empty();
    const Condition all;
    const Condition& condition = filtered ? c.filter.conditions.front() : all;
    for (const people::Sum& one :
         c.people.sums(figure, condition.dimension, c.window.from, c.window.to)) {
      const bool asked =
          !filtered || std::find(condition.values.begin(), condition.values.end(), one.value) !=
                           condition.values.end();
      sum += asked && counts(one.level) ? one.amount : Quantity();
    }
    return sum;
  }
  c.people.everybody([&](const people::Person& person) {
    people::for_each_event(person, [&](const people::Event& event) {
      const bool dated =
          event.day <= c.window.to && (people::is_stock(figure) || event.day >= c.window.from);
      if (event.figure == figure && dated && counts(event.level)) {
        sum += part_of(event, c.filter, c.levels).value_or(Quantity());
      }
    });
  });
  return sum;
}

// A level: how many there are on the last day.
Total level(const Case& c, Figure figure, Who who) {
  Total total;
  if (c.people.any(figure)) {
    total.count = 1;
    total.last = sum_of(c, figure, who);
    total.last_date = c.window.to;
  }
  return total;
}

// Things that happen. Each counts as one record where the amount is a number of things.
Total flow(const Case& c, Figure figure, Who who) {
  Total total;
  total.sum = sum_of(c, figure, who);
  total.count = total.sum.is_zero() ? 0 : 1;
  return total;
}

Total ratio(Quantity part, Quantity whole) {
  Total total;
  total.sum = part;
  total.whole = whole;
  total.count = whole.is_zero() ? 0 : 1;
  return total;
}

Total certified(const Case& c) {
  return level(c, Figure::in_service, Who::certified);
}
Total in_service(const Case& c) {
  return level(c, Figure::in_service, Who::all);
}
Total new_certified(const Case& c) {
  return flow(c,
              c.filter.levels.empty() ? Figure::newly_certified : Figure::newly_at_level,
              Who::certified);
}
Total training_hours(const Case& c) {
  return flow(c, Figure::training_hours, Who::all);
}
Total trainings(const Case& c) {
  return flow(c, Figure::trainings, Who::all);
}
Total supervision_hours(const Case& c) {
  return flow(c, Figure::supervision_hours, Who::all);
}
Total trained_managers(const Case& c) {
  return flow(c, Figure::trained_managers, Who::all);
}
Total posts_filled(const Case& c) {
  return level(c, Figure::post_share, Who::all);
}
Total qualified_share(const Case& c) {
  return ratio(sum_of(c, Figure::in_post, Who::certified), sum_of(c, Figure::in_post, Who::all));
}

// Of the civil servants whose last day for it lies in the window: those who were certified by then.
// Who left before that day is not asked for it.
Total officials_on_time(const Case& c) {
  const plan::StaffRules rules = c.plan.staff_rules();
  const int years = static_cast<int>(rules.official_years);
  Quantity on_time, all;
  // A day early: of 29 February the day two years later is the last of February.
  c.people.officials(
      people::years_after(c.window.from, -years) - 1,
      people::years_after(c.window.to, -years) + 1,
      [&](const people::Person& person) {
        const people::Span* span = person.nearest(c.window.to);
        const auto since = span->state.civil_servant_since;
        const Date due = since ? official_due(rules, *since) : people::kOpen;
        if (due < c.window.from || due > c.window.to || person.at(due) == nullptr) {
          return;
        }
        all += Quantity::of(1);
        on_time += Quantity::of(level_of(c.levels, person.qualification(due)).empty() ? 0 : 1);
      });
  return ratio(on_time, all);
}

// Those who owe hours, and those of them who have them: of a year, everybody certified, where the
// place asks for hours a year; else of registrations that end within the window.
Total hours_met(const Case& c) {
  const plan::StaffRules rules = c.plan.staff_rules();
  Quantity met, all;
  const auto take = [&](const std::optional<Education>& owed) {
    if (owed) {
      all += Quantity::of(1);
      met += Quantity::of(owed->missing().is_zero() ? 1 : 0);
    }
  };
  const bool by_year = std::any_of(c.levels.begin(), c.levels.end(), [](const LevelRule& rule) {
    return !rule.hours_a_year.is_zero();
  });
  if (by_year) {
    c.people.everybody([&](const people::Person& person) {
      if (person.at(c.window.to) != nullptr) {
        take(education_of_year(person, c.levels, rules, c.window.to));
      }
    });
  }
  std::set<std::string> seen;  // of one person two stays may be watched
  c.people.registered_until(c.window.from, c.window.to, [&](const people::Person& person) {
    const bool asked_by_year =
        by_year && education_of_year(person, c.levels, rules, c.window.to).has_value();
    if (person.at(c.window.to) == nullptr || asked_by_year || !seen.insert(person.no).second) {
      return;
    }
    for (const people::Registration& one : person.registrations) {
      if (one.until >= c.window.from && one.until <= c.window.to) {
        take(education_on(person, c.levels, rules, one.until));
      }
    }
  });
  return ratio(met, all);
}

// Posts of the plan with who is in them on the last day.
PostStates posts_of(const Case& c) {
  const std::vector<people::Sum> sums =
      c.people.sums(Figure::post_share, Dimension::post, c.window.from, c.window.to);
  return post_states(c.plan, sums, c.levels);
}

Total posts_vacant(const Case& c) {
  Total total;
  if (!c.plan.posts.empty() && c.people.any(Figure::in_service)) {
    total.count = 1;
    total.last = total_of(posts_of(c).planned).vacant;
  }
  return total;
}

Total covered_cells(const Case& c) {
  Total total;
  if (!c.plan.posts.empty() && c.people.any(Figure::in_service)) {
    total.count = 1;
    total.last = Quantity::of(staff::covered_cells(coverage_of(c.plan, posts_of(c).planned)));
  }
  return total;
}

// Pay of so many people is known by track, grade and amount together: see people::pay_key.
Total below_band(const Case& c) {
  Total total;
  if (!c.people.any(Figure::in_service)) {
    return total;
  }
  Quantity below;
  for (const people::Sum& one :
       c.people.sums(Figure::in_service, Dimension::pay, c.window.from, c.window.to)) {
    const people::PayKey key = people::parse_pay_key(one.value);
    const Standing standing = standing_of(c.plan, key.track, key.grade, key.pay);
    below += standing == Standing::below ? one.amount : Quantity();
  }
  total.count = 1;
  total.last = below;
  return total;
}

Total graded(const Case& c) {
  Total total = level(c, Figure::graded, Who::all);
  if (total.count == 0 && c.people.any(Figure::in_service)) {
    total.count = 1;  // people, and nobody with a grade
    total.last = Quantity();
  }
  return total;
}

// The values of a filter; empty where it is not asked for.
std::string filter(const Case& c, std::string_view name) {
  for (const plan::Pair& pair : c.indicator.from) {
    if (pair.name == name && !pair.values.empty()) {
      return pair.values.front();
    }
  }
  return {};
}

ExamCount examined(const Case& c, ExamFigure figure) {
  ExamCount count(figure,
                  {filter(c, "level"), filter(c, "org"), filter(c, "session"), filter(c, "course")},
                  c.levels,
                  c.plan.courses,
                  c.window.from,
                  c.window.to);
  c.people.examined(
      c.window.from, c.window.to, [&](const people::Person& person) { count.add(person); });
  return count;
}

Total exam_flow(const Case& c, ExamFigure figure) {
  Total total;
  total.count = examined(c, figure).part();
  total.sum = Quantity::of(total.count);
  return total;
}

Total exam_ratio(const Case& c, ExamFigure figure) {
  const ExamCount count = examined(c, figure);
  return ratio(Quantity::of(count.part()), Quantity::of(count.whole()));
}

Total exam_entrants(const Case& c) {
  return exam_flow(c, ExamFigure::entrants);
}
Total exam_passed(const Case& c) {
  return exam_flow(c, ExamFigure::passed);
}
Total exam_pass_rate(const Case& c) {
  return exam_ratio(c, ExamFigure::pass_rate);
}
Total exam_attendance(const Case& c) {
  return exam_ratio(c, ExamFigure::attendance);
}

// Whether a filter leaves a candidate; none where it asks for what is not known of candidates.
std::optional<bool> fits(const Case& c, const Candidate& candidate) {
  bool fit = c.filter.has_level(c.levels, candidate.level);
  for (const Condition& one : c.filter.conditions) {
    if (one.dimension != Dimension::degree && one.dimension != Dimension::post) {
      return {};
    }
    const std::string& value =
        one.dimension == Dimension::degree ? candidate.degree : candidate.post;
    fit = fit && std::find(one.values.begin(), one.values.end(), value) != one.values.end();
  }
  return fit;
}

// Candidates hired in the window.
Total hires(const Case& c, bool preferred) {
  const std::vector<Candidate> candidates = candidates_of(c.people.candidates());
  const Quantity years = Quantity::of(c.plan.staff_rules().practice_years);
  Total total;
  for (const Candidate* one : hired_in(candidates, c.window.from, c.window.to)) {
    const auto fit = fits(c, *one);
    if (!fit) {
      return {};
    }
    const bool counts = *fit && (!preferred || preference_of(*one, c.levels, years).first());
    total.count += counts ? 1 : 0;
  }
  total.sum = Quantity::of(total.count);
  return total;
}

Total hired(const Case& c) {
  return hires(c, false);
}
Total preferred_hires(const Case& c) {
  return hires(c, true);
}

// 培训补贴: the rate of each level for those who reached it in the window (A3.2).
Total training_subsidy(const Case& c) {
  Total total;
  for (const plan::CertificateLevel& level : c.plan.certificate_levels) {
    if (!level.subsidy || !c.filter.has_level(c.levels, level.id)) {
      continue;
    }
    Case of_level = c;
    of_level.filter.levels = {level.id};
    const Quantity people = sum_of(of_level, Figure::newly_at_level, Who::certified);
    const Int128 amount = static_cast<Int128>(people.micro()) * level.subsidy->micro();
    total.sum +=
        Fraction{amount, static_cast<Int128>(Quantity::kScale) * Quantity::kScale}.rounded();
    total.count = 1;  // a rate is known: nobody yet is a figure
  }
  return total;
}

struct Row {
  std::string_view figure;
  Total (*work)(const Case&);
};
constexpr Row kRows[] = {
    {"certified", certified},
    {"new_certified", new_certified},
    {"in_service", in_service},
    {"training_hours", training_hours},
    {"trainings", trainings},
    {"supervision_hours", supervision_hours},
    {"trained_managers", trained_managers},
    {"posts_filled", posts_filled},
    {"qualified_share", qualified_share},
    {"officials_on_time", officials_on_time},
    {"hours_met", hours_met},
    {"posts_vacant", posts_vacant},
    {"covered_cells", covered_cells},
    {"below_band", below_band},
    {"graded", graded},
    {"exam_entrants", exam_entrants},
    {"exam_passed", exam_passed},
    {"exam_pass_rate", exam_pass_rate},
    {"exam_attendance", exam_attendance},
    {"hired", hired},
    {"preferred_hires", preferred_hires},
    {"training_subsidy", training_subsidy},
};

}  // namespace

std::optional<Total> measure(const plan::Plan& plan,
                             const plan::Indicator& indicator,
                             const Register& people,
                             Window window) {
  const plan::Pair* source = plan::source_in(indicator.from);
  if (source == nullptr || source->name != "staff" || source->values.empty()) {
    return {};
  }
  const auto* row = std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& one) {
    return one.figure == source->values.front();
  });
  if (row == std::end(kRows)) {
    return {};
  }
  const bool of_candidates = row->work == hired || row->work == preferred_hires;
  if (!of_candidates && !people.any(Figure::in_service)) {
    return {};  // without a register nothing is known, not even that it is 0
  }
  return row->work(
      {plan, indicator, people, window, filter_of(plan, indicator), level_rules(plan)});
}

}  // namespace sw::staff
