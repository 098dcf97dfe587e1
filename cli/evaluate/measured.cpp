#include "cli/evaluate/measured.hpp"

#include <algorithm>
#include <optional>

#include "cli/due_list.hpp"
#include "cli/evaluate/register.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/register.hpp"
#include "core/evaluate/score_exact.hpp"
#include "core/figures/figures.hpp"
#include "core/project/standing.hpp"
#include "core/staff/education.hpp"
#include "core/staff/levels.hpp"

namespace sw::cli {

namespace {

using evaluate::Criterion;
using evaluate::Rubric;
using evaluate::Scale;
using Attained = std::optional<Quantity>;

Attained share_of(Quantity part, Quantity whole) {
  if (whole.is_zero()) {
    return {};
  }
  return std::min(Fraction::of(part, whole).rounded(), Quantity::of(1));
}

class Measured {
 public:
  Measured(App& app, std::string_view subject, Date day)
      : app_(app), subject_(subject), day_(day) {}

  Attained find(std::string_view from, const std::string& word) {
    const auto parsed = evaluate::parse_subject(subject_);
    if (from == "indicator") {
      if (!figures_) {
        figures_ = figures_on(app_, plan_for(app_, day_), day_);
      }
      const auto found = figures_->indicators.find(word);
      return found == figures_->indicators.end() ? Attained() : found->second.attainment;
    }
    if (from == "satisfaction") {
      return satisfaction(word);
    }
    if (from == "project" && parsed) {
      return of_project(parsed->id, word);
    }
    if (from == "staff" && parsed) {
      return education(parsed->id);
    }
    return {};
  }

 private:
  Attained satisfaction(const std::string& rubric) {
    const auto seals = seals_of(app_);
    const auto standings = evaluate::standings_of(seals);
    for (auto one = standings.rbegin(); one != standings.rend(); ++one) {
      if (one->subject == subject_ && one->rubric == rubric && one->date() <= day_ &&
          one->result.exact) {
        return evaluate::exact::quotient(*one->result.exact, Fraction::of(one->result.terms->full))
            .rounded();
      }
    }
    return {};
  }

  Attained of_project(const std::string& id, const std::string& what) {
    const plan::Plan& plan = plan_for(app_, day_);
    const plan::Project* project = plan.find_project(id);
    if (project == nullptr) {
      return {};
    }
    if (!standing_) {
      standing_ = project::standing_of(plan, *project, project_register(app_), day_);
    }
    const project::Standing& standing = *standing_;
    if (what == "spending") {
      const Quantity budget = standing.money.money.budget.value_or(Quantity());
      return share_of(standing.money.money.spent, budget);
    }
    if (what == "documents") {
      std::int64_t have = 0, need = 0;
      for (const project::Wanted& one : standing.documents) {
        have += std::min(one.have, one.need);
        need += one.need;
      }
      return share_of(Quantity::of(have), Quantity::of(need));
    }
    Quantity sum;
    std::int64_t lines = 0;
    for (const project::QuotaStanding& one : standing.quotas) {
      if (const Attained share = share_of(one.line.have, one.line.need)) {
        sum += *share;
        ++lines;
      }
    }
    return lines == 0 ? Attained() : Fraction::of(sum, Quantity::of(lines)).rounded();
  }

  Attained education(const std::string& no) {
    const plan::Plan& plan = plan_for(app_, day_);
    const auto person = app_.store().person(no);
    if (!person) {
      return {};
    }
    const auto owed =
        staff::education_on(*person, staff::level_rules(plan), plan.staff_rules(), day_);
    return owed ? share_of(owed->done, owed->required) : Attained();
  }

  App& app_;
  std::string_view subject_;
  Date day_;
  // Asked for once: several criteria may be computed from them.
  std::optional<figures::Figures> figures_;
  std::optional<project::Standing> standing_;
};

}  // namespace

std::map<std::string, Quantity, std::less<>> measured_on(App& app,
                                                         const Rubric& rubric,
                                                         std::string_view subject,
                                                         Date day) {
  std::map<std::string, Quantity, std::less<>> out;
  Measured measured(app, subject, day);
  for (const Criterion* one : rubric.leaves()) {
    if (one->scale == Scale::measured && !one->from.empty() && !one->from.front().values.empty()) {
      if (const Attained found =
              measured.find(one->from.front().name, one->from.front().values.front())) {
        out.emplace(one->id, *found);
      }
    }
  }
  return out;
}

}  // namespace sw::cli
