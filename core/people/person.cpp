#include "core/people/person.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/facts/detail.hpp"
#include "core/people/words.hpp"

namespace sw::people {

namespace {

using facts::Fact;
using facts::Kind;

std::string personal_text(const Fact& fact, const char* key) {
  const auto found = fact.personal.find(key);
  return found == fact.personal.end() ? std::string() : found->second;
}

// A key that a fact has changes the state; one that it has with an empty text clears it.
void change(State& state, const Fact& fact) {
  const auto take = [&](const char* key, std::string& to) {
    if (const auto found = fact.details.find(key); found != fact.details.end()) {
      to = found->second;
    }
  };
  take(key::kOrg, state.org);
  take(key::kField, state.field);
  take(key::kPlace, state.place);
  take(key::kTrack, state.track);
  take(key::kGrade, state.grade);
  take(key::kDegree, state.degree);
  take(key::kMajor, state.major);
  take(key::kTitle, state.title);
  if (const auto found = fact.details.find(key::kPost); found != fact.details.end()) {
    state.posts = parse_posts(found->second).value_or(std::vector<Posting>());
  }
  if (const auto found = fact.details.find(key::kCivilServant); found != fact.details.end()) {
    state.civil_servant_since = parse_date(found->second);
  }
  if (const auto found = fact.details.find(key::kPay); found != fact.details.end()) {
    const ParsedQuantity pay = parse_quantity(found->second);
    state.pay = pay.fault == NumberFault::none ? std::optional(pay.value) : std::nullopt;
  }
  if (const auto found = fact.details.find(key::kManager); found != fact.details.end()) {
    state.manager = found->second == "yes";
  }
}

// Builds the spans from facts in their order.
class Service {
 public:
  explicit Service(std::vector<Span>& spans) : spans_(spans) {}

  void add(const Fact& fact) {
    if (!spans_.empty() && spans_.back().to >= fact.date) {
      // In service already, or back on the day of leaving: the same as a change.
      spans_.back().to = kOpen;
      set(fact);
      return;
    }
    State state = spans_.empty() ? State() : spans_.back().state;
    state.posts.clear();  // another comes to a post; the rest of what is known stays
    change(state, fact);
    spans_.push_back({fact.date, kOpen, std::move(state)});
  }

  void set(const Fact& fact) {
    if (spans_.empty() || fact.date > spans_.back().to) {
      return;
    }
    if (fact.date <= spans_.back().from) {
      change(spans_.back().state, fact);
      return;
    }
    Span next{fact.date, spans_.back().to, spans_.back().state};
    change(next.state, fact);
    spans_.back().to = fact.date - 1;
    spans_.push_back(std::move(next));
  }

  void leave(const Fact& fact) {
    if (!spans_.empty() && fact.date >= spans_.back().from && fact.date <= spans_.back().to) {
      spans_.back().to = fact.date;
    }
  }

 private:
  std::vector<Span>& spans_;
};

void take_staff(Person& person, Service& service, const Fact& fact) {
  if (const std::string name = personal_text(fact, personal::kName); !name.empty()) {
    person.name = name;
  }
  if (const std::string candidate = detail_of(fact, key::kCandidate); !candidate.empty()) {
    person.candidate = candidate;
  }
  const std::string action = detail_of(fact, key::kAction);
  if (action == "leave") {
    service.leave(fact);
  } else if (action == "add") {
    service.add(fact);
  } else {
    service.set(fact);
  }
}

Supervision supervision_of(const Fact& fact) {
  Supervision one;
  one.date = fact.date;
  one.hours = fact.value.value_or(Quantity());
  const std::string ours = detail_of(fact, key::kSupervisor);
  one.supervisor = ours.empty() ? personal_text(fact, key::kSupervisor) : ours;
  one.form = detail_of(fact, key::kForm);
  one.project = detail_of(fact, key::kProject);
  one.source = detail_of(fact, key::kSource);
  if (one.source.empty()) {  // whoever is on the register is one of their own
    one.source = ours.empty() ? "external" : "internal";
  }
  if (const std::string functions = detail_of(fact, key::kFunction); !functions.empty()) {
    one.functions = split(functions, ' ');
  }
  one.next = parse_date(detail_of(fact, key::kNext));
  const std::string notes = personal_text(fact, personal::kNotes);
  one.notes = notes.empty() ? fact.note : notes;
  return one;
}

void take_other(Person& person, const Fact& fact) {
  const Quantity value = fact.value.value_or(Quantity());
  switch (fact.kind) {
    case Kind::certificate:
      person.certificates.push_back(
          {fact.date, detail_of(fact, key::kLevel), personal_text(fact, personal::kCertificate)});
      break;
    case Kind::registration:
      person.registrations.push_back(
          {fact.date,
           parse_date(detail_of(fact, key::kUntil)).value_or(years_after(fact.date, 3) - 1),
           detail_of(fact, key::kLevel)});
      break;
    case Kind::training:
      person.trainings.push_back(
          {fact.date, value, fact.part, detail_of(fact, key::kKind), detail_of(fact, key::kBy)});
      break;
    case Kind::supervision:
      person.supervisions.push_back(supervision_of(fact));
      break;
    case Kind::exam:
      person.exams.push_back({fact.date,
                              detail_of(fact, key::kSession),
                              detail_of(fact, key::kLevel),
                              detail_of(fact, key::kPaper),
                              detail_of(fact, key::kResult)});
      break;
    default:
      break;
  }
}

void raise(std::string& to, std::span<const Word> words, const std::string& level) {
  const auto rank = rank_of(words, level);
  if (rank && rank > rank_of(words, to)) {
    to = level;
  }
}

}  // namespace

Date years_after(Date day, int years) {
  return months_after(day, years * 12);
}

Date months_after(Date day, int months) {
  const int count = day.year() * 12 + static_cast<int>(day.month()) - 1 + months;
  const int year = count / 12;
  const auto month = static_cast<unsigned>(count % 12) + 1;
  const Date last = last_of_month(year, month);
  return day.day() < last.day() ? Date(year, month, day.day()) : last;
}

std::optional<std::vector<Posting>> parse_posts(std::string_view text) {
  std::vector<Posting> posts;
  Quantity sum;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    std::string_view one = text.substr(0, comma);
    text = comma == std::string_view::npos ? "" : text.substr(comma + 1);
    Posting posting;
    if (const std::size_t colon = one.find(':'); colon != std::string_view::npos) {
      const ParsedQuantity share = parse_quantity(one.substr(colon + 1));
      if (share.fault != NumberFault::none || share.value.micro() <= 0) {
        return {};
      }
      posting.share = share.value;
      one = one.substr(0, colon);
    }
    posting.post = one;
    if (posting.post.empty() ||
        std::any_of(posts.begin(), posts.end(), [&](const Posting& p) { return p.post == one; })) {
      return {};
    }
    sum += posting.share;
    posts.push_back(std::move(posting));
  }
  return sum > Quantity::of(1) ? std::nullopt : std::optional(std::move(posts));
}

std::string write_posts(std::span<const Posting> posts) {
  std::string text;
  for (const Posting& one : posts) {
    text += (text.empty() ? "" : ",") + one.post;
    if (one.share != Quantity::of(1)) {
      text += ":" + one.share.to_string();
    }
  }
  return text;
}

std::string Qualification::key() const {
  return level + (level.empty() || skill.empty() ? "" : "+") + skill;
}

Qualification parse_qualification(std::string_view key) {
  Qualification found;
  while (!key.empty()) {
    const std::size_t plus = key.find('+');
    const std::string_view one = key.substr(0, plus);
    key = plus == std::string_view::npos ? "" : key.substr(plus + 1);
    (rank_of(levels(), one) ? found.level : found.skill) = one;
  }
  return found;
}

const Span* Person::at(Date day) const {
  const auto found = std::find_if(spans.begin(), spans.end(), [day](const Span& span) {
    return span.from <= day && day <= span.to;
  });
  return found == spans.end() ? nullptr : &*found;
}

const Span* Person::nearest(Date day) const {
  const Span* found = spans.empty() ? nullptr : &spans.front();
  for (const Span& span : spans) {
    found = span.from <= day ? &span : found;
  }
  return found;
}

Qualification Person::qualification(Date day) const {
  Qualification found;
  for (const Certificate& one : certificates) {
    if (one.date <= day) {
      raise(found.level, levels(), one.level);
      raise(found.skill, skills(), one.level);
    }
  }
  return found;
}

const Certificate* Person::to_register(Date day) const {
  const auto found =
      std::find_if(certificates.begin(), certificates.end(), [day](const Certificate& one) {
        return one.date <= day && rank_of(levels(), one.level);
      });
  return found == certificates.end() ? nullptr : &*found;
}

std::optional<Date> Person::left(Date day) const {
  const Span* span = nearest(day);
  return span != nullptr && span->to < day ? std::optional(span->to) : std::nullopt;
}

Person person_of(std::string no, std::span<const Fact> facts) {
  Person person;
  person.no = std::move(no);
  Service service(person.spans);
  for (const Fact& fact : facts) {
    if (fact.kind == Kind::staff) {
      take_staff(person, service, fact);
    } else {
      take_other(person, fact);
    }
  }
  return person;
}

}  // namespace sw::people
