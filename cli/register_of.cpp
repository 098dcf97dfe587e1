#include "cli/register_of.hpp"

#include <map>
#include <tuple>
#include <utility>

#include "cli/org/register.hpp"
#include "cli/project/register.hpp"
#include "cli/remembered.hpp"
#include "cli/staff/post_sums.hpp"
#include "cli/staff/register.hpp"
#include "core/evaluate/finding.hpp"
#include "core/org/measure.hpp"
#include "core/plan/keys.hpp"
#include "core/project/measure.hpp"
#include "core/staff/deadlines.hpp"
#include "core/staff/posts.hpp"

namespace sw::cli {

namespace {

constexpr Text kOfficial{"新进公务员持证（{0} {1}）", "civil servant to certify ({0} {1})"};
constexpr Text kFirstRegistration{"证书首次登记（{0} {1}）", "certificate to register ({0} {1})"};
constexpr Text kRegistration{"证书登记到期（{0} {1}）", "registration to renew ({0} {1})"};
constexpr Text kTraining{"继续教育还缺 {2} 学时（{0} {1}）",
                         "{2} h of continuing education missing ({0} {1})"};

constexpr Text kAppointment{"约定的督导（{0} {1}）", "supervision agreed upon ({0} {1})"};
constexpr Text kSupervisionShort{"督导不足：{2}（{0} {1}）", "supervision short: {2} ({0} {1})"};
constexpr Text kSessions{"还缺 {0} 次", "{0} session(s) missing"};
constexpr Text kHours{"还缺 {0} 小时", "{0} h missing"};
constexpr Text kBoth{"还缺 {0} 次、{1} 小时", "{0} session(s) and {1} h missing"};

struct Words {
  due::Kind kind;
  const Text& title;
};

Words words_of(staff::DeadlineKind kind) {
  switch (kind) {
    case staff::DeadlineKind::official:
      return {due::Kind::official, kOfficial};
    case staff::DeadlineKind::first_registration:
      return {due::Kind::certificate, kFirstRegistration};
    case staff::DeadlineKind::registration:
      return {due::Kind::registration, kRegistration};
    case staff::DeadlineKind::training:
      return {due::Kind::training, kTraining};
    case staff::DeadlineKind::appointment:
      return {due::Kind::supervision, kAppointment};
    case staff::DeadlineKind::supervision:
      return {due::Kind::supervision, kSupervisionShort};
  }
  return {due::Kind::official, kOfficial};
}

Message missing_words(const staff::Deadline& one) {
  if (one.hours.is_zero()) {
    return say(kSessions, one.sessions.to_string());
  }
  return one.sessions.is_zero() ? say(kHours, one.hours.to_string())
                                : say(kBoth, one.sessions.to_string(), one.hours.to_string());
}

std::string title_of(const staff::Deadline& one, Lang lang) {
  if (one.kind == staff::DeadlineKind::supervision) {
    return say(kSupervisionShort, one.no, one.name, missing_words(one)).in(lang);
  }
  return one.kind == staff::DeadlineKind::training
             ? say(kTraining, one.no, one.name, one.hours.to_string()).in(lang)
             : say(words_of(one.kind).title, one.no, one.name).in(lang);
}

due::Severity severity_of(const staff::Deadline& one, Date today) {
  if (one.kind == staff::DeadlineKind::supervision) {
    return due::Severity::behind;
  }
  return one.date < today ? due::Severity::overdue : due::Severity::due;
}

// The figures of computed indicators, from people and agencies as they are now.
class Measuring {
 public:
  Measuring(App& app, const plan::Plan& plan)
      : app_(app), plan_(plan), people_(register_of(app)), projects_(project_register(app)) {}

  std::optional<facts::Total> measure(const plan::Indicator& indicator, Date from, Date to) {
    const plan::Pair* source = plan::source_in(indicator.from);
    if (source != nullptr && source->name == "org") {
      const auto& known = agencies_.of(to, [&] { return agencies(app_, to); });
      return org::measure(known, indicator, from, to);
    }
    if (source != nullptr && source->name == "finding") {
      return evaluate::measure(
          indicator, evaluate::findings_of(projects_.records(facts::Kind::finding), to), from, to);
    }
    if (const auto total = project::measure(plan_, indicator, projects_, {from, to})) {
      return total;
    }
    return staff::measure(plan_, indicator, people_, {from, to});
  }

 private:
  App& app_;
  const plan::Plan& plan_;
  staff::Register people_;
  project::Register projects_;
  Remembered<Date, std::vector<org::Agency>> agencies_;
};

}  // namespace

staff::Register register_of(App& app) {
  store::Store& facts = app.store();
  staff::Register people;
  using Sums = Remembered<std::tuple<people::Figure, people::Dimension, Date, Date>,
                          std::vector<people::Sum>>;
  people.sums =
      [&facts, sums = Sums()](
          people::Figure figure, people::Dimension dimension, Date from, Date to) mutable {
        return sums.of({figure, dimension, from, to},
                       [&] { return facts.people_sums(figure, dimension, from, to); });
      };
  people.any = [&facts](people::Figure figure) { return facts.has_people(figure); };
  people.everybody = [&facts](const staff::PersonUse& use) {
    facts.for_each_person(store::People::with_learning, use);
  };
  using Examined = Remembered<std::pair<Date, Date>, std::vector<people::Person>>;
  people.examined = [&facts, examined = Examined()](
                        Date from, Date to, const staff::PersonUse& use) mutable {
    const auto find = [&] {
      std::vector<people::Person> found;
      facts.for_each_examined(
          from, to, [&](const people::Person& person) { found.push_back(person); });
      return found;
    };
    for (const people::Person& person : examined.of({from, to}, find)) {
      use(person);
    }
  };
  people.officials = [&facts](Date from, Date to, const staff::PersonUse& use) {
    for (const store::Watched& one : facts.watched_from(people::Concern::official, from, to)) {
      use(one.person);
    }
  };
  people.registered_until = [&facts](Date from, Date to, const staff::PersonUse& use) {
    for (const store::Watched& one :
         facts.watched_from(people::Concern::registration_end, from, to)) {
      use(one.person);
    }
  };
  people.candidates = [&facts] {
    store::Filter filter;
    filter.kind = facts::Kind::candidate;
    std::vector<facts::Fact> all;
    facts.for_each(filter, [&](const facts::Record& record) { all.push_back(record.fact); });
    return all;
  };
  return people;
}

facts::Computed computed_figures(
    App& app, const plan::Plan& plan, Date year_start, Date period_start, Date as_of) {
  facts::Computed computed;
  Measuring measuring(app, plan);
  for (const plan::Indicator& indicator : plan.indicators) {
    if (!indicator.computed()) {
      continue;
    }
    const auto in_year = measuring.measure(indicator, year_start, as_of);
    if (!in_year) {
      continue;
    }
    const bool level = indicator.kind == plan::IndicatorKind::level;
    computed.in_year[indicator.id] = {*in_year};
    computed.in_period[indicator.id] = {level || period_start <= year_start
                                            ? *in_year
                                            : *measuring.measure(indicator, period_start, as_of)};
    // Where it stood before the period, also on the last day of last year.
    if (const auto before =
            level ? measuring.measure(indicator, year_start, period_start - 1) : std::nullopt) {
      computed.before_period[indicator.id] = {*before};
    }
  }
  return computed;
}

std::optional<report::StaffSummary> staff_summary(App& app, const plan::Plan& plan, Date as_of) {
  using people::Dimension;
  using people::Figure;
  const store::Store& facts = app.store();
  if (!facts.has_people(Figure::in_service)) {
    return {};
  }
  const auto levels = staff::level_rules(plan);
  const Date first = first_of_year(as_of.year());
  report::StaffSummary summary;
  for (const staff::LevelRule& rule : levels) {
    summary.levels.push_back({rule.id, app.in(level_title(levels, rule.id)), {}});
  }
  const auto level_of = [&](const people::Sum& one) {
    return staff::level_of(levels, people::parse_qualification(one.level));
  };
  for (const people::Sum& one :
       facts.people_sums(Figure::in_service, Dimension::none, first, as_of)) {
    summary.in_service += one.amount;
    const std::string level = level_of(one);
    for (report::StaffSummary::Level& line : summary.levels) {
      if (line.id == level) {
        line.people += one.amount;
        summary.certified += one.amount;
      }
    }
  }
  const auto sum = [&](Figure figure) {
    Quantity total;
    for (const people::Sum& one : facts.people_sums(figure, Dimension::none, first, as_of)) {
      const bool counts = figure != Figure::newly_certified || !level_of(one).empty();
      total += counts ? one.amount : Quantity();
    }
    return total;
  };
  summary.newly_certified = sum(Figure::newly_certified);
  summary.trainings = sum(Figure::trainings);
  summary.training_hours = sum(Figure::training_hours);
  summary.supervision_hours = sum(Figure::supervision_hours);
  if (!plan.posts.empty()) {
    const staff::PostGroup total = staff::total_of(posts_on(app, plan, as_of).planned);
    summary.required = total.required;
    summary.filled = total.filled;
    summary.qualified = total.qualified;
    summary.vacant = total.vacant;
  }
  return summary;
}

std::vector<due::Entry> staff_deadlines(App& app, const plan::Plan& plan, int within) {
  store::Store& facts = app.store();
  const Date today = app.today();
  const staff::Watching watching =
      [&](people::Concern concern, Date to, const staff::WatchedUse& use) {
        for (const store::Watched& one : facts.watched(concern, today, to)) {
          use(one.person, one.watch.basis);
        }
      };
  const auto everybody = [&](const std::function<void(const people::Person&)>& use) {
    facts.for_each_person(store::People::with_learning, use);
  };
  std::vector<due::Entry> entries;
  for (const staff::Deadline& one : staff::deadlines(plan, watching, everybody, today, within)) {
    entries.push_back({one.date,
                       one.date - today,
                       words_of(one.kind).kind,
                       one.no,
                       title_of(one, app.lang),
                       plan.head.owner,
                       severity_of(one, today)});
  }
  return entries;
}

}  // namespace sw::cli
