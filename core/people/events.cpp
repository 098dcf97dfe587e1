#include "core/people/events.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "core/people/words.hpp"

namespace sw::people {

namespace {

using Use = std::function<void(const Event&)>;

// Days on which what a span counts under changes: its first, and those of certificates within it.
std::vector<Date> steps_of(const Person& person, const Span& span) {
  std::set<Date> days{span.from};
  for (const Certificate& one : person.certificates) {
    if (one.date > span.from && one.date <= span.to) {
      days.insert(one.date);
    }
  }
  return {days.begin(), days.end()};
}

Quantity share_of(const State& state) {
  Quantity sum;
  for (const Posting& one : state.posts) {
    sum += one.share;
  }
  return sum;
}

// A stock of `amount` from `from` to `to`, both included.
void stock(Figure figure,
           Date from,
           Date to,
           Quantity amount,
           const std::string& level,
           const State& state,
           const Use& use) {
  if (amount.is_zero()) {
    return;
  }
  use({figure, from, amount, level, &state, {}});
  if (to < kOpen) {
    use({figure, to + 1, -amount, level, &state, {}});
  }
}

void stocks(const Person& person, const Use& use) {
  const Quantity one = Quantity::of(1);
  for (const Span& span : person.spans) {
    const std::vector<Date> steps = steps_of(person, span);
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const Date to = i + 1 < steps.size() ? steps[i + 1] - 1 : span.to;
      const std::string level = person.qualification(steps[i]).key();
      const Quantity share = share_of(span.state);
      stock(Figure::in_service, steps[i], to, one, level, span.state, use);
      stock(Figure::in_post, steps[i], to, share.is_zero() ? share : one, level, span.state, use);
      stock(Figure::post_share, steps[i], to, share, level, span.state, use);
      const bool graded = !span.state.track.empty() && !span.state.grade.empty();
      stock(Figure::graded, steps[i], to, graded ? one : Quantity(), level, span.state, use);
    }
  }
}

// Once in a life here, so that whoever comes back or rises counts once.
void first_days(const Person& person, const Use& use) {
  const Quantity one = Quantity::of(1);
  bool certified = false;
  std::set<std::string> seen;
  for (const Span& span : person.spans) {
    for (const Date day : steps_of(person, span)) {
      const Qualification held = person.qualification(day);
      const std::string level = held.key();
      // Level 4 of the older scale equals no certificate of today.
      const bool qualified = !held.level.empty() || (held.any() && held.skill != "skill_4");
      if (qualified && !certified) {
        certified = true;
        use({Figure::newly_certified, day, one, level, &span.state, {}});
      }
      for (const std::string& scale : {held.level, held.skill}) {
        if (!scale.empty() && seen.insert(scale).second) {
          use({Figure::newly_at_level, day, one, scale, &span.state, {}});
        }
      }
    }
  }
}

void learning(const Person& person, const Use& use) {
  const Quantity one = Quantity::of(1);
  std::set<int> rotated;  // years
  for (const Training& training : person.trainings) {
    const Span* span = person.at(training.date);
    if (span == nullptr) {
      continue;
    }
    const std::string level = person.qualification(training.date).key();
    const auto count = [&](Figure figure, Quantity amount) {
      use({figure, training.date, amount, level, &span->state, training.course});
    };
    count(Figure::training_hours, training.hours);
    count(Figure::trainings, one);
    if (training.kind == kRotation && span->state.manager &&
        rotated.insert(training.date.year()).second) {
      count(Figure::trained_managers, one);
    }
  }
  for (const Supervision& supervision : person.supervisions) {
    if (const Span* span = person.at(supervision.date)) {
      use({Figure::supervision_hours,
           supervision.date,
           supervision.hours,
           person.qualification(supervision.date).key(),
           &span->state,
           {}});
    }
  }
}

}  // namespace

bool is_stock(Figure figure) {
  return figure == Figure::in_service || figure == Figure::in_post ||
         figure == Figure::post_share || figure == Figure::graded;
}

// The amount comes first: it holds no slash.
std::string pay_key(const PayKey& key) {
  return key.pay.to_string() + "/" + key.grade + "/" + key.track;
}

PayKey parse_pay_key(std::string_view text) {
  const std::size_t first = text.find('/');
  const std::size_t last = text.rfind('/');
  if (first == std::string_view::npos || last == first) {
    return {};
  }
  return {std::string(text.substr(last + 1)),
          std::string(text.substr(first + 1, last - first - 1)),
          parse_quantity(text.substr(0, first)).value};
}

void for_each_event(const Person& person, const Use& use) {
  stocks(person, use);
  first_days(person, use);
  learning(person, use);
}

void for_each_part(const Event& event, const std::function<void(const Part&)>& use) {
  use({Dimension::none, {}, event.amount});
  const auto part = [&](Dimension dimension, std::string_view value) {
    if (!value.empty()) {
      use({dimension, value, event.amount});
    }
  };
  const State& state = *event.state;
  part(Dimension::org, state.org);
  part(Dimension::field, state.field);
  part(Dimension::place, state.place);
  part(Dimension::track, state.track);
  part(Dimension::grade, state.grade);
  part(Dimension::degree, state.degree);
  part(Dimension::course, event.course);
  if (event.figure == Figure::in_service && state.pay) {
    part(Dimension::pay, pay_key({state.track, state.grade, *state.pay}));
  }
  for (const Posting& one : state.posts) {
    if (event.figure == Figure::post_share) {
      use({Dimension::post, one.post, event.amount.micro() < 0 ? -one.share : one.share});
    } else {
      part(Dimension::post, one.post);
    }
  }
}

}  // namespace sw::people
