#include "cli/register_of.hpp"

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "cli/org/register.hpp"
#include "core/org/measure.hpp"
#include "core/plan/keys.hpp"
#include "core/staff/deadlines.hpp"

namespace sw::cli {

namespace {

constexpr Text kOfficial{"新进公务员持证（{0} {1}）", "civil servant to certify ({0} {1})"};
constexpr Text kFirst{"证书首次登记（{0} {1}）", "certificate to register ({0} {1})"};
constexpr Text kRegistration{"证书登记到期（{0} {1}）", "registration to renew ({0} {1})"};
constexpr Text kTraining{"继续教育还缺 {2} 学时（{0} {1}）",
                         "{2} h of continuing education missing ({0} {1})"};

struct Words {
  due::Kind kind;
  const Text& title;
};

Words words_of(staff::DeadlineKind kind) {
  switch (kind) {
    case staff::DeadlineKind::official:
      return {due::Kind::official, kOfficial};
    case staff::DeadlineKind::first_registration:
      return {due::Kind::certificate, kFirst};
    case staff::DeadlineKind::registration:
      return {due::Kind::registration, kRegistration};
    case staff::DeadlineKind::training:
      return {due::Kind::training, kTraining};
  }
  return {due::Kind::official, kOfficial};
}

std::string title_of(const staff::Deadline& one, Lang lang) {
  return one.kind == staff::DeadlineKind::training
             ? say(kTraining, one.no, one.name, one.hours.to_string()).in(lang)
             : say(words_of(one.kind).title, one.no, one.name).in(lang);
}

// The figures of a plan that facts compute. What they are computed from is read once.
class Figures {
 public:
  Figures(App& app, const plan::Plan& plan) : app_(app), plan_(plan) {}

  std::optional<facts::Total> of(const plan::Indicator& indicator, Date from, Date to) {
    const plan::Pair* source = plan::source_in(indicator.from);
    if (source != nullptr && source->name == "org") {
      return org::measure(agencies_on(to), indicator, from, to);
    }
    if (!people_) {
      people_ = register_of(app_);
    }
    return staff::measure(plan_, indicator, *people_, {from, to});
  }

 private:
  const std::vector<org::Agency>& agencies_on(Date day) {
    const auto [found, is_new] = agencies_.try_emplace(day);
    if (is_new) {
      found->second = agencies(app_, day);
    }
    return found->second;
  }

  App& app_;
  const plan::Plan& plan_;
  std::optional<staff::Register> people_;
  std::map<Date, std::vector<org::Agency>> agencies_;
};

}  // namespace

staff::Register register_of(App& app) {
  store::Store& facts = app.store();
  staff::Register people;
  people.sums = [&facts](people::Figure figure, people::Dimension dimension, Date from, Date to) {
    return facts.people_sums(figure, dimension, from, to);
  };
  people.any = [&facts](people::Figure figure) { return facts.has_people(figure); };
  people.everybody = [&facts](const staff::PersonUse& use) {
    facts.for_each_person(store::People::with_learning, use);
  };
  people.examined = [&facts](Date from, Date to, const staff::PersonUse& use) {
    facts.for_each_examined(from, to, use);
  };
  people.officials = [&facts](Date from, Date to, const staff::PersonUse& use) {
    for (const store::Watched& one : facts.watched_from(people::Concern::official, from, to)) {
      use(one.person);
    }
  };
  const auto candidates = std::make_shared<std::optional<std::vector<facts::Record>>>();
  people.candidates = [&facts, candidates]() -> std::span<const facts::Record> {
    if (!*candidates) {
      store::Filter filter;
      filter.kind = facts::Kind::candidate;
      *candidates = facts.records(filter);
    }
    return **candidates;
  };
  return people;
}

facts::Computed computed_figures(
    App& app, const plan::Plan& plan, Date year_start, Date period_start, Date as_of) {
  facts::Computed computed;
  Figures figures(app, plan);
  for (const plan::Indicator& indicator : plan.indicators) {
    if (!indicator.computed()) {
      continue;
    }
    const auto in_year = figures.of(indicator, year_start, as_of);
    if (!in_year) {
      continue;
    }
    const bool level = indicator.kind == plan::IndicatorKind::level;
    computed.in_year[indicator.id] = {*in_year};
    computed.in_period[indicator.id] = {level || period_start <= year_start
                                            ? *in_year
                                            : *figures.of(indicator, period_start, as_of)};
    // Where it stood before the period, also on the last day of last year.
    if (const auto before =
            level ? figures.of(indicator, year_start, period_start - 1) : std::nullopt) {
      computed.before_period[indicator.id] = {*before};
    }
  }
  return computed;
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
                       one.date < today ? due::Severity::overdue : due::Severity::due});
  }
  return entries;
}

}  // namespace sw::cli
