// Records go by once: each is judged, then remembered.
#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/quality/rules.hpp"

namespace sw::quality {

namespace {

constexpr Text kAgain{"同一天、同一指标、同一数值已有记录 {0}（{1}）",
                      "record {0} says the same on that day ({1})"};
constexpr Text kMore{"还有 {0} 处同样的", "{0} more of this kind"};
constexpr Text kMoreHint{"先处理列出的，其余的会接着列出",
                         "deal with those that are listed; the others then follow"};
constexpr Text kValueHint{
    "核对凭据：有误用 sw log fix {0} --value 数值 --why 原因；无误用 sw log note {0} 说明 --kind "
    "checked",
    "look at the source: if wrong, sw log fix {0} --value VALUE --why WHY; if right, sw log note "
    "{0} \"…\" --kind checked"};
constexpr Text kDoubleHint{
    "记重了用 sw log undo {0}；不是重复用 sw log note {0} 说明 --kind checked",
    "if it is one: sw log undo {0}; if not: sw log note {0} \"…\" --kind checked"};
constexpr Text kDoublePartHint{
    "记重了用 sw log fix {0} --value 0 --why 重复；不是重复用 sw log note {0} 说明 --kind checked",
    "if it is one: sw log fix {0} --value 0 --why double; if not: sw log note {0} \"…\" --kind "
    "checked"};

// Of one indicator and part.
struct Part {
  Series values;  // of a ratio its shares
  Series wholes;
  Doubles doubles;
};

struct More {
  const Kind* kind = nullptr;
  int found = 0;
  Date last;
};

struct Subject {
  std::map<std::string_view, More> kinds;  // by code
  std::unordered_map<std::string, Part> parts;
  Months months;
};

std::string value_of(const facts::Fact& fact) {
  return fact.whole ? fact.value->to_string() + "/" + fact.whole->to_string()
                    : fact.value->to_string();
}

}  // namespace

std::string_view name_of(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

struct Check::State {
  std::map<int, const plan::Plan*> plans;
  Scope scope;
  Said said;
  std::unordered_map<std::string, Subject> subjects;
  std::map<int, std::map<std::string, DoneRecord, std::less<>>> done;  // by year
  std::vector<Finding> findings;

  const plan::Indicator* indicator_of(const facts::Fact& fact) const {
    const auto plan = plans.find(fact.date.year());
    return plan == plans.end() ? nullptr : plan->second->find_indicator(fact.subject);
  }

  void add(const Kind& kind, const facts::Record& record, Message message, Message hint) {
    More& more = subjects[record.fact.subject].kinds[kind.code];
    more.kind = &kind;
    more.last = std::max(more.last, record.fact.date);
    if (++more.found > kMostOfAKind) {
      return;
    }
    findings.push_back({kind.code,
                        kind.severity,
                        kind.title,
                        record.label(),
                        record.fact.subject,
                        record.fact.date,
                        std::move(message),
                        std::move(hint)});
  }

  // True where something was found.
  bool judge(const facts::Record& record, Measure measure, const Series& series, Point point) {
    const std::span<const Point> earlier = series.up_to(point.date);
    const Judged judged{measure, point, earlier, median_of(earlier)};
    for (const ValueRule& rule : value_rules()) {
      if (auto message = rule.judge(judged)) {
        add(rule.kind, record, std::move(*message), say(kValueHint, record.label()));
        return true;
      }
    }
    return false;
  }

  // Where a whole sheet was recorded twice, a line for each row would hide all the rest.
  void add_how_many_more() {
    for (const auto& [id, subject] : subjects) {
      for (const auto& [code, more] : subject.kinds) {
        if (more.found > kMostOfAKind) {
          findings.push_back({code,
                              more.kind->severity,
                              more.kind->title,
                              id,
                              id,
                              more.last,
                              say(kMore, more.found - kMostOfAKind),
                              say(kMoreHint)});
        }
      }
    }
  }

  void look_for_double(const facts::Record& record, Doubles& doubles) {
    if (const auto other = doubles.add(record)) {
      const bool alone = record.changes_facts == 1;
      add(kDouble,
          record,
          say(kAgain, other->to_string(), value_of(record.fact)),
          say(alone ? kDoubleHint : kDoublePartHint, record.label()));
    }
  }

  void take_value(const facts::Record& record) {
    const facts::Fact& fact = record.fact;
    if (!fact.value) {
      return;
    }
    Subject& subject = subjects[fact.subject];
    subject.months.insert(fact.date.year() * 12 + static_cast<int>(fact.date.month()) - 1);
    Part& part = subject.parts[fact.part];
    const bool judged = scope.covers(fact.date) && !said.checked_records.contains(record.label());
    const bool ratio = fact.whole && *fact.whole > Quantity();
    const std::int64_t value =
        ratio ? Fraction::of(*fact.value, *fact.whole).rounded().micro() : fact.value->micro();
    const Point point{fact.date, value};
    const Point whole{fact.date, fact.whole ? fact.whole->micro() : 0};
    if (judged) {
      const plan::Indicator* indicator = indicator_of(fact);
      const bool level = indicator != nullptr && indicator->kind == plan::IndicatorKind::level;
      const Measure measure = ratio ? Measure::share : (level ? Measure::level : Measure::amount);
      if (!judge(record, measure, part.values, point) && ratio) {
        judge(record, Measure::whole, part.wholes, whole);
      }
      look_for_double(record, part.doubles);
    } else if (scope.covers(fact.date)) {
      part.doubles.add(record);
    }
    part.values.add(point);
    if (ratio) {
      part.wholes.add(whole);
    }
  }
};

Check::Check(std::map<int, const plan::Plan*> plans, Scope scope)
    : state_(std::make_unique<State>()) {
  state_->plans = std::move(plans);
  state_->scope = std::move(scope);
}

Check::~Check() = default;

void Check::take_note(const facts::Record& note) {
  const facts::Fact& fact = note.fact;
  Said& said = state_->said;
  switch (fact.note_kind) {
    case facts::NoteKind::checked:
      if (facts::parse_record_id(fact.subject)) {
        said.checked_records.insert(fact.subject);
      } else {
        Date& day = said.checked[fact.subject];
        day = std::max(day, fact.date);
      }
      break;
    case facts::NoteKind::deviation:
    case facts::NoteKind::measure:
      said.explained.insert({fact.date.year(), {fact.subject, fact.note_kind}});
      break;
    default:
      break;
  }
}

void Check::take(const facts::Record& record) {
  const facts::Fact& fact = record.fact;
  if (fact.kind == facts::Kind::progress) {
    state_->take_value(record);
  } else if (fact.kind == facts::Kind::done) {
    state_->done[fact.date.year()][fact.subject] = {
        record.label(), fact.date, fact.evidence.has_value()};
  }
}

std::vector<Finding> Check::finish(const std::map<int, figures::Figures>& figures) {
  State& state = *state_;
  std::map<std::string, Months, std::less<>> months;
  for (auto& [id, subject] : state.subjects) {
    months.emplace(id, std::move(subject.months));
  }
  for (const auto& [year, all] : figures) {
    const YearSeen seen{
        *state.plans.at(year), all, state.scope, months, state.done[year], state.said};
    for (const SubjectRule& rule : subject_rules()) {
      rule.find(seen, rule.kind, state.findings);
    }
  }
  state.add_how_many_more();
  std::stable_sort(
      state.findings.begin(), state.findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.date, a.subject) < std::tie(b.date, b.subject);
      });
  return std::move(state.findings);
}

}  // namespace sw::quality
